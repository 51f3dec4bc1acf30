// Module → call sites.
import type { CallOrigin, CallSite } from '../model/callSite';
import { argumentRecord } from '../resolve/calls';
import { Evaluator } from '../resolve/evaluator';
import type { ProjectIndex } from '../resolve/projectIndex';
import type { Context, Frame, Unit } from '../resolve/unit';
import { type CallPlace, runBy } from '../resolve/unitIndex';
import { optionsOf, plainText, type Value } from '../resolve/value';
import { type CallExpr, type Expr, SELF } from '../syntax/module';
import type { NotebookCell } from '../syntax/notebook';
import { foundByChain, foundByMessages } from './fallbacks';
import { type Found, mergeFound } from './found';
import { foundByRequest } from './fromRequest';
import { foundByShape } from './fromShape';
import { matchHttpClient } from './http';
import type { HttpClient } from './httpClients';
import type { MatchedCall } from './locate';
import { matchOnModel, matchShape } from './match';
import { originsOf } from './perCaller';
import type { Registry } from './registry';
import { toSite } from './site';

export interface DetectorOptions {
  readonly registry: Registry;
  readonly httpClients: readonly HttpClient[];
  /** The names that a call which sends something can end in. */
  readonly senders: ReadonlySet<string>;
}

export interface LocatedCall {
  readonly site: CallSite;
  readonly place: CallPlace;
  readonly found: Found;
}

/** A detection that can be gone on with once files that it asked for are loaded. */
export class Detection {
  private readonly found = new Map<CallPlace, Found>();
  private readonly callers = new Map<CallPlace, readonly CallOrigin[]>();
  private open: readonly CallPlace[];
  /** Those that are settled but for their callers. */
  private withOpenCallers: readonly CallPlace[] = [];
  private readonly ev: Evaluator;

  constructor(
    private readonly unit: Unit,
    private readonly cells: readonly NotebookCell[] | null,
    private readonly project: ProjectIndex,
    private readonly options: DetectorOptions,
  ) {
    this.ev = new Evaluator(project);
    const { senders } = options;
    const hasCallables = importsAny(unit, options.registry.callables);
    const hasProxies = importsAny(unit, options.registry.proxies);
    this.open = unit
      .allCalls()
      .filter(
        (place) =>
          isCandidate(unit, place, senders) ||
          (hasCallables && mayCallObject(place.call)) ||
          (hasProxies && place.call.callee.kind === 'member'),
      );
  }

  /** Looks at every call whose answer is not final yet. */
  run(): void {
    const before = this.open;
    this.open = before.filter((place) => this.isPreliminary(() => this.recognise(place)));
    const settled = before.filter((place) => this.found.has(place) && !this.open.includes(place));
    this.withOpenCallers = [...this.withOpenCallers, ...settled].filter((place) => this.isPreliminary(() => this.lookAtCallers(place)));
  }

  /** Something that the answer needs is not loaded yet. */
  private isPreliminary(ask: () => void): boolean {
    const { misses } = this.project;
    ask();
    return misses !== this.project.misses;
  }

  private recognise(place: CallPlace): void {
    this.ev.reset();
    const found = recognise(this.ev, this.unit, place, this.options);
    if (found) this.found.set(place, found);
    else this.found.delete(place);
  }

  private lookAtCallers(place: CallPlace): void {
    const found = this.found.get(place);
    if (!found) return;
    const ask = (frame: Frame) => recognise(this.ev, this.unit, place, this.options, frame);
    this.callers.set(place, originsOf(this.ev, this.unit, place, found, ask));
  }

  /** In the order of the text. */
  sites(): CallSite[] {
    return this.located().map(({ site }) => site);
  }

  /** The sites with what they were recognised by. */
  located(): readonly LocatedCall[] {
    const all = [...this.found].map(([place, found]) => ({ place, found, callers: this.callers.get(place) ?? [] }));
    const outer = all.filter(({ place }) => !all.some((other) => other.place !== place && isReceiverOf(place.call, other.place.call)));
    const startOf = ({ place }: { place: CallPlace }) => this.unit.span(place.call).start;
    const sorted = outer.sort((a, b) => startOf(a) - startOf(b));
    return sorted.map(({ place, found, callers }, index) => {
      const earlier = sorted.slice(0, index).filter((other) => other.found.api === found.api && other.place.scope === place.scope);
      const site = toSite(this.ev, this.unit, this.cells, place, found, earlier.length);
      return { site: callers.length ? { ...site, callers } : site, place, found };
    });
  }
}

/** `client.messages.stream(…).finalMessage()`: one request, not two. */
function isReceiverOf(inner: CallExpr, outer: CallExpr): boolean {
  for (
    let expr: Expr = outer.callee;
    expr.kind === 'member' || expr.kind === 'call';
    expr = expr.kind === 'member' ? expr.object : expr.callee
  )
    if (expr === inner) return true;
  return false;
}

const HTTP_NAMES = ['post', 'request', 'fetch', '$fetch', 'stream', 'axios', 'ofetch', 'default'];

export function sendersOf({ registry, httpClients }: Omit<DetectorOptions, 'senders'>): ReadonlySet<string> {
  return new Set([...registry.sinkNames, ...HTTP_NAMES, ...httpClients.flatMap(({ pattern }) => pattern.lastNames ?? [])]);
}

function isCandidate(unit: Unit, { call, scope }: CallPlace, senders: ReadonlySet<string>): boolean {
  const { callee } = call;
  if (callee.kind === 'member' && unit.module.language === 'ruby' && DISPATCH.test(callee.name)) return true;
  if (callee.kind === 'member') return senders.has(callee.name) || runBy(call) !== null;
  return callee.kind === 'name' && (senders.has(callee.name) || mayAlias(unit, scope, callee.name, senders));
}

/** `Agent(…)(prompt)`, `self.agent(prompt)`, `agents[i](prompt)`. */
function mayCallObject({ callee }: CallExpr): boolean {
  return (
    callee.kind === 'call' ||
    callee.kind === 'index' ||
    (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === SELF)
  );
}

function importsAny(unit: Unit, modules: readonly string[]): boolean {
  return unit.module.scopes.some((scope) =>
    scope.steps.some((step) => step.kind === 'import' && modules.some((one) => step.module === one || step.module.startsWith(`${one}.`))),
  );
}

/** The name was bound to something that could send: `import { generateText as ask }`, `const ask = client.responses.create`. */
function mayAlias(unit: Unit, scope: number, name: string, senders: ReadonlySet<string>): boolean {
  for (let id = scope; id >= 0; id = unit.scope(id)?.parent ?? -1)
    for (const { step } of unit.definitions(id, name)) {
      if (step.kind === 'import') return step.name !== null && senders.has(step.name);
      if (step.kind === 'assign') return step.value.kind === 'call' || (step.value.kind === 'member' && senders.has(step.value.name));
    }
  return false;
}

function recognise(ev: Evaluator, unit: Unit, { call, scope, step }: CallPlace, options: DetectorOptions, frame?: Frame): Found | null {
  const context: Context = { unit, scope, step, ...(frame ? { frame } : {}) };
  const own = recogniseCall(ev, call, context, options);
  if (own) return own;
  // `asyncio.to_thread(client.chat.completions.create, model=…)`
  const run = runBy(call) ?? dispatched(ev, call, context);
  return run ? recogniseCall(ev, run, context, options) : null;
}

/** Ruby's `x.send(name, …)`. */
const DISPATCH = /^(public_|__)?send(__)?$/;

function dispatched(ev: Evaluator, call: CallExpr, context: Context): CallExpr | null {
  const { callee, args } = call;
  if (callee.kind !== 'member' || !DISPATCH.test(callee.name) || !args[0]) return null;
  const name = optionsOf(ev.evaluate(args[0].value, context))
    .map(plainText)
    .find((one) => one !== null);
  return name ? { ...call, callee: { ...callee, name }, args: args.slice(1) } : null;
}

function recogniseCall(ev: Evaluator, call: CallExpr, context: Context, options: DetectorOptions): Found | null {
  const callee = ev.evaluate(call.callee, context);
  const matched = unmatched(ev, call, context);
  const direct = mergeFound(optionsOf(callee).flatMap((option) => byPath(option, matched, options)));
  if (direct || call.callee.kind !== 'member' || !options.senders.has(call.callee.name)) return direct;
  const receiver = ev.evaluate(call.callee.object, context);
  const { language } = context.unit.module;
  const onModel = matchOnModel(ev, options.registry, receiver, call.callee.name, language);
  const byModel = mergeFound(
    onModel.flatMap((match) => foundByShape(match, { ...matched, path: match.whole }, options.registry, language, receiver)),
  );
  if (byModel) return byModel;
  const isUnknown = optionsOf(callee).every((option) => option.kind === 'unknown');
  return (
    (isUnknown ? foundByChain(matched, options.registry, language) : null) ?? foundByMessages(matched, receiver, options.registry, language)
  );
}

/** Most candidates are no calls to a model: their arguments are evaluated when something asks for them. */
function unmatched(ev: Evaluator, call: CallExpr, context: Context): MatchedCall {
  let args: Value | undefined;
  return {
    ...{ ev, call, context, path: { module: '#unknown', steps: [] } },
    get args() {
      args ??= argumentRecord(ev, call, context);
      return args;
    },
  };
}

function byPath(option: Value, matched: MatchedCall, { registry, httpClients }: DetectorOptions): Found[] {
  if (option.kind !== 'api') return [];
  const { language } = matched.context.unit.module;
  const match = matchShape(matched.ev, registry, option.path, language);
  if (match) return foundByShape(match, { ...matched, path: match.whole }, registry, language);
  const client = matchHttpClient(httpClients, option.path, language);
  const request = client && foundByRequest(client, { ...matched, path: option.path });
  return request ? [request] : [];
}
