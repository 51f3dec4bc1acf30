import { checkRefresh, REFRESH_SOURCES } from '../../core/index';
import { refreshCatalog, refreshWords } from '../../refresh/refresh';
import { cacheFolder, FileStore } from '../refreshStore';
import { codeOf } from '../walk';
import { openNetwork } from './http';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface RefreshArguments {
  readonly from: string;
  readonly forget?: boolean;
}

/** `outlay refresh`: uses the network, as only `tokens --count-by-provider` does else. */
export async function refresh({ from, forget }: RefreshArguments, { env, stdout }: CliDeps): Promise<void> {
  const store = new FileStore(cacheFolder(env));
  if (forget) {
    await store.clear().catch(notKept);
    stdout.write('The refreshed prices are forgotten; those that came with Outlay hold.\n');
    return;
  }
  const url = REFRESH_SOURCES[from] ?? from;
  const result = await fetched(url, store, env);
  const words = refreshWords(url, result);
  if (result.kind === 'refused') throw new UsageError(`${words} Try again later, or another --from`);
  stdout.write(`${words}\n`);
}

async function fetched(url: string, store: FileStore, env: CliDeps['env']) {
  const network = await openNetwork(env);
  try {
    return await refreshCatalog({ url, store, now: Date.now(), fetch: network.fetch, check: async (given) => checkRefresh(given) }).catch(
      notKept,
    );
  } finally {
    await network.close();
  }
}

function notKept(error: unknown): never {
  throw new UsageError(`the copy cannot be kept (${codeOf(error)}); name a folder that can be written in OUTLAY_CACHE`);
}
