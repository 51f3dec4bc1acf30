// Options of a request that decide about its cost, by the names that vendors and frameworks give them. DATA: locators.
import type { RequestOptions, Sourced } from '../model/callSite';
import { isNothing, optionsOf, plainText, type Value } from '../resolve/value';
import { argument, follow, locate, type MatchedCall } from './locate';
import { locateInModel, type ModelObject } from './match';
import { sourcedNumber, sourcedText } from './slots';

/** OpenAI, Anthropic, Google, Bedrock; then the Vercel AI SDK, LangChain, Spring AI, LangChain4j. */
const NAMES = {
  reasoning: [
    ...['reasoning_effort', 'reasoning.effort', 'reasoningEffort', 'ReasoningEffort', 'output_config.effort', 'thinking.budget_tokens'],
    ...['thinking.budgetTokens', 'config.thinking_config.thinking_budget', 'config.thinkingConfig.thinkingBudget'],
    ...['config.thinking_config.thinking_level', 'config.thinkingConfig.thinkingLevel', 'generationConfig.thinkingConfig.thinkingBudget'],
    ...['providerOptions.openai.reasoningEffort', 'providerOptions.anthropic.thinking.budgetTokens'],
    ...['providerOptions.google.thinkingConfig.thinkingBudget', 'model_settings.reasoning.effort', 'thinking_budget'],
    ...['extra_body.reasoning_effort', 'extra_body.reasoning.effort', 'extra_body.chat_template_kwargs.reasoning_effort'],
  ],
  /** Whether it thinks at all. */
  thinking: [
    ...['thinking.type', 'extra_body.thinking.type', 'enable_thinking', 'extra_body.enable_thinking'],
    ...['chat_template_kwargs.enable_thinking', 'chat_template_kwargs.thinking', 'extra_body.chat_template_kwargs.enable_thinking'],
    ...['extra_body.chat_template_kwargs.thinking', 'providerOptions.anthropic.thinking.type'],
  ],
  serviceTier: ['service_tier', 'serviceTier', 'ServiceTier', 'providerOptions.openai.serviceTier', 'performanceConfig.latency'],
  maxSteps: [
    ...['max_turns', 'maxTurns', 'max_steps', 'maxSteps', 'max_iterations', 'maxIterations', 'max_iter', 'stopWhen.0', 'max_tool_calls'],
    ...[
      'new:max_iterations',
      'new:max_iter',
      'new:max_turns',
      'new:max_steps',
      'new:maxSteps',
      'config.recursion_limit',
      '1.recursionLimit',
    ],
  ],
  retries: ['max_retries', 'maxRetries', 'num_retries', 'new:max_retries', 'new:maxRetries', 'new:MaxRetries'],
  size: ['size', 'imageSize', 'width', 'aspect_ratio', 'aspectRatio'],
  quality: ['quality'],
} as const satisfies Record<string, readonly string[]>;

/** What is not given is left out. */
export function requestOptions(matched: MatchedCall, body: Value | null, object: ModelObject | null): RequestOptions {
  const read = (names: readonly string[]) => {
    const locator = names.join('|');
    const found = body ? fromBody(matched, body, names) : locate(locator, matched);
    return given(found) ?? (object ? given(locateInModel(matched.ev, object, locator)) : null);
  };
  const text = (names: readonly string[]) => written(read(names));
  const count = (names: readonly string[]) => {
    const value = read(names);
    return value && sourcedNumber(value, 'not given');
  };
  const markers = cacheMarkers(body ?? matched.args);
  return {
    ...named('reasoning', text(NAMES.reasoning) ?? switched(matched, body)),
    ...named('serviceTier', text(NAMES.serviceTier)),
    ...named('maxSteps', count(NAMES.maxSteps)),
    ...named('retries', count(NAMES.retries)),
    ...named('size', text(NAMES.size)),
    ...named('quality', text(NAMES.quality)),
    ...(markers > 0 ? { cacheMarkers: markers } : {}),
  };
}

/** Turned on or off without a word how much. */
function switched(matched: MatchedCall, body: Value | null): Sourced<string> | null {
  for (const name of NAMES.thinking) {
    const value = body ? follow(matched.ev, body, name.split('.')) : argument(name, matched);
    const option = value && optionsOf(value)[0];
    if (!option) continue;
    if (option.kind === 'constant' && option.value !== null) return { value: option.value ? 'enabled' : 'none', origin: 'literal' };
    const text = plainText(option)?.toLowerCase();
    if (text === 'disabled' || text === 'none') return { value: 'none', origin: 'literal' };
    if (text === 'enabled' || text === 'adaptive') return { value: text, origin: 'literal' };
  }
  return null;
}

function fromBody({ ev }: MatchedCall, body: Value, names: readonly string[]): Value | null {
  for (const name of names) {
    const found = name.startsWith('new:') ? null : follow(ev, body, name.split('.'));
    if (found && !isNothing(found)) return found;
  }
  return null;
}

/** An options object that nobody knows holds none of them for certain. */
function given(value: Value | null): Value | null {
  return value && !isNothing(value) && value.kind !== 'unknown' ? value : null;
}

function written(value: Value | null): Sourced<string> | null {
  if (!value) return null;
  const number = optionsOf(value).find((one) => one.kind === 'number');
  if (number?.kind !== 'number') return sourcedText(value, 'not given');
  const { origin, at } = number;
  return { value: String(number.value), origin, ...(at ? { at } : {}) };
}

function named<K extends string, T extends Sourced<unknown>>(key: K, value: T | null): Partial<Record<K, T>> {
  return value?.value === null || !value ? {} : ({ [key]: value } as Record<K, T>);
}

const MARKER = /^(cache_control|cacheControl|cachePoint|cache_point)$/;
const MAX_DEPTH = 8;

/** Places in the request that are marked to be cached. */
function cacheMarkers(value: Value, depth = 0): number {
  if (depth > MAX_DEPTH) return 0;
  return optionsOf(value).reduce((sum, option) => {
    if (option.kind === 'list') return sum + option.items.reduce((all, item) => all + cacheMarkers(item, depth + 1), 0);
    if (option.kind === 'json') return sum + cacheMarkers(option.of, depth + 1);
    if (option.kind !== 'record') return sum;
    return [...option.entries].reduce((all, [key, one]) => all + (MARKER.test(key) && !off(one) ? 1 : cacheMarkers(one, depth + 1)), sum);
  }, 0);
}

function off(value: Value): boolean {
  return isNothing(value) || plainText(value) === 'false';
}
