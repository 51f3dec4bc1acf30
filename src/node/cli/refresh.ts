import { EnvHttpProxyAgent, fetch } from 'undici';
import { REFRESH_SOURCES } from '../../core/index';
import { refreshCatalog } from '../refresh/refresh';
import { cacheFolder, Store } from '../refresh/store';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface RefreshArguments {
  readonly from: string;
  readonly forget?: boolean;
}

/** `outlay refresh`: the only command that uses the network, and only when it is given. */
export async function refresh({ from, forget }: RefreshArguments, { env, stdout }: CliDeps): Promise<void> {
  const store = new Store(cacheFolder(env));
  if (forget) {
    await store.clear();
    stdout.write('The refreshed prices are forgotten; those that came with Outlay hold.\n');
    return;
  }
  stdout.write(`${await refreshed(REFRESH_SOURCES[from] ?? from, store, env)}\n`);
}

async function refreshed(url: string, store: Store, env: CliDeps['env']): Promise<string> {
  // HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which Node's own fetch does not look at.
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy: env.HTTPS_PROXY ?? env.https_proxy, noProxy: env.NO_PROXY ?? env.no_proxy });
  try {
    const result = await refreshCatalog({ url, store, now: Date.now(), fetch: (to, init) => fetch(to, { ...init, dispatcher }) });
    switch (result.kind) {
      case 'updated':
        return `${result.models} models from ${url}, prices as of ${result.asOf}. Newer prices than Outlay's own are used from now on.`;
      case 'unchanged':
        return `Nothing new at ${url}, prices as of ${result.asOf}.`;
      case 'older':
        return `${url} has prices as of ${result.asOf}, older than those at hand (${result.have}): these are kept.`;
      case 'refused':
        throw new UsageError(`${url} is not taken: ${result.reason}. The prices at hand are kept; try again later, or another --from`);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`the copy cannot be kept (${codeOf(error)}); name a folder that can be written in OUTLAY_CACHE`);
  } finally {
    await dispatcher.close();
  }
}
