import assert from 'node:assert/strict';
import { createEstimator } from '../../../src/core/estimate/estimator';
import type { CallSite } from '../../../src/core/model/callSite';
import type { Estimate } from '../../../src/core/model/estimate';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/model/settings';
import { siteOf } from '../../helpers/project';
import { callSite, prompt } from '../../helpers/sites';
import { tokenAssets } from '../../helpers/tokenAssets';

const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => Date.UTC(2026, 10, 23) } });

async function estimate(site: CallSite, settings: Settings = DEFAULT_SETTINGS): Promise<Estimate> {
  return (await estimator.finding(site, settings)).estimate;
}

/** "hello world" has 2 tokens in o200k_base; a chat of one message adds 3 and its role, and 3 for the reply (OpenAI cookbook). */
const HELLO = prompt({ text: 'hello world' });

function unpriced({ price, usdPerCall, usdPerMonth }: Estimate): string {
  assert.deepEqual([usdPerCall, usdPerMonth], [null, null]);
  return 'unpriced' in price ? price.unpriced : assert.fail('priced');
}

describe('estimate/estimateSite', function () {
  this.timeout(10_000);

  it('estimates once for settings in the same words, anew for others', async () => {
    const site = callSite({ prompt: HELLO });
    const of = (callsPerMonth: number) => estimate(site, { version: 1, volumes: [{ callsPerMonth }] });
    const [first, same, other] = [await of(1000), await of(1000), await of(2000)];
    assert.equal(same, first);
    assert.equal(other.callsPerMonth.value.expected, 2000);
  });

  it('prices a call whose figures are all known to the cent', async () => {
    const { usdPerCall, usdPerMonth, tokens } = await estimate(callSite({ prompt: HELLO, comment: '1000/month output=100' }));
    assert.deepEqual(tokens.inputTokens, { low: 9, expected: 9, high: 9 });
    const usd = (9 * 2.5 + 100 * 10) / 1e6;
    assert.deepEqual(usdPerCall, { low: usd, expected: usd, high: usd });
    assert.equal(usdPerMonth?.expected, usd * 1000);
  });

  it('widens the text of another tokenizer by its error', async () => {
    const { tokens } = await estimate(
      callSite({ provider: 'anthropic', model: 'claude-sonnet-4-5', prompt: prompt({ text: 'hello world '.repeat(100) }) }),
    );
    assert.equal(tokens.method, 'ratio');
    assert.ok(
      tokens.errorPercent > 0 &&
        tokens.inputTokens.low < tokens.inputTokens.expected &&
        tokens.inputTokens.expected < tokens.inputTokens.high,
    );
  });

  it('gives holes a size by their names, and lets outlay.json say otherwise', async () => {
    const site = callSite({ prompt: prompt({ hole: 'order.id' }, { hole: 'question' }, { hole: 'documents' }) });
    const { tokens, receipt } = await estimate(site);
    assert.deepEqual([tokens.holes, tokens.inputTokens.expected], [3, 7 + 5 + 200 + 1500]);
    assert.deepEqual(
      receipt.filter(({ label }) => label.startsWith('{{')).map(({ label }) => label),
      ['{{order.id}}', '{{question}}', '{{documents}}'],
    );
    const set = await estimate(site, { version: 1, holes: { question: 50 }, volumes: [{ inputTokensPerHole: 10 }] });
    assert.deepEqual(set.tokens.inputTokens, { low: 77, expected: 77, high: 77 });
    const comment = 'hole.question=300 hole.id=1 hole.query=5';
    const written = await estimate({ ...site, comment }, { version: 1, volumes: [{ inputTokensPerHole: 10 }] });
    assert.deepEqual(written.tokens.inputTokens, { low: 318, expected: 318, high: 318 });
    assert.match(written.receipt.find(({ label }) => label === '{{question}}')?.basis ?? '', /hole\.question at the call/);
    assert.deepEqual(
      written.problems?.map(({ message }) => message),
      ['the outlay comment names the hole "query"; the prompt has: id, question, documents'],
    );
  });

  it('counts an image that stands in the code by its own size', async () => {
    // 1600 × 900: GPT-4o scales it to 1365 × 768, which is 3 × 2 tiles of 170 on a base of 85 (OpenAI's images guide).
    const header = Buffer.from('89504e470d0a1a0a0000000d49484452' + '00000640' + '00000384' + '0802000000', 'hex').toString('base64');
    const source = `from openai import OpenAI
OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": [
  {"type": "text", "text": "hello world"},
  {"type": "image_url", "image_url": {"url": "data:image/png;base64,${header}"}}]}])`;
    const site = await siteOf('py', source);
    const { tokens, receipt } = await estimate(site);
    assert.deepEqual(tokens.inputTokens, { low: 9 + 1105, expected: 9 + 1105, high: 9 + 1105 });
    assert.ok(receipt.some(({ basis }) => /in the code: image of 1600 × 900 pixels/.test(basis)));
  });

  it('counts the pages of a document as they were measured, for each maker', async () => {
    const site = (model: string) => callSite({ model, prompt: prompt({ hole: 'report', media: 'file' }) });
    const pages = async (model: string) => (await estimate(site(model))).receipt.find(({ label }) => label === '{{report}}');
    assert.match((await pages('claude-opus-5-5'))?.basis ?? '', /PDF of 3 pages \(1–20\).*pdf-token-cost/);
    const { tokens } = await estimate(
      callSite({ provider: 'google', model: 'gemini-3-pro', prompt: prompt({ hole: 'a', media: 'file' }) }),
    );
    assert.equal(tokens.inputTokens.expected - 7, 3 * 560);
    assert.match((await pages('gpt-4o'))?.basis ?? '', /default for a file/);
  });

  it('counts an image as the model does, whatever its size will be', async () => {
    const site = (model: string) => callSite({ model, prompt: prompt({ hole: 'photo', media: 'image' }) });
    const gpt = await estimate(site('gpt-4o'));
    assert.deepEqual(gpt.tokens.inputTokens, { low: 7 + 85, expected: 7 + 765, high: 7 + 765 });
    const unknown = await estimate(site('my-model'));
    assert.ok(unknown.receipt.some(({ basis }) => basis === 'default for a image'));
  });

  it('counts tools by the rules that OpenAI has published', async () => {
    const tools = JSON.stringify([
      { type: 'function', function: { name: 'now', description: 'Time.', parameters: { type: 'object', properties: {} } } },
    ]);
    const { tokens } = await estimate(callSite({ prompt: { ...HELLO, tools } }));
    assert.equal(tokens.inputTokens.expected, 2 + 7 + 3 + 7 + 12);
  });

  it('assumes a history where messages come at run time', async () => {
    const { tokens, receipt } = await estimate(callSite({ prompt: { ...HELLO, complete: false } }));
    assert.ok(tokens.inputTokens.high >= 8000 && tokens.inputTokens.low === 9);
    assert.ok(receipt.some(({ label }) => label === 'further messages'));
  });

  it('takes the whole prompt from input= of the comment', async () => {
    const { tokens } = await estimate(callSite({ prompt: HELLO, comment: 'input=900' }));
    assert.deepEqual(tokens.inputTokens, { low: 900, expected: 900, high: 900 });
  });

  it('bounds the output by the limit in the code, per answer', async () => {
    const limit = { value: 1000, origin: 'literal' } as const;
    const { outputTokens } = await estimate(callSite({ prompt: HELLO, maxOutputTokens: limit, answers: { value: 3, origin: 'literal' } }));
    assert.deepEqual(outputTokens.value, { low: 150, expected: 750, high: 3000 });
    assert.equal(outputTokens.origin, 'code');
    assert.match(outputTokens.note, /1,000.*3 answers/);
    const short = await estimate(callSite({ prompt: HELLO, maxOutputTokens: { value: 10, origin: 'literal' } }));
    assert.deepEqual(short.outputTokens.value, { low: 1, expected: 10, high: 10 });
  });

  it('lets no outlay.json raise the output above the limit in the code', async () => {
    const site = callSite({ prompt: HELLO, maxOutputTokens: { value: 20, origin: 'literal' } });
    const { outputTokens } = await estimate(site, { version: 1, volumes: [{ outputTokens: { low: 10, expected: 200, high: 900 } }] });
    assert.deepEqual(outputTokens.value, { low: 10, expected: 20, high: 20 });
  });

  it('bills no output of embeddings', async () => {
    const { outputTokens, usdPerCall } = await estimate(callSite({ model: 'text-embedding-3-small', kind: 'embedding', prompt: HELLO }));
    assert.deepEqual(outputTokens.value, { low: 0, expected: 0, high: 0 });
    assert.equal(usdPerCall?.expected, (2 * 0.02) / 1e6);
  });

  it('labels who said how often: comment before outlay.json before default', async () => {
    const settings: Settings = {
      version: 1,
      volumes: [
        { callsPerDay: 12 },
        { paths: 'app.py', callsPerHour: 1 },
        { paths: ['other/**'], callsPerDay: 9 },
        { kind: 'chat', outputTokens: 7 },
      ],
    };
    const said = await estimate(callSite({ comment: '10/month' }), settings);
    assert.deepEqual([said.callsPerMonth.origin, said.callsPerMonth.value.expected], ['comment', 10]);
    const configured = await estimate(callSite(), settings);
    assert.deepEqual([configured.callsPerMonth.origin, configured.callsPerMonth.value.expected], ['outlay.json', 730]);
    assert.deepEqual([configured.outputTokens.origin, configured.outputTokens.value.high], ['outlay.json', 7]);
    const nobody = await estimate(callSite());
    assert.deepEqual([nobody.callsPerMonth.origin, nobody.usdPerMonth], ['default', null]);
  });

  it('multiplies the runs of a preset by a known loop, and only notes an unknown one', async () => {
    const preset: Settings = { version: 1, preset: 'small' };
    const alone = await estimate(callSite({ prompt: HELLO }), preset);
    const known = await estimate(callSite({ prompt: HELLO, multiplicity: { inLoop: true, count: 5 } }), preset);
    assert.equal(known.callsPerMonth.value.expected, 5 * alone.callsPerMonth.value.expected);
    assert.equal(alone.callsPerMonth.origin, 'preset');
    const unknown = await estimate(callSite({ multiplicity: { inLoop: true } }));
    assert.deepEqual(
      unknown.problems?.map(({ code }) => code),
      ['call-in-loop'],
    );
  });

  it('sums the turns of an agent: each sends all before it again', async () => {
    const site = callSite({ kind: 'agent', model: 'gpt-4o', comment: 'input=1000 output=100 turns=3' });
    const { usdPerCall } = await estimate(site);
    // Three prompts, and between them 100 tokens of answer and 400 of tools' results: 1000 + 1500 + 2000 in, 300 out.
    assert.ok(Math.abs((usdPerCall?.expected ?? 0) - (4500 * 2.5 + 300 * 10) / 1e6) < 1e-12);
  });

  it('reads a part of the prompt from the cache, and sends a part of the calls as batches', async () => {
    // OpenAI's list: gpt-4o 2.50 in, 1.25 cached, 10 out; the batch service halves them.
    const cached = await estimate(callSite({ comment: 'input=10000 output=0 cache=0.8' }));
    assert.ok(Math.abs((cached.usdPerCall?.expected ?? 0) - (2000 * 2.5 + 8000 * 1.25) / 1e6) < 1e-12);
    const batched = await estimate(callSite({ comment: 'input=10000 output=0 batch=0.5' }));
    assert.ok(Math.abs((batched.usdPerCall?.expected ?? 0) - (0.75 * 10_000 * 2.5) / 1e6) < 1e-12);
  });

  it('expects the cache where a long begin never changes and calls come often', async () => {
    const long = prompt({ text: 'hello world '.repeat(800) }, { hole: 'question' });
    const often = await estimate(callSite({ prompt: long, comment: '1000000/month' }));
    const seldom = await estimate(callSite({ prompt: long, comment: '10/month' }));
    const short = await estimate(callSite({ prompt: HELLO, comment: '1000000/month' }));
    assert.ok((often.usage?.cacheShare?.value.expected ?? 0) > 0.8);
    assert.ok((seldom.usage?.cacheShare?.value.expected ?? 1) < 0.05);
    assert.equal(short.usage?.cacheShare, undefined);
    const claude = callSite({ provider: 'anthropic', model: 'claude-sonnet-4-5', prompt: long, comment: '1000000/month' });
    assert.equal((await estimate(claude)).usage?.cacheShare, undefined, 'not marked');
    const marked = await estimate({ ...claude, options: { cacheMarkers: 1 } });
    assert.ok((marked.usage?.cacheShare?.value.expected ?? 0) > 0.8 && (marked.usage?.cacheWriteShare?.value.expected ?? 0) > 0);
  });

  it('bills the thinking of a model that reasons, and none where the whole output is said', async () => {
    const site = callSite({ model: 'o3', prompt: HELLO, options: { reasoning: { value: 'high', origin: 'literal' } } });
    assert.ok(((await estimate(site)).usage?.reasoningTokens?.value.expected ?? 0) >= 1000);
    assert.equal((await estimate({ ...site, comment: 'output=500' })).usage?.reasoningTokens, undefined);
  });

  it('bills the thinking that a model does unasked, with the source, and none where the request turns it off', async () => {
    const thought = async (model: string, provider: string, reasoning?: string) => {
      const options = reasoning ? { options: { reasoning: { value: reasoning, origin: 'literal' as const } } } : {};
      return (await estimate(callSite({ model, provider, prompt: HELLO, ...options }))).usage?.reasoningTokens;
    };
    const atMaker = await thought('deepseek-v4-pro', 'deepseek');
    assert.match(atMaker?.note ?? '', /unless the request turns that off \(https:\/\/api-docs\.deepseek\.com/);
    assert.ok((atMaker?.value.low ?? 0) > 0);
    assert.equal((await thought('deepseek-ai/DeepSeek-V4-Pro', 'together'))?.value.low, 0, 'hosts differ');
    assert.ok(await thought('openai/gpt-oss-120b', 'groq'));
    assert.equal(await thought('deepseek-v4-pro', 'deepseek', 'none'), undefined);
    assert.equal(await thought('google/gemma-4-31b-it', 'deepinfra'), undefined);
    assert.equal(await thought('llama-3.3-70b-versatile', 'groq'), undefined);
  });

  it('is the same in every run, and names the two assumptions that move it most', async () => {
    const site = callSite({ prompt: prompt({ text: 'Answer: ' }, { hole: 'question' }), comment: '1000/month' });
    const [once, again] = [await estimate(site), await estimate({ ...site, line: 1 } as CallSite)];
    assert.deepEqual(once.usdPerMonth, again.usdPerMonth);
    assert.deepEqual(
      once.movers?.slice(0, 2).map(({ label }) => label),
      ['Output', '{{question}}'],
    );
    assert.match(once.receipt.find(({ label }) => label === 'Moved most by')?.value ?? '', /^Output: \$.* to \$.*; \{\{question\}\}: /);
  });

  it('leaves unpriced, with the reason, what it does not know', async () => {
    assert.equal(unpriced(await estimate(callSite({ model: null }))), 'the model is not known: the model is a parameter');
    assert.equal(unpriced(await estimate(callSite({ provider: null }))), 'the provider is not known: the client is passed in');
    assert.match(unpriced(await estimate(callSite({ kind: 'image', model: 'gpt-image-1' }))), /size and quality/);
    assert.match(unpriced(await estimate(callSite({ kind: 'batch' }))), /batch/);
  });

  it('costs nothing on the own machine', async () => {
    const { usdPerMonth, price } = await estimate(callSite({ provider: 'ollama', model: 'llama3.2', prompt: HELLO }));
    assert.deepEqual(usdPerMonth, { low: 0, expected: 0, high: 0 });
    assert.ok(!('unpriced' in price) && price.local);
  });

  it('takes the dearer tier for a long prompt, and a day’s hours as a band', async () => {
    const long = await estimate(callSite({ model: 'gpt-6-sol', comment: 'input=300000 output=0' }));
    assert.equal(long.usdPerCall?.expected, (300_000 * 4) / 1e6);
    const hours = await estimate(callSite({ provider: 'deepseek', model: 'deepseek-v4-pro', comment: '1/month input=1000000 output=0' }));
    assert.deepEqual(hours.usdPerCall, { low: 0.66, expected: 0.66, high: 1.32 });
  });

  it('reports a comment it cannot read, and says why a call is ignored', async () => {
    assert.equal((await estimate(callSite({ comment: 'often' }))).problems?.[0]?.code, 'outlay-comment');
    assert.equal((await estimate(callSite({ comment: 'ignore(a test)' }))).ignored, 'a test');
  });

  it('keeps every band in order and every receipt complete', async () => {
    const site = callSite({
      provider: 'deepseek',
      model: 'deepseek-chat',
      prompt: { ...prompt({ hole: 'x' }, { text: 'y' }), complete: false },
      comment: '1000/month',
    });
    const { tokens, outputTokens, callsPerMonth, usdPerCall, usdPerMonth, receipt } = await estimate(site);
    for (const band of [tokens.inputTokens, outputTokens.value, callsPerMonth.value, usdPerCall, usdPerMonth]) {
      assert.ok(band && band.low <= band.expected && band.expected <= band.high, JSON.stringify(band));
    }
    assert.deepEqual(
      receipt.map(({ label }) => label),
      [
        ...['Text in the code', '{{x}}', 'further messages', 'Input', 'Output', 'Price', 'Calls per month', 'Cost per call'],
        ...['Cost per month', 'Moved most by'],
      ],
    );
  });
});
