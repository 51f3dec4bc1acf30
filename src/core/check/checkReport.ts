// A report, and what it was compared with → which limits hold.
import { CHECK_SCHEMA_ID, type Check, type CheckedRule, type FailOn, type Violation } from '../model/check';
import type { Diff } from '../model/diff';
import type { Report, ReportCall } from '../model/report';
import { CALL_RULES, type CallRule, type Known } from './failOn';
import { checkIncrease, type Held, type Increase } from './increase';

export interface CheckInput {
  readonly report: Report;
  /** Against the base; null: there is none. */
  readonly diff: Diff | null;
  readonly maxIncrease?: Increase;
  readonly failOn: readonly FailOn[];
  /** Hold only calls that the change adds or changes. */
  readonly onlyNew?: boolean;
  readonly known: Known;
}

/** Pure. Calls that a comment ignores are held to nothing, and those outside of production neither. */
export function checkReport({ report, diff, maxIncrease, failOn, onlyNew = false, known }: CheckInput): Check {
  const calls = report.calls.filter((call) => isHeld(call) && (!onlyNew || isNew(call, diff)));
  const results: Held[] = [
    ...(diff && maxIncrease ? [checkIncrease(diff, maxIncrease)] : []),
    ...failOn.map((rule) => (isCallRule(rule) ? checkCalls(rule, calls, known) : checkPolicy(report, onlyNew ? calls : null))),
  ];
  const rules = results.map(({ rule }) => rule);
  return {
    schema: CHECK_SCHEMA_ID,
    tool: { ...report.tool },
    held: rules.every(({ held }) => held),
    rules,
    violations: results.flatMap(({ violations }) => violations),
    notes: [...notesOf(report, diff, failOn), ...(maxIncrease && 'usd' in maxIncrease ? volumeNotes(diff) : [])],
  };
}

function isHeld({ codeClass, ignored }: ReportCall): boolean {
  return ignored === undefined && (codeClass === 'production' || codeClass === 'notebook');
}

function isNew({ id }: ReportCall, diff: Diff | null): boolean {
  return !diff || diff.changes.some(({ change, after }) => change !== 'moved' && after?.id === id);
}

function isCallRule(rule: FailOn): rule is CallRule {
  return rule in CALL_RULES;
}

function checkCalls(rule: CallRule, calls: readonly ReportCall[], known: Known): Held {
  const violations = calls.flatMap((call): Violation[] => {
    const reason = CALL_RULES[rule](call, known);
    return reason ? [{ rule, ...reason, id: call.id, file: call.file, cell: call.cell, line: call.range.startLine }] : [];
  });
  return { rule: ruleOf(rule, violations.length, calls.length), violations };
}

const POLICY_FIX = 'change the call, raise the limit in outlay.json, or say why it does not count: # outlay: ignore(reason)';

/** Budgets and policies of outlay.json. `only`: of policies about single calls those about these; null: all. What only warns is a note. */
function checkPolicy({ violations = [] }: Report, only: readonly ReportCall[] | null): Held {
  const fails = violations.filter(
    ({ severity, id }) => severity === 'fail' && (!only || id === undefined || only.some((call) => call.id === id)),
  );
  return {
    rule: { rule: 'policy', held: fails.length === 0, words: `budgets and policies of outlay.json: ${fails.length} do not hold` },
    violations: fails.map(({ message, id, file, cell, line }) => ({
      ...{ rule: 'policy', message, fix: POLICY_FIX },
      ...{ id: id ?? null, file: file ?? null, cell: cell ?? null, line: line ?? null },
    })),
  };
}

function ruleOf(rule: CallRule, broken: number, all: number): CheckedRule {
  return { rule, held: broken === 0, words: `no call may be ${rule}: ${broken} of ${all} ${broken === 1 ? 'is' : 'are'}` };
}

function volumeNotes(diff: Diff | null): string[] {
  const count = diff?.totals.withoutVolume ?? 0;
  return count > 0 ? [`changes whose volume is not known, and to which an amount a month says nothing: ${count}`] : [];
}

/** What a green result must not be taken for. */
function notesOf(report: Report, diff: Diff | null, failOn: readonly FailOn[]): string[] {
  const { calls, priced } = report.totals;
  const notes: string[] = [];
  if (priced < calls && !failOn.includes('unpriced'))
    notes.push(`${calls - priced} of ${calls} calls have no price and are in no figure; to hold them too: --fail-on unpriced`);
  if (diff && diff.totals.unknown > 0) notes.push(`changes whose cost is not known, and that are in no figure: ${diff.totals.unknown}`);
  if (diff?.notCompared) notes.push(`files that were not compared: ${diff.notCompared.map(({ file }) => file).join(', ')}`);
  for (const { severity, message } of report.violations ?? []) if (severity === 'warn') notes.push(`warning: ${message}`);
  if (report.files.skipped.length > 0) notes.push(`files that were not looked at: ${report.files.skipped.length}`);
  return notes;
}
