// Ruby: both gems' `OpenAI::Client.new(…)`, which differ in the names of the arguments.
import type { ArgumentList } from '../argumentList';
import { refuse } from '../draft';
import { quoted } from '../environment';
import { type ClientNames, keyText, type Maker, type MakerInput, ownClient, pointList } from './maker';

const OFFICIAL: ClientNames = { url: 'base_url', key: 'api_key', drops: ['organization', 'project', 'webhook_secret', 'auth_token'] };
const COMMUNITY: ClientNames = {
  url: 'uri_base',
  key: 'access_token',
  drops: ['organization_id', 'api_type', 'api_version', 'admin_token'],
};

export const rubyOfficial: Maker = { point: (input) => pointRuby(input, OFFICIAL), alone: ownClient((input) => clientOf(input, OFFICIAL)) };

/** The community's gem puts `v1` behind an address that has none. */
export const rubyCommunity: Maker = {
  point: (input) => pointRuby(input, COMMUNITY),
  alone: ownClient((input) => clientOf(input, COMMUNITY)),
};

function pointRuby(input: MakerInput, names: ClientNames): void {
  const { made, draft } = input;
  const { unit, call, context } = made;
  const source = unit.source(call);
  const { start, end } = unit.span(call);
  if (call.args.some(({ name, value }) => name === 'block' && value.kind === 'function')) refuse('the client is set up in a block');
  if (/\.new$/.test(source)) {
    draft.edit({ path: unit.path, start: end, end, text: `(${settings(input, names)})` });
    return;
  }
  const head = /^[\w:.\s]*\.new\s*\(/.exec(source) ?? refuse(`how the client is made is not plain: ${unit.label(call)}`);
  const items = call.args.flatMap((arg) =>
    arg.name && !arg.spread ? [{ name: arg.name, value: arg.value, ...unit.span(arg), shorthand: false }] : [],
  );
  const list: ArgumentList = {
    ...{ unit, context, style: 'object', items, missing: false },
    spans: call.args.map((arg) => unit.span(arg)),
    others: call.args.filter(({ name, spread }) => !name || spread).map(({ value }) => value),
    inner: { start: start + head[0].length, end: end - 1 },
  };
  pointList(input, list, { ...names, more: versionOf(input, names) });
}

/** None where the address names it: the gem would put one behind. */
function versionOf({ made, url }: MakerInput, names: ClientNames): NonNullable<ClientNames['more']> {
  return names === COMMUNITY && !url.includes('v1') ? [['api_version', quoted(made.unit, '')]] : [];
}

function settings(input: MakerInput, names: ClientNames): string {
  const { unit } = input.made;
  const given = [[names.key, keyText(input, unit)], [names.url, quoted(unit, input.url)], ...versionOf(input, names)];
  return given.map(([name, text]) => `${name}: ${text}`).join(', ');
}

function clientOf(input: MakerInput, names: ClientNames): string {
  const type = /^[\w:]+/.exec(input.made.unit.source(input.made.call))?.[0] ?? 'OpenAI::Client';
  return `${type}.new(${settings(input, names)})`;
}
