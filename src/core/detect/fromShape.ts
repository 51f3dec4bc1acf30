// A call that an SDK's data describes → what it sends.
import type { CallKind, LanguageId, Prompt, Sourced } from '../model/callSite';
import type { CallShape } from '../model/descriptor';
import { familyOf } from '../model/family';
import { pathName } from '../resolve/library';
import { type ApiPath, isNothing, optionsOf, plainText, type Value } from '../resolve/value';
import { ambientProvider, ambientValue } from './ambient';
import type { Found } from './found';
import { follow, locate, type MatchedCall } from './locate';
import { locateInModel, type ModelObject, modelObjects, type ShapeMatch } from './match';
import { namedModel } from './modelConstants';
import { isTemplate, PromptReader } from './prompt';
import { fromModelId, providerOf } from './provider';
import { isOfInterface, proxiedPrompt } from './proxied';
import type { Registry } from './registry';
import { requestOptions } from './requestOptions';
import { configuredModel } from './settingsFile';
import { inferred, sourcedText, unknownBecause } from './slots';
import { toolsText } from './toolText';
import { trainingOf } from './training';

/** One for each model object that the call may use; one where the model is a plain id. */
export function foundByShape(match: ShapeMatch, matched: MatchedCall, registry: Registry, language: LanguageId, receiver?: Value): Found[] {
  if (match.shape.proxied && !isOfInterface(matched, match.shape.proxied)) return [];
  if (!(match.shape.where ?? []).every(({ at, is }) => holds(locate(at, matched), is))) return [];
  const named = aliased(match.shape, locate(match.shape.model, matched), (locator) => locate(locator, matched), matched);
  const ambient = named && !isNothing(named) ? null : ambientValue(match.sdk.data, 'model', matched, registry);
  const modelValue = ambient ?? named;
  const objects = match.model ? [match.model] : modelValue ? modelObjects(matched.ev, registry, modelValue, language) : [];
  const prompt = promptOf(match, matched, ambientValue(match.sdk.data, 'prompt', matched, registry), receiver);
  const set = {
    baseUrl: ambientValue(match.sdk.data, 'baseUrl', matched, registry),
    provider: ambientProvider(match.sdk.data, matched, registry),
  };
  if (objects.length === 0) return [found(match, matched, modelValue, null, prompt, set)];
  return objects.map((object) => found(match, matched, modelValue, object, prompt, set));
}

interface Settings {
  readonly baseUrl: Value | null;
  readonly provider: string | null;
}

function found(
  match: ShapeMatch,
  matched: MatchedCall,
  modelValue: Value | null,
  object: ModelObject | null,
  prompt: Prompt,
  ambient: Settings,
): Found {
  const { sdk, shape } = match;
  const slot = (locator: string | undefined) => locate(locator, matched);
  const inModel = (locator: string | undefined) => (object ? locateInModel(matched.ev, object, locator) : null);
  const { unit } = matched.context;
  const named = object?.shape.model ? inModel(object.shape.model) : modelValue;
  const configured = named && !isNothing(named) ? null : configuredModel(matched.ev, unit, (object?.sdk ?? sdk).data, shape.kind);
  const model = modelOf(
    configured?.model ?? (named && namedModel(named, familyOf(unit.module.language))),
    object?.shape.defaultModel ?? shape.defaultModel,
  );
  const baseUrl = object ? inModel(object.shape.baseUrl ?? object.sdk.data.baseUrl) : (slot(sdk.data.baseUrl) ?? ambient.baseUrl);
  const owner = (object?.sdk ?? sdk).data;
  const qualified = object ? object.shape.qualified || owner.qualified : (shape.qualified ?? sdk.data.qualified);
  const stated = object ? inModel(object.shape.providerFrom) : slot(shape.providerFrom);
  const fixed =
    (stated && statedProvider(stated)) ?? object?.shape.provider ?? shape.provider ?? configured?.provider ?? ambient.provider ?? undefined;
  const provider = providerOf({ sdk: owner, path: object?.path ?? match.whole, ...(fixed ? { fixed } : {}), baseUrl, model, qualified });
  return {
    matched,
    ...(object ? { object } : {}),
    sdk: owner.sdk,
    api: apiName(match.path),
    shape: { ...shape, kind: kindOf(shape, model.value) },
    provider: provider.value === null && !baseUrl && model.value && qualified ? byVendor(model.value, provider) : provider,
    isDefaultProvider: provider.value !== null && provider.value === (fixed ?? owner.provider),
    ...(baseUrl ? { baseUrl: sourcedText(baseUrl, 'not given') } : {}),
    model,
    prompt,
    maxOutput: slot(shape.maxOutput) ?? inModel(object?.shape.maxOutput),
    answers: slot(shape.answers),
    options: requestOptions(matched, null, object),
    ...(shape.kind === 'fine-tuning' ? { training: trainingOf(shape, matched) } : {}),
    stream:
      isStreamed(match) ||
      object?.shape.stream === true ||
      isGiven(slot(shape.streamsWith)) ||
      isStreamRequest(match, matched) ||
      (typeof shape.stream === 'string' && isTrue(slot(shape.stream))),
  };
}

/** A provider as libraries name it. */
function statedProvider(value: Value): string | null {
  const name = plainText(value);
  return name === null ? null : fromModelId(`${name}/`);
}

function isStreamed({ shape, path }: ShapeMatch): boolean {
  const last = path.steps.at(-1);
  return shape.stream === true || (last?.kind === 'member' && (shape.streamed ?? []).includes(last.name));
}

function isGiven(value: Value | null): boolean {
  return value !== null && !isNothing(value);
}

function isStreamRequest({ shape }: ShapeMatch, matched: MatchedCall): boolean {
  const request = shape.streamedBy ? locate(shape.streamedBy.of, matched) : null;
  return (request ? optionsOf(request) : []).some((option) => {
    const maker = option.kind === 'api' ? option.path.steps.findLast((step) => step.kind === 'member') : undefined;
    return maker?.kind === 'member' && (shape.streamedBy?.names ?? []).includes(maker.name);
  });
}

function kindOf(shape: CallShape, model: string | null): CallKind {
  const other = model === null ? undefined : shape.kinds?.find((one) => new RegExp(one.model).test(model));
  return other?.kind ?? shape.kind;
}

function holds(value: Value | null, pattern: string): boolean {
  return (
    value !== null && optionsOf(value).some((option) => option.kind === 'unknown' || new RegExp(pattern).test(plainText(option) ?? '?'))
  );
}

/** A router's own name for a model → the model. */
export function aliased(
  shape: Pick<CallShape, 'alias'>,
  named: Value | null,
  read: (locator: string) => Value | null,
  matched: Pick<MatchedCall, 'ev'>,
): Value | null {
  const { alias } = shape;
  const name = alias && named ? plainText(named) : null;
  const models = alias && name !== null ? read(alias.in) : null;
  if (!alias || name === null || !models) return named;
  const found = optionsOf(models).flatMap((option): Value[] => {
    if (option.kind === 'record' && !alias.name) return [option.entries.get(name) ?? []].flat();
    const items = option.kind === 'list' ? option.items : [];
    const own = items.filter((item) => sameText(alias.name ? follow(matched.ev, item, alias.name.split('.')) : null, name));
    return own.flatMap((item) => (alias.value ? (follow(matched.ev, item, alias.value.split('.')) ?? []) : item));
  });
  return found[0] ?? named;
}

function sameText(value: Value | null, text: string): boolean {
  return value !== null && plainText(value) === text;
}

/** Gateways that take anybody's bare id: some ids only one vendor has. */
function byVendor(id: string, otherwise: Sourced<string>): Sourced<string> {
  const vendor = fromModelId(id);
  return vendor ? inferred(vendor, 'only this vendor has such an id') : otherwise;
}

function modelOf(value: Value | null, defaultModel: string | undefined): Sourced<string> {
  if (value && !isNothing(value) && value.kind !== 'record') return sourcedText(value, 'no model is named');
  if (defaultModel) return unknownBecause(`no model is named: the library's default, ${defaultModel} at the time of writing`);
  return unknownBecause('no model is named');
}

function promptOf(match: ShapeMatch, matched: MatchedCall, ambient: Value | null, receiver?: Value): Prompt {
  const { shape } = match;
  const { sdk } = match.sdk.data;
  const proxied = shape.proxied && proxiedPrompt(matched, shape.proxied);
  const prompt = proxied?.user ?? locate(shape.prompt, matched) ?? ambient;
  const pipeline = receiver && optionsOf(receiver).find((option) => option.kind === 'pipeline');
  const template = pipeline?.kind === 'pipeline' && pipeline.stages.some(isTemplate) ? pipeline : null;
  const variables = template && prompt?.kind === 'record' ? prompt.entries : new Map<string, Value>();
  const reader = new PromptReader(matched, variables).add(proxied?.system ?? locate(shape.system, matched), 'system');
  for (const { of, fields, role } of shape.parts ?? [])
    for (const item of itemsOf(locate(of, matched))) for (const field of fields) reader.add(followOne(matched, item, field), role);
  reader.add(template ?? prompt, 'user').add(locate(shape.documents, matched), 'user');
  const values = { tools: locate(shape.tools, matched), schema: locate(shape.schema, matched) };
  return reader.prompt(toolsText(values, { ev: matched.ev, sdk }));
}

function itemsOf(value: Value | null): readonly Value[] {
  return (value ? optionsOf(value) : []).flatMap((option) => (option.kind === 'list' ? option.items : [option]));
}

function followOne(matched: MatchedCall, item: Value, locator: string): Value | null {
  for (const alternative of locator.split('|')) {
    const found = follow(matched.ev, item, alternative.split('.'));
    if (found && found.kind !== 'unknown') return found;
  }
  return null;
}

export function isTrue(value: Value | null): boolean {
  return value !== null && optionsOf(value).some((option) => option.kind === 'constant' && option.value === true);
}

export function apiName(path: ApiPath): string {
  const names = pathName(path).replace(/\[\]/g, '');
  const afterCall = names.slice(names.lastIndexOf(')') + 1).replace(/^\./, '');
  return afterCall || names.slice(path.module.length).replace(/^\./, '');
}
