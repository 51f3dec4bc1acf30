import { EnvHttpProxyAgent, fetch } from 'undici';
import type { SendHttp } from '../../core/index';
import { post } from '../../refresh/post';
import type { CliDeps } from './main';

/** HTTPS_PROXY and NO_PROXY, which Node's own fetch does not look at. Close it when all is said. */
export function proxyAgent(env: CliDeps['env']): EnvHttpProxyAgent {
  return new EnvHttpProxyAgent({ httpsProxy: env.HTTPS_PROXY ?? env.https_proxy, noProxy: env.NO_PROXY ?? env.no_proxy });
}

/** Each request opens its own connection: there are one or two of them. */
export function nodeSend(env: CliDeps['env']): SendHttp {
  return async (request) => {
    const dispatcher = proxyAgent(env);
    try {
      return await post(request, (url, init) => fetch(url, { ...init, dispatcher }));
    } finally {
      await dispatcher.close();
    }
  };
}
