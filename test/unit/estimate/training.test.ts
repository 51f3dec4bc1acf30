// Training jobs: the file that the code uploads, its tokens × epochs, and what is wrong with which of its lines.
import assert from 'node:assert/strict';
import { getEncoding } from 'js-tiktoken';
import { createEstimator } from '../../../src/core/estimate/estimator';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/model/settings';
import { type Files, sitesIn } from '../../helpers/project';
import { tokenAssets } from '../../helpers/tokenAssets';

const estimator = createEstimator({ assets: tokenAssets, clock: { now: () => Date.UTC(2026, 10, 23) } });

const job = (more = '', file = 'open("data/train.jsonl", "rb")', model = 'gpt-4o-mini-2024-07-18') => `from openai import OpenAI
client = OpenAI()
uploaded = client.files.create(file=${file}, purpose="fine-tune")
client.fine_tuning.jobs.create(model="${model}", training_file=uploaded.id${more})
`;

const chat = (...said: readonly (readonly [string, string])[]) =>
  JSON.stringify({ messages: said.map(([role, content]) => ({ role, content })) });

const TWO = [
  chat(['user', 'hello world'], ['assistant', 'hello']),
  chat(['system', 'hello'], ['user', 'world'], ['assistant', 'hello world']),
];

/** OpenAI cookbook, num_tokens_from_messages: 3 and the role (one token) per message, 3 per example. */
const reference = getEncoding('o200k_base');
const textTokens = ['hello world', 'hello', 'hello', 'world', 'hello world'].reduce((sum, text) => sum + reference.encode(text).length, 0);
const TOKENS = textTokens + 5 * 4 + 2 * 3;

async function estimateOf(files: Files, settings: Settings = DEFAULT_SETTINGS) {
  const [site, ...others] = (await sitesIn(files)).filter(({ kind }) => kind === 'fine-tuning');
  assert.ok(site && others.length === 0);
  return { site, ...(await estimator.finding(site, settings)).estimate };
}

describe('estimate/training', function () {
  this.timeout(20_000);

  it('counts the examples of the file that is uploaded, times the epochs', async () => {
    assert.equal(TOKENS, 33); // 7 of text, 20 of messages, 6 of examples
    const { site, tokens, price, usdPerCall, receipt } = await estimateOf({
      'main.py': job(', hyperparameters={"n_epochs": 4}'),
      'data/train.jsonl': TWO.join('\n'),
    });
    assert.equal(site.training?.file?.path, 'data/train.jsonl');
    assert.deepEqual([tokens.staticTokens, tokens.inputTokens], [33, { low: 132, expected: 132, high: 132 }]);
    assert.equal(usdPerCall, null);
    assert.match('unpriced' in price ? price.unpriced : '', /^33 tokens × 4 epochs to train on: no price list at hand has training prices/);
    assert.deepEqual(
      receipt.slice(0, 4).map(({ label, value }) => `${label}: ${value}`),
      ['Training file: 2 examples', 'Tokens of the examples: 33 tokens', 'Epochs: 4', 'Training tokens: 132 tokens'],
    );
  });

  it('takes the default of the vendor where the code gives no epochs: 3, more for few examples', async () => {
    const expected = async (count: number, more = '') => {
      const lines = Array.from({ length: count }, () => chat(['user', 'hello'], ['assistant', 'world']));
      const { tokens } = await estimateOf({ 'main.py': job(more), 'data/train.jsonl': lines.join('\n') });
      const { low, expected: usual, high } = tokens.inputTokens;
      return [low, usual, high].map((figure) => figure / tokens.staticTokens);
    };
    assert.deepEqual(await expected(40), [1, 3, 25]);
    assert.deepEqual(await expected(10), [1, 10, 25]); // 100 / 10
    assert.deepEqual(await expected(2, ', hyperparameters={"n_epochs": "auto"}'), [1, 25, 25]); // 100 / 2, at most 25
  });

  it('names the lines that are wrong', async () => {
    const { problems } = await estimateOf({
      'main.py': job(),
      'data/train.jsonl': [TWO[0], '{oops', '', '{"text": "a"}', chat(['robot', 'hi']), '[1]', '{"prompt": "a", "completion": "b"}'].join(
        '\n',
      ),
    });
    assert.deepEqual(
      problems?.map(({ message }) => message),
      [
        'data/train.jsonl:2: not JSON: one object per line is expected',
        'data/train.jsonl:4: neither "messages" nor "prompt" with "completion"',
        'data/train.jsonl:5: messages[0]: unknown role "robot"; one of system, developer, user, assistant, tool, function',
        'data/train.jsonl:6: no JSON object',
      ],
    );
  });

  it("cuts an example at the model's context, and says so", async () => {
    const long = chat(['user', 'hello '.repeat(140_000)], ['assistant', 'world']);
    const { problems, tokens } = await estimateOf({ 'main.py': job(), 'data/train.jsonl': long });
    assert.match(problems?.[0]?.message ?? '', /^data\/train\.jsonl:1: 140,\d+ tokens, over the model's context of 128,000: cut there$/);
    assert.equal(tokens.staticTokens, 128_000); // context of gpt-4o-mini by its maker
  });

  it('is priced by a training price of your own, which is no price of other calls', async () => {
    const settings: Settings = { version: 1, prices: [{ models: ['gpt-4o-mini*'], training: 3 }] };
    const files = {
      'main.py': `${job(', method={"type": "supervised", "supervised": {"hyperparameters": {"n_epochs": 2}}}')}
client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "hello"}])
`,
      'data/train.jsonl': TWO.join('\n'),
    };
    const { usdPerCall } = await estimateOf(files, settings);
    const usd = (33 * 2 * 3) / 1e6;
    assert.deepEqual(usdPerCall, { low: usd, expected: usd, high: usd });
    const other = (await sitesIn(files)).find(({ kind }) => kind === 'chat');
    assert.ok(other);
    const { price } = (await estimator.finding(other, settings)).estimate;
    assert.equal('unpriced' in price ? price.unpriced : price.inputUsdPerMillion, 0.15);
  });

  it('reads the TypeScript SDK, and says why where there is no file', async () => {
    const typescript = `import OpenAI from 'openai';
import fs from 'fs';
const client = new OpenAI();
const file = await client.files.create({ file: fs.createReadStream('train.jsonl'), purpose: 'fine-tune' });
await client.fineTuning.jobs.create({ model: 'gpt-4o-mini', training_file: file.id, hyperparameters: { n_epochs: 1 } });
`;
    const { tokens } = await estimateOf({ 'main.ts': typescript, 'train.jsonl': TWO.join('\n') });
    assert.equal(tokens.inputTokens.expected, 33);
    const why = async (code: string) => {
      const { price } = await estimateOf({ 'main.py': code });
      return 'unpriced' in price ? price.unpriced : 'priced';
    };
    const byId = 'from openai import OpenAI\nOpenAI().fine_tuning.jobs.create(model="gpt-4o-mini", training_file="file-abc")\n';
    assert.match(await why(byId), /"file-abc" is not among the project's files/);
    assert.match(await why(job()), /training is billed by the size of its data/);
  });
});
