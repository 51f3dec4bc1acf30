// The catalogue as the engine asks it: one object made from a snapshot, so that every surface has the same number.
import type { PriceQuote, Unpriced } from '../model/estimate';
import { priceAt } from './at';
import { type Found, Lookup } from './lookup';
import { type PriceQuery, quote } from './quote';
import {
  type CatalogData,
  type Host,
  type Offer,
  type Price,
  type Retirement,
  type Score,
  type Service,
  type Source,
  TASKS,
  type Task,
  type Weights,
} from './schema';
import { type Comparison, Scores } from './scores';

export interface NamedWeights extends Weights {
  /** Key in the catalogue. */
  readonly id: string;
}

/** One id at one host, with what is known of both. */
export interface HostedOffer extends Found {
  readonly hostFacts: Host | null;
}

export interface SellerRange {
  readonly hosts: number;
  readonly input: { readonly low: number; readonly high: number };
  readonly output: { readonly low: number; readonly high: number };
}

export interface Capabilities {
  readonly tools: boolean;
  readonly structuredOutput: boolean;
  readonly reasoning: boolean;
  /** Kinds of input beside text. */
  readonly input: readonly ('image' | 'audio' | 'video' | 'document')[];
  readonly output: readonly ('image' | 'audio')[];
  /** False: the host refuses the parameter. */
  readonly temperature: boolean;
  readonly context: number | null;
  readonly maxOutput: number | null;
  readonly source: Source;
}

const IMAGE = 'i';

export interface ModelQuery {
  /** A part of the id or the name. */
  readonly text?: string;
  readonly host?: string;
  readonly openWeights?: boolean;
}

export class Catalog {
  private readonly lookup: Lookup;
  private readonly scores: Scores;
  private readonly patterns: readonly { readonly id: string; readonly patterns: readonly RegExp[] }[];
  private offersByWeights: ReadonlyMap<string, readonly HostedOffer[]> | undefined;

  constructor(readonly data: CatalogData) {
    this.lookup = new Lookup(data);
    this.scores = new Scores(data);
    this.patterns = Object.entries(data.weights).map(([id, { ids }]) => ({ id, patterns: ids.map((id) => new RegExp(id)) }));
  }

  quote(query: PriceQuery): PriceQuote | Unpriced {
    return quote(this, query);
  }

  /** What a host offers under the id that code holds; null: nothing that is listed. */
  find(host: string, model: string): Found | null {
    return this.lookup.find(host, model);
  }

  /** By host and id, in order. */
  modelsOf({ text = '', host, openWeights = false }: ModelQuery = {}): readonly HostedOffer[] {
    const wanted = text.toLowerCase();
    return Object.entries(this.data.offers).flatMap(([own, rows]) =>
      host !== undefined && own !== host
        ? []
        : Object.entries(rows)
            .filter(
              ([id, offer]) =>
                (!openWeights || offer.weights !== undefined) && `${id}\n${(offer.name ?? '').toLowerCase()}`.includes(wanted),
            )
            .map(([id, offer]) => this.hosted(own, id, offer)),
    );
  }

  /** The open weights that an id names, at any host; null: closed, or not in the catalogue. */
  weightsOf(model: string, host?: string): NamedWeights | null {
    const own = host === undefined ? undefined : this.find(host, model)?.offer.weights;
    const id = own ?? this.patterns.find(({ patterns }) => patterns.some((pattern) => pattern.test(model.trim().toLowerCase())))?.id;
    const row = id === undefined ? undefined : this.data.weights[id];
    return row && id !== undefined ? { ...row, id } : null;
  }

  /** Everybody who sells these weights, by the key of `weightsOf`. */
  hostsOf(weights: string): readonly HostedOffer[] {
    this.offersByWeights ??= this.groupByWeights();
    return this.offersByWeights.get(weights) ?? [];
  }

  /** Prices per token of all who sell these weights, gateways among them; null: nobody does. */
  sellersOf(weights: string): SellerRange | null {
    const priced = this.hostsOf(weights).flatMap(({ host, offer }) => {
      const price = offer.prices.find(({ service }) => service === undefined);
      return price?.input !== undefined && price.output !== undefined ? [{ host, input: price.input, output: price.output }] : [];
    });
    if (priced.length === 0) return null;
    const range = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
    return {
      hosts: new Set(priced.map(({ host }) => host)).size,
      input: range(priced.map(({ input }) => input)),
      output: range(priced.map(({ output }) => output)),
    };
  }

  /** The whole price row of exactly this moment, with all its units; null where unknown. `at` in milliseconds since the epoch. */
  priceOf(model: string, host: string, at: number, service: Service = 'standard'): Price | null {
    const found = this.find(host, model);
    return found ? (priceAt(found.offer.prices, at, service) ?? null) : null;
  }

  /** A host's list may claim to take pictures with weights that see none: their own flags hold then. */
  capabilitiesOf(model: string, host: string): Capabilities | null {
    const { flags, facts, context, maxOutput, weights } = this.find(host, model)?.offer ?? {};
    if (flags === undefined || facts === undefined) return null;
    const ofWeights = weights === undefined ? undefined : this.data.weights[weights]?.flags;
    const has = (flag: string) => flags.includes(flag) && (flag !== IMAGE || !ofWeights || ofWeights.includes(flag));
    const input = (
      [
        ['i', 'image'],
        ['a', 'audio'],
        ['v', 'video'],
        ['d', 'document'],
      ] as const
    ).flatMap(([flag, kind]) => (has(flag) ? [kind] : []));
    const output = (
      [
        ['I', 'image'],
        ['A', 'audio'],
      ] as const
    ).flatMap(([flag, kind]) => (has(flag) ? [kind] : []));
    return {
      tools: has('t'),
      structuredOutput: has('s'),
      reasoning: has('r'),
      input,
      output,
      temperature: !has('T'),
      context: context ?? null,
      maxOutput: maxOutput ?? null,
      source: this.source(facts),
    };
  }

  scoresOf(model: string): readonly Score[] {
    return this.scores.of(model, this.weightsOf(model)?.id ?? null);
  }

  compareScores(a: string, b: string, task: Task): Comparison {
    return this.scores.compare(this.scoresOf(a), this.scoresOf(b), task);
  }

  /** All tasks for which there is common data. */
  comparisons(a: string, b: string): readonly Comparison[] {
    return TASKS.map((task) => this.compareScores(a, b, task)).filter(({ verdict }) => verdict !== 'no common data');
  }

  /** Output tokens of `b` per one of `a`, measured on the same exercises; null where not measured. */
  verbosityOf(a: string, b: string) {
    return this.scores.verbosity(this.scoresOf(a), this.scoresOf(b));
  }

  retirementOf(model: string, host: string): Retirement | null {
    return this.find(host, model)?.offer.retirement ?? null;
  }

  /** For reports: what the prices are from, and how old the newest are. */
  prices(): { source: string; asOf: string } {
    return { source: "Outlay's catalogue", asOf: this.data.asOf };
  }

  source(key: string): Source {
    return this.data.sources[key] ?? { source: key, asOf: this.data.asOf };
  }

  private hosted(host: string, id: string, offer: Offer): HostedOffer {
    return { host, id, offer, hostFacts: this.data.hosts[host] ?? null };
  }

  private groupByWeights(): ReadonlyMap<string, readonly HostedOffer[]> {
    const groups = new Map<string, HostedOffer[]>();
    for (const one of this.modelsOf({ openWeights: true })) {
      const weights = one.offer.weights ?? '';
      const group = groups.get(weights) ?? [];
      group.push(one);
      groups.set(weights, group);
    }
    return groups;
  }
}
