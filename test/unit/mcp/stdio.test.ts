import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { repository } from '../../helpers/repository';

const APP = `from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Answer: " + question}])
`;

describe('outlay mcp, a process of its own', function () {
  this.timeout(60_000);

  it("answers the SDK's client over stdio, and its patch goes through git apply", async () => {
    const repo = repository({ 'src/app.py': APP });
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [resolve('dist/cli.js'), 'mcp'],
      cwd: repo.path,
      stderr: 'pipe',
    });
    try {
      await client.connect(transport);
      const to = { model: 'deepseek-ai/DeepSeek-V3.1', host: 'deepinfra' };
      const answer = await client.callTool({ name: 'propose_switch', arguments: { path: 'src/app.py', line: 7, ...to } });
      const { patch } = answer.structuredContent as { patch: string };
      execFileSync('git', ['apply', '--index', '-'], { cwd: repo.path, input: patch, stdio: ['pipe', 'pipe', 'pipe'] });
      const code = readFileSync(join(repo.path, 'src/app.py'), 'utf8');
      assert.match(code, /model="deepseek-ai\/DeepSeek-V3\.1"/);
      assert.match(code, /base_url="https:\/\/api\.deepinfra\.com\/v1\/openai"/);
      const scanned = await client.callTool({ name: 'scan', arguments: {} });
      const { calls } = scanned.structuredContent as { calls: { model: string; provider: string }[] };
      assert.deepEqual([calls[0]?.model, calls[0]?.provider], [to.model, to.host], 'the server sees the file as it is now');
    } finally {
      await client.close();
      repo.remove();
    }
  });
});
