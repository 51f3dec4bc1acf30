import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createEngine } from '../../../src/core/index';
import { serveMcp } from '../../../src/node/mcp/server';
import { folderWith } from '../../helpers/folder';

const APP = `from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Answer: " + question}])
`;

describe('outlay mcp, by the client of the SDK', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof folderWith>;
  let client: Client;
  let served: Promise<void>;

  beforeEach(async () => {
    folder = folderWith({ 'app.py': APP, 'lib/more.py': APP.replace('"gpt-4o"', 'question') });
    const [there, here] = InMemoryTransport.createLinkedPair();
    const stream = () => new PassThrough() as unknown as NodeJS.WriteStream;
    const host = { assetsFolder: 'dist/assets', version: '9.9.9', build: 'test', cwd: folder.path, env: {}, stdin: new PassThrough() };
    served = serveMcp(there, { createEngine, ...host, stdout: stream(), stderr: stream() });
    client = new Client({ name: 'test', version: '1' });
    await client.connect(here);
  });
  afterEach(async () => {
    await client.close();
    await served;
    folder.remove();
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are JSON that each test looks into
  const call = async (name: string, args: Record<string, unknown>): Promise<{ isError: boolean; data: any }> => {
    const { isError, structuredContent, content } = await client.callTool({ name, arguments: args });
    if (structuredContent) assert.deepEqual(JSON.parse((content as { text: string }[])[0]?.text ?? ''), structuredContent);
    return { isError: isError === true, data: structuredContent ?? (content as { text: string }[])[0]?.text };
  };

  it('names its tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['scan', 'estimate_snippet', 'explain_receipt', 'compare_models', 'alternatives', 'propose_switch'],
    );
    assert.ok(tools.every(({ annotations, description }) => annotations?.readOnlyHint === true && description));
    assert.deepEqual(tools.find(({ name }) => name === 'propose_switch')?.inputSchema.required, ['path', 'line', 'model', 'host']);
  });

  it('scans all, a part, and page by page', async () => {
    const { data } = await call('scan', {});
    assert.deepEqual([data.totals.calls, data.totals.priced, data.nextOffset], [2, 1, null]);
    assert.match(data.calls[1].modelUnknown, /question/);
    assert.equal((await call('scan', { path: 'lib' })).data.calls.length, 1);
    const first = await call('scan', { limit: 1 });
    assert.deepEqual([first.data.calls[0].file, first.data.nextOffset], ['app.py', 1]);
    assert.equal((await call('scan', { limit: 1, offset: 1 })).data.calls[0].file, 'lib/more.py');
  });

  it('estimates code that is in no file, and says the same of it as of the file', async () => {
    const { data } = await call('estimate_snippet', { code: APP, languageId: 'python', path: 'app.py' });
    const scanned = (await call('scan', { path: 'app.py' })).data.calls[0];
    assert.deepEqual(data.calls, [scanned]);
    assert.deepEqual((await call('estimate_snippet', { code: 'x = (', languageId: 'python' })).data.calls, []);
  });

  it('explains a receipt, or says where calls are', async () => {
    const { data } = await call('explain_receipt', { path: 'app.py', line: 7 });
    assert.ok(data.receipt.length > 2 && data.price.asOf);
    const wrong = await call('explain_receipt', { path: 'app.py', line: 1 });
    assert.deepEqual([wrong.isError, wrong.data.error], [true, 'no LLM call on line 1 of app.py; there are calls on lines 7']);
  });

  it('compares models by price', async () => {
    const { data } = await call('compare_models', { models: ['gpt-4o', 'no-such-model'], inputTokens: 1_000_000, outputTokens: 0 });
    // OpenAI's list price of gpt-4o: $2.50 per million input tokens.
    // biome-ignore lint/suspicious/noExplicitAny: JSON
    assert.ok(data.models[0].rows.some((row: any) => row.host === 'openai' && JSON.stringify(row).includes('2.5')));
    assert.deepEqual(data.models[1].rows, []);
  });

  it('proposes a patch, and writes nothing', async () => {
    const { data, isError } = await call('propose_switch', {
      path: 'app.py',
      line: 7,
      model: 'deepseek-ai/DeepSeek-V3.1',
      host: 'deepinfra',
    });
    const before = readFileSync(join(folder.path, 'app.py'), 'utf8');
    assert.equal(before, APP);
    assert.deepEqual(readdirSync(folder.path).sort(), ['app.py', 'lib']);
    if (isError) assert.ok(data.error.length > 10);
    else assert.match(data.patch, /-.*gpt-4o[\s\S]*\+.*DeepSeek/);
    const unknown = await call('propose_switch', { path: 'app.py', line: 7, model: 'nothing', host: 'nobody' });
    assert.equal(unknown.isError, true);
  });

  it('answers no question about files outside, nor with arguments that are none', async () => {
    for (const path of ['../x.py', '/etc/passwd', 'lib/../../x'])
      assert.match((await call('explain_receipt', { path, line: 1 })).data.error, /is outside of/);
    assert.equal((await call('scan', { limit: 1_000_000 })).isError, true);
    assert.equal((await call('compare_models', { models: [], inputTokens: 1, outputTokens: 1 })).isError, true);
  });
});
