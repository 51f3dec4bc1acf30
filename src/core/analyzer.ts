// The engine: source text in, findings out.
import { detecting } from './detect/detecting';
import { SDKS } from './detect/sdks/index';
import type { Engine, EngineOptions, ProjectOptions } from './engine';
import type { EngineParts } from './engineParts';
import { createEstimator } from './estimate/estimator';
import { hashOf } from './model/hash';
import type { SendHttp, TextStore } from './ports';
import { EngineProject } from './project';
import { createGrammars } from './syntax/parser';
import { createProviderCounter } from './tokens/endpoint/providerCounter';

export function createEngine({
  assets,
  clock,
  refreshed,
  counts = NOWHERE,
  send = NO_NETWORK,
}: EngineOptions): Omit<Engine, 'project'> & { project(options: ProjectOptions): EngineProject } {
  const parts: EngineParts = {
    detecting: detecting(SDKS),
    grammars: createGrammars(assets),
    estimator: createEstimator({ assets, clock, refreshed, counts }),
    now: () => clock.now(),
    send,
    sdkVersion: hashOf(JSON.stringify(SDKS)),
  };
  const { estimator } = parts;
  const byProvider = createProviderCounter({ counter: estimator.counter, send, store: counts });
  return {
    project: (options) => new EngineProject(parts, options),
    reloadCatalog: () => estimator.reload(),
    previewCount: (text, model) => byProvider.preview(text, model),
    async countByProvider(text, model, key) {
      const counted = await byProvider.count(text, model, key);
      estimator.reload();
      return counted;
    },
  } satisfies Engine;
}

const NOWHERE: TextStore = { load: async () => null, async save() {} };
const NO_NETWORK: SendHttp = () => Promise.reject(new Error('no network'));
