// The JSON of @earendil-works/pi-ai, one file per provider: API → model. The freshest first-party prices; a cache rate of 0 is an unknown one.
import * as z from 'zod';
import { PROVIDERS } from '../providers';
import type { Price, PriceTierRow, Source } from '../schema';
import { compact, type ImportedSource, limit, rate, type SourceOffer, spelledId } from './sourceOffer';

const costs = z.object({ input: z.number(), output: z.number(), cacheRead: z.number().nullish(), cacheWrite: z.number().nullish() });
const model = z.object({
  id: z.string(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  reasoning: z.boolean().nullish(),
  input: z.array(z.string()).nullish(),
  cost: costs.extend({ tiers: z.array(costs.extend({ inputTokensAbove: z.number() })).nullish() }),
  contextWindow: z.number().nullish(),
  maxTokens: z.number().nullish(),
});
export const piAiSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), model)));

type Model = z.output<typeof model>;

/** `data`: provider → content of its file. */
export function importPiAi(data: unknown, source: Source, key = 'piAi'): ImportedSource {
  const parsed = piAiSchema.parse(data);
  const offers = PROVIDERS.flatMap(({ id: host, piAi = [], gateway }) =>
    piAi.flatMap((theirs) =>
      Object.values(parsed[theirs] ?? {})
        .flatMap((models) => Object.values(models))
        .filter(({ type }) => type === undefined || type === 'chat')
        .flatMap((row) => offerOf(row, host, { kind: gateway ? 'gateway' : 'list', source: key })),
    ),
  );
  return { key, source, offers };
}

function offerOf(row: Model, host: string, place: Pick<Price, 'kind' | 'source'>): readonly SourceOffer[] {
  const { cost } = row;
  if (cost.input === 0 && cost.output === 0) return [];
  const batch = /[:-]batch$/.exec(row.id);
  const tiers = (cost.tiers ?? []).map((tier): PriceTierRow => compact({ above: tier.inputTokensAbove, ...ratesOf(tier) }));
  const price: Price = compact({
    ...place,
    ...(batch ? { kind: 'batch' as const, service: 'batch' as const } : {}),
    ...ratesOf(cost),
    tiers: tiers.length > 0 ? tiers : undefined,
  });
  return [
    compact({
      host,
      ...spelledId(row.id.slice(0, batch?.index)),
      name: batch ? undefined : (row.name ?? undefined),
      context: limit(row.contextWindow),
      maxOutput: limit(row.maxTokens),
      prices: [price],
    }),
  ];
}

function ratesOf({ input, output, cacheRead, cacheWrite }: z.output<typeof costs>) {
  return {
    input: rate(input),
    output: rate(output),
    cacheRead: cacheRead ? rate(cacheRead) : undefined,
    cacheWrite5m: cacheWrite ? rate(cacheWrite) : undefined,
  };
}
