// Tokens that a training job is billed for: those of its examples × epochs.
import { add, multiply, point, ZERO } from '../../model/band';
import type { CallSite, Problem } from '../../model/callSite';
import type { Band, ReceiptLine, Unpriced } from '../../model/estimate';
import { formatCount } from '../../report/format';
import { framingTokens } from '../../tokens/overhead/framing';
import { counted, describeCounting, type PromptTokens, type TokenDeps } from '../tokens';
import { countWords } from '../words';
import { epochsOf } from './epochs';
import { dataProblem, type Example, readExamples } from './examples';

export interface TrainingTokens {
  readonly tokens: PromptTokens;
  readonly lines: readonly ReceiptLine[];
  readonly problems: readonly Problem[];
  /** What is said where nobody has a price. */
  readonly amount: string;
  /** Why no cost follows even with a price; absent: it does. */
  readonly unpriced?: string;
}

const MOST_PROBLEMS = 20;

/** Null: no job with a file that can be read. `context`: of the model in tokens; longer examples are cut to it. */
export async function trainingTokens(
  site: CallSite,
  { counter, tokenizers }: Pick<TokenDeps, 'counter' | 'tokenizers'>,
  context: number | null,
): Promise<TrainingTokens | null> {
  const file = site.training?.file;
  if (!site.training || !file) return null;
  const { examples, problems } = readExamples(file.path, file.text);
  const model = site.model.value;
  const tokenizer = tokenizers(model);
  const found = [...problems];
  let sum = ZERO;
  for (const example of examples) {
    const tokens = add((await counted(example.texts, tokenizer, counter)).tokens, point(framingOf(example, model)));
    const isLong = context !== null && tokens.expected > context;
    if (isLong)
      found.push(
        dataProblem(file.path, example.line, `${count(tokens.expected)}, over the model's context of ${formatCount(context)}: cut there`),
      );
    sum = add(sum, isLong ? point(context) : tokens);
  }
  const framing = examples.reduce((all, example) => all + framingOf(example, model), 0);
  const epochs = epochsOf(site.training, site.provider.value, examples.length);
  const whole = multiply(sum, epochs?.value ?? point(1));
  const errorPercent = sum.expected > 0 ? Math.round(((sum.high - sum.expected) / sum.expected) * 1000) / 10 : 0;
  const tokens: PromptTokens = {
    count: {
      ...{ staticTokens: sum.expected, holes: 0, inputTokens: whole, tokenizer: tokenizer.name },
      ...{ method: examples.length > 0 ? tokenizer.method : 'none', errorPercent },
    },
    ...{ assumed: [], tokenizer, framing, prefixTokens: 0, certainTokens: isBand(whole) ? 0 : whole.expected },
    parts: isBand(whole) ? [{ label: 'Training tokens', key: `${site.id} training`, tokens: whole }] : [],
  };
  const runs = epochs ? `${countWords(epochs.value)} epochs` : 'an unknown number of epochs';
  return {
    tokens,
    lines: [
      { label: 'Training file', value: `${formatCount(examples.length)} examples`, basis: file.path },
      { label: 'Tokens of the examples', value: count(sum.expected), basis: describeCounting(tokens) },
      { label: 'Epochs', value: epochs ? countWords(epochs.value) : 'not known', basis: epochs?.note ?? 'not in the code' },
      ...(epochs ? [{ label: 'Training tokens', value: `${countWords(whole)} tokens`, basis: 'tokens of the examples × epochs' }] : []),
    ],
    problems: bounded(found),
    amount: `${count(sum.expected)} × ${runs}`,
    ...(epochs ? {} : { unpriced: 'how many epochs the job runs is not in the code' }),
  };
}

export function unpricedTraining({ amount }: TrainingTokens, why: string): Unpriced {
  return { unpriced: `${amount} to train on: ${why}` };
}

/** Completions have no roles. */
function framingOf({ messages }: Example, model: string | null): number {
  return messages === null ? 0 : framingTokens({ kind: 'chat', model, messages });
}

function isBand({ low, high }: Band): boolean {
  return low < high;
}

function count(tokens: number): string {
  return `${formatCount(tokens)} tokens`;
}

function bounded(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'training-data', message: `${formatCount(more)} more lines of the training file are wrong` },
  ];
}
