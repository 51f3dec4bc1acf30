// DATA: how often a vendor runs over the training file where the code does not say it.
import { point } from '../../model/band';
import type { Training } from '../../model/callSite';
import type { Band } from '../../model/estimate';

export interface Epochs {
  readonly value: Band;
  readonly note: string;
}

interface Row {
  readonly providers: readonly string[];
  readonly epochs: (examples: number) => Band;
  readonly source: string;
}

const TARGET = 3;
const EXAMPLES = { least: 100, most: 25_000 };
const LIMITS = { low: 1, high: 25 };

const ROWS: readonly Row[] = [
  {
    providers: ['openai', 'azure'],
    epochs: (examples) => ({ ...LIMITS, expected: usual(examples) }),
    source: 'OpenAI cookbook, "Data preparation and analysis for chat model fine-tuning": 3, more for few examples, from 1 to 25',
  },
];

/** The cookbook's rule: as many runs as bring the examples that are seen into its limits. */
function usual(examples: number): number {
  const seen = examples * TARGET;
  if (seen < EXAMPLES.least) return Math.min(LIMITS.high, Math.floor(EXAMPLES.least / Math.max(1, examples)));
  return seen > EXAMPLES.most ? Math.max(LIMITS.low, Math.floor(EXAMPLES.most / examples)) : TARGET;
}

/** Null: neither the code nor the vendor says it. */
export function epochsOf({ epochs }: Training, provider: string | null, examples: number): Epochs | null {
  if (epochs?.value) return { value: point(epochs.value), note: 'n_epochs in the code' };
  const row = ROWS.find(({ providers }) => provider !== null && providers.includes(provider));
  return row ? { value: row.epochs(examples), note: `not in the code; by default (${row.source})` } : null;
}
