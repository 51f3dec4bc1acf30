import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { createEngine, type SendHttp } from '../../../src/core/index';
import { main } from '../../../src/node/cli/main';
import { type CountServer, startCountServer } from '../../helpers/countServer';
import { folderWith } from '../../helpers/folder';

const CODE = `import anthropic
anthropic.Anthropic().messages.create(model="claude-haiku-4-5", max_tokens=200, system="Answer in one sentence.",
    messages=[{"role": "user", "content": f"Where is the order {number}?"}])
`;

/** As the two protocols document it: https://platform.openai.com/docs/api-reference/chat/object, https://docs.anthropic.com/en/api/messages */
const ANSWERS: RequestListener = (request, response) => {
  const isAnthropic = request.url === '/v1/messages';
  const body = isAnthropic
    ? { type: 'message', content: [{ type: 'text', text: 'It is on its way.' }], usage: { input_tokens: 21, output_tokens: 8 } }
    : {
        object: 'chat.completion',
        choices: [{ index: 0, message: { role: 'assistant', content: 'On the way.', reasoning_content: 'Hm.' }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 1000, completion_tokens: 500, completion_tokens_details: { reasoning_tokens: 400 } },
      };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

describe('outlay try', function () {
  this.timeout(20_000);
  let folder: ReturnType<typeof folderWith>;
  let server: CountServer;
  const env = { ANTHROPIC_API_KEY: 'sk-old', DEEPINFRA_API_KEY: 'sk-new' };
  const args = ['try', 'app.py:2', '--to', 'meta-llama/Llama-3.3-70B-Instruct-Turbo@deepinfra'];

  before(async () => {
    folder = folderWith({ 'app.py': CODE, 'outlay.json': '{"version": 1}' });
    server = await startCountServer();
  });
  beforeEach(() => {
    server.answer = ANSWERS;
    server.asked.length = 0;
  });
  after(() => {
    server.close();
    folder.remove();
  });

  async function run(
    given: readonly string[],
    { input = '', isTTY = false, own = env as Record<string, string>, send = server.send as SendHttp } = {},
  ) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()].map((stream) =>
      Object.assign(stream, { isTTY, columns: 120 }),
    ) as unknown as [NodeJS.WriteStream & PassThrough, NodeJS.WriteStream & PassThrough];
    const code = await main(given, {
      ...{ createEngine, assetsFolder: 'dist/assets', version: '1', build: 'test', cwd: folder.path, stdout, stderr, send },
      env: { OUTLAY_CACHE: join(folder.path, '.cache'), ...own },
      stdin: Object.assign(Readable.from([input]), { isTTY }),
    });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }

  it('shows what would be sent, and sends nothing without a yes', async () => {
    const silent = await run(args);
    assert.equal(silent.code, 2);
    assert.match(
      silent.err,
      /To Anthropic, https:\/\/api\.anthropic\.com\/v1\/messages, goes:[\s\S]*To DeepInfra, https:\/\/api\.deepinfra\.com/,
    );
    assert.match(silent.err, /nothing fills \{number\}[\s\S]*nothing was sent: add --yes/);
    assert.equal((await run(args, { isTTY: true, input: 'n\n' })).code, 2);
    assert.equal(server.asked.length, 0);
    assert.ok(!`${silent.out}${silent.err}`.includes('sk-'));
  });

  it('asks both, with their own keys, in their own protocols, and prices what the hosts counted', async () => {
    const { code, out } = await run([...args, '--fill', 'number=4711', '--yes', '--format', 'json']);
    assert.equal(code, 0);
    const sent = Object.fromEntries(server.asked.map(({ host, path, headers, body }) => [host, { path, headers, body }]));
    const old = sent['api.anthropic.com'];
    const other = sent['api.deepinfra.com'];
    assert.deepEqual([old?.path, old?.headers['x-api-key'], old?.headers.authorization], ['/v1/messages', 'sk-old', undefined]);
    assert.deepEqual(old?.body, {
      model: 'claude-haiku-4-5',
      max_tokens: 200,
      system: 'Answer in one sentence.',
      messages: [{ role: 'user', content: 'Where is the order 4711?' }],
    });
    assert.deepEqual([other?.path, other?.headers.authorization], ['/v1/openai/chat/completions', 'Bearer sk-new']);
    assert.deepEqual(other?.body, {
      model: 'meta-llama/Llama-3.3-70B-Instruct-Turbo',
      messages: [
        { role: 'system', content: 'Answer in one sentence.' },
        { role: 'user', content: 'Where is the order 4711?' },
      ],
      max_tokens: 200,
    });
    const result = JSON.parse(out);
    assert.deepEqual([result.today.text, result.other.text, result.other.reasoningTokens], ['It is on its way.', 'On the way.', 400]);
    // Claude Haiku 4.5: 1 USD in, 5 USD out per million tokens (https://www.anthropic.com/pricing)
    assert.ok(Math.abs(result.today.usd - (21 * 1 + 8 * 5) / 1e6) < 1e-12);
    assert.ok(result.other.usd > 0 && result.today.estimate.expected > 0 && result.other.estimate.expected > 0);
  });

  it('leaves out today’s model where it has no key, and says so', async () => {
    const { code, out, err } = await run([...args, '--yes'], { own: { DEEPINFRA_API_KEY: 'sk-new' } });
    assert.equal(code, 0);
    assert.match(err, /Anthropic is not asked: set ANTHROPIC_API_KEY/);
    assert.match(
      out,
      /^Instead: meta-llama\/Llama-3\.3-70B-Instruct-Turbo at DeepInfra\n {2}1,000 tokens in, 500 out, 400 of them thought\n/,
    );
    assert.deepEqual(
      server.asked.map(({ host }) => host),
      ['api.deepinfra.com'],
    );
    assert.match((await run(args, { own: {} })).err, /DeepInfra wants a key: set DEEPINFRA_API_KEY/);
  });

  it('says what went wrong, with nothing of the answer', async () => {
    server.answer = (_, response) => void response.writeHead(401).end('{"error": {"message": "sk-new is wrong"}}');
    const refused = await run([...args, '--yes']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /DeepInfra does not accept the key \(401\)/);
    assert.ok(!`${refused.out}${refused.err}`.includes('sk-'));
    server.answer = (_, response) => void response.writeHead(200).end('<html>');
    assert.match((await run([...args, '--yes'])).err, /not of its protocol/);
    const unreachable = await run([...args, '--yes'], { send: () => Promise.reject(new Error('no route')) });
    assert.match(unreachable.err, /DeepInfra cannot be reached/);
  });

  it('refuses what cannot be tried', async () => {
    assert.match((await run(['try', 'app.py:2', '--to', 'nothing@deepinfra'])).err, /not in the catalogue/);
    assert.match((await run(['try', 'app.py:2', '--to', 'nothing'])).err, /a model and a host/);
    assert.match((await run(['try', 'app.py:1', '--to', 'x@deepinfra'])).err, /no call to a model stands at/);
    assert.match((await run([...args, '--fill', 'x'])).err, /--fill is a hole and its text/);
  });
});
