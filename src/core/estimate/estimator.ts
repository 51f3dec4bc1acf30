import { adviceFor } from '../advice/advice';
import { type RankDeps, rankAlternatives, suggestions } from '../alternatives/rank';
import type { Catalog } from '../catalog/catalog';
import { loadCatalog } from '../catalog/load';
import type { AlternativeList } from '../model/alternatives';
import type { CallSite } from '../model/callSite';
import type { Estimate, Finding } from '../model/estimate';
import type { Measured } from '../model/measured';
import type { Settings } from '../model/settings';
import type { AssetLoader, Clock, TextStore } from '../ports';
import { inferTask } from '../tasks/inferTask';
import { createTokenCounter, type TokenCounter } from '../tokens/counter';
import { Measurements } from '../tokens/endpoint/measurements';
import { languagePremium } from '../tokens/languages/premium';
import type { OwnTokenizer } from '../tokens/tokenizers';
import { type Compiled, CompiledSettings } from './compiled';
import { estimateSite } from './estimateSite';
import { priceChangesOf } from './priceChanges';
import type { TextDeps } from './text';

/** By the ids of call sites. */
export type MeasuredSites = ReadonlyMap<string, Measured>;

export interface Estimator {
  /** Rejects only where an asset of the install is missing. `own`: another object of settings for others. */
  finding(site: CallSite, settings: Settings, own?: readonly OwnTokenizer[], measured?: MeasuredSites): Promise<Finding>;
  /** The same estimate without advice and alternatives, which take most of the time. */
  figures(...query: Parameters<Estimator['finding']>): Promise<Finding>;
  /** Every model and host that could serve the call for less, and why others cannot. Rejects as `finding` does. */
  alternatives(finding: Finding, settings: Settings, own?: readonly OwnTokenizer[], measured?: MeasuredSites): Promise<AlternativeList>;
  /** What counts and prices a text of the project. */
  textDeps(settings: Settings, own?: readonly OwnTokenizer[]): Promise<TextDeps>;
  readonly counter: TokenCounter;
  /** What every price comes from. Rejects as `finding` does. */
  catalog(): Promise<Catalog>;
  /** Forgets the catalogue and what providers have counted, and all that was estimated by them. */
  reload(): void;
}

export interface EstimatorOptions {
  readonly assets: AssetLoader;
  readonly clock: Clock;
  /** Text of the last good refresh of the catalogue; null: none. */
  readonly refreshed?: () => Promise<string | null>;
  /** What providers have counted. */
  readonly counts?: TextStore;
}

/** Tokens, price, estimate and alternatives of one call site. Vocabularies and the catalogue are loaded on first use. */
export function createEstimator({ assets, clock, refreshed, counts }: EstimatorOptions): Estimator {
  const counter = createTokenCounter(assets);
  let compiled = new CompiledSettings();
  let loading: Promise<Catalog> | undefined;
  let measuring: Promise<Measurements> | undefined;
  const catalogOf = () => {
    loading ??= loadCatalog(assets, refreshed);
    return loading;
  };
  const measurements = () => {
    measuring ??= counts ? counts.load().then(Measurements.parse, () => Measurements.none) : Promise.resolve(Measurements.none);
    return measuring;
  };
  const compile = async (settings: Settings, own?: readonly OwnTokenizer[]): Promise<Compiled> => {
    const [catalog, measured] = await Promise.all([catalogOf(), measurements()]);
    return compiled.of(settings, { catalog, measured, own });
  };
  const memories = new WeakMap<Compiled, Memory>();
  return {
    counter,
    catalog: catalogOf,
    reload() {
      loading = undefined;
      measuring = undefined;
      compiled = new CompiledSettings();
    },
    async alternatives({ site, estimate }, settings, tokenizers, measured) {
      const own = await compile(settings, tokenizers);
      return rankAlternatives(site, estimate, rankDeps(own, measured));
    },
    async textDeps(settings, own) {
      const { tokenizers, prices } = await compile(settings, own);
      return { counter, tokenizers, prices, at: clock.now() };
    },
    finding: (...query) => remembered('finding', query, findingOf),
    figures: (...query) => remembered('figures', query, figuresOf),
  };

  async function remembered(what: string, query: Parameters<Estimator['finding']>, make: typeof findingOf): Promise<Finding> {
    const [site, settings, tokenizers, measured] = query;
    const own = await compile(settings, tokenizers);
    const { values } = memoryOf(memories, own, clock.now());
    // All that an estimate depends on; where the call stands is no part of it.
    const key = `${what} ${JSON.stringify({ ...site, range: null, measured: measured?.get(site.id) })}`;
    const estimated = values.get(key) ?? (await make(site, own, measured));
    if (values.size >= MOST_REMEMBERED) values.clear();
    values.set(key, estimated);
    return { site, ...estimated };
  }

  async function figuresOf(site: CallSite, own: Compiled, measured?: MeasuredSites): Promise<Estimated> {
    const now = await estimateOnly(site, own, measured);
    const priceChanges = priceChangesOf(site, now, { prices: own.prices, at: clock.now() });
    return { estimate: priceChanges.length > 0 ? { ...now, priceChanges } : now, alternatives: [] };
  }

  async function findingOf(site: CallSite, own: Compiled, measured?: MeasuredSites): Promise<Estimated> {
    const { estimate } = await figuresOf(site, own, measured);
    const advice = adviceFor({ site, estimate, prices: own.prices, at: clock.now() });
    return {
      estimate,
      alternatives: await suggestions(site, estimate, rankDeps(own, measured)),
      ...(advice.length > 0 ? { advice } : {}),
      task: inferTask(site, own.settings.tasks),
    };
  }

  function rankDeps(own: Compiled, measured?: MeasuredSites): RankDeps {
    return {
      ...{ prices: own.prices, at: clock.now(), settings: own.settings },
      estimateOf: (moved) => estimateOnly(moved, own, measured),
      premiumOf: (text, model) => languagePremium(text, own.tokenizers(model), counter),
    };
  }

  function estimateOnly(site: CallSite, { volumes, prices, tokenizers, preset }: Compiled, measured?: MeasuredSites): Promise<Estimate> {
    return estimateSite(site, {
      ...{ counter, tokenizers, volumes, clock, prices },
      ...(preset ? { preset } : {}),
      ...(measured ? { measured: (one: CallSite) => measured.get(one.id) } : {}),
    });
  }
}

type Estimated = Omit<Finding, 'site'>;

/** While a document is edited most of its calls stay as they are; so do most of a repository between two commits. */
interface Memory {
  readonly since: number;
  readonly values: Map<string, Estimated>;
}

const MOST_REMEMBERED = 5_000;
/** Some prices depend on the time of day. */
const FOR_MS = 60_000;

function memoryOf(memories: WeakMap<Compiled, Memory>, own: Compiled, now: number): Memory {
  const known = memories.get(own);
  if (known && Math.abs(now - known.since) < FOR_MS) return known;
  const fresh = { since: now, values: new Map<string, Estimated>() };
  memories.set(own, fresh);
  return fresh;
}
