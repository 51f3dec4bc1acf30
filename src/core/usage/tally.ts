// Sums of records: by call site, and of what fits none.
import type { Measured } from '../model/measured';
import type { UsageRecord } from './record';

const DAY = 86_400_000;
const MONTH = (365 / 12) * DAY;
/** Less says nothing of a month. */
const LEAST_COVERED = 3_600_000;

/** Sums only, so that any number of records needs the same memory. */
export class Tally {
  requests = 0;
  inputTokens = 0;
  outputTokens = 0;
  private cacheReadTokens = 0;
  private cacheWriteTokens = 0;
  private batchRequests = 0;
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;

  add(record: UsageRecord): void {
    this.requests += record.requests;
    this.inputTokens += record.inputTokens;
    this.outputTokens += record.outputTokens;
    this.cacheReadTokens += Math.min(record.cacheReadTokens, record.inputTokens);
    this.cacheWriteTokens += record.cacheWriteTokens;
    if (record.batch) this.batchRequests += record.requests;
    if (record.at === null) return;
    if (record.at < this.first) this.first = record.at;
    if (record.at > this.last) this.last = record.at;
  }

  get isTimed(): boolean {
    return this.first <= this.last;
  }

  /** How long the records last, in months; `count` records have count − 1 gaps between them. Null: not known, or too short. */
  months(count: number): number | null {
    const covered = this.last - this.first;
    return covered >= LEAST_COVERED && count > 1 ? ((covered / MONTH) * count) / (count - 1) : null;
  }

  /** Null without requests to divide by. `months`: how long the whole log lasts. */
  measured(months: number | null): Measured | null {
    if (this.requests === 0) return null;
    const input = this.inputTokens || 1;
    return {
      requests: this.requests,
      from: this.isTimed ? day(this.first) : null,
      to: this.isTimed ? day(this.last) : null,
      requestsPerMonth: months === null ? null : this.requests / months,
      inputTokens: this.inputTokens / this.requests,
      outputTokens: this.outputTokens / this.requests,
      cacheShare: this.cacheReadTokens / input,
      cacheWriteShare: this.cacheWriteTokens / input,
      batchShare: this.batchRequests / this.requests,
    };
  }
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
