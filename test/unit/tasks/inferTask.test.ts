import assert from 'node:assert/strict';
import { parseSettings } from '../../../src/core/index';
import { inferTask } from '../../../src/core/tasks/inferTask';
import { sitesIn } from '../../helpers/project';

/** The prompt as a program sends it. */
async function taskOf(system: string, more = '') {
  const code = `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": ${JSON.stringify(system)}}, {"role": "user", "content": f"{text}"}]${more})\n`;
  const [site] = await sitesIn({ 'a.py': code });
  assert.ok(site);
  return inferTask(site);
}

describe('task of a call', function () {
  this.timeout(10_000);

  const PROMPTS: readonly (readonly [string, string])[] = [
    ['Translate the text to German.', 'translation'],
    ['You are a customer support agent of a bank.', 'customer service'],
    ['Summarize the meeting in three bullets.', 'summary'],
    ['Extract name and date as JSON.', 'extraction'],
    ['Classify the ticket as bug or feature.', 'classification'],
    ['You review pull requests. Review the diff of a programmer.', 'code'],
    ['Write a blog post about gardening.', 'content'],
    ['Answer the question based on the context.', 'question answering'],
    ['Hello there.', 'chat'],
  ];
  for (const [prompt, task] of PROMPTS)
    it(`${task}: ${prompt}`, async () => {
      assert.equal((await taskOf(prompt)).task, task);
    });

  it('is told by the shape where no word does', async () => {
    const tools = ', tools=[{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]';
    assert.deepEqual(await taskOf('Hello.', tools), { task: 'agent', evidence: 'the request offers tools' });
    const [embedding] = await sitesIn({
      'a.py': 'from openai import OpenAI\nOpenAI().embeddings.create(model="text-embedding-3-small", input="x")\n',
    });
    assert.equal(embedding && inferTask(embedding).task, 'embedding');
  });

  it('is what outlay.json says', async () => {
    const [site] = await sitesIn({ 'a.py': 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[])\n' });
    assert.ok(site);
    const rows = [{ task: 'code' as const }, { paths: ['a.*'], task: 'translation' as const }, { paths: ['b.*'], task: 'chat' as const }];
    assert.deepEqual(inferTask(site, rows), { task: 'translation', evidence: 'outlay.json' });
    assert.ok('settings' in parseSettings('{"version": 1, "tasks": [{"paths": ["src/**"], "task": "summary"}]}'));
    const wrong = parseSettings('{"version": 1, "tasks": [{"task": "poetry"}]}');
    assert.ok('errors' in wrong && /tasks\[0\]\.task/.test(wrong.errors[0]?.message ?? ''));
  });

  it('names its evidence', async () => {
    assert.equal((await taskOf('Please translate this.')).evidence, '"translate" in the prompt');
  });
});
