// A wrapper's call, priced for each caller. Prices: OpenAI's list, https://openai.com/api/pricing (gpt-4o 2.50/10, gpt-4o-mini 0.15/0.60).
import assert from 'node:assert/strict';
import { findingsIn } from '../../helpers/project';

const WRAPPER = `from openai import OpenAI
client = OpenAI()
def ask(prompt, model="gpt-4o-mini", system="You are helpful."):
    return client.chat.completions.create(model=model, max_tokens=100, messages=[
        {"role": "system", "content": system}, {"role": "user", "content": prompt}])
`;

const CALLERS = `from llm import ask
def translate():
    return ask("Translate: good morning", system="You are a translator.")
def judge():
    return ask("Which one is better?", model="gpt-4o")
`;

describe('a call inside a wrapper', () => {
  it('lists its callers with what each of them sends', async () => {
    const [finding] = await findingsIn({ 'llm.py': WRAPPER, 'app.py': CALLERS });
    const callers = finding?.site.callers?.map(({ path, line, name, model }) => [path, line, name, model.value]);
    assert.deepEqual(callers, [
      ['app.py', 3, 'translate', 'gpt-4o-mini'],
      ['app.py', 5, 'judge', 'gpt-4o'],
    ]);
    const texts = finding?.site.callers?.map(({ prompt }) => prompt.messages.map(({ pieces }) => pieces));
    assert.deepEqual(texts?.[0], [[{ text: 'You are a translator.' }], [{ text: 'Translate: good morning' }]]);
  });

  it('costs from what the cheapest to what the dearest caller costs', async () => {
    const [finding] = await findingsIn({ 'llm.py': WRAPPER, 'app.py': CALLERS });
    // 100 tokens of output are the limit of both; the dearest caller's output alone is 100 × $10 / 1 M
    const [mini, large] = finding?.estimate.callers ?? [];
    assert.ok(mini?.usdPerCall && large?.usdPerCall && finding?.estimate.usdPerCall);
    assert.equal(finding.estimate.usdPerCall.low, mini.usdPerCall.low);
    assert.equal(finding.estimate.usdPerCall.high, large.usdPerCall.high);
    // OpenAI's o200k_base: 'You are helpful.' 4, 'Which one is better?' 5 tokens, and 3 + 4 + 4 of chat format
    const input = 4 + 5 + 11;
    assert.equal(large.inputTokens.expected, input);
    assert.equal(large.usdPerCall.high, (input * 2.5 + 100 * 10) / 1e6);
  });

  it('is unpriced while one of them is', async () => {
    const [finding] = await findingsIn({
      'llm.py': WRAPPER,
      'app.py': `${CALLERS}def other(name):\n    return ask("x", model=name)\n`,
    });
    assert.equal(finding?.estimate.usdPerCall, null);
    assert.match('unpriced' in (finding?.estimate.price ?? {}) ? JSON.stringify(finding?.estimate.price) : '', /1 of 3 callers/);
  });

  it('by a method: the object’s own fields count', async () => {
    const [finding] = await findingsIn({
      'llm.py': `from openai import OpenAI
class Llm:
    def __init__(self, model):
        self.model = model
        self.client = OpenAI()
    def ask(self, prompt):
        return self.client.chat.completions.create(model=self.model, messages=[{"role": "user", "content": prompt}])
small, large = Llm("gpt-4o-mini"), Llm("gpt-4o")
def a(): return small.ask("one")
def b(): return large.ask("two")
`,
    });
    assert.deepEqual(
      finding?.site.callers?.map(({ name, model }) => [name, model.value]),
      [
        ['a', 'gpt-4o-mini'],
        ['b', 'gpt-4o'],
      ],
    );
  });
});
