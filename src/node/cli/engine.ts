// The one engine of a run: models, prices and SDKs are loaded once, whatever is asked, and all that it answers agrees.
import type { Engine } from '../../core/index';
import { nodeAssets } from '../assets';
import { nodeCountStore } from '../countStore';
import { cacheFolder } from '../refreshStore';
import { nodeSend } from './http';
import type { CliDeps } from './main';
import { refreshedText } from './openPrices';

const engines = new WeakMap<CliDeps, Engine>();

export function engineOf(deps: CliDeps): Engine {
  const { assetsFolder, createEngine, env, send } = deps;
  const engine =
    engines.get(deps) ??
    createEngine({
      assets: nodeAssets(assetsFolder),
      clock: { now: () => Date.now() },
      refreshed: refreshedText(env),
      counts: nodeCountStore(cacheFolder(env)),
      send: send ?? nodeSend(env),
    });
  engines.set(deps, engine);
  return engine;
}
