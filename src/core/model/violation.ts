/** A budget or a policy of outlay.json that a call, or all calls together, do not keep to. */
export interface PolicyViolation {
  readonly severity: 'fail' | 'warn';
  /** Which row says so: `budgets[0]`. */
  readonly setting: string;
  readonly message: string;
  readonly usd?: number;
  readonly limitUsd?: number;
  /** Of the call; absent where it is about all together. */
  readonly id?: string;
  readonly file?: string;
  readonly cell?: number | null;
  readonly line?: number;
}
