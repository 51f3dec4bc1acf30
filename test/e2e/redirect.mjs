// Preloaded into programs: what they send over HTTPS goes to the recording server, with where it was meant to go.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const { hostname, port } = new URL(process.env.RECORDER);
const realFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set('x-sent-to', url.origin);
  const body = request.method === 'GET' ? undefined : await request.arrayBuffer();
  return realFetch(`http://${hostname}:${port}${url.pathname}${url.search}`, {
    method: request.method,
    headers,
    body,
    signal: request.signal,
  });
};

https.request = (...args) => {
  const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
  const [first, second] = args;
  const given = typeof first === 'string' || first instanceof URL ? { ...urlOptions(new URL(first)), ...second } : first;
  const host = given.hostname ?? given.host;
  const options = { ...given, protocol: 'http:', host: hostname, hostname, port, agent: undefined, servername: undefined };
  return http.request({ ...options, headers: { ...given.headers, 'x-sent-to': `https://${host}` } }, callback);
};
https.get = (...args) => https.request(...args).end();
syncBuiltinESMExports();

function urlOptions({ hostname: host, port: at, pathname, search }) {
  return { hostname: host, port: at, path: pathname + search };
}
