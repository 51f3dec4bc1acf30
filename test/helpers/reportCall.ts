// Reports of calls that a test describes in a few words.
import { DEFAULT_SETTINGS, type Finding, type Report } from '../../src/core/index';
import { buildReport } from '../../src/core/report/buildReport';
import { finding, point } from './finding';

export interface CallWords {
  readonly file?: string;
  readonly scope?: string;
  readonly ordinal?: number;
  readonly line?: number;
  readonly model?: string | null;
  readonly provider?: string;
  readonly prompt?: string;
  readonly maxOutput?: number;
  /** Null: nobody says. */
  readonly callsPerMonth?: number | null;
  /** Null: not priced. */
  readonly usdPerCall?: number | null;
  readonly ignored?: string;
}

export function reportOf(calls: readonly CallWords[], changes: Partial<Parameters<typeof buildReport>[0]> = {}): Report {
  return buildReport({
    findings: calls.map(findingOf),
    skipped: [],
    filesListed: 1,
    filesParsed: 1,
    settings: DEFAULT_SETTINGS,
    prices: { source: 'test', asOf: '2026-11-01' },
    generatedAt: Date.UTC(2026, 10, 23),
    ...changes,
  });
}

function findingOf(words: CallWords): Finding {
  const {
    file = 'a.py',
    scope = 'ask',
    ordinal = 0,
    line = 1,
    model = 'gpt-4o',
    provider = 'openai',
    prompt = 'Say hello to the guest',
  } = words;
  const { usdPerCall = 0.01, callsPerMonth = 1000, maxOutput, ignored } = words;
  const plain = finding({ model, line });
  const site = {
    ...plain.site,
    id: `${file}#${scope}:${plain.site.api}:${ordinal}`,
    path: file,
    provider: { value: provider, origin: 'inferred' as const },
    prompt: { messages: [{ role: 'user' as const, pieces: [{ text: prompt }] }], origin: 'literal' as const, complete: true },
    ...(maxOutput === undefined ? {} : { maxOutputTokens: { value: maxOutput, origin: 'literal' as const } }),
  };
  const cost = usdPerCall === null ? { usdPerCall: null, usdPerMonth: null, price: { unpriced: 'the model is not known' } } : null;
  const estimate = {
    ...plain.estimate,
    ...(cost ?? {
      usdPerCall: point(usdPerCall ?? 0),
      usdPerMonth: callsPerMonth === null ? null : point((usdPerCall ?? 0) * callsPerMonth),
    }),
    callsPerMonth: {
      value: point(callsPerMonth ?? 1000),
      origin: callsPerMonth === null ? ('default' as const) : ('outlay.json' as const),
      note: 'test',
    },
    ...(ignored === undefined ? {} : { ignored }),
  };
  return { site, estimate, alternatives: [] };
}
