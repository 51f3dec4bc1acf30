// FOCUS 1.2, the FinOps Foundation's columns for cost data: https://focus.finops.org/focus-specification/v1-2/
// A row is a call's estimated cost in the month after the report; x_ columns are ours, and say what it rests on. Nothing here was billed.
import type { Report, ReportCall } from '../../model/report';
import { type CsvColumn, csvOf } from './csv';

interface Row {
  readonly call: ReportCall;
  readonly usdPerMonth: number;
  readonly start: string;
  readonly end: string;
  readonly root: string | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'BilledCost', cell: ({ usdPerMonth }) => usdPerMonth },
  { name: 'BillingAccountId', cell: ({ call }) => call.provider.value },
  { name: 'BillingAccountName', cell: () => null },
  { name: 'BillingAccountType', cell: () => null },
  { name: 'BillingCurrency', cell: () => 'USD' },
  { name: 'BillingPeriodEnd', cell: ({ end }) => end },
  { name: 'BillingPeriodStart', cell: ({ start }) => start },
  { name: 'ChargeCategory', cell: () => 'Usage' },
  { name: 'ChargeClass', cell: () => null },
  { name: 'ChargeDescription', cell: ({ call }) => `Estimate, not a bill: ${call.kind} at ${call.file}` },
  { name: 'ChargeFrequency', cell: () => 'Usage-Based' },
  { name: 'ChargePeriodEnd', cell: ({ end }) => end },
  { name: 'ChargePeriodStart', cell: ({ start }) => start },
  { name: 'ConsumedQuantity', cell: ({ call }) => call.usage.callsPerMonth.value.expected },
  { name: 'ConsumedUnit', cell: () => 'Requests' },
  { name: 'ContractedCost', cell: ({ usdPerMonth }) => usdPerMonth },
  { name: 'ContractedUnitPrice', cell: ({ call }) => call.cost.usdPerCall?.expected },
  { name: 'EffectiveCost', cell: ({ usdPerMonth }) => usdPerMonth },
  { name: 'InvoiceIssuerName', cell: ({ call }) => call.provider.value },
  { name: 'ListCost', cell: ({ usdPerMonth }) => usdPerMonth },
  { name: 'ListUnitPrice', cell: ({ call }) => call.cost.usdPerCall?.expected },
  { name: 'PricingCategory', cell: () => 'Standard' },
  { name: 'PricingCurrency', cell: () => 'USD' },
  { name: 'PricingQuantity', cell: ({ call }) => call.usage.callsPerMonth.value.expected },
  { name: 'PricingUnit', cell: () => 'Requests' },
  { name: 'ProviderName', cell: ({ call }) => call.provider.value },
  { name: 'PublisherName', cell: ({ call }) => call.provider.value },
  { name: 'RegionId', cell: () => null },
  { name: 'RegionName', cell: () => null },
  { name: 'ResourceId', cell: ({ call }) => call.id },
  { name: 'ResourceName', cell: ({ call }) => `${call.file}:${call.range.startLine}` },
  { name: 'ResourceType', cell: () => 'LLM call' },
  { name: 'ServiceCategory', cell: () => 'AI and Machine Learning' },
  { name: 'ServiceName', cell: ({ call }) => `${call.provider.value} ${call.kind}` },
  { name: 'ServiceSubcategory', cell: () => 'Generative AI' },
  { name: 'SkuId', cell: ({ call }) => call.model.catalogId },
  { name: 'SkuPriceId', cell: ({ call }) => call.model.catalogId },
  { name: 'SubAccountId', cell: () => null },
  { name: 'SubAccountName', cell: () => null },
  { name: 'Tags', cell: ({ call }) => JSON.stringify({ class: call.codeClass, sdk: call.sdk, kind: call.kind }) },
  { name: 'x_Estimated', cell: () => 'true' },
  { name: 'x_CostLow', cell: ({ call }) => call.cost.usdPerMonth?.low },
  { name: 'x_CostHigh', cell: ({ call }) => call.cost.usdPerMonth?.high },
  { name: 'x_InputTokensPerRequest', cell: ({ call }) => call.tokens.inputTokens.expected },
  { name: 'x_OutputTokensPerRequest', cell: ({ call }) => call.usage.outputTokens.value.expected },
  { name: 'x_VolumeOrigin', cell: ({ call }) => call.usage.callsPerMonth.origin },
  { name: 'x_PriceAsOf', cell: ({ call: { price } }) => ('unpriced' in price ? null : price.asOf) },
  { name: 'x_Project', cell: ({ root }) => root },
];

/** Only calls that count and whose month is known: what is not known has no place in a bill's columns. */
export function reportFocus({ calls, generatedAt, root }: Report): string {
  const [start, end] = monthAfter(new Date(generatedAt));
  const rows = calls.flatMap((call): Row[] => {
    if (call.cost.usdPerMonth === null || call.ignored !== undefined) return [];
    return [{ call, usdPerMonth: call.cost.usdPerMonth.expected, start, end, root }];
  });
  return csvOf(COLUMNS, rows);
}

/** The next whole month, UTC; its end is exclusive. */
function monthAfter(date: Date): readonly [string, string] {
  const first = (months: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().replace('.000Z', 'Z');
  return [first(1), first(2)];
}
