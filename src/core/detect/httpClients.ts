// HTTP clients: which call sends a request, and where URL and body sit. DATA.
import { HTTP_ROWS, type HttpClientRow } from './httpRows';
import { compilePattern, type Pattern } from './patterns';

const ROWS: readonly HttpClientRow[] = [
  ...python('requests', '{post,Session().post,session().post}', 'url|0', 'json|data|1'),
  ...python('requests', '{request,Session().request,session().request}', 'url|1', 'json|data', 'method|0'),
  ...python('httpx', '{post,Client().post,AsyncClient().post}', 'url|0', 'json|data|content'),
  ...python(
    'httpx',
    '{request,stream,Client().request,AsyncClient().request,Client().stream,AsyncClient().stream}',
    'url|1',
    'json|data|content',
    'method|0',
  ),
  ...python('aiohttp', 'ClientSession().post', 'url|0', 'json|data'),
  ...python('aiohttp', 'ClientSession().request', 'url|1', 'json|data', 'method|0'),
  ...python('urllib3', '{request,PoolManager().request}', 'url|1', 'json|body', 'method|0'),
  {
    ...{ sdk: 'urllib', language: 'python', modules: ['urllib.request'], path: 'urlopen' },
    ...{ url: '0.url|0.0|0', body: '0.data|0.1|data|1', method: '0.method' },
  },
  { sdk: 'fetch', language: 'ecmascript', modules: ['#global'], path: 'fetch', url: '0', body: '1.body', method: '1.method' },
  {
    sdk: 'fetch',
    language: 'ecmascript',
    modules: ['#global'],
    path: '{globalThis,window}.fetch',
    url: '0',
    body: '1.body',
    method: '1.method',
  },
  {
    sdk: 'fetch',
    language: 'ecmascript',
    modules: ['node-fetch', 'undici', 'cross-fetch', 'isomorphic-fetch', 'ofetch'],
    path: '{default,fetch,request,ofetch}',
    url: '0',
    body: '1.body',
    method: '1.method',
  },
  { sdk: 'fetch', language: 'ecmascript', modules: ['#global'], path: '$fetch', url: '0', body: '1.body', method: '1.method' },
  { sdk: 'axios', language: 'ecmascript', modules: ['axios'], path: '{default,axios}.post', url: '0', body: '1' },
  {
    sdk: 'axios',
    language: 'ecmascript',
    modules: ['axios'],
    path: '{default,axios}.create().post',
    url: '0',
    body: '1',
    base: 'new:baseURL',
  },
  {
    sdk: 'axios',
    language: 'ecmascript',
    modules: ['axios'],
    path: '{default,axios,default.request,axios.request}',
    url: '0.url',
    body: '0.data',
    method: '0.method',
  },
  {
    sdk: 'axios',
    language: 'ecmascript',
    modules: ['axios'],
    path: '{default,axios}.create().request',
    url: '0.url',
    body: '0.data',
    method: '0.method',
    base: 'new:baseURL',
  },
  { sdk: 'got', language: 'ecmascript', modules: ['got'], path: '{default,got}.post', url: '0', body: '1.json|1.body' },
  { sdk: 'ky', language: 'ecmascript', modules: ['ky'], path: '{default,ky}.post', url: '0', body: '1.json|1.body' },
  ...HTTP_ROWS,
];

function python(sdk: string, path: string, url: string, body: string, method?: string): HttpClientRow[] {
  return [{ sdk, language: 'python', modules: [sdk], path, url, body, base: 'new:base_url', ...(method ? { method } : {}) }];
}

export interface HttpClient extends HttpClientRow {
  readonly pattern: Pattern;
}

export function httpClients(): readonly HttpClient[] {
  return ROWS.map((row) => ({ ...row, pattern: compilePattern(row.path) }));
}
