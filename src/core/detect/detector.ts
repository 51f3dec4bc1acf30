// Module → call sites.
import type { CallSite, LanguageId, Prompt, Sourced } from '../model/callSite';
import { argumentRecord } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import { pathName } from '../resolve/library';
import type { CallPlace, Context, Unit } from '../resolve/unit';
import { type ApiPath, isNothing, optionsOf, plainText, type Value } from '../resolve/value';
import type { CallExpr, Expr } from '../syntax/module';
import { cellAt, type NotebookCell } from '../syntax/notebook';
import { commentFor } from './comments';
import type { CallShape } from './descriptor';
import { bodyField, matchHttpClient, readRequest } from './http';
import type { HttpClient } from './httpClients';
import { locate, type MatchedCall } from './locate';
import { locateInModel, matchOnModel, matchShape, modelObject, type ShapeMatch } from './match';
import { multiplicityOf } from './multiplicity';
import { PromptReader } from './prompt';
import { fromModelId, providerOf } from './provider';
import type { Registry } from './registry';
import { siteId } from './siteId';
import { inferred, sourcedNumber, sourcedText, unknownBecause } from './slots';

export interface DetectorOptions {
  readonly registry: Registry;
  readonly httpClients: readonly HttpClient[];
}

/** What was found out about one call, before it is put into words. */
interface Found {
  readonly matched: MatchedCall;
  readonly sdk: string;
  readonly api: string;
  readonly shape: Pick<CallShape, 'kind' | 'level'>;
  readonly provider: Sourced<string>;
  readonly baseUrl?: Sourced<string>;
  readonly model: Sourced<string>;
  readonly prompt: Prompt;
  readonly maxOutput: Value | null;
  readonly answers: Value | null;
  readonly stream: boolean;
  readonly uncertain?: string;
}

export function detect(ev: Evaluator, unit: Unit, cells: readonly NotebookCell[] | null, options: DetectorOptions): CallSite[] {
  const found: { place: CallPlace; found: Found }[] = [];
  for (const place of unit.allCalls()) {
    if (!isCandidate(unit, place, options.registry)) continue;
    ev.reset();
    const one = recognise(ev, unit, place, options);
    if (one) found.push({ place, found: one });
  }
  const outermost = found.filter(
    ({ place }) => !found.some((other) => other.place !== place && isReceiverOf(place.call, other.place.call)),
  );
  return outermost
    .sort((a, b) => a.place.call.start - b.place.call.start)
    .map(({ place, found: one }, index, all) => {
      const ordinal = all.slice(0, index).filter((other) => other.found.api === one.api && other.place.scope === place.scope).length;
      return toSite(ev, unit, cells, place, one, ordinal);
    });
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

const HTTP_NAMES = new Set(['post', 'request', 'fetch', '$fetch', 'stream', 'axios', 'ofetch', 'default']);
/** Calls that run a function they are given: the function is what sends. */
const RUNNERS: Readonly<Record<string, number>> = { to_thread: 0, run_in_executor: 1, submit: 0, run_sync: 0, partial: 0 };

function isCandidate(unit: Unit, { call, scope }: CallPlace, registry: Registry): boolean {
  const { callee } = call;
  if (callee.kind === 'member')
    return registry.sinkNames.has(callee.name) || HTTP_NAMES.has(callee.name) || Object.hasOwn(RUNNERS, callee.name);
  if (callee.kind !== 'name') return callee.kind === 'call';
  return registry.sinkNames.has(callee.name) || HTTP_NAMES.has(callee.name) || isBound(unit, scope, callee.name);
}

function isBound(unit: Unit, scope: number, name: string): boolean {
  for (let id = scope; id >= 0; id = unit.scope(id)?.parent ?? -1)
    if (unit.definitions(id, name).some(({ step }) => step.kind === 'import' || step.kind === 'assign')) return true;
  return false;
}

function recognise(ev: Evaluator, unit: Unit, place: CallPlace, options: DetectorOptions): Found | null {
  const context: Context = { unit, scope: place.scope, step: place.step };
  return recogniseCall(ev, place.call, context, options) ?? recogniseRunner(ev, place.call, context, options);
}

function recogniseCall(ev: Evaluator, call: CallExpr, context: Context, options: DetectorOptions): Found | null {
  const { registry, httpClients } = options;
  const { language } = context.unit.module;
  const callee = ev.evaluate(call.callee, context);
  for (const option of optionsOf(callee)) {
    if (option.kind !== 'api') continue;
    const match = matchShape(ev, registry, option.path, language);
    const matched = { ev, call, context, args: argumentRecord(ev, call, context), path: match?.path ?? option.path };
    if (match) return fromShape(match, matched, registry, language);
    const client = matchHttpClient(httpClients, option.path, language);
    const http = client && fromHttp(client, matched);
    if (http) return http;
  }
  return call.callee.kind === 'member'
    ? (onModel(ev, call, call.callee, context, options) ?? byChain(ev, call, callee, context, options))
    : null;
}

function onModel(
  ev: Evaluator,
  call: CallExpr,
  callee: Expr & { kind: 'member' },
  context: Context,
  { registry }: DetectorOptions,
): Found | null {
  const { language } = context.unit.module;
  const receiver = ev.evaluate(callee.object, context);
  const match = matchOnModel(ev, registry, receiver, callee.name, language);
  if (!match) return null;
  const matched = { ev, call, context, args: argumentRecord(ev, call, context), path: match.path };
  return fromShape(match, matched, registry, language, receiver);
}

/** `asyncio.to_thread(client.chat.completions.create, model=…)`. */
function recogniseRunner(ev: Evaluator, call: CallExpr, context: Context, options: DetectorOptions): Found | null {
  const { callee } = call;
  if (callee.kind !== 'member' || !Object.hasOwn(RUNNERS, callee.name)) return null;
  const at = RUNNERS[callee.name] ?? 0;
  const target = call.args[at];
  if (!target || target.name || (target.value.kind !== 'member' && target.value.kind !== 'name')) return null;
  const inner: CallExpr = { ...call, callee: target.value, args: [...call.args.slice(0, at), ...call.args.slice(at + 1)].slice(at) };
  return recogniseCall(ev, inner, context, options);
}

// --- SDK shapes -----------------------------------------------------------------------------------------------

function fromShape(match: ShapeMatch, matched: MatchedCall, registry: Registry, language: LanguageId, receiver?: Value): Found {
  const { sdk, shape } = match;
  const { ev } = matched;
  const slot = (locator: string | undefined) => locate(locator, matched);
  const modelValue = slot(shape.model);
  const object = match.model ?? (modelValue ? modelObject(ev, registry, modelValue, language) : null);
  const inModel = (locator: string | undefined) => (object ? locateInModel(ev, object, locator) : null);
  const model = modelOf(object ? inModel(object.shape.model) : modelValue, object?.shape.defaultModel ?? shape.defaultModel);
  const baseUrl = inModel(object?.shape.baseUrl ?? object?.sdk.data.baseUrl) ?? slot(sdk.data.baseUrl);
  const owner = object?.sdk ?? sdk;
  const hints = {
    sdk: owner.data,
    path: object?.path ?? match.path,
    fixed: object?.shape.provider ?? shape.provider,
    baseUrl,
    model,
    qualified: object ? object.shape.qualified || owner.data.qualified : sdk.data.qualified,
  };
  const stream = shape.stream === true || (typeof shape.stream === 'string' && isTrue(slot(shape.stream)));
  const provider = providerOf(hints);
  return {
    matched,
    sdk: owner.data.sdk,
    api: apiName(match.path),
    shape,
    provider: provider.value === null && !baseUrl && model.value ? guessByVendor(model.value, provider, hints.qualified) : provider,
    ...(baseUrl ? { baseUrl: sourcedText(baseUrl, 'not given') } : {}),
    model,
    prompt: promptOf(shape, matched, receiver),
    maxOutput: slot(shape.maxOutput) ?? inModel(object?.shape.maxOutput),
    answers: slot(shape.answers),
    stream,
  };
}

/** Gateways that take anybody's bare id know the vendor by it; what they cannot know stays unknown. */
function guessByVendor(id: string, unknownProvider: Sourced<string>, qualified: boolean): Sourced<string> {
  const vendor = qualified ? fromModelId(id) : null;
  return vendor ? inferred(vendor, 'only this vendor has such an id') : unknownProvider;
}

function modelOf(value: Value | null, defaultModel: string | undefined): Sourced<string> {
  const given = value && !isNothing(value) && value.kind !== 'record' ? sourcedText(value, 'no model is named') : null;
  if (given) return given;
  if (defaultModel)
    return { value: null, origin: 'unknown', reason: `no model is named: the library's default, ${defaultModel} at the time of writing` };
  return unknownBecause('no model is named');
}

function promptOf(shape: CallShape, matched: MatchedCall, receiver?: Value): Prompt {
  const prompt = locate(shape.prompt, matched);
  const template = receiver?.kind === 'pipeline' ? receiver : null;
  const variables = template && prompt?.kind === 'record' ? prompt.entries : new Map<string, Value>();
  const reader = new PromptReader(matched, variables).add(locate(shape.system, matched), 'system');
  if (template) reader.add(template, 'user');
  if (!template || !hasTemplate(template)) reader.add(prompt, 'user');
  return reader.prompt(toolsOf(shape, matched));
}

function hasTemplate(pipeline: Value): boolean {
  return pipeline.kind === 'pipeline' && pipeline.stages.some((stage) => stage.kind === 'api' && /Prompt/.test(pathName(stage.path)));
}

/** Tool definitions and schemas as they are written, for counting. */
function toolsOf(shape: CallShape, matched: MatchedCall): string | undefined {
  const texts = [shape.tools, shape.schema].flatMap((locator) => {
    const value = locate(locator, matched);
    return value && !isNothing(value) ? [toJson(value)] : [];
  });
  const whole = texts.filter((one) => one.length > 2).join('\n');
  return whole || undefined;
}

function toJson(value: Value): string {
  const plain = (one: Value): unknown => {
    switch (one.kind) {
      case 'text':
        return plainText(one) ?? one.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
      case 'number':
      case 'constant':
        return one.value;
      case 'list':
        return one.items.map(plain);
      case 'record':
        return Object.fromEntries([...one.entries].map(([key, inner]) => [key, plain(inner)]));
      case 'choice':
        return plain(one.options[0] ?? { kind: 'constant', value: null, origin: 'unknown' });
      default:
        return undefined;
    }
  };
  return JSON.stringify(plain(value)) ?? '';
}

function isTrue(value: Value | null): boolean {
  return value !== null && optionsOf(value).some((option) => option.kind === 'constant' && option.value === true);
}

// --- HTTP, chains ---------------------------------------------------------------------------------------------

function fromHttp(client: HttpClient, matched: MatchedCall): Found | null {
  const request = readRequest(client, matched);
  if (!request) return null;
  const field = (...names: string[]) => bodyField(request.body, names);
  const reader = new PromptReader(matched).add(field('system', 'system_instruction', 'systemInstruction', 'instructions'), 'system');
  reader.add(field('messages', 'contents', 'input', 'prompt', 'content', 'inputText', 'query', 'text'), 'user');
  return {
    matched,
    sdk: request.sdk,
    api: request.url || client.path,
    shape: { kind: request.kind, level: 'http' },
    provider: request.provider,
    model: request.model,
    prompt: reader.prompt(),
    maxOutput: field('max_completion_tokens', 'max_tokens', 'max_output_tokens', 'maxOutputTokens'),
    answers: field('n'),
    stream: isTrue(field('stream')),
  };
}

/** Nobody can tell what the receiver is, but the chain is one that only this SDK has. */
function byChain(ev: Evaluator, call: CallExpr, callee: Value, context: Context, { registry }: DetectorOptions): Found | null {
  if (!optionsOf(callee).every((option) => option.kind === 'unknown')) return null;
  const { language } = context.unit.module;
  const chain = chainOf(call.callee);
  for (const { sdk, shape, chain: wanted } of registry.distinctive(language)) {
    if (!matchesChain(chain, wanted, sdk.data.inserts)) continue;
    const path: ApiPath = { module: '#unknown', steps: [{ kind: 'member', name: wanted }] };
    const matched = { ev, call, context, args: argumentRecord(ev, call, context), path };
    if (!locate(shape.model, matched) && !locate(shape.prompt, matched)) continue;
    const found = fromShape({ sdk, shape, path }, matched, registry, language);
    return {
      ...found,
      api: chain.slice(-3).join('.'),
      provider: unknownBecause('the client comes from elsewhere'),
      uncertain: 'the client comes from elsewhere',
    };
  }
  return null;
}

function chainOf(expr: Expr): string[] {
  const names: string[] = [];
  for (let one = expr; ; one = one.object) {
    if (one.kind === 'member') names.unshift(one.name);
    else {
      if (one.kind === 'name') names.unshift(one.name);
      return names;
    }
  }
}

function matchesChain(chain: readonly string[], wanted: string, inserts: readonly string[]): boolean {
  const parts = wanted.replace(/\{[^{}]*\}/g, (group) => group.replace(/,/g, '|')).split('.');
  const own = chain.filter((name) => !inserts.includes(name)).slice(-parts.length);
  return (
    own.length === parts.length &&
    chain.length > parts.length &&
    parts.every((part, at) =>
      part
        .replace(/[{}]/g, '')
        .split('|')
        .includes(own[at] ?? ''),
    )
  );
}

// --- into words -----------------------------------------------------------------------------------------------

function apiName(path: ApiPath): string {
  const names = pathName(path).replace(/\[\]/g, '');
  const afterCall = names.slice(names.lastIndexOf(')') + 1).replace(/^\./, '');
  return afterCall || names.slice(path.module.length).replace(/^\./, '');
}

function toSite(
  ev: Evaluator,
  unit: Unit,
  cells: readonly NotebookCell[] | null,
  { call, scope, step }: CallPlace,
  found: Found,
  ordinal: number,
): CallSite {
  const { matched, shape } = found;
  const maxOutputTokens = found.maxOutput && !isNothing(found.maxOutput) ? sourcedNumber(found.maxOutput, 'not given') : null;
  const answers = found.answers ? sourcedNumber(found.answers, 'not given') : null;
  const comment = commentFor(unit, call);
  return {
    id: siteId(unit, scope, found.api, ordinal),
    path: unit.path,
    ...rangeOf(unit, cells, call),
    language: unit.module.language,
    sdk: found.sdk,
    api: found.api,
    kind: shape.kind,
    level: shape.level,
    provider: found.provider,
    ...(found.baseUrl ? { baseUrl: found.baseUrl } : {}),
    model: found.model,
    prompt: found.prompt,
    ...(maxOutputTokens ? { maxOutputTokens } : {}),
    ...(answers?.value ? { answers } : {}),
    stream: found.stream,
    multiplicity: multiplicityOf(ev, { ...matched.context, step }, call),
    ...(comment !== null ? { comment } : {}),
    problems: found.uncertain ? [{ code: 'uncertain-client', message: found.uncertain }] : [],
  };
}

function rangeOf(unit: Unit, cells: readonly NotebookCell[] | null, call: CallExpr): Pick<CallSite, 'cell' | 'range'> {
  const { lines } = unit.module;
  const [start, end] = [call.start, call.end].map((offset) => unit.position(offset));
  const range = (shift: number) => ({
    startLine: (start?.line ?? 1) - shift,
    startColumn: start?.column ?? 1,
    endLine: (end?.line ?? 1) - shift,
    endColumn: end?.column ?? 1,
  });
  if (!cells || lines.length === 0) return { cell: null, range: range(0) };
  const { cell, line } = cellAt(cells, (start?.line ?? 1) - 1);
  return { cell, range: range((start?.line ?? 1) - 1 - line) };
}
