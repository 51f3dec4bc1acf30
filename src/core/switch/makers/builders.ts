// Java and Kotlin, PHP, Rust: clients that a builder makes.
import { builderSteps } from '../builders';
import { refuse } from '../draft';
import { quoted } from '../environment';
import { addImport } from '../imports';
import { movedKey } from '../keys';
import { keyText, type Maker, type MakerInput, ownClient, pointList } from './maker';

const JAVA = {
  ...{ url: 'baseUrl', key: 'apiKey' },
  drops: ['organization', 'project', 'fromEnv', 'credential', 'azureServiceVersion', 'adminApiKey', 'webhookSecret', 'authToken'],
};

/** `OpenAIOkHttpClient.builder()….build()`, `.fromEnv()`. */
export const javaBuilder: Maker = {
  point(input) {
    const { made, whole, draft } = input;
    const { unit, call, name } = made;
    if (name === 'fromEnv') return draft.replace(unit, call, javaClient(input));
    if (!/\.build\(\)$/.test(unit.source(whole))) refuse(`how the client is made is not written in one place: ${unit.label(whole)}`);
    pointList(input, builderSteps(whole, made.context), JAVA);
  },
  alone: ownClient(javaClient),
};

function javaClient(input: MakerInput): string {
  const { unit, call } = input.made;
  const type = call.callee.kind === 'member' ? unit.source(call.callee.object) : refuse('the client is not made by its class');
  return `${type}.builder().baseUrl("${input.url}").apiKey(${keyText(input, unit)}).build()`;
}

/** `OpenAI::client($key)`, `OpenAI::factory()->…->make()`. */
export const phpFactory: Maker = {
  point(input) {
    const { made, whole, draft } = input;
    const { unit, call, name } = made;
    if (name === 'client') {
      const key =
        call.args[0] && !unit.source(call.args[0].value).startsWith('...')
          ? movedKey(draft, made.context, call.args[0].value, input.target)
          : null;
      return draft.replace(unit, call, phpClient(input, key));
    }
    if (name !== 'factory') refuse("Laravel's facade is set up in config/openai.php: the base URL and key are to be changed there");
    pointList(input, builderSteps(whole, made.context), {
      url: 'withBaseUri',
      key: 'withApiKey',
      drops: ['withOrganization', 'withProject'],
    });
  },
  alone: ownClient((input) => phpClient(input, null)),
};

function phpClient(input: MakerInput, key: string | null): string {
  const { unit, call } = input.made;
  const type = call.callee.kind === 'member' ? unit.source(call.callee.object) : refuse('the client is not made by its class');
  return `${type}::factory()->withApiKey(${key ?? keyText(input, unit)})->withBaseUri(${quoted(unit, input.url)})->make()`;
}

/** `Client::new()`, `Client::with_config(OpenAIConfig::new()…)`. */
export const rustConfig: Maker = {
  point(input) {
    const { made, draft } = input;
    const { unit, call, name, context } = made;
    if (name === 'new' || name === 'default') return draft.replace(unit, call, rustClient(input));
    const config = call.args[0]?.value;
    if (name !== 'with_config' || !config) refuse(`a client made by ${name} is not rewritten yet`);
    const list = builderSteps(config, context);
    const type = /\bAzureConfig\b/.exec(list.unit.text.slice(0, list.inner.end).split('\n').at(-1) ?? '');
    if (type) refuse('a configuration for Azure has another type');
    pointList(input, list, { url: 'with_api_base', key: 'with_api_key', drops: ['with_org_id', 'with_project_id'] });
  },
  alone: ownClient(rustClient),
};

function rustClient(input: MakerInput): string {
  const { unit, call } = input.made;
  const type = call.callee.kind === 'member' ? unit.source(call.callee.object) : refuse('the client is not made by its type');
  addImport(input.draft, unit, 'use async_openai::config::OpenAIConfig;');
  return `${type}::with_config(OpenAIConfig::new().with_api_base("${input.url}").with_api_key(${keyText(input, unit)}))`;
}
