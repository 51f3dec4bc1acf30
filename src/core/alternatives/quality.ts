// How good another model is at a call's task: on the same benchmark, or nothing is said.
import type { Catalog } from '../catalog/catalog';
import type { Task } from '../catalog/schema';
import type { CallTask, OfferQuality } from '../model/alternatives';

/** Which benchmarks tell it, the nearest first. */
const BENCHMARK_TASKS: Readonly<Partial<Record<CallTask, readonly Task[]>>> = {
  code: ['coding', 'agentic-coding', 'general'],
  agent: ['agentic-coding', 'general'],
  reasoning: ['mathematics', 'science', 'general'],
  'question answering': ['knowledge', 'general'],
};
const USUAL: readonly Task[] = ['general'];

const known = new WeakMap<Catalog, Map<string, OfferQuality>>();

/** `b` against `a`. */
export function qualityOf(catalog: Catalog, a: string, b: string, task: CallTask): OfferQuality {
  const own = known.get(catalog) ?? new Map<string, OfferQuality>();
  known.set(catalog, own);
  const key = `${a}\n${b}\n${task}`;
  const found = own.get(key) ?? compared(catalog, a, b, BENCHMARK_TASKS[task] ?? USUAL);
  own.set(key, found);
  return found;
}

function compared(catalog: Catalog, a: string, b: string, tasks: readonly Task[]): OfferQuality {
  for (const task of tasks) {
    const { verdict, benchmark, a: own, b: other, source } = catalog.compareScores(a, b, task);
    if (verdict === 'no common data' || !benchmark || !own || !other) continue;
    return { verdict, basis: `${benchmark.name}: ${other.score} against ${own.score}`, ...(source ? { source } : {}) };
  }
  return { verdict: 'no common data' };
}

/** Measured ones stand first. */
export function measuredFirst(a: OfferQuality, b: OfferQuality): number {
  return Number(b.verdict !== 'no common data') - Number(a.verdict !== 'no common data');
}
