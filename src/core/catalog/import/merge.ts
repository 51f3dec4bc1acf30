// Several sources → one offer per host and id. The decided or newest source gives the price; others add what it leaves out, as far as they agree.
import { basePrice } from '../at';
import type { Offer, Price } from '../schema';
import { agree, type Contradiction, contradictionOf, type Decision, decide, type Quoted } from './contradictions';
import { compact, type ImportedSource, type SourceOffer } from './sourceOffer';

export interface Merged {
  readonly offers: Record<string, Record<string, Offer>>;
  readonly aliases: Record<string, Record<string, string>>;
  readonly contradictions: readonly Contradiction[];
}

interface Held {
  readonly key: string;
  readonly asOf: string;
  readonly offer: SourceOffer;
}

/** `sources`: the most trusted first among equals in date. `at`: the day of the snapshot. */
export function merge(sources: readonly ImportedSource[], decisions: readonly Decision[], at: number): Merged {
  const byPlace = new Map<string, Held[]>();
  for (const { key, source, offers } of sources) {
    for (const listed of offers) {
      const offer = { ...listed, id: fullId(listed) };
      const place = `${offer.host}\n${offer.id}`;
      const held = byPlace.get(place) ?? [];
      held.push({ key, asOf: source.asOf, offer });
      byPlace.set(place, held);
    }
  }
  const merged: Merged & { contradictions: Contradiction[] } = { offers: {}, aliases: {}, contradictions: [] };
  for (const place of [...byPlace.keys()].sort()) addPlace(merged, oneEach(byPlace.get(place) ?? []), decisions, at);
  return merged;
}

/** Fireworks wants its ids with their path; some lists leave it out. */
function fullId({ host, id }: SourceOffer): string {
  return host === 'fireworks' && !id.includes('/') ? `accounts/fireworks/models/${id}` : id;
}

/** One source may list an id twice, as chat and as batch, or at two of a host's services. */
function oneEach(held: readonly Held[]): readonly Held[] {
  const found = new Map<string, Held>();
  for (const one of held) {
    const known = found.get(one.key);
    const services = new Set(known?.offer.prices.map(({ service }) => service ?? 'standard'));
    const further = one.offer.prices.filter(
      ({ service, images }) => !services.has(service ?? 'standard') || (images && !known?.offer.prices.some((p) => p.images)),
    );
    found.set(
      one.key,
      known ? { ...known, offer: compact({ ...one.offer, ...known.offer, prices: [...known.offer.prices, ...further] }) } : one,
    );
  }
  return [...found.values()];
}

function addPlace(
  merged: Merged & { contradictions: Contradiction[] },
  held: readonly Held[],
  decisions: readonly Decision[],
  at: number,
): void {
  const [first] = held;
  if (!first) return;
  const { host, id } = first.offer;
  const quoted = held
    .flatMap((one): Quoted[] => {
      const price = basePrice(one.offer.prices, at);
      return price && (price.input !== undefined || price.output !== undefined) ? [{ ...one, price }] : [];
    })
    .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  const contradiction = contradictionOf(quoted, decisions);
  if (contradiction) merged.contradictions.push(contradiction);
  const decided = contradiction ? decide(quoted, decisions) : undefined;
  const right = decided?.disputed ? disputed(decided.right, quoted, decided.why) : (decided?.right ?? quoted[0]);
  const offer = offerOf(held, right, at);
  merged.offers[host] = { ...merged.offers[host], [id]: offer };
  for (const alias of held.flatMap((one) => one.offer.aliases ?? [])) {
    const own = merged.aliases[host] ?? {};
    own[alias] ??= id;
    merged.aliases[host] = own;
  }
}

/** The newest price with the range of what all sources say. */
function disputed(newest: Quoted, quoted: readonly Quoted[], why: string): Quoted {
  const said = (name: 'input' | 'output') => quoted.flatMap(({ price }) => price[name] ?? []);
  const range = (values: readonly number[]): [number, number] | undefined =>
    values.length > 0 ? [Math.min(...values), Math.max(...values)] : undefined;
  const price: Price = compact({ ...newest.price, inputSaid: range(said('input')), outputSaid: range(said('output')), note: why });
  const prices = newest.offer.prices.map((one) => (one === newest.price ? price : one));
  return { ...newest, price, offer: { ...newest.offer, prices } };
}

/** Facts other than prices: models.dev first, since it keeps them by hand; pi-ai last, since it clips contexts. */
const FACTS: readonly string[] = ['hand', 'modelsDev', 'liteLlm', 'genai', 'piAi'];

function offerOf(held: readonly Held[], right: Quoted | undefined, at: number): Offer {
  const ranked = [...held].sort((a, b) => FACTS.indexOf(a.key) - FACTS.indexOf(b.key));
  const fact = <K extends keyof SourceOffer>(name: K) => ranked.find(({ offer }) => offer[name] !== undefined)?.offer[name];
  const facts = ranked.find(({ offer }) => offer.flags !== undefined || offer.context !== undefined)?.key;
  return compact<Offer>({
    name: fact('name'),
    spelling: fact('spelling'),
    context: fact('context'),
    maxOutput: fact('maxOutput'),
    flags: fact('flags'),
    facts,
    released: fact('released'),
    quantisation: fact('quantisation'),
    retirement: fact('retirement'),
    prices: right ? pricesOf(held, right, at) : otherPrices(held),
  });
}

/** Pictures, sound and pages: there is no rate per token to compare. */
function otherPrices(held: readonly Held[]): Price[] {
  return (held.find(({ offer }) => offer.prices.length > 0)?.offer.prices ?? []).map(withoutDefault);
}

function pricesOf(held: readonly Held[], right: Quoted, at: number): Price[] {
  const agreeing = held.filter(({ offer }) => {
    const price = basePrice(offer.prices, at);
    return price !== undefined && agree(price, right.price);
  });
  const base = agreeing.reduce((price, { offer }) => filled(price, basePrice(offer.prices, at)), right.price);
  const chosen = right.offer.prices.map((price) => (price === right.price ? base : price));
  const services = agreeing.flatMap(({ offer }) => offer.prices.filter(({ service }) => service !== undefined));
  const dated =
    right.price.from === undefined && right.price.until === undefined ? datedPrices(agreeing, right, at) : { around: [], dates: {} };
  const own = new Set(chosen.map(({ service }) => service ?? 'standard'));
  const further = services.filter(
    (price, index) => !own.has(price.service ?? 'standard') && services.findIndex((one) => one.service === price.service) === index,
  );
  const pictures = held.filter(({ offer }) => offer !== right.offer).flatMap(({ offer }) => offer.prices.filter(({ images }) => images));
  const all = [...chosen.map((price) => (price === base ? { ...base, ...dated.dates } : price)), ...dated.around, ...further];
  return promos([...all, ...(base.images ? [] : pictures.slice(0, 1))], at).map(withoutDefault);
}

/** Rates that one source leaves out and another, which agrees on the rest, knows. */
function filled(price: Price, other: Price | undefined): Price {
  if (!other || other === price) return price;
  const { kind, source, from, until, hours, asOf, note, service, tiers, ...rates } = other;
  return { ...rates, ...price, ...(price.tiers || !tiers ? {} : { tiers }) };
}

/** What was before and what is announced, from the source that keeps a history and agrees on today. */
function datedPrices(agreeing: readonly Held[], right: Quoted, at: number): { around: readonly Price[]; dates: Partial<Price> } {
  const historian = agreeing.find(({ offer }) => offer !== right.offer && offer.prices.some(({ from }) => from !== undefined));
  if (!historian) return { around: [], dates: {} };
  const today = basePrice(historian.offer.prices, at);
  const around = historian.offer.prices.filter((price) => price !== today && !price.hours && price.service === undefined);
  return { around, dates: compact({ from: today?.from, until: today?.until }) };
}

function withoutDefault({ kind, ...price }: Price): Price {
  return kind === undefined || kind === 'list' ? price : { kind, ...price };
}

/** A price that ends on a known day, after which it is dearer, is a promotion. */
function promos(prices: readonly Price[], at: number): Price[] {
  const today = new Date(at).toISOString().slice(0, 10);
  return prices.map((price) => {
    const next =
      price.until !== undefined && price.until >= today
        ? prices.find(({ from, service }) => service === price.service && from !== undefined && from > (price.until ?? ''))
        : undefined;
    return next && (next.input ?? 0) > (price.input ?? 0) ? { ...price, kind: 'promo' } : price;
  });
}
