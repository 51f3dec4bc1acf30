// The entry of the build: data of the pinned packages in, catalogue out. Checked against the schema before it is written.
import { ADDITIONS } from '../data/additions';
import scores from '../data/scores.json';
import weights from '../data/weights.json';
import { PROVIDERS } from '../providers';
import { catalogSchema, type Score, type Source, type Weights } from '../schema';
import { type Built, buildCatalog } from './build';
import { importGenaiPrices, pricingUrls } from './genaiPrices';
import { importLiteLlm } from './liteLlm';
import { importModelsDev } from './modelsDev';
import { importPiAi } from './piAi';

export const IMPORTERS = { liteLlm: importLiteLlm, piAi: importPiAi, modelsDev: importModelsDev, genai: importGenaiPrices } as const;

export function genaiIds(): readonly string[] {
  return PROVIDERS.flatMap(({ prices }) => prices ?? []);
}

type Key = keyof typeof IMPORTERS;

export function packCatalog(
  data: Readonly<Record<Key | 'currencies', unknown>>,
  sources: Readonly<Record<Key | 'currencies', Source>>,
  currencies: readonly string[],
): Built {
  const keys = Object.keys(IMPORTERS) as Key[];
  const rates = data.currencies as Readonly<Record<string, number>>;
  const perUsd = Object.fromEntries(
    currencies.flatMap((code) => (rates[code.toLowerCase()] ? [[code, rates[code.toLowerCase()] as number]] : [])),
  );
  const built = buildCatalog({
    sources: [...keys.map((key) => IMPORTERS[key](data[key], sources[key], key)), ADDITIONS],
    weights: weights as unknown as Readonly<Record<string, Weights>>,
    scores: scores as readonly Score[],
    currencies: { source: sources.currencies, perUsd },
    pricingUrls: pricingUrls(data.genai),
  });
  return { ...built, catalog: catalogSchema.parse(built.catalog) };
}
