// Expected costs are worked out from the vendors' published rates, given at each case.
import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { createEngine } from '../../../src/core/index';
import { main } from '../../../src/node/cli/main';
import { folderWith } from '../../helpers/folder';

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ 'a.txt': '', ...files });
  const [stdout, stderr] = [new PassThrough(), new PassThrough()].map(
    (stream) => Object.assign(stream, { columns: 120 }) as unknown as NodeJS.WriteStream,
  );
  assert.ok(stdout && stderr);
  try {
    const code = await main(args, {
      createEngine,
      assetsFolder: 'media',
      version: '1',
      build: 'test',
      cwd: folder.path,
      env: {},
      stdin: Readable.from(['']),
      stdout,
      stderr,
    });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  } finally {
    folder.remove();
  }
}

const usd = async (...args: string[]) => {
  const { code, out, err } = await run(['price', ...args, '--format', 'json']);
  assert.equal(code, 0, err);
  return JSON.parse(out).rows[0].usd;
};

describe('node/cli models and price', function () {
  this.timeout(10_000);

  it('prices one request, cached tokens at their own rate', async () => {
    // gpt-4o: 2.50 in, 1.25 cached, 10.00 out per million.
    assert.equal((await usd('gpt-4o', '--host', 'openai', '--input', '1_000_000', '--output', '0')).expected, 2.5);
    assert.equal(
      (await usd('gpt-4o', '--host', 'openai', '--input', '2000000', '--cached', '1000000', '--output', '100000')).expected,
      4.75,
    );
  });

  it('takes tiers as cliffs over the whole prompt', async () => {
    // gpt-6-sol: 2 in, above 272,000 tokens 4.
    assert.equal((await usd('gpt-6-sol', '--host', 'openai', '--input', '272000', '--output', '0')).expected, 0.544);
    assert.ok(Math.abs((await usd('gpt-6-sol', '--host', 'openai', '--input', '272001', '--output', '0')).expected - 1.088004) < 1e-9);
  });

  it('has no dearer tier for claude-sonnet-4-5, whose beta ended', async () => {
    assert.ok(
      Math.abs((await usd('claude-sonnet-4-5', '--host', 'anthropic', '--input', '300000', '--output', '0')).expected - 0.9) < 1e-9,
    );
  });

  it("goes by the hour and the weekday of DeepSeek's calendar", async () => {
    // deepseek-v4-pro: 1.32 in at peak (01-04 and 06-10 UTC, Monday to Friday), else 0.66.
    const at = async (moment: string) =>
      (await usd('deepseek-v4-pro', '--host', 'deepseek', '--at', moment, '--input', '1000000', '--output', '0')).expected;
    assert.equal(await at('2026-11-23T02:00Z'), 1.32); // Monday
    assert.equal(await at('2026-11-23T05:00Z'), 0.66);
    assert.equal(await at('2026-11-22T02:00Z'), 0.66); // Sunday
    const day = await usd('deepseek-v4-pro', '--host', 'deepseek', '--input', '1000000', '--output', '0');
    assert.deepEqual([day.low, day.expected, day.high], [0.66, 0.66, 1.32]);
  });

  it('goes by the date: promotions end, cuts come', async () => {
    const at = async (model: string, host: string, day: string) =>
      (await usd(model, '--host', host, '--at', day, '--input', '1000000', '--output', '0')).expected;
    assert.equal(await at('gemini-3.6-flash', 'google', '2026-12-31'), 0.75);
    assert.equal(await at('gemini-3.6-flash', 'google', '2027-01-01'), 1.5);
    assert.equal(await at('o3', 'openai', '2025-05-01'), 10);
    assert.equal(await at('o3', 'openai', '2026-05-01'), 2);
  });

  it('knows batch and priority', async () => {
    // gpt-4.1: 2 in, batch 1, priority 3.50.
    const by = async (service: string) =>
      (await usd('gpt-4.1', '--host', 'openai', '--service', service, '--input', '1000000', '--output', '0')).expected;
    assert.deepEqual([await by('standard'), await by('batch'), await by('priority')], [2, 1, 3.5]);
  });

  it('lists all sellers of open weights, the cheapest request first, and a receipt for one', async () => {
    const { rows } = JSON.parse((await run(['price', 'gpt-oss-120b', '--format', 'json'])).out);
    assert.ok(rows.length > 20);
    const costs = rows.flatMap((row: { usd: { expected: number } | null }) => row.usd?.expected ?? []);
    assert.deepEqual(
      costs,
      [...costs].sort((a: number, b: number) => a - b),
    );
    const { out } = await run(['price', 'openai/gpt-oss-120b', '--host', 'groq']);
    for (const words of ['$0.15 in, $0.60 out per million tokens', 'Cache read', 'Request', 'Prices as of 2026-'])
      assert.ok(out.includes(words), out);
  });

  it('lists models by text, host and openness', async () => {
    const { out, code } = await run(['models', 'glm-5.3', '--open-weights', '--host', 'zai']);
    assert.equal(code, 0);
    assert.match(out, /2 models/);
    assert.match(out, /zai +glm-5\.3 +GLM-5\.3 /);
    const { models } = JSON.parse((await run(['models', '--host', 'groq', '--format', 'json'])).out);
    assert.ok(models.length > 10 && models.every(({ host }: { host: string }) => host === 'groq'));
  });

  it('honours outlay.json, and names it', async () => {
    const own = { 'outlay.json': '{"version": 1, "prices": [{"provider": "openai", "discountPercent": 10, "note": "contract"}]}' };
    const { out } = await run(['price', 'gpt-4o', '--host', 'openai', '--input', '1000000', '--output', '0'], own);
    assert.match(out, /\$2\.25/);
    assert.match(out, /your own discount of 10 % on the list price: contract/);
  });

  it('says what is wrong with its arguments, with the next step', async () => {
    const refused = async (...args: string[]) => {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await refused('price', 'no-such-model-x'), /outlay models no-such-model-x/);
    assert.match(await refused('price', 'gpt-4o', '--host', 'nowhere'), /known are .*openai/);
    assert.match(await refused('price', 'gpt-4o', '--input', 'many'), /--input is a number of tokens/);
    assert.match(await refused('price', 'gpt-4o', '--input', '5', '--cached', '9'), /a part of the input/);
    assert.match(await refused('price', 'gpt-4o', '--at', 'tomorrow'), /--at is a date/);
  });
});
