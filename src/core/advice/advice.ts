import type { Advice } from '../model/estimate';
import { batchLoop } from './rules/batchLoop';
import { dynamicHead } from './rules/dynamicHead';
import { historyGrowth } from './rules/historyGrowth';
import { identicalCalls } from './rules/identicalCalls';
import { largeToolSchemas } from './rules/largeToolSchemas';
import { markCacheablePrefix } from './rules/markCacheablePrefix';
import { modelRetired } from './rules/modelRetired';
import { prettyJson } from './rules/prettyJson';
import { unboundedOutput } from './rules/unboundedOutput';
import type { AdviceSubject, Rule } from './subject';

const RULES: readonly Rule[] = [
  ...[markCacheablePrefix, dynamicHead, identicalCalls, batchLoop, unboundedOutput],
  ...[historyGrowth, largeToolSchemas, prettyJson, modelRetired],
];

/** The greatest saving first; what is not about money comes before all. */
export function adviceFor(subject: AdviceSubject): readonly Advice[] {
  if (subject.estimate.ignored !== undefined) return [];
  return RULES.flatMap((rule) => rule(subject) ?? []).sort((a, b) => amount(b) - amount(a));
}

function amount({ saving }: Advice): number {
  return saving?.expected ?? Number.POSITIVE_INFINITY;
}
