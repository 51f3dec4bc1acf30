// "Limit the answer": the argument by which the call's SDK limits it is added, or its literal lowered.
import type { Context } from '../resolve/unit';
import { setValue } from '../switch/argumentEdits';
import { type ArgumentList, argumentsOf, entriesOf, item, type NamedArgument } from '../switch/argumentList';
import { type Draft, refuse } from '../switch/draft';
import type { Match } from '../switch/match';
import type { CallExpr } from '../syntax/module';
import { addArgument } from './addArgument';
import { LIMIT_NAMES, LIMITS, type LimitRow } from './limits';

const STRUCTURED = ['response_format', 'text_format', 'output_format', 'text', 'responseFormat'];

/** Says what is another afterwards. */
export function capOutput(draft: Draft, { site, found, unit, place }: Match, tokens: number): string {
  const row = LIMITS.find((one) => one.sdk === site.sdk && one.api.test(site.api));
  if (!row) refuse(`which argument limits the answer of ${site.sdk} ${site.api} is not known`);
  const context: Context = { unit, scope: place.scope, step: place.step };
  const list = argumentsOf(place.call, context);
  const shaped = item(list, ...STRUCTURED);
  if (shaped) refuse(`the answer has the form that ${shaped.name} says: cut off, it could not be read`);
  const where = row.within === undefined ? list : optionsIn(list, row.within, context);
  if (where === null) return addOptions(draft, list, row, tokens);
  const limits = where.items.filter(({ name }) => LIMIT_NAMES.includes(name));
  if (limits.length > 1) refuse(`${limits.map(({ name }) => name).join(' and ')} are both given`);
  const [limit] = limits;
  if (limit) return lower(draft, where, limit, tokens);
  checkSpread(where, place.call);
  const name = nameFor(row, found.provider.value, site.model.value);
  addArgument(draft, where, name, String(tokens));
  return `${name} → ${tokens}`;
}

function lower(draft: Draft, list: ArgumentList, limit: NamedArgument, tokens: number): string {
  const { name, value } = limit;
  if (value.kind !== 'number') refuse(`${name} is ${list.unit.label(value)}, which others may use too: change it there`);
  if (value.value <= tokens) refuse(`${name} is ${value.value} already`);
  setValue(draft, list, limit, String(tokens));
  return `${name} ${value.value} → ${tokens}`;
}

/** The entries of `config`; null: it is not given. */
function optionsIn(list: ArgumentList, name: string, context: Context): ArgumentList | null {
  const own = item(list, name);
  if (!own) return null;
  if (own.value.kind === 'record') return entriesOf(own.value, context);
  if (own.value.kind === 'call') return argumentsOf(own.value, context);
  return refuse(`${name} is ${list.unit.label(own.value)}, which others may use too: change it there`);
}

function addOptions(draft: Draft, list: ArgumentList, { within = '', name }: LimitRow, tokens: number): string {
  if (list.others.length > 0) refuse(`what ${list.unit.label(list.others[0] ?? { start: 0, end: 0 })} adds to the request is not known`);
  addArgument(draft, list, within, list.style === 'keywords' ? `{"${name}": ${tokens}}` : `{ ${name}: ${tokens} }`);
  return `${within}.${name} → ${tokens}`;
}

/** What is spread into the call may hold the limit. Positional arguments hold none. */
function checkSpread({ unit, style, others }: ArgumentList, call: CallExpr): void {
  const spread = style === 'keywords' ? call.args.find((one) => one.spread)?.value : others[0];
  if (spread) refuse(`what ${unit.label(spread)} adds to the request is not known`);
}

function nameFor({ name, elsewhere }: LimitRow, provider: string | null, model: string | null): string {
  if (elsewhere === undefined || provider === 'openai') return name;
  if (provider === null) return refuse('who answers the request is not known, and hosts name the limit differently');
  // An Azure deployment takes the name that its model takes.
  if (provider === 'azure' && (model === null || /^(o\d|gpt-5)/.test(model)))
    return model === null ? refuse('which model the deployment is is not known') : name;
  return elsewhere;
}
