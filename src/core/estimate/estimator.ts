import { cheaperAlternatives } from '../alternatives/alternatives';
import type { Catalog } from '../catalog/catalog';
import { loadCatalog } from '../catalog/load';
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
}

/** Tokens, price, estimate and alternatives of one call site. Vocabularies and the catalogue are loaded on first use. */
export function createEstimator({ assets, clock }: { assets: AssetLoader; clock: Clock }): Estimator {
  const counter = createTokenCounter(assets);
  const compiled = new WeakMap<Settings, Volumes>();
  const volumesOf = (settings: Settings): Volumes => {
    const volumes = compiled.get(settings) ?? createVolumes(settings);
    compiled.set(settings, volumes);
    return volumes;
  };
  const memories = new WeakMap<Volumes, Memory>();
  let loading: Promise<Catalog> | undefined;
  const catalogOf = () => {
    loading ??= loadCatalog(assets);
    return loading;
  };
  return {
    catalog: catalogOf,
    async finding(site, settings) {
      const volumes = volumesOf(settings);
      const { values } = memoryOf(memories, volumes, clock.now());
      // All that an estimate depends on; where the call stands is no part of it.
      const key = JSON.stringify({ ...site, range: null });
      const estimated = values.get(key) ?? (await estimateOf(site, volumes));
      if (values.size >= MOST_REMEMBERED) values.clear();
      values.set(key, estimated);
      return { site, ...estimated };
    },
  };

  async function estimateOf(site: CallSite, volumes: Volumes): Promise<Estimated> {
    const catalog = await catalogOf();
    const estimate = await estimateSite(site, { counter, volumes, clock, catalog });
    return { estimate, alternatives: cheaperAlternatives(site, estimate, { catalog, at: clock.now() }) };
  }
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

function memoryOf(memories: WeakMap<Volumes, Memory>, volumes: Volumes, now: number): Memory {
  const known = memories.get(volumes);
  if (known && Math.abs(now - known.since) < FOR_MS) return known;
  const fresh = { since: now, values: new Map<string, Estimated>() };
  memories.set(volumes, fresh);
  return fresh;
}
