import { cheaperAlternatives } from '../alternatives/alternatives';
import type { Catalog } from '../catalog/catalog';
import { loadCatalog } from '../catalog/load';
import { Prices } from '../catalog/prices';
import type { CallSite } from '../model/callSite';
import type { Finding } from '../model/estimate';
import type { Settings } from '../model/settings';
import type { AssetLoader, Clock } from '../ports';
import { createTokenCounter } from '../tokens/counter';
import { estimateSite } from './estimateSite';
import { createVolumes, type Volumes } from './volumes';

export interface Estimator {
  /** Rejects only where an asset of the install is missing. */
  finding(site: CallSite, settings: Settings): Promise<Finding>;
  /** What every price comes from. Rejects as `finding` does. */
  catalog(): Promise<Catalog>;
  /** Forgets the catalogue, and all that was priced by it. */
  reload(): void;
}

export interface EstimatorOptions {
  readonly assets: AssetLoader;
  readonly clock: Clock;
  /** Text of the last good refresh of the catalogue; null: none. */
  readonly refreshed?: () => Promise<string | null>;
}

/** Tokens, price, estimate and alternatives of one call site. Vocabularies and the catalogue are loaded on first use. */
export function createEstimator({ assets, clock, refreshed }: EstimatorOptions): Estimator {
  const counter = createTokenCounter(assets);
  let compiled = new WeakMap<Settings, Compiled>();
  let loading: Promise<Catalog> | undefined;
  const catalogOf = () => {
    loading ??= loadCatalog(assets, refreshed);
    return loading;
  };
  const compile = async (settings: Settings): Promise<Compiled> => {
    const catalog = await catalogOf();
    const known = compiled.get(settings) ?? { volumes: createVolumes(settings), prices: new Prices(catalog, settings) };
    compiled.set(settings, known);
    return known;
  };
  const memories = new WeakMap<Compiled, Memory>();
  return {
    catalog: catalogOf,
    reload() {
      loading = undefined;
      compiled = new WeakMap();
    },
    async finding(site, settings) {
      const own = await compile(settings);
      const { values } = memoryOf(memories, own, clock.now());
      // All that an estimate depends on; where the call stands is no part of it.
      const key = JSON.stringify({ ...site, range: null });
      const estimated = values.get(key) ?? (await estimateOf(site, own));
      if (values.size >= MOST_REMEMBERED) values.clear();
      values.set(key, estimated);
      return { site, ...estimated };
    },
  };

  async function estimateOf(site: CallSite, { volumes, prices }: Compiled): Promise<Estimated> {
    const estimate = await estimateSite(site, { counter, volumes, clock, prices });
    return { estimate, alternatives: cheaperAlternatives(site, estimate, { prices, at: clock.now() }) };
  }
}

/** What the settings say, ready for use. */
interface Compiled {
  readonly volumes: Volumes;
  readonly prices: Prices;
}

type Estimated = Omit<Finding, 'site'>;

/** While a document is edited most of its calls stay as they are. */
interface Memory {
  readonly since: number;
  readonly values: Map<string, Estimated>;
}

const MOST_REMEMBERED = 2_000;
/** Some prices depend on the time of day. */
const FOR_MS = 60_000;

function memoryOf(memories: WeakMap<Compiled, Memory>, own: Compiled, now: number): Memory {
  const known = memories.get(own);
  if (known && Math.abs(now - known.since) < FOR_MS) return known;
  const fresh = { since: now, values: new Map<string, Estimated>() };
  memories.set(own, fresh);
  return fresh;
}
