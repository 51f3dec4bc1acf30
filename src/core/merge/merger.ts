// Reports, one after the other → sums. What is kept of a report is its sums and a hash: memory follows names, not repositories.
import { add, ZERO } from '../model/band';
import { hashOf } from '../model/hash';
import type { CallRow, Merge, MergeBy, MergeSum } from '../model/merge';
import type { Report, ReportCall } from '../model/report';

export interface MergerOptions {
  readonly by: MergeBy;
  /** `repository/path` → who owns it; null: nobody is named. */
  readonly ownerOf?: (path: string) => string | null;
}

export class Merger {
  private readonly seen = new Map<string, string>();
  private readonly sums = new Map<string, MergeSum>();
  private readonly duplicates: { name: string; sameAs: string }[] = [];
  private readonly refused: { name: string; reason: string }[] = [];
  private reports = 0;

  constructor(private readonly options: MergerOptions) {}

  /** The report's rows; none where it says the same as one before. Calls that a comment ignores are left out. */
  add(repository: string, report: Report): readonly CallRow[] {
    const content = hashOf(JSON.stringify(report.calls));
    const sameAs = report.calls.length > 0 ? this.seen.get(content) : undefined;
    if (sameAs !== undefined) {
      this.duplicates.push({ name: repository, sameAs });
      return [];
    }
    this.seen.set(content, repository);
    this.reports++;
    return report.calls.filter(({ ignored }) => ignored === undefined).map((call) => this.count(repository, report, call));
  }

  refuse(name: string, reason: string): void {
    this.refused.push({ name, reason });
  }

  result(): Merge {
    const sums = [...this.sums.values()].sort(
      (a, b) =>
        b.usdPerMonth.expected - a.usdPerMonth.expected || b.usdPer1000Calls.expected - a.usdPer1000Calls.expected || b.calls - a.calls,
    );
    const { reports, duplicates, refused } = this;
    return { schema: 'outlay.merge/1', reports, duplicates, refused, by: this.options.by, total: sums.reduce(plus, empty('')), sums };
  }

  private count(repository: string, report: Report, call: ReportCall): CallRow {
    const row = rowOf(repository, this.options.ownerOf?.(`${repository}/${call.file}`) ?? null, report, call);
    const name = nameOf(row, this.options.by);
    this.sums.set(name, plus(this.sums.get(name) ?? empty(name), sumOf(name, call)));
    return row;
  }
}

function nameOf(row: CallRow, by: MergeBy): string {
  const value = by === 'model' ? (row.catalog_id ?? row.model) : row[by];
  return value ?? 'unknown';
}

function empty(name: string): MergeSum {
  return { name, calls: 0, priced: 0, withVolume: 0, usdPerMonth: ZERO, usdPer1000Calls: ZERO };
}

function sumOf(name: string, { cost }: ReportCall): MergeSum {
  const { usdPerMonth, usdPer1000Calls } = cost;
  return {
    ...{ name, calls: 1, priced: Number(cost.usdPerCall !== null), withVolume: Number(usdPerMonth !== null) },
    usdPerMonth: usdPerMonth ?? ZERO,
    usdPer1000Calls: usdPerMonth ? ZERO : (usdPer1000Calls ?? ZERO),
  };
}

function plus(a: MergeSum, b: MergeSum): MergeSum {
  return {
    ...{ name: a.name, calls: a.calls + b.calls, priced: a.priced + b.priced, withVolume: a.withVolume + b.withVolume },
    usdPerMonth: add(a.usdPerMonth, b.usdPerMonth),
    usdPer1000Calls: add(a.usdPer1000Calls, b.usdPer1000Calls),
  };
}

function rowOf(repository: string, owner: string | null, { generatedAt }: Report, call: ReportCall): CallRow {
  const { cost, usage, price } = call;
  return {
    ...{ repository, owner, generated_at: generatedAt, id: call.id, file: call.file, line: call.range.startLine },
    ...{ class: call.codeClass, kind: call.kind, sdk: call.sdk },
    ...{ provider: call.provider.value, model: call.model.value, catalog_id: call.model.catalogId },
    input_tokens: call.tokens.inputTokens.expected,
    output_tokens: usage.outputTokens.value.expected,
    calls_per_month: usage.callsPerMonth.origin === 'default' ? null : usage.callsPerMonth.value.expected,
    usd_per_call: cost.usdPerCall?.expected ?? null,
    usd_per_month_low: cost.usdPerMonth?.low ?? null,
    usd_per_month: cost.usdPerMonth?.expected ?? null,
    usd_per_month_high: cost.usdPerMonth?.high ?? null,
    unpriced: 'unpriced' in price ? price.unpriced : null,
  };
}
