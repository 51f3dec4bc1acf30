// Raw HTTP requests to model APIs: recognised by URL, or by a body that only a model API takes.
import type { CallKind, LanguageId, Sourced } from '../model/callSite';
import { familyOf } from '../model/family';
import { parseJsonText } from '../resolve/jsonText';
import { pathName } from '../resolve/library';
import { type ApiPath, optionsOf, plainText, spelledOut, type Value } from '../resolve/value';
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
  /** The URL without its query, holes as `{}`. */
  readonly endpoint: string;
  readonly body: Value | null;
}

export function matchHttpClient(clients: readonly HttpClient[], path: ApiPath, language: LanguageId): HttpClient | null {
  const family = familyOf(language);
  const wholes = spelledOut(path).map(pathName);
  for (const whole of wholes) {
    const found = clients.find((client) => client.language === family && matchesClient(client, whole));
    if (found) return found;
  }
  return null;
}

function matchesClient(client: HttpClient, whole: string): boolean {
  return client.modules.some((module) => {
    const isCalled = whole.startsWith(`${module}(`);
    const isBelow = whole.startsWith(`${module}.`);
    if (whole !== module && !isCalled && !isBelow) return false;
    if (!isBelow) return client.pattern.matches(`default${whole.slice(module.length)}`);
    const rest = whole.slice(module.length + 1);
    // `require('axios').post`: the module's object is its default export.
    return client.pattern.matches(rest) || (client.language === 'ecmascript' && client.pattern.matches(`default.${rest}`));
  });
}

/** Null: an ordinary request. */
export function readRequest(client: HttpClient, matched: MatchedCall): HttpRequest | null {
  const method = client.method ? locate(client.method, matched) : null;
  const verb = method ? (plainText(method) ?? 'POST').toUpperCase() : null;
  const body = locate(client.body, matched);
  if (verb ? verb !== 'POST' : client.method !== undefined && !body) return null;
  const url = urlOf(client, matched);
  const host = url === null ? null : providerOfUrl(url);
  const endpoint = url === null ? undefined : ENDPOINTS.find((one) => one.path.test(pathOf(url)));
  if (url === null || isOwnRoute(url) || !isModelRequest(endpoint, host, url, body)) return null;
  const kind = endpoint?.kind ?? 'chat';
  return {
    sdk: client.sdk,
    kind,
    provider: providerFor(host, endpoint, url),
    model: modelFor(matched, endpoint, url, body),
    endpoint: url.split('?')[0] ?? url,
    body,
  };
}

/** `fetch('/api/chat')`: the page's own server. */
function isOwnRoute(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

/** The path alone may tell; else host and body must. */
function isModelRequest(endpoint: Endpoint | undefined, host: string | null, url: string, body: Value | null): boolean {
  if (endpoint?.distinctive) return true;
  const isLocal = host !== null && /^(local|lmstudio|ollama)$/.test(host);
  if (endpoint && host && !isLocal) return true;
  if (!hasFields(body)) return false;
  const isOpen = /^\{\}[^/]*$/.test(url); // nothing of the URL is known
  return endpoint !== undefined || host !== null || isOpen;
}

function providerFor(byHost: string | null, endpoint: Endpoint | undefined, url: string): Sourced<string> {
  if (byHost) return { value: byHost, origin: 'inferred', reason: `host of ${url.split('?')[0]}` };
  return endpoint?.provider
    ? inferred(endpoint.provider, 'by the path of the URL')
    : unknownBecause('the host of the URL is set at run time');
}

/** Fields that only a request to a model has together. */
const TELLING: readonly (readonly string[])[] = [
  ...[
    ['messages', 'model'],
    ['messages', 'temperature'],
    ['messages', 'max_tokens'],
    ['messages', 'stream'],
    ['messages', 'system'],
  ],
  ...[
    ['contents', 'generationConfig'],
    ['model', 'prompt'],
    ['model', 'input'],
    ['prompt', 'max_tokens'],
    ['question', 'history'],
  ],
];

function hasFields(body: Value | null): boolean {
  return optionsOf(unwrapJson(body) ?? NOTHING).some(
    (option) => option.kind === 'record' && TELLING.some((fields) => fields.every((field) => option.entries.has(field))),
  );
}

const NOTHING: Value = { kind: 'constant', value: null, origin: 'unknown' };

/** The record behind a body, whether it is an object or written as JSON. */
export function unwrapJson(body: Value | null): Value | null {
  const inner = body && optionsOf(body).find((option) => option.kind === 'json');
  if (inner?.kind === 'json') return inner.of;
  const written = body && optionsOf(body).find((option) => option.kind === 'text');
  return (written?.kind === 'text' ? parseJsonText(written) : null) ?? body;
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
  // `client.post('')`: the base URL is all of it
  if (urls.length === 0) whole.push(...bases);
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
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function modelFor(matched: MatchedCall, endpoint: Endpoint | undefined, url: string, body: Value | null): Sourced<string> {
  const inUrl = endpoint?.model?.exec(url)?.[1];
  if (inUrl && !inUrl.includes('{}'))
    return { value: decodeURIComponent(inUrl), origin: 'literal', at: matched.context.unit.at(matched.call) };
  return sourcedText(
    bodyField(body, ['model', 'model_id', 'modelId', 'modelName']),
    inUrl ? 'a part of the URL that is set at run time' : 'the body names no model',
  );
}
