// Calls of which something must be known, or must not be so.
import type { Violation } from '../model/check';
import type { ReportCall } from '../model/report';

export interface Retired {
  /** ISO date from which calls fail. */
  readonly shutdown?: string | null;
  readonly replacement?: string;
}

export interface Known {
  readonly retirementOf: (model: string, host: string) => Retired | null;
  /** ISO date. */
  readonly today: string;
}

type Reason = Pick<Violation, 'message' | 'fix'>;

export const CALL_RULES: Readonly<Record<'unpriced' | 'unresolved' | 'retired', (call: ReportCall, known: Known) => Reason | null>> = {
  unpriced: ({ cost, price }) =>
    cost.usdPerCall !== null
      ? null
      : {
          message: `no price: ${'unpriced' in price ? price.unpriced : 'the cost is not known'}`,
          fix: 'name the model in the code or in .env, give its price in outlay.json ("prices"), or say why it does not count: # outlay: ignore(reason)',
        },
  unresolved: ({ model }) =>
    model.value !== null
      ? null
      : {
          message: `the model is not known: ${model.reason ?? 'no reason known'}`,
          fix: 'give the name a default where it is read, or put it where Outlay reads it: a constant, .env, a settings file',
        },
  retired: ({ model, provider }, { retirementOf, today }) => {
    if (model.value === null || provider.value === null) return null;
    const retired = retirementOf(model.value, provider.value);
    if (!retired?.shutdown || retired.shutdown > today) return null;
    return {
      message: `${model.value} was shut down by ${provider.value} on ${retired.shutdown}`,
      fix: retired.replacement ? `take ${retired.replacement}, which its maker recommends` : 'take another model: outlay models',
    };
  },
};

export type CallRule = keyof typeof CALL_RULES;
