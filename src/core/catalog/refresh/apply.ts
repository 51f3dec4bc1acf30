// A refreshed catalogue over the one that came along: newer prices win, older ones never do.
import { type CatalogData, catalogSchema, type Offer } from '../schema';

/** `text` as `readRefresh` made it; where it is not (a file that was cut off), the snapshot stands alone. */
export function applyRefresh(snapshot: CatalogData, text: string): CatalogData {
  const parsed = catalogSchema.safeParse(jsonOrNull(text));
  return parsed.success ? overlay(snapshot, parsed.data) : snapshot;
}

export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Host by host, id by id. Facts that the fresh data leaves out stay. */
export function overlay(snapshot: CatalogData, fresh: CatalogData): CatalogData {
  const offers = { ...snapshot.offers };
  for (const [host, rows] of Object.entries(fresh.offers)) {
    const own = { ...offers[host] };
    for (const [id, offer] of Object.entries(rows)) {
      const known = own[id];
      own[id] = known ? newer(known, offer, { snapshot, fresh }) : offer;
    }
    offers[host] = own;
  }
  const aliases = { ...snapshot.aliases };
  for (const [host, rows] of Object.entries(fresh.aliases)) aliases[host] = { ...rows, ...aliases[host] };
  return {
    ...snapshot,
    asOf: [fresh.asOf, snapshot.asOf].sort().at(-1) ?? snapshot.asOf,
    sources: { ...fresh.sources, ...snapshot.sources },
    hosts: { ...fresh.hosts, ...snapshot.hosts },
    offers,
    aliases,
    weights: { ...snapshot.weights, ...fresh.weights },
  };
}

function newer(known: Offer, offer: Offer, { snapshot, fresh }: { snapshot: CatalogData; fresh: CatalogData }): Offer {
  if (offer.prices.length === 0 || ageOf(offer, fresh) <= ageOf(known, snapshot)) return { ...offer, ...known };
  return { ...known, ...offer, ...(known.weights ? { weights: known.weights } : {}) };
}

/** The newest date of its prices; '' where it has none. */
function ageOf({ prices }: Offer, { sources }: CatalogData): string {
  return (
    prices
      .map(({ asOf, source }) => asOf ?? sources[source]?.asOf ?? '')
      .sort()
      .at(-1) ?? ''
  );
}
