// HTTP clients of the languages beyond Python and ECMAScript. DATA.
import type { Family } from '../model/family';

export interface HttpClientRow {
  readonly sdk: string;
  readonly language: Family;
  readonly modules: readonly string[];
  readonly path: string;
  readonly url: string;
  readonly body: string;
  /** Where the method is named; absent: the call always posts. */
  readonly method?: string;
  /** Base URL of the client object. */
  readonly base?: string;
}

const GO: Pick<HttpClientRow, 'sdk' | 'language' | 'modules'> = { sdk: 'net/http', language: 'go', modules: ['net/http'] };
const CSHARP: Pick<HttpClientRow, 'sdk' | 'language' | 'modules' | 'base'> = {
  sdk: 'HttpClient',
  language: 'csharp',
  modules: ['System.Net.Http', 'System.Net.Http.Json', '#global'],
  base: 'new:BaseAddress|new:BaseAddress.0',
};
const NET_HTTP: Pick<HttpClientRow, 'sdk' | 'language' | 'modules'> = { sdk: 'net/http', language: 'ruby', modules: ['#global.Net.HTTP'] };

export const HTTP_ROWS: readonly HttpClientRow[] = [
  { ...GO, path: '{Client(),DefaultClient}.Do', url: '0.url', body: '0.body', method: '0.method' },
  { ...GO, path: '{Post,Client().Post,DefaultClient.Post}', url: '0', body: '2' },
  { ...CSHARP, path: 'HttpClient().{PostAsync,PostAsJsonAsync}', url: 'requestUri|0', body: 'content|value|1' },
  { ...CSHARP, path: 'HttpClient().{SendAsync,Send}', url: '0.RequestUri|0.1', body: '0.Content', method: '0.Method.none' },
  {
    ...{ sdk: 'java.net.http', language: 'java', modules: ['java.net.http'], path: 'HttpClient**.{send,sendAsync}' },
    ...{ url: '0.uri()|0.newBuilder()', body: '0.POST()|0.method()1', method: '0.none' },
  },
  {
    ...{ sdk: 'okhttp', language: 'java', modules: ['okhttp3'], path: 'OkHttpClient**.newCall().{execute,enqueue}' },
    ...{ url: 'new:newCall().url()', body: 'new:newCall().post()', method: '0.none' },
  },
  {
    ...{ sdk: 'ktor', language: 'java', modules: ['io.ktor.client'], path: 'HttpClient().{post,preparePost}' },
    ...{ url: '0|1.url()|0.url()', body: '1.setBody()|0.setBody()', method: '0.none' },
  },
  {
    ...{ sdk: 'spring-web', language: 'java', modules: ['org.springframework.web.client'] },
    ...{ path: 'RestTemplate().{postForObject,postForEntity}', url: '0', body: '1.0|1' },
  },
  { ...NET_HTTP, path: '{post,post_form}', url: '0', body: '1' },
  { ...NET_HTTP, path: 'default().request', url: '0.0', body: '0.body', method: '0.none', base: 'new:0' },
  {
    sdk: 'faraday',
    language: 'ruby',
    modules: ['#global.Faraday'],
    path: '{post,default().post}',
    url: '0|block.url()',
    body: '1|block.body',
    base: 'new:url|new:0',
  },
  { sdk: 'httparty', language: 'ruby', modules: ['#global.HTTParty'], path: 'post', url: '0', body: 'body' },
  { sdk: 'rest-client', language: 'ruby', modules: ['#global.RestClient'], path: 'post', url: '0', body: '1' },
  {
    sdk: 'guzzle',
    language: 'php',
    modules: ['GuzzleHttp'],
    path: '{Client,ClientInterface}().{post,postAsync}',
    url: '0',
    body: '1.json|1.body',
    base: 'new:0.base_uri',
  },
  {
    sdk: 'guzzle',
    language: 'php',
    modules: ['GuzzleHttp'],
    path: '{Client,ClientInterface}().request',
    url: '1',
    body: '2.json|2.body',
    method: '0',
    base: 'new:0.base_uri',
  },
  {
    sdk: 'laravel/http',
    language: 'php',
    modules: ['Illuminate\\Support\\Facades', '#global'],
    path: 'Http**.post',
    url: '0',
    body: '1',
    base: 'new:baseUrl()',
  },
  {
    sdk: 'curl',
    language: 'php',
    modules: ['#global'],
    path: 'curl_exec',
    url: '0.CURLOPT_URL|0.0',
    body: '0.CURLOPT_POSTFIELDS',
    method: '0.none',
  },
  { sdk: 'curl', language: 'shell', modules: ['#global'], path: 'curl', url: '0|url', body: 'data', method: 'method|data.none' },
  {
    sdk: 'reqwest',
    language: 'rust',
    modules: ['reqwest'],
    path: '{Client,blocking.Client}**.post()**.send',
    url: 'new:post()',
    body: 'new:json()|new:body()',
  },
  { sdk: 'ureq', language: 'rust', modules: ['ureq'], path: 'post()**.{send_json,send_string,send}', url: 'new:post()', body: '0' },
  {
    ...{ sdk: 'URLSession', language: 'swift', modules: ['Foundation', '#global'], path: 'URLSession**.{data,dataTask,bytes,upload}' },
    ...{
      url: 'for.url.string|for.url|for.0|with.url.string|with.url|with.0',
      body: 'for.httpBody|with.httpBody|from',
      method: 'for.httpMethod|with.httpMethod',
    },
  },
  {
    sdk: 'alamofire',
    language: 'swift',
    modules: ['Alamofire', '#global'],
    path: 'AF.request',
    url: '0',
    body: 'parameters',
    method: 'method.none',
  },
];
