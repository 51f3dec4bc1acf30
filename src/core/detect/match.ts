// An access path → the shape it matches, models behind objects.
import type { LanguageId } from '../model/callSite';
import type { CallShape, ModelShape } from '../model/descriptor';
import { argumentRecord } from '../resolve/calls';
import type { Evaluator } from '../resolve/evaluator';
import { type ApiPath, optionsOf, plainText, type Value } from '../resolve/value';
import { locate, type MatchedCall, property } from './locate';
import type { CompiledSdk, Registry } from './registry';

/** An object that stands for a model, with the call that made it. */
export interface ModelObject {
  readonly sdk: CompiledSdk;
  readonly shape: ModelShape;
  readonly path: ApiPath;
  /** With what leaves it as it is: `bind_tools(…)`. */
  readonly whole: ApiPath;
}

export interface ShapeMatch {
  readonly sdk: CompiledSdk;
  readonly shape: CallShape;
  readonly path: ApiPath;
  /** With the calls that leave the object as it is: they may have been given something. */
  readonly whole: ApiPath;
  readonly model?: ModelObject;
}

const MAX_WRAPS = 4;

/** Functions that extend a client give back what they were given: `instructor.from_openai(OpenAI())` is an `OpenAI()`. */
export function unwrap(ev: Evaluator, registry: Registry, path: ApiPath, language: LanguageId): ApiPath {
  let current = path;
  for (let round = 0; round < MAX_WRAPS; round++) {
    const next = unwrapOnce(ev, registry, current, language);
    if (!next) return current;
    current = next;
  }
  return current;
}

function unwrapOnce(ev: Evaluator, registry: Registry, path: ApiPath, language: LanguageId): ApiPath | null {
  const at = path.steps.findIndex((step) => step.kind === 'call');
  const step = path.steps[at];
  const maker = path.steps[at - 1];
  if (step?.kind !== 'call' || !step.call || !step.context || maker?.kind !== 'member') return null;
  const head = { module: path.module, steps: path.steps.slice(0, at) };
  if (!registry.forPath(head, language).some(({ sdk }) => sdk.data.wraps.includes(maker.name))) return null;
  const inner = argumentRecord(ev, step.call, step.context);
  const given = [...inner.entries.values()].flatMap(optionsOf);
  // `wrapLanguageModel({ model })`
  const held = given.flatMap((value) => (value.kind === 'record' ? [...value.entries.values()].flatMap(optionsOf) : []));
  const client = [...given, ...held].find((value) => value.kind === 'api');
  if (client?.kind !== 'api') return null;
  return { module: client.path.module, steps: [...client.path.steps, ...path.steps.slice(at + 1)] };
}

export function matchShape(ev: Evaluator, registry: Registry, given: ApiPath, language: LanguageId): ShapeMatch | null {
  const whole = unwrap(ev, registry, given, language);
  for (const { sdk, rest, path, whole: settled } of registry.forPath(whole, language)) {
    const found = sdk.calls.find(({ pattern }) => pattern.matches(rest));
    if (found) return { sdk, shape: found.shape, path, whole: settled };
  }
  return null;
}

/** Methods called on model objects: `ChatOpenAI(…).invoke`. One match for each object that the receiver may be. */
export function matchOnModel(ev: Evaluator, registry: Registry, receiver: Value, method: string, language: LanguageId): ShapeMatch[] {
  const stages = optionsOf(receiver).flatMap((option) => (option.kind === 'pipeline' ? option.stages : [option]));
  return stages
    .flatMap((stage) => modelObjects(ev, registry, stage, language))
    .flatMap((model): ShapeMatch[] => {
      const found = model.sdk.onModel.find(({ shape, pattern }) => pattern.matches(method) && suits(shape, model.shape));
      const called = (path: ApiPath): ApiPath => ({ ...path, steps: [...path.steps, { kind: 'member', name: method }] });
      return found ? [{ sdk: model.sdk, shape: found.shape, path: called(model.path), whole: called(model.whole), model }] : [];
    });
}

function suits(call: CallShape, model: ModelShape): boolean {
  return model.kind ? call.kind === model.kind : call.kind !== 'embedding';
}

/** The objects among a value's options that stand for a model. */
export function modelObjects(ev: Evaluator, registry: Registry, value: Value, language: LanguageId): ModelObject[] {
  return optionsOf(value).flatMap((option) => {
    if (option.kind !== 'api') return [];
    const whole = unwrap(ev, registry, option.path, language);
    for (const { sdk, rest, path, whole: settled } of registry.forPath(whole, language)) {
      const found = sdk.models.find(({ pattern }) => pattern.matches(rest));
      if (!found) continue;
      const object: ModelObject = { sdk, shape: found.shape, path, whole: settled };
      const meant = found.shape.alias ? behindAlias(ev, object) : null;
      return meant ? modelObjects(ev, registry, meant, language) : [object];
    }
    return [];
  });
}

/** `customProvider({ languageModels: { fast: groq(…) } }).languageModel('fast')`. */
function behindAlias(ev: Evaluator, object: ModelObject): Value | null {
  const { alias, model } = object.shape;
  const name = locateInModel(ev, object, model);
  const plain = name ? plainText(name) : null;
  const models = alias && plain !== null ? locateInModel(ev, object, alias.in) : null;
  const found = models && plain !== null ? property(ev, models, plain) : null;
  return found?.kind === 'unknown' ? null : found;
}

/** Reads a slot of what made a model object. */
export function locateInModel(ev: Evaluator, object: ModelObject, locator: string | undefined): Value | null {
  if (!locator) return null;
  ev.reset();
  for (const step of [...object.path.steps].reverse()) {
    if (step.kind !== 'call' || !step.call || !step.context) continue;
    const args = argumentRecord(ev, step.call, step.context);
    const matched: MatchedCall = { ev, call: step.call, context: step.context, args, path: object.path };
    const found = locate(locator, matched);
    if (found) return found;
  }
  return null;
}
