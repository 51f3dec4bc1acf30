// Raw HTTP requests in OpenAI's form: address, key, body.
import type { Expr, ExprOf } from '../syntax/module';
import { childrenOf } from '../syntax/walk';
import { entriesOf } from './argumentList';
import { moveModel } from './byClient';
import { type Defined, definitionOf } from './definition';
import { refuse } from './draft';
import { otherVariable } from './environment';
import type { Match } from './match';
import { adaptParameters, adaptRoles, checkNeeds } from './parameters';
import type { Switching } from './planSwitch';

const URL = /^https:\/\/[^\s{}]+?\/chat\/completions$/;

export function switchRequest(switching: Switching): readonly Match[] {
  const { match, target, draft } = switching;
  const { found, place } = match;
  if (found.matched.call.callee !== place.call.callee) refuse('the request is sent by another function');
  const base = target.openaiBaseUrl ?? refuse(`${target.hostName} has no endpoint that speaks OpenAI's protocol`);
  checkNeeds(match, target);
  const reached = reachable(match);
  const urls = reached.filter(({ expr }) => expr.kind === 'text' && URL.test(expr.value));
  const [url] = urls;
  if (!url || urls.length !== 1 || url.expr.kind !== 'text')
    refuse("the address is not written as one text that ends in /chat/completions, OpenAI's form");
  if (isShared(url, match, reached)) refuse('the address serves other requests too');
  const source = url.context.unit.source(url.expr);
  draft.replace(url.context.unit, url.expr, source.replace(url.expr.value, `${base}/chat/completions`));
  draft.change(`address → ${base}/chat/completions`);
  moveKey(switching, reached);
  const body = reached.find(({ expr }) => isBody(expr));
  if (!body) refuse('the body of the request is put together at run time');
  const list = entriesOf(body.expr as ExprOf<'record'>, body.context);
  adaptRoles(draft, list, target);
  adaptParameters(draft, list, target);
  moveModel(switching, match, list, [match]);
  return [match];
}

function isBody(expr: Expr): boolean {
  return expr.kind === 'record' && expr.entries.some(({ key }) => key?.kind === 'text' && key.value === 'messages');
}

/** The parts of the request's arguments, names followed to where they are defined. */
function reachable({ found }: Match): readonly Defined[] {
  const { call, context, ev } = found.matched;
  const all: Defined[] = [];
  const seen = new Set<Expr>();
  const visit = (expr: Expr, at: Defined['context']) => {
    const found = definitionOf(expr, at, ev.project) ?? { expr, context: at };
    if (seen.has(found.expr)) return;
    seen.add(found.expr);
    all.push(found);
    for (const child of childrenOf(found.expr)) visit(child, found.context);
  };
  for (const { value } of call.args) visit(value, context);
  return all;
}

/** A constant that is named elsewhere too. */
function isShared({ expr, context }: Defined, { unit }: Match, all: readonly Defined[]): boolean {
  if (context.unit !== unit) return true;
  if (expr.kind !== 'text') return false;
  const names = (unit.scope(context.scope)?.steps ?? []).flatMap((step) =>
    step.kind === 'assign' && step.value === expr && step.target.kind === 'name' ? [step.target.name] : [],
  );
  return all.length > 0 && names.some((name) => (unit.text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 2);
}

/** The one place that reads a key from the environment. */
function moveKey({ draft, target, match }: Switching, reached: readonly Defined[]): void {
  const places = reached.flatMap(({ expr, context }) => {
    const isRead =
      (expr.kind === 'member' || expr.kind === 'index' || expr.kind === 'call') &&
      !childrenOf(expr).some((child) => child.kind === 'record');
    const other = isRead ? otherVariable(context.unit.source(expr), target.keyVariable) : null;
    return other && /KEY|TOKEN/.test(other.before) ? [{ expr, context, other }] : [];
  });
  const outer = places.filter(({ expr }) => !places.some((one) => one.expr !== expr && childrenOf(one.expr).includes(expr)));
  const [only] = outer;
  if (!only || outer.length !== 1) refuse('where the key of the request is read was not found');
  if (isShared(only, match, reached)) refuse('the key is read for other requests too');
  draft.replace(only.context.unit, only.expr, only.other.text);
  draft.change(`key from ${target.keyVariable} instead of ${only.other.before}`);
}
