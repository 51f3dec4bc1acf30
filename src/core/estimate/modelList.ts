// What the catalogue holds, as rows for people and programs.
import type { HostedOffer } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { providerName } from '../catalog/providers';
import type { ModelList, ModelRow } from '../model/modelList';

export interface ModelListQuery {
  readonly text?: string;
  readonly host?: string;
  readonly openWeights?: boolean;
  readonly at: number;
}

export function listModels(prices: Prices, { at, ...query }: ModelListQuery): ModelList {
  const { catalog } = prices;
  return { schema: 'outlay.models/1', asOf: catalog.data.asOf, models: catalog.modelsOf(query).map((offer) => rowOf(prices, offer, at)) };
}

function rowOf(prices: Prices, { host, id, offer }: HostedOffer, at: number): ModelRow {
  return {
    id,
    name: offer.name ?? null,
    host,
    hostName: providerName(host),
    weights: weightsOf(prices, offer.weights),
    context: offer.context ?? null,
    capabilities: capabilitiesOf(prices, id, host),
    price: prices.quote({ provider: host, model: id, at }),
    retirement: retirementOf(offer.retirement),
  };
}

function weightsOf({ catalog }: Prices, id: string | undefined): ModelRow['weights'] {
  const row = id === undefined ? undefined : catalog.data.weights[id];
  return row && id !== undefined ? { id, name: row.name, licence: row.licence.name, totalParameters: row.totalParameters } : null;
}

function retirementOf(row: HostedOffer['offer']['retirement']): ModelRow['retirement'] {
  if (!row) return null;
  return { ...(row.shutdown ? { shutdown: row.shutdown } : {}), ...(row.replacement ? { replacement: row.replacement } : {}) };
}

function capabilitiesOf({ catalog }: Prices, id: string, host: string): readonly string[] | null {
  const found = catalog.capabilitiesOf(id, host);
  if (!found) return null;
  const { tools, structuredOutput, reasoning, input, output } = found;
  const own = [tools && 'tools', structuredOutput && 'structured output', reasoning && 'reasoning'].filter(
    (one) => typeof one === 'string',
  );
  return [...own, ...input.map((one) => `${one} in`), ...output.map((one) => `${one} out`)];
}
