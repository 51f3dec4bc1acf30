// Budgets and policies of outlay.json, held against a report. One pure function for every surface.

import { globMatcher } from '../model/glob';
import type { Report, ReportCall } from '../model/report';
import type { BudgetSettings, Settings } from '../model/settings';
import type { PolicyViolation } from '../model/violation';
import { formatUsd } from '../report/format';
import { sumOf } from '../report/sums';
import { type PolicyFacts, policyViolation } from './rules';

/** Calls that a comment ignores, and code that is none of the product's, are held to nothing. */
export function evaluatePolicy(calls: readonly ReportCall[], settings: Settings, facts: PolicyFacts): readonly PolicyViolation[] {
  const held = calls.filter(({ ignored, codeClass }) => ignored === undefined && (codeClass === 'production' || codeClass === 'notebook'));
  const budgets = (settings.budgets ?? []).flatMap((budget, index) => ofBudget(budget, index, held));
  const policies = (settings.policies ?? []).flatMap((policy, index) => {
    const concerned = concernedBy(policy);
    return held.filter(concerned).flatMap((call): PolicyViolation[] => {
      const why = policyViolation(policy, call, facts);
      if (!why) return [];
      const message = `${policy.name ?? `policies[${index}]`}: ${why}`;
      return [{ severity: policy.severity ?? 'fail', setting: `policies[${index}]`, message, ...placeOf(call) }];
    });
  });
  return [...budgets, ...policies].sort((a, b) => Number(b.severity === 'fail') - Number(a.severity === 'fail'));
}

/** What the rows of budgets and policies have in common: of which calls they speak. */
export function concernedBy({
  paths,
  kind,
  provider,
  models,
}: Pick<BudgetSettings, 'kind' | 'models' | 'paths' | 'provider'>): (call: ReportCall) => boolean {
  const isPath = paths === undefined ? () => true : globMatcher(paths);
  const isModel = models === undefined ? () => true : globMatcher(models);
  return (call) =>
    (kind === undefined || call.kind === kind) &&
    (provider === undefined || call.provider.value === provider) &&
    isPath(call.file) &&
    (models === undefined || (call.model.value !== null && isModel(call.model.value)));
}

function ofBudget(budget: BudgetSettings, index: number, all: readonly ReportCall[]): readonly PolicyViolation[] {
  const { usdPerCall, usdPerMonth, figure = 'expected' } = budget;
  const name = budget.name ?? `budgets[${index}]`;
  const calls = all.filter(concernedBy(budget));
  const each = calls.flatMap((call): PolicyViolation[] => {
    const usd = call.cost.usdPerCall?.[figure] ?? 0;
    const over = exceeded(usd, usdPerCall);
    if (!over) return [];
    return [
      {
        severity: over.severity,
        setting: `budgets[${index}]`,
        message: `${name}: ${words(usd, over.limit)} per call`,
        usd,
        limitUsd: over.limit,
        ...placeOf(call),
      },
    ];
  });
  const month = sumOf(calls).usdPerMonth[figure];
  const over = exceeded(month, usdPerMonth);
  if (!over) return each;
  const message = `${name}: ${words(month, over.limit)} a month for ${calls.length} calls`;
  return [...each, { severity: over.severity, setting: `budgets[${index}]`, message, usd: month, limitUsd: over.limit }];
}

function exceeded(usd: number, limit: BudgetSettings['usdPerCall']): { severity: 'fail' | 'warn'; limit: number } | null {
  if (limit?.fail !== undefined && usd > limit.fail) return { severity: 'fail', limit: limit.fail };
  return limit?.warn !== undefined && usd > limit.warn ? { severity: 'warn', limit: limit.warn } : null;
}

function words(usd: number, limit: number): string {
  return `${formatUsd(usd)} is more than ${formatUsd(limit)}`;
}

function placeOf({ id, file, cell, range }: Report['calls'][number]): Pick<PolicyViolation, 'cell' | 'file' | 'id' | 'line'> {
  return { id, file, cell, line: range.startLine };
}
