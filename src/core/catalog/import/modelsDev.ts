// models.dev: `api.json`, and the copy of it that npm's opencode carries. Breadth, capabilities, base URLs.
import * as z from 'zod';
import { PROVIDERS } from '../providers';
import type { Price, PriceTierRow, Source } from '../schema';
import { compact, type ImportedSource, isoDate, limit, rate, type SourceOffer, spelledId } from './sourceOffer';

const costs = z.looseObject({
  input: z.number().nullish(),
  output: z.number().nullish(),
  cache_read: z.number().nullish(),
  cache_write: z.number().nullish(),
});
const tier = costs.extend({ tier: z.object({ type: z.string(), size: z.number() }).nullish() });
const cost = costs.extend({
  input_audio: z.number().nullish(),
  output_audio: z.number().nullish(),
  reasoning: z.number().nullish(),
  tiers: z.array(tier).nullish(),
});
const model = z.object({
  id: z.string(),
  name: z.string().nullish(),
  reasoning: z.boolean().nullish(),
  tool_call: z.boolean().nullish(),
  structured_output: z.boolean().nullish(),
  temperature: z.boolean().nullish(),
  release_date: z.string().nullish(),
  last_updated: z.string().nullish(),
  open_weights: z.boolean().nullish(),
  modalities: z.object({ input: z.array(z.string()), output: z.array(z.string()) }).nullish(),
  limit: z.object({ context: z.number().nullish(), output: z.number().nullish() }).nullish(),
  cost: cost.nullish(),
  experimental: z.looseObject({ modes: z.record(z.string(), z.looseObject({ cost: cost.nullish() })).nullish() }).nullish(),
});
export const modelsDevSchema = z.record(
  z.string(),
  z.object({
    id: z.string(),
    env: z.array(z.string()).nullish(),
    api: z.string().nullish(),
    doc: z.string().nullish(),
    models: z.record(z.string(), model),
  }),
);

type Model = z.output<typeof model>;
type Cost = z.output<typeof cost>;

const INPUTS: Readonly<Record<string, string>> = { image: 'i', audio: 'a', video: 'v', pdf: 'd' };
const OUTPUTS: Readonly<Record<string, string>> = { image: 'I', audio: 'A' };

export function importModelsDev(data: unknown, source: Source, key = 'modelsDev'): ImportedSource {
  const parsed = modelsDevSchema.parse(data);
  const offers = PROVIDERS.flatMap(({ id: host, modelsDev = [], gateway }) =>
    modelsDev.flatMap((theirs) =>
      Object.values(parsed[theirs]?.models ?? {}).map((row) => offerOf(row, host, { kind: gateway ? 'gateway' : 'list', source: key })),
    ),
  );
  return { key, source, offers };
}

function offerOf(row: Model, host: string, place: Pick<Price, 'kind' | 'source'>): SourceOffer {
  return compact({
    host,
    ...spelledId(row.id),
    name: row.name ?? undefined,
    context: limit(row.limit?.context),
    maxOutput: limit(row.limit?.output),
    flags: flagsOf(row),
    released: isoDate(row.release_date),
    checked: isoDate(row.last_updated),
    prices: [...priceOf(row.cost, place), ...fastPrice(row, place)],
  });
}

function flagsOf({ tool_call, structured_output, reasoning, temperature, modalities }: Model): string {
  const media = [
    ...(modalities?.input ?? []).map((one) => INPUTS[one] ?? ''),
    ...(modalities?.output ?? []).map((one) => OUTPUTS[one] ?? ''),
  ];
  const own = [tool_call && 't', structured_output && 's', reasoning && 'r', temperature === false && 'T'].filter(
    (flag) => typeof flag === 'string',
  );
  return [...new Set([...own, ...media])].join('');
}

/** 0 for both is a plan, a preview or a gift, never the price of a token. */
function priceOf(row: Cost | null | undefined, place: Pick<Price, 'kind' | 'source'>): readonly Price[] {
  if (!row || !((row.input ?? 0) > 0 || (row.output ?? 0) > 0)) return [];
  const tiers = (row.tiers ?? []).flatMap(tierOf);
  return [
    compact({
      ...place,
      ...ratesOf(row),
      inputAudio: above0(row.input_audio),
      outputAudio: above0(row.output_audio),
      tiers: tiers.length > 0 ? tiers : undefined,
    }),
  ];
}

function ratesOf(row: z.output<typeof costs>) {
  return {
    input: rate(row.input),
    output: row.output === 0 ? undefined : rate(row.output),
    cacheRead: above0(row.cache_read),
    cacheWrite5m: above0(row.cache_write),
  };
}

function tierOf(row: z.output<typeof tier>): readonly PriceTierRow[] {
  if (row.tier?.type !== 'context') return [];
  return [compact({ above: row.tier.size, ...ratesOf(row) })];
}

function fastPrice({ experimental }: Model, place: Pick<Price, 'kind' | 'source'>): readonly Price[] {
  return priceOf(experimental?.modes?.fast?.cost, place).map((price) => ({ ...price, service: 'fast' as const }));
}

function above0(value: number | null | undefined): number | undefined {
  return value ? rate(value) : undefined;
}
