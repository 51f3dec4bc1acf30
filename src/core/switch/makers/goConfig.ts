// Go: go-openai's ClientConfig.
import type { Unit } from '../../resolve/unit';
import type { Step } from '../../syntax/module';
import { definitionOf } from '../definition';
import { refuse } from '../draft';
import { movedKey } from '../keys';
import { keyText, type Maker, type MakerInput, ownClient } from './maker';

/** Fields of the configuration that hold at any server. */
const KEPT = /^(HTTPClient|EmptyMessagesLimit)$/;

export const goConfig: Maker = {
  point(input) {
    const { made, draft } = input;
    const { unit, call, name } = made;
    const [first] = call.args;
    const { object } = call.callee.kind === 'member' ? call.callee : refuse('the client is not made by its package');
    const pack = unit.source(object);
    if (name === 'NewClientWithConfig' && first) return pointConfig(input, pack);
    if (name !== 'NewClient' || !first || call.args.length !== 1) refuse(`${name} is not rewritten yet`);
    const step = unit.scope(made.context.scope)?.steps.find((one) => 'value' in one && one.value === call);
    if (made.context.scope === 0 || step?.kind !== 'assign') return draft.replace(unit, call, literal(input, pack));
    const config = freeName(unit);
    const indent = indentOf(unit, step);
    const at = unit.span(step).start;
    const key = movedKey(draft, made.context, first.value, input.target);
    draft.edit({ path: unit.path, start: at, end: at, text: `${config} := ${pack}.DefaultConfig(${key})\n${indent}` });
    draft.edit({ path: unit.path, start: at, end: at, text: `${config}.BaseURL = "${input.url}"\n${indent}` });
    draft.replace(unit, call, `${pack}.NewClientWithConfig(${config})`);
  },
  alone: ownClient((input) => {
    const { callee } = input.made.call;
    return literal(input, callee.kind === 'member' ? input.made.unit.source(callee.object) : 'openai');
  }),
};

/** A client in one expression. */
function literal(input: MakerInput, pack: string): string {
  const key = keyText(input, input.made.unit);
  return `func() *${pack}.Client {
	config := ${pack}.DefaultConfig(${key})
	config.BaseURL = "${input.url}"
	return ${pack}.NewClientWithConfig(config)
}()`;
}

function pointConfig(input: MakerInput, pack: string): void {
  const { made, draft, url, target } = input;
  const { unit, call, context } = made;
  const value = call.args[0]?.value;
  const found = value && definitionOf(value, context);
  if (value?.kind !== 'name' || found?.expr.kind !== 'call' || found.context.unit !== unit) refuse('the configuration is made elsewhere');
  const config = value.name;
  const { callee, args } = found.expr;
  const kind = callee.kind === 'member' ? callee.name : '';
  const [key] = args;
  if (!/^Default(Azure|Anthropic)?Config$/.test(kind) || !key) refuse(`a configuration made by ${unit.label(callee)} is not rewritten yet`);
  const fields = fieldsOf(unit, config);
  const foreign = fields.find(({ name }) => name !== 'BaseURL' && !KEPT.test(name));
  if (foreign) refuse(`${foreign.name} of the configuration is for the old server`);
  const text = kind === 'DefaultConfig' ? movedKey(draft, found.context, key.value, target) : keyText(input, unit);
  draft.replace(unit, found.expr, `${pack}.DefaultConfig(${text})`);
  const own = fields.find(({ name }) => name === 'BaseURL');
  if (own) return draft.replace(unit, own.value, `"${url}"`);
  const step = unit.scope(found.context.scope)?.steps.find((one) => one.kind === 'assign' && one.value === found.expr);
  if (!step || found.context.scope === 0) refuse('the configuration is made outside of a function');
  const { end } = unit.span(step);
  draft.edit({ path: unit.path, start: end, end, text: `\n${indentOf(unit, step)}${config}.BaseURL = "${url}"` });
}

function fieldsOf(unit: Unit, config: string) {
  return unit.module.scopes.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      if (step.kind !== 'assign' || step.target.kind !== 'member') return [];
      const { object, name } = step.target;
      return object.kind === 'name' && object.name === config ? [{ name, value: step.value }] : [];
    }),
  );
}

function freeName({ text }: Unit): string {
  return ['config', 'clientConfig', 'hostConfig'].find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ?? 'newHostConfig';
}

function indentOf(unit: Unit, step: Step): string {
  const { start } = unit.span(step);
  return /^\s*/.exec(unit.text.slice(unit.text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
}
