// Two reports → what is another, and what it costs.
import { add, ZERO } from '../model/band';
import { type Change, DIFF_SCHEMA_ID, type Diff, type DiffSide, type FieldChange, type NotCompared } from '../model/diff';
import type { Band } from '../model/estimate';
import type { Report, ReportCall } from '../model/report';
import { changedFields } from './fields';
import { matchCalls } from './match';
import { comparable } from './notCompared';

type Cost = 'usdPerCall' | 'usdPerMonth' | 'usdPer1000Calls';

export interface DiffInput {
  readonly base: Report;
  readonly head: Report;
  /** What the sides are called: "main", "working tree", "last-week.json". */
  readonly labels: { readonly base: string; readonly head: string };
  /** Files that are the same on both sides, and that nobody could read. */
  readonly notCompared?: readonly NotCompared[];
}

/** Pure. The greatest change in cost first; what has none by file and line. */
export function diffReports({ labels, ...given }: DiffInput): Diff {
  const { base, head, notCompared } = comparable(given.base, given.head, given.notCompared);
  const { pairs, added, removed } = matchCalls(base.calls, head.calls);
  const compared = pairs.map(({ before, after }) => ({ before, after, fields: changedFields({ before, after }) }));
  const changes = [
    ...added.map((after) => changeOf(null, after)),
    ...removed.map((before) => changeOf(before, null)),
    ...compared.filter(({ fields }) => fields.length > 0).map(({ before, after, fields }) => changeOf(before, after, fields)),
  ];
  const unchanged = compared.filter(({ fields }) => fields.length === 0).map(({ after }) => after.id);
  const count = (kind: Change['change']) => changes.filter(({ change }) => change === kind).length;
  return {
    schema: DIFF_SCHEMA_ID,
    tool: { ...head.tool },
    base: { label: labels.base, pricesAsOf: base.prices.asOf },
    head: { label: labels.head, pricesAsOf: head.prices.asOf },
    ...(head.currency ? { currency: head.currency } : {}),
    totals: {
      base: sumOf(base),
      head: sumOf(head),
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      moved: count('moved'),
      unchanged: unchanged.length,
      ...costsOf(changes, base),
      unknown: changes.filter(({ unknown }) => unknown !== undefined).length,
    },
    changes: changes.sort(byWeight),
    unchanged,
    ...(notCompared.length > 0 ? { notCompared: [...notCompared] } : {}),
  };
}

function changeOf(before: ReportCall | null, after: ReportCall | null, fields: readonly FieldChange[] = []): Change {
  const unknown = unknownOf(before, after);
  const delta = (cost: Cost) => (unknown === undefined ? minus(counted(after, cost), counted(before, cost)) : null);
  const hasMonth = hasVolume(before) && hasVolume(after);
  return {
    change: kindOf(before, after, fields),
    before: before && sideOf(before),
    after: after && sideOf(after),
    fields: [...fields],
    usdPerCall: delta('usdPerCall'),
    usdPerMonth: hasMonth ? delta('usdPerMonth') : null,
    usdPer1000Calls: hasMonth ? null : delta('usdPer1000Calls'),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

function kindOf(before: ReportCall | null, after: ReportCall | null, fields: readonly FieldChange[]): Change['change'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return fields.every(({ field }) => field === 'place') ? 'moved' : 'changed';
}

/** What is not there, or not counted, has any volume. */
function hasVolume(call: ReportCall | null): boolean {
  return call === null || call.ignored !== undefined || call.cost.usdPerMonth !== null;
}

function costsOf(changes: readonly Change[], { totals }: Report) {
  const months = changes.flatMap(({ usdPerMonth }) => usdPerMonth ?? []);
  const others = changes.flatMap(({ usdPer1000Calls }) => usdPer1000Calls ?? []);
  const [usdPerMonth, usdPer1000Calls] = [add(...months), add(...others)];
  return {
    withVolume: months.length,
    usdPerMonth,
    percent: percentOf(usdPerMonth, totals.usdPerMonth),
    withoutVolume: others.length,
    usdPer1000Calls,
    percentPer1000Calls: percentOf(usdPer1000Calls, totals.usdPer1000Calls),
  };
}

function percentOf(delta: Band, base: Band): number | null {
  return base.expected > 0 ? (delta.expected / base.expected) * 100 : null;
}

function unknownOf(...sides: readonly (ReportCall | null)[]): string | undefined {
  const missing = sides.find((call) => call && call.ignored === undefined && call.cost.usdPerCall === null);
  return missing ? reasonOf(missing) : undefined;
}

function reasonOf({ price }: ReportCall): string {
  return 'unpriced' in price ? price.unpriced : 'not priced';
}

/** What is not there, and what is ignored, costs nothing. */
function counted(call: ReportCall | null, cost: Cost): Band {
  return call === null || call.ignored !== undefined ? ZERO : (call.cost[cost] ?? ZERO);
}

/**
 * Corner by corner, not each against each: what is not known of a call (its traffic, the length of answers) is the same on both
 * sides, so a call that did not change has no difference, however wide its band.
 */
function minus(after: Band, before: Band): Band {
  const corners = [after.low - before.low, after.expected - before.expected, after.high - before.high] as const;
  return { low: Math.min(...corners), expected: corners[1], high: Math.max(...corners) };
}

function sideOf(call: ReportCall): DiffSide {
  return {
    id: call.id,
    file: call.file,
    cell: call.cell,
    line: call.range.startLine,
    codeClass: call.codeClass,
    kind: call.kind,
    provider: call.provider.value,
    model: call.model.value,
    catalogId: call.model.catalogId,
    inputTokens: call.tokens.inputTokens,
    outputTokens: call.usage.outputTokens.value,
    callsPerMonth: call.usage.callsPerMonth.value,
    usdPerCall: call.cost.usdPerCall,
    usdPerMonth: call.cost.usdPerMonth,
    usdPer1000Calls: call.cost.usdPer1000Calls,
    ...('unpriced' in call.price ? { unpriced: call.price.unpriced } : {}),
    ...(call.ignored === undefined ? {} : { ignored: call.ignored }),
  };
}

function sumOf({ totals: { calls, priced, withVolume, usdPerMonth, usdPer1000Calls } }: Report): Diff['totals']['base'] {
  return { calls, priced, withVolume, usdPerMonth, usdPer1000Calls };
}

function byWeight(a: Change, b: Change): number {
  const [weightA, weightB] = [a, b].map(({ usdPerMonth, usdPer1000Calls }) =>
    Math.abs((usdPerMonth ?? usdPer1000Calls)?.expected ?? 0),
  ) as [number, number];
  const [placeA, placeB] = [a, b].map(({ after, before }) => after ?? before);
  if (weightA !== weightB) return weightB - weightA;
  if (placeA?.file !== placeB?.file) return (placeA?.file ?? '') < (placeB?.file ?? '') ? -1 : 1;
  return (placeA?.line ?? 0) - (placeB?.line ?? 0);
}
