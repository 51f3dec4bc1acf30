// Module → call sites.
import type { CallSite } from '../model/callSite';
import { argumentRecord } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import { type CallPlace, type Context, runBy, type Unit } from '../resolve/unit';
import { optionsOf, type Value } from '../resolve/value';
import type { CallExpr, Expr } from '../syntax/module';
import type { NotebookCell } from '../syntax/notebook';
import { foundByChain, foundByMessages } from './fallbacks';
import { type Found, mergeFound } from './found';
import { foundByRequest } from './fromRequest';
import { foundByShape } from './fromShape';
import { matchHttpClient } from './http';
import type { HttpClient } from './httpClients';
import type { MatchedCall } from './locate';
import { matchOnModel, matchShape } from './match';
import type { Registry } from './registry';
import { toSite } from './site';

export interface DetectorOptions {
  readonly registry: Registry;
  readonly httpClients: readonly HttpClient[];
}

/** Call sites in the order of the text. Other files are looked into as far as the evaluator has them. */
export function detect(ev: Evaluator, unit: Unit, cells: readonly NotebookCell[] | null, options: DetectorOptions): CallSite[] {
  const found: { place: CallPlace; found: Found }[] = [];
  for (const place of unit.allCalls()) {
    if (!isCandidate(unit, place, options.registry)) continue;
    ev.reset();
    const one = recognise(ev, unit, place, options);
    if (one) found.push({ place, found: one });
  }
  return found
    .filter(({ place }) => !found.some((other) => other.place !== place && isReceiverOf(place.call, other.place.call)))
    .sort((a, b) => a.place.call.start - b.place.call.start)
    .map(({ place, found: one }, index, all) => {
      const earlier = all.slice(0, index).filter((other) => other.found.api === one.api && other.place.scope === place.scope);
      return toSite(ev, unit, cells, place, one, earlier.length);
    });
}

/** `client.messages.stream(…).finalMessage()`: one request, not two. */
function isReceiverOf(inner: CallExpr, outer: CallExpr): boolean {
  for (let expr: Expr = outer.callee; expr.kind === 'member' || expr.kind === 'call'; expr = expr.kind === 'member' ? expr.object : expr.callee)
    if (expr === inner) return true;
  return false;
}

const HTTP_NAMES = new Set(['post', 'request', 'fetch', '$fetch', 'stream', 'axios', 'ofetch', 'default']);

function isCandidate(unit: Unit, { call, scope }: CallPlace, registry: Registry): boolean {
  const { callee } = call;
  if (callee.kind === 'call') return true;
  if (callee.kind !== 'member' && callee.kind !== 'name') return false;
  if (registry.sinkNames.has(callee.name) || HTTP_NAMES.has(callee.name)) return true;
  return callee.kind === 'member' ? runBy(call) !== null : isBound(unit, scope, callee.name);
}

function isBound(unit: Unit, scope: number, name: string): boolean {
  for (let id = scope; id >= 0; id = unit.scope(id)?.parent ?? -1)
    if (unit.definitions(id, name).some(({ step }) => step.kind === 'import' || step.kind === 'assign')) return true;
  return false;
}

function recognise(ev: Evaluator, unit: Unit, { call, scope, step }: CallPlace, options: DetectorOptions): Found | null {
  const context: Context = { unit, scope, step };
  const own = recogniseCall(ev, call, context, options);
  if (own) return own;
  // `asyncio.to_thread(client.chat.completions.create, model=…)`
  const run = runBy(call);
  return run ? recogniseCall(ev, run, context, options) : null;
}

function recogniseCall(ev: Evaluator, call: CallExpr, context: Context, options: DetectorOptions): Found | null {
  const callee = ev.evaluate(call.callee, context);
  const matched: MatchedCall = { ev, call, context, args: argumentRecord(ev, call, context), path: { module: '#unknown', steps: [] } };
  const direct = mergeFound(optionsOf(callee).flatMap((option) => byPath(option, matched, options)));
  if (direct || call.callee.kind !== 'member') return direct;
  const receiver = ev.evaluate(call.callee.object, context);
  const { language } = context.unit.module;
  const onModel = matchOnModel(ev, options.registry, receiver, call.callee.name, language);
  const byModel = mergeFound(
    onModel.flatMap((match) => foundByShape(match, { ...matched, path: match.path }, options.registry, language, receiver)),
  );
  if (byModel) return byModel;
  const isUnknown = optionsOf(callee).every((option) => option.kind === 'unknown');
  return (isUnknown ? foundByChain(matched, options.registry, language) : null) ?? foundByMessages(matched, receiver, options.registry, language);
}

function byPath(option: Value, matched: MatchedCall, { registry, httpClients }: DetectorOptions): Found[] {
  if (option.kind !== 'api') return [];
  const { language } = matched.context.unit.module;
  const match = matchShape(matched.ev, registry, option.path, language);
  if (match) return foundByShape(match, { ...matched, path: match.path }, registry, language);
  const client = matchHttpClient(httpClients, option.path, language);
  const request = client && foundByRequest(client, { ...matched, path: option.path });
  return request ? [request] : [];
}
