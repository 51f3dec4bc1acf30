import type { RequestInit, Response } from 'undici';
import type { SendHttp } from '../../core/index';
import { post } from '../../refresh/post';
import type { CliDeps } from './main';

export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

/** Through HTTPS_PROXY and NO_PROXY, which Node's own fetch does not look at. Loaded where something is sent: most runs send nothing. */
export async function openNetwork(env: CliDeps['env']): Promise<Network> {
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy: env.HTTPS_PROXY ?? env.https_proxy, noProxy: env.NO_PROXY ?? env.no_proxy });
  return { fetch: (url, init) => fetch(url, { ...init, dispatcher }), close: () => dispatcher.close() };
}

/** Each request opens its own connection: there are one or two of them. */
export function nodeSend(env: CliDeps['env']): SendHttp {
  return async (request) => {
    const network = await openNetwork(env);
    try {
      return await post(request, network.fetch);
    } finally {
      await network.close();
    }
  };
}
