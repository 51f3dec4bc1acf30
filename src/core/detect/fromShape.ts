// A call that an SDK's data describes → what it sends.
import type { LanguageId, Prompt, Sourced } from '../model/callSite';
import { familyOf } from '../model/family';
import { pathName } from '../resolve/library';
import { type ApiPath, isNothing, optionsOf, type Value } from '../resolve/value';
import type { CallShape } from './descriptor';
import type { Found } from './found';
import { follow, locate, type MatchedCall } from './locate';
import { locateInModel, type ModelObject, modelObjects, type ShapeMatch } from './match';
import { namedModel } from './modelConstants';
import { isTemplate, PromptReader } from './prompt';
import { fromModelId, providerOf } from './provider';
import type { Registry } from './registry';
import { configuredModel } from './settingsFile';
import { inferred, sourcedText, unknownBecause } from './slots';
import { jsonOf } from './toolText';

/** One for each model object that the call may use; one where the model is a plain id. */
export function foundByShape(match: ShapeMatch, matched: MatchedCall, registry: Registry, language: LanguageId, receiver?: Value): Found[] {
  const modelValue = locate(match.shape.model, matched);
  const objects = match.model ? [match.model] : modelValue ? modelObjects(matched.ev, registry, modelValue, language) : [];
  const prompt = promptOf(match.shape, matched, receiver);
  if (objects.length === 0) return [found(match, matched, modelValue, null, prompt)];
  return objects.map((object) => found(match, matched, modelValue, object, prompt));
}

function found(match: ShapeMatch, matched: MatchedCall, modelValue: Value | null, object: ModelObject | null, prompt: Prompt): Found {
  const { sdk, shape } = match;
  const slot = (locator: string | undefined) => locate(locator, matched);
  const inModel = (locator: string | undefined) => (object ? locateInModel(matched.ev, object, locator) : null);
  const { unit } = matched.context;
  const named = object ? inModel(object.shape.model) : modelValue;
  const configured = named && !isNothing(named) ? null : configuredModel(matched.ev, unit, (object?.sdk ?? sdk).data, shape.kind);
  const model = modelOf(
    configured?.model ?? (named && namedModel(named, familyOf(unit.module.language))),
    object?.shape.defaultModel ?? shape.defaultModel,
  );
  const baseUrl = object ? inModel(object.shape.baseUrl ?? object.sdk.data.baseUrl) : slot(sdk.data.baseUrl);
  const owner = (object?.sdk ?? sdk).data;
  const qualified = object ? object.shape.qualified || owner.qualified : sdk.data.qualified;
  const fixed = object?.shape.provider ?? shape.provider ?? configured?.provider;
  const provider = providerOf({ sdk: owner, path: object?.path ?? match.whole, ...(fixed ? { fixed } : {}), baseUrl, model, qualified });
  return {
    matched,
    sdk: owner.sdk,
    api: apiName(match.path),
    shape,
    provider: provider.value === null && !baseUrl && model.value && qualified ? byVendor(model.value, provider) : provider,
    isDefaultProvider: provider.value !== null && provider.value === (fixed ?? owner.provider),
    ...(baseUrl ? { baseUrl: sourcedText(baseUrl, 'not given') } : {}),
    model,
    prompt,
    maxOutput: slot(shape.maxOutput) ?? inModel(object?.shape.maxOutput),
    answers: slot(shape.answers),
    stream: shape.stream === true || (typeof shape.stream === 'string' && isTrue(slot(shape.stream))),
  };
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

function promptOf(shape: CallShape, matched: MatchedCall, receiver?: Value): Prompt {
  const prompt = locate(shape.prompt, matched);
  const pipeline = receiver && optionsOf(receiver).find((option) => option.kind === 'pipeline');
  const template = pipeline?.kind === 'pipeline' && pipeline.stages.some(isTemplate) ? pipeline : null;
  const variables = template && prompt?.kind === 'record' ? prompt.entries : new Map<string, Value>();
  const reader = new PromptReader(matched, variables).add(locate(shape.system, matched), 'system');
  for (const { of, fields, role } of shape.parts ?? [])
    for (const item of itemsOf(locate(of, matched))) for (const field of fields) reader.add(followOne(matched, item, field), role);
  reader.add(template ?? prompt, 'user');
  return reader.prompt(toolsOf(shape, matched));
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

/** Tool definitions and schemas as they are written, for counting. */
function toolsOf(shape: CallShape, matched: MatchedCall): string | undefined {
  const texts = [shape.tools, shape.schema].flatMap((locator) => {
    const value = locate(locator, matched);
    return value && !isNothing(value) ? [jsonOf(value)] : [];
  });
  return texts.filter((one) => one.length > 2).join('\n') || undefined;
}

export function isTrue(value: Value | null): boolean {
  return value !== null && optionsOf(value).some((option) => option.kind === 'constant' && option.value === true);
}

export function apiName(path: ApiPath): string {
  const names = pathName(path).replace(/\[\]/g, '');
  const afterCall = names.slice(names.lastIndexOf(')') + 1).replace(/^\./, '');
  return afterCall || names.slice(path.module.length).replace(/^\./, '');
}
