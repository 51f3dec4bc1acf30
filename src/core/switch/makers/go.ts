// Go: openai-go's and anthropic-sdk-go's options.
import type { ArgumentList, NamedArgument } from '../argumentList';
import { refuse } from '../draft';
import { addGoImport } from '../imports';
import { keyText, type Maker, type MakerInput, pointList } from './maker';

const NAMES = {
  url: 'WithBaseURL',
  key: 'WithAPIKey',
  drops: ['WithOrganization', 'WithProject', 'WithEndpoint', 'WithAuthToken', 'WithWebhookSecret', 'WithTokenCredential'],
};

export const goOptions: Maker = {
  point(input) {
    pointList({ ...input, url: slashed(input.url) }, optionsOf(input), NAMES, `${optionPackage(input)}.`);
  },
  alone: requestOptions,
};

/** The options of one request come after its parameters. */
function requestOptions(input: MakerInput): void {
  const { draft, match, url, made } = input;
  const { unit, place } = match;
  if (made.unit !== unit) refuse('the client serves other calls too, and is made in another file');
  const option = optionPackage(input);
  const at = unit.span(place.call).end - 1;
  draft.edit({
    ...{ path: unit.path, start: at, end: at },
    text: `, ${option}.WithBaseURL("${slashed(url)}"), ${option}.WithAPIKey(${keyText(input, unit)})`,
  });
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function optionPackage({ draft, made }: MakerInput): string {
  const module = (made.unit.scope(0)?.steps ?? []).flatMap((step) =>
    step.kind === 'import' && /^github\.com\/(openai\/openai-go|anthropics\/anthropic-sdk-go)(\/v\d+)?$/.test(step.module)
      ? [step.module]
      : [],
  )[0];
  if (!module) refuse('where the package of the client is imported was not found');
  return addGoImport(draft, made.unit, `${module}/option`, module);
}

function optionsOf({ made }: MakerInput): ArgumentList {
  const { unit, call, context } = made;
  const items = call.args.map(({ value, spread, ...arg }): NamedArgument => {
    if (spread || value.kind !== 'call' || value.callee.kind !== 'member')
      refuse(`what the client is made with is put together at run time: ${unit.label(arg)}`);
    const [given] = value.args;
    return { name: value.callee.name, value: given?.value ?? value, ...unit.span(arg), shorthand: false };
  });
  return {
    ...{ unit, context, style: 'options', items, spans: items, others: [], missing: false },
    inner: { start: unit.span(call.callee).end + 1, end: unit.span(call).end - 1 },
  };
}
