import { cheaperAlternatives } from '../alternatives/alternatives';
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
}

/** Tokens, price, estimate and alternatives of one call site. Vocabularies are loaded on first use. */
export function createEstimator({ assets, clock }: { assets: AssetLoader; clock: Clock }): Estimator {
  const counter = createTokenCounter(assets);
  const compiled = new WeakMap<Settings, Volumes>();
  const volumesOf = (settings: Settings): Volumes => {
    const volumes = compiled.get(settings) ?? createVolumes(settings);
    compiled.set(settings, volumes);
    return volumes;
  };
  return {
    async finding(site, settings) {
      const estimate = await estimateSite(site, { counter, volumes: volumesOf(settings), clock });
      return { site, estimate, alternatives: cheaperAlternatives(site, estimate) };
    },
  };
}
