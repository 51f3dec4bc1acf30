// Scores side by side: only on the same benchmark, for one kind of task, never blended into one figure.
import { benchmarkName } from './benchmarkName';
import type { Benchmark, CatalogData, Score, Task } from './schema';

export type Verdict = 'better' | 'equal' | 'slightly lower' | 'clearly lower' | 'no common data';

/** How `b` does against `a`. */
export interface Comparison {
  readonly task: Task;
  readonly verdict: Verdict;
  /** Null exactly where there is no common data. */
  readonly benchmark: Benchmark | null;
  readonly a: Score | null;
  readonly b: Score | null;
  /** b − a, in the benchmark's unit. */
  readonly difference: number | null;
  /** Both ran with the same effort and harness, as far as that is published. */
  readonly sameSettings: boolean;
  readonly source: string | null;
  readonly credit: string | null;
}

export class Scores {
  private readonly byModel = new Map<string, Score[]>();

  constructor(private readonly data: Pick<CatalogData, 'scores' | 'benchmarks' | 'sources'>) {
    for (const score of data.scores) this.byModel.set(score.model, [...(this.byModel.get(score.model) ?? []), score]);
  }

  /** `weights`: the key of the weights that the id names, where it names some. */
  of(model: string, weights: string | null): readonly Score[] {
    const name = benchmarkName(model);
    const names = [weights ?? '', name, withoutDate(name)];
    return names.map((one) => this.byModel.get(one)).find((found) => found !== undefined) ?? [];
  }

  compare(a: readonly Score[], b: readonly Score[], task: Task): Comparison {
    const pair = bestPair(ofTask(a, task), ofTask(b, task));
    const benchmark = pair && this.data.benchmarks[pair.a.benchmark];
    if (!pair || !benchmark) return { ...NO_DATA, task };
    const difference = Math.round((pair.b.score - pair.a.score) * 10) / 10;
    const source = this.data.sources[pair.a.source];
    return {
      task,
      verdict: verdictOf(difference, benchmark),
      benchmark,
      ...pair,
      difference,
      sameSettings: isSame(pair.a, pair.b),
      source: source?.source ?? null,
      credit: source?.credit ?? null,
    };
  }

  /**
   * Output tokens of `b` per one of `a` on the same exercises; null where both were not measured. The lists' prices do not show it:
   * a model at half the price that writes three times as much is dearer.
   */
  verbosity(a: readonly Score[], b: readonly Score[]): { ratio: number; benchmark: string; a: Score; b: Score } | null {
    const measured = (rows: readonly Score[]) => rows.filter(({ outputTokensPerTask }) => outputTokensPerTask !== undefined);
    const pair = bestPair(measured(a), measured(b));
    const [own, other] = [pair?.a.outputTokensPerTask, pair?.b.outputTokensPerTask];
    return pair && own && other ? { ratio: other / own, benchmark: pair.a.benchmark, ...pair } : null;
  }
}

const NO_DATA = {
  verdict: 'no common data',
  benchmark: null,
  a: null,
  b: null,
  difference: null,
  sameSettings: false,
  source: null,
  credit: null,
} as const;

function verdictOf(difference: number, { equal, slightly }: Benchmark): Verdict {
  if (Math.abs(difference) <= equal) return 'equal';
  if (difference > 0) return 'better';
  return -difference <= slightly ? 'slightly lower' : 'clearly lower';
}

function ofTask(scores: readonly Score[], task: Task): readonly Score[] {
  return scores.filter((score) => score.task === task);
}

/** Of all pairs on one benchmark the one with the same settings, else each one's best run. */
function bestPair(a: readonly Score[], b: readonly Score[]): { readonly a: Score; readonly b: Score } | null {
  const pairs = a.flatMap((one) => b.filter((other) => other.benchmark === one.benchmark).map((other) => ({ a: one, b: other })));
  const rank = (pair: { a: Score; b: Score }) => (isSame(pair.a, pair.b) ? 1000 : 0) + pair.a.score + pair.b.score;
  return pairs.reduce<{ a: Score; b: Score } | null>((best, pair) => (best && rank(best) >= rank(pair) ? best : pair), null);
}

function isSame(a: Score, b: Score): boolean {
  return a.effort === b.effort && a.harness === b.harness;
}

function withoutDate(name: string): string {
  return name.replace(/[-@](20\d{2}-\d{2}-\d{2}|20\d{6})$/, '');
}
