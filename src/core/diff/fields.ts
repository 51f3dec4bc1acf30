// What of a call is another.
import type { DiffField, FieldChange } from '../model/diff';
import type { Band } from '../model/estimate';
import type { ReportCall } from '../model/report';
import { formatCount, formatCountBand, formatRate } from '../report/format';
import type { Pair } from './match';
import { scopeOf, textOf } from './similarity';

interface Aspect {
  readonly field: DiffField;
  /** Equal where the calls are. */
  readonly value: (call: ReportCall) => unknown;
  /** For people. A prompt's text stays where it is: diffs are posted. */
  readonly words: (call: ReportCall) => string;
}

const ASPECTS: readonly Aspect[] = [
  { field: 'place', value: (call) => [call.file, call.cell, scopeOf(call)], words: placeWords },
  {
    field: 'model',
    value: ({ model, provider, baseUrl }) => [model.value, model.others, provider.value, baseUrl?.value],
    words: modelWords,
  },
  { field: 'prompt', value: (call) => [textOf(call), call.prompt.complete, call.tokens.inputTokens], words: promptWords },
  { field: 'limits', value: limitsOf, words: (call) => limitsOf(call).join(', ') || 'none' },
  { field: 'output', value: ({ usage }) => usage.outputTokens.value, words: ({ usage }) => `${tokensIn(usage.outputTokens.value)} tokens` },
  { field: 'volume', value: ({ usage }) => [usage.callsPerMonth.value, usage.callsPerMonth.origin === 'default'], words: volumeWords },
  { field: 'callers', value: callersOf, words: ({ callers = [] }) => `${callers.length} callers` },
  { field: 'price', value: ratesOf, words: priceWords },
  { field: 'ignored', value: ({ ignored }) => ignored, words: ({ ignored }) => (ignored === undefined ? 'counted' : 'ignored') },
];

export function changedFields({ before, after }: Pair): readonly FieldChange[] {
  const changed = ASPECTS.filter(({ value }) => JSON.stringify(value(before)) !== JSON.stringify(value(after)));
  const names = new Set(changed.map(({ field }) => field));
  // Another model has another price and counts the same text otherwise.
  const isSameText = textOf(before) === textOf(after);
  const follows = (field: DiffField) => names.has('model') && (field === 'price' || (field === 'prompt' && isSameText));
  return changed.filter(({ field }) => !follows(field)).map(({ field, words }) => ({ field, before: words(before), after: words(after) }));
}

function placeWords(call: ReportCall): string {
  const scope = scopeOf(call);
  return `${call.file}${call.cell === null ? '' : `#${call.cell}`}${scope ? ` ${scope}` : ''}`;
}

function modelWords({ model, provider, baseUrl }: ReportCall): string {
  const others = model.others?.length ? ` and ${model.others.length} others` : '';
  return `${model.value ?? '?'}${others} (${provider.value ?? '?'}${baseUrl?.value ? `, ${baseUrl.value}` : ''})`;
}

function promptWords({ tokens, prompt }: ReportCall): string {
  const holes = tokens.holes > 0 ? `, ${tokens.holes} filled at run time` : '';
  return `${tokensIn(tokens.inputTokens)} tokens${holes}${prompt.complete ? '' : ', more at run time'}`;
}

function tokensIn(band: Band): string {
  return `${band.low === band.high ? '' : '~'}${formatCount(band.expected)}`;
}

function limitsOf({ usage: { maxOutputTokens, answers, options = {} } }: ReportCall): readonly string[] {
  const values = { output: maxOutputTokens, answers, ...options };
  return Object.entries(values).flatMap(([name, given]) => {
    if (given === undefined) return [];
    return [`${name} ${typeof given === 'number' ? given : (given.value ?? '?')}`];
  });
}

function volumeWords({ usage: { callsPerMonth } }: ReportCall): string {
  return callsPerMonth.origin === 'default' ? 'not known' : `${formatCountBand(callsPerMonth.value)} a month (${callsPerMonth.origin})`;
}

function callersOf({ callers = [] }: ReportCall): unknown {
  return callers.map(({ name, model, inputTokens }) => [name, model, inputTokens]);
}

function ratesOf({ price }: ReportCall): unknown {
  if ('unpriced' in price) return price.unpriced;
  return [price.inputUsdPerMillion, price.outputUsdPerMillion, price.usdPerRequest, price.inputRange, price.outputRange, price.tiers];
}

function priceWords({ price }: ReportCall): string {
  if ('unpriced' in price) return `none (${price.unpriced})`;
  const rates = [price.inputUsdPerMillion, price.outputUsdPerMillion].map((rate) => (rate === null ? '?' : formatRate(rate)));
  return price.usdPerRequest === null ? `${rates.join(' / ')} per million` : `${formatRate(price.usdPerRequest)} per request`;
}
