// Raw HTTP requests to model APIs: recognised by URL, or by a body that only a model API takes.
import type { CallKind, LanguageId, Sourced } from '../model/callSite';
import { pathName } from '../resolve/library';
import { type ApiPath, optionsOf, plainText, type Value } from '../resolve/value';
import { ENDPOINTS, type Endpoint, providerOfUrl } from './hosts';
import type { HttpClient } from './httpClients';
import { locate, type MatchedCall, property } from './locate';
import { spelled } from './provider';
import { inferred, sourcedText, unknownBecause } from './slots';

export interface HttpRequest {
  readonly sdk: string;
  readonly kind: CallKind;
  readonly provider: Sourced<string>;
  readonly model: Sourced<string>;
  readonly url: string;
  readonly body: Value | null;
}

export function matchHttpClient(clients: readonly HttpClient[], path: ApiPath, language: LanguageId): HttpClient | null {
  const family = language === 'python' ? 'python' : 'ecmascript';
  const whole = pathName(path);
  for (const client of clients) {
    if (client.language !== family) continue;
    for (const module of client.modules) {
      const rest =
        whole === module
          ? 'default'
          : whole.startsWith(`${module}.`)
            ? whole.slice(module.length + 1)
            : whole.startsWith(`${module}(`)
              ? `default${whole.slice(module.length)}`
              : null;
      if (rest !== null && client.pattern.matches(rest)) return client;
    }
  }
  return null;
}

/** Null: an ordinary request. */
export function readRequest(client: HttpClient, matched: MatchedCall): HttpRequest | null {
  const method = client.method ? locate(client.method, matched) : null;
  const verb = method ? (plainText(method) ?? 'POST').toUpperCase() : null;
  const body = locate(client.body, matched);
  if (verb ? verb !== 'POST' : client.method !== undefined && !body) return null;
  const url = urlOf(client, matched);
  if (url === null) return fromBody(client, body, '');
  const provider = providerOfUrl(url);
  const endpoint = ENDPOINTS.find((one) => one.path.test(pathOf(url)));
  if (!endpoint || (!provider && !endpoint.distinctive)) return /^\{\}$/.test(url) ? fromBody(client, body, url) : null;
  if (pathOf(url).replace(/\/$/, '') === '' && !looksLikeModelRequest(body)) return null;
  if (provider && /^(local|lmstudio|ollama)$/.test(provider) && !endpoint.distinctive && !looksLikeModelRequest(body)) return null;
  return {
    sdk: client.sdk,
    kind: endpoint.kind,
    provider: providerFor(provider, endpoint, url),
    model: modelFor(matched, endpoint, url, body),
    url,
    body,
  };
}

function providerFor(byHost: string | null, endpoint: Endpoint, url: string): Sourced<string> {
  if (byHost) return { value: byHost, origin: 'inferred', reason: `host of ${url.split('?')[0]}` };
  return endpoint.provider
    ? inferred(endpoint.provider, 'by the path of the URL')
    : unknownBecause('the host of the URL is set at run time');
}

/** A URL that nobody can tell, with a body that shows what is asked. */
function fromBody(client: HttpClient, body: Value | null, url: string): HttpRequest | null {
  if (!body || !looksLikeModelRequest(body)) return null;
  const model = sourcedText(bodyField(body, ['model']), 'the body names no model');
  return { sdk: client.sdk, kind: 'chat', provider: unknownBecause('the URL is set at run time'), model, url, body };
}

function looksLikeModelRequest(body: Value | null): boolean {
  return optionsOf(unwrapJson(body) ?? { kind: 'constant', value: null, origin: 'unknown' }).some((option) => {
    if (option.kind !== 'record') return false;
    const has = (key: string) => option.entries.has(key);
    return (
      (has('messages') && (has('model') || has('temperature') || has('max_tokens') || has('stream'))) ||
      (has('contents') && has('generationConfig')) ||
      (has('model') && has('prompt'))
    );
  });
}

function unwrapJson(body: Value | null): Value | null {
  const inner = body && optionsOf(body).find((option) => option.kind === 'json');
  return inner?.kind === 'json' ? inner.of : body;
}

export function bodyField(body: Value | null, names: readonly string[]): Value | null {
  const record = unwrapJson(body);
  if (!record) return null;
  for (const name of names) {
    const options = optionsOf(record).flatMap((option) => (option.kind === 'record' ? (option.entries.get(name) ?? []) : []));
    if (options[0]) return options[0];
  }
  return null;
}

function urlOf(client: HttpClient, matched: MatchedCall): string | null {
  const value = locate(client.url, matched);
  const base = client.base ? locate(client.base, matched) : null;
  const urls = value ? spellings(value, matched) : [];
  const bases = base ? spellings(base, matched) : [];
  const whole = urls.flatMap((url) =>
    bases.length && !/^(https?:|\{)/.test(url) ? bases.map((one) => `${one.replace(/\/$/, '')}/${url.replace(/^\//, '')}`) : [url],
  );
  return whole.find((url) => providerOfUrl(url) !== null) ?? whole.find((url) => /\w/.test(url.replace(/\{\}/g, ''))) ?? whole[0] ?? null;
}

function spellings(value: Value, matched: MatchedCall): string[] {
  return optionsOf(value).flatMap((option) => {
    if (option.kind === 'text') return [spelled(option.pieces)];
    if (option.kind === 'unknown') return ['{}'];
    const href = property(matched.ev, option, '0');
    return href?.kind === 'text' && option.kind === 'api' && /URL\(\)$/.test(pathName(option.path)) ? [spelled(href.pieces)] : [];
  });
}

function pathOf(url: string): string {
  const path = url.split(/[?#]/)[0]?.replace(/^(https?:\/\/[^/]+|\{\})/i, '') ?? '';
  return path;
}

function modelFor(matched: MatchedCall, endpoint: Endpoint, url: string, body: Value | null): Sourced<string> {
  const inUrl = endpoint.model?.exec(url)?.[1];
  if (inUrl && !inUrl.includes('{}'))
    return { value: decodeURIComponent(inUrl), origin: 'literal', at: matched.context.unit.at(matched.call) };
  return sourcedText(
    bodyField(body, ['model', 'model_id', 'modelId', 'modelName']),
    inUrl ? 'a part of the URL that is set at run time' : 'the body names no model',
  );
}
