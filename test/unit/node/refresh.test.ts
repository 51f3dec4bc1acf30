// Against a local server. Only the address is rewritten on the way: `https://prices.test` is asked for, the server speaks plain HTTP.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fetch } from 'undici';
import { Catalog } from '../../../src/core/catalog/catalog';
import { applyRefresh } from '../../../src/core/catalog/refresh/apply';
import { checkRefresh } from '../../../src/core/index';
import { FileStore } from '../../../src/node/refreshStore';
import { refreshCatalog } from '../../../src/refresh/refresh';
import { catalog } from '../../helpers/catalog';
import { folderWith } from '../../helpers/folder';

const URL_ = 'https://prices.test/data.json';
const NOW = Date.UTC(2026, 10, 23);

/** The published form of genai-prices (v2), with one price that Outlay's snapshot does not have. */
const genai = (checked: string, input: number) =>
  JSON.stringify([
    {
      id: 'openai',
      name: 'OpenAI',
      models: [{ id: 'gpt-4o', match: { equals: 'gpt-4o' }, prices: { input_mtok: input, output_mtok: 10 }, prices_checked: checked }],
    },
  ]);

describe('node/refresh', () => {
  let server: Server;
  let answer: RequestListener;
  let asked: { etag: string | undefined }[];
  let folder: ReturnType<typeof folderWith>;
  let store: FileStore;

  before((done) => {
    server = createServer((request, response) => {
      asked.push({ etag: request.headers['if-none-match'] });
      answer(request, response);
    }).listen(0, '127.0.0.1', done);
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  beforeEach(() => {
    asked = [];
    folder = folderWith({});
    store = new FileStore(folder.path);
  });
  afterEach(() => folder.remove());

  const refresh = (options: { url?: string; maxBytes?: number; timeoutMs?: number } = {}) =>
    refreshCatalog({
      url: URL_,
      store,
      now: NOW,
      check: async (given) => checkRefresh(given),
      fetch: (url, init) => fetch(url.replace('https://prices.test', `http://127.0.0.1:${(server.address() as AddressInfo).port}`), init),
      ...options,
    });
  const serve =
    (text: string, etag = '"1"'): RequestListener =>
    (request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag }).end(text);
    };
  const kept = async () => (await store.read())?.text ?? null;

  it('takes good data, keeps it, and prices by it from then on', async () => {
    answer = serve(genai('2026-11-20', 2));
    assert.deepEqual(await refresh(), { kind: 'updated', asOf: '2026-11-20', models: 1 });
    const fresh = new Catalog(applyRefresh(catalog.data, (await kept()) ?? ''));
    const price = fresh.quote({ provider: 'openai', model: 'gpt-4o', at: NOW });
    assert.ok(!('unpriced' in price));
    assert.deepEqual([price.inputUsdPerMillion, price.asOf, price.source], [2, '2026-11-20', URL_]);
    assert.equal(fresh.data.asOf, '2026-11-20');
    assert.equal(fresh.capabilitiesOf('gpt-4o', 'openai')?.tools, true);
  });

  it('asks with the ETag of its copy, and keeps the copy when nothing is new', async () => {
    answer = serve(genai('2026-11-20', 2));
    await refresh();
    const before = await kept();
    assert.deepEqual(await refresh(), { kind: 'unchanged', asOf: '2026-11-20' });
    assert.deepEqual(asked, [{ etag: undefined }, { etag: '"1"' }]);
    assert.equal(await kept(), before);
  });

  it('never replaces newer data by older, neither in the copy nor over the snapshot', async () => {
    answer = serve(genai('2026-11-20', 2));
    await refresh();
    const before = await kept();
    answer = serve(genai('2026-11-01', 99), '"2"');
    assert.deepEqual(await refresh(), { kind: 'older', asOf: '2026-11-01', have: '2026-11-20' });
    assert.equal(await kept(), before);
    await store.clear();
    await refresh();
    const price = new Catalog(applyRefresh(catalog.data, (await kept()) ?? '')).quote({ provider: 'openai', model: 'gpt-4o', at: NOW });
    assert.ok(!('unpriced' in price) && price.inputUsdPerMillion === 2.5);
  });

  const BAD: Readonly<Record<string, { readonly answer: RequestListener; readonly reason: RegExp; readonly options?: object }>> = {
    malformed: { answer: serve('[{"id": "openai", "models": "none"}]'), reason: /none of the known forms/ },
    'not JSON': { answer: serve('<html>Sign in to the proxy</html>'), reason: /no JSON/ },
    'cut off': {
      answer: (_, response) => response.writeHead(200, { 'content-length': 9999 }).write(genai('2026-11-20', 2), () => response.destroy()),
      reason: /terminated|closed|aborted/,
    },
    'cut off without a length': { answer: serve(genai('2026-11-20', 2).slice(0, -20)), reason: /no JSON, or was cut off/ },
    huge: { answer: serve(' '.repeat(3 * 1024 * 1024)), reason: /larger than 2 MB/, options: { maxBytes: 2 * 1024 * 1024 } },
    slow: {
      answer: (_, response) => void response.writeHead(200).write('['),
      reason: /no answer within 0.2 seconds/,
      options: { timeoutMs: 200 },
    },
    'an error': { answer: (_, response) => void response.writeHead(500).end(), reason: /answered 500/ },
    'a redirect': {
      answer: (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      reason: /redirects elsewhere/,
    },
    'from the future': { answer: serve(genai('2031-01-01', 2)), reason: /dated in the future/ },
    'a negative price': { answer: serve(genai('2026-11-20', -5)), reason: /too small|>=0|offers/i },
    'an absurd price': { answer: serve(genai('2026-11-20', 1e12)), reason: /too big|<=1000000|offers/i },
    'a prototype': { answer: serve('{"__proto__": {"polluted": true}, "constructor": {}}'), reason: /none of the known forms|no price/ },
    'nothing that is known': { answer: serve('{}'), reason: /no price of a host/ },
    'deeply nested': { answer: serve('['.repeat(200_000)), reason: /no JSON/ },
  };

  for (const [name, { answer: bad, reason, options }] of Object.entries(BAD)) {
    it(`refuses ${name}, and keeps the last good copy`, async () => {
      answer = serve(genai('2026-11-20', 2), '"good"');
      await refresh();
      const before = await kept();
      answer = bad;
      const result = await refresh(options);
      assert.ok(result.kind === 'refused', JSON.stringify(result));
      assert.match(result.reason, reason);
      assert.equal(await kept(), before);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });
  }

  it('asks nobody but over https', async () => {
    answer = serve(genai('2026-11-20', 2));
    for (const url of ['http://prices.test/data.json', 'file:///etc/passwd', 'https://user:secret@prices.test/', 'nonsense']) {
      assert.equal((await refresh({ url })).kind, 'refused', url);
    }
    assert.deepEqual(asked, []);
  });

  it('lives with a copy that somebody damaged', async () => {
    writeFileSync(join(folder.path, 'catalog.json'), '{"origin": {"url": "x"');
    assert.equal(await store.read(), null);
    assert.equal(applyRefresh(catalog.data, '{"schema": "outlay.catalog/1"}'), catalog.data);
    answer = serve(genai('2026-11-20', 2));
    assert.equal((await refresh()).kind, 'updated');
    assert.match(readFileSync(join(folder.path, 'catalog.json'), 'utf8'), /2026-11-20/);
  });

  it("takes a company's own catalogue in Outlay's form", async () => {
    const own = {
      ...{ schema: 'outlay.catalog/1', asOf: '2026-11-22', hosts: {}, aliases: {}, weights: {}, benchmarks: {}, scores: [] },
      sources: { acme: { source: 'https://prices.test', asOf: '2026-11-22' } },
      offers: { openai: { 'gpt-4o': { prices: [{ input: 1.9, output: 7, source: 'acme' }] } } },
    };
    answer = serve(JSON.stringify(own));
    assert.equal((await refresh()).kind, 'updated');
    const price = new Catalog(applyRefresh(catalog.data, (await kept()) ?? '')).quote({ provider: 'openai', model: 'gpt-4o', at: NOW });
    assert.ok(!('unpriced' in price) && price.inputUsdPerMillion === 1.9 && price.asOf === '2026-11-22');
  });
});
