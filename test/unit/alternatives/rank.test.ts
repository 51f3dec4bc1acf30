import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/analyzer';
import { type AlternativeList, applyEdits, DEFAULT_SETTINGS, type Settings } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';
import { catalog } from '../../helpers/catalog';

const AT = Date.UTC(2026, 10, 23, 12);
const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => AT } });

function projectWith(text: string, settings: Settings = DEFAULT_SETTINGS) {
  const none = { readText: async () => text, exists: async () => false, list: async () => ['a.py'] };
  return engine.project({ files: none, trusted: true, settings });
}

async function listFor(text: string, settings?: Settings): Promise<AlternativeList> {
  const project = projectWith(text, settings);
  const list = await project.alternatives({ path: 'a.py', line: 2, text });
  project.dispose();
  assert.ok('task' in list);
  return list;
}

const call = (rest: string) => `from openai import OpenAI\nOpenAI().chat.completions.create(${rest})\n`;
const MESSAGES = 'messages=[{"role": "user", "content": "Summarize this."}]';
const PLAIN = call(`model="gpt-4o", max_tokens=300, ${MESSAGES}`);

describe('alternatives, ranked', function () {
  this.timeout(30_000);

  it('cost less in every corner, measured quality first, then the greatest saving', async () => {
    const { open, today, per, task } = await listFor(PLAIN);
    assert.equal(task.task, 'summary');
    assert.equal(per, '1,000 calls');
    assert.ok(open.length >= 3);
    for (const { saves, usdPerCall, quality, licence, hostCountry } of open) {
      assert.ok(saves.low > 0 && today.usdPerCall && usdPerCall.high < today.usdPerCall.high);
      assert.notEqual(quality.verdict, 'clearly lower');
      assert.ok(licence === null || licence !== '');
      assert.ok(hostCountry === null || /^[A-Z]{2}$/.test(hostCountry));
    }
    const order = open.map(({ quality, saves }) => [quality.verdict === 'no common data' ? 1 : 0, -saves.expected] as const);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    );
  });

  it('is what a scan after the switch finds, to the cent', async () => {
    const text = PLAIN;
    const project = projectWith(text);
    const list = await project.alternatives({ path: 'a.py', line: 2, text });
    assert.ok('task' in list);
    let switched = 0;
    for (const { host, model, usdPerCall, switch: tried } of list.open) {
      const plan = await project.switchCall({ path: 'a.py', line: 2, text, host, model });
      assert.equal(plan.kind === 'plan', tried !== undefined && 'changes' in tried);
      if (plan.kind === 'refused') continue;
      const after = applyEdits(text, plan.edits);
      const { findings } = await project.analyze({ path: 'a.py', languageId: '', text: after, version: 2 });
      assert.equal(findings[0]?.site.provider.value, host);
      assert.deepEqual(findings[0]?.estimate.usdPerCall, usdPerCall, `${model} at ${host}`);
      switched++;
    }
    assert.ok(switched >= 3, `${switched} switched`);
    project.dispose();
  });

  it('are the same at a glance: the first three, with the same figures', async () => {
    const project = projectWith(PLAIN);
    const { findings } = await project.analyze({ path: 'a.py', languageId: '', text: PLAIN, version: 1 });
    const { open } = await listFor(PLAIN);
    assert.ok(findings[0]);
    assert.deepEqual(
      findings[0].alternatives.map(({ model, host, usdPerCall, saves, quality }) => ({ model, host, usdPerCall, saves, quality })),
      open.slice(0, 3).map(({ model, host, usdPerCall, saves, quality }) => ({ model, host, usdPerCall, saves, quality: quality.verdict })),
    );
    project.dispose();
  });

  it('rest on measured usage at a glance and in the list alike', async () => {
    const text = call(`model="gpt-4o", ${MESSAGES}`);
    const project = projectWith(text);
    const line = JSON.stringify({
      model: 'gpt-4o',
      inputTokens: 900,
      outputTokens: 700,
      at: '2026-10-05T10:00:00Z',
      file: 'a.py',
      line: 2,
    });
    const usage = [
      {
        path: 'log.jsonl',
        chunks: (async function* () {
          yield `${line}\n`.repeat(40);
        })(),
      },
    ];
    const { calls } = await project.scan({ usage });
    const list = await project.alternatives({ path: 'a.py', line: 2, text });
    assert.ok('task' in list && calls[0]);
    assert.equal(calls[0].usage.outputTokens.origin, 'measured');
    assert.deepEqual(
      calls[0].alternatives.map(({ model, host, usdPerCall, saves }) => ({ model, host, usdPerCall, saves })),
      list.open.slice(0, 3).map(({ model, host, usdPerCall, saves }) => ({ model, host, usdPerCall, saves })),
    );
    project.dispose();
  });

  it('count what the language of the prompt costs by each tokenizer', async () => {
    const prompt = 'Hãy trả lời câu hỏi của khách hàng một cách lịch sự và ngắn gọn bằng tiếng Việt.';
    const { today, open } = await listFor(call(`model="gpt-4-turbo", messages=[{"role": "user", "content": "${prompt}"}]`));
    assert.equal(today.language?.language, 'vi');
    assert.ok(today.language.factor > 1.5, `cl100k: ${today.language.factor}`);
    assert.ok(open.length > 0);
    for (const { language, name } of open) assert.ok(language && language.factor < (today.language?.factor ?? 0), name);
    assert.equal((await listFor(PLAIN)).today.language, undefined);
  });

  it('do what the call asks for', async () => {
    const tools = 'tools=[{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]';
    const list = await listFor(call(`model="gpt-4o", ${MESSAGES}, ${tools}`));
    for (const { host, model } of list.open) assert.equal(catalog.capabilitiesOf(model, host)?.tools, true, `${model} at ${host}`);
    assert.ok(list.out.some(({ reason }) => reason === 'tools are not evidenced'));
    const image = '[{"role": "user", "content": [{"type": "image_url", "image_url": {"url": url}}]}]';
    const seeing = await listFor(call(`model="gpt-4o", messages=${image}`));
    for (const { host, model } of seeing.open) assert.ok(catalog.capabilitiesOf(model, host)?.input.includes('image'), model);
  });

  it("keep to the team's policies", async () => {
    const policies = [{ name: 'home', countries: ['FR', 'DE'] }, { denyProviders: ['scaleway'] }];
    const { open, out } = await listFor(PLAIN, { version: 1, policies });
    for (const { hostCountry, host } of open) assert.ok((hostCountry === 'FR' || hostCountry === 'DE') && host !== 'scaleway');
    assert.ok(out.some(({ reason }) => reason === 'policy "home": country of the host'));
    const licences = await listFor(PLAIN, { version: 1, policies: [{ licences: ['mit'] }] });
    for (const { licence } of licences.open) assert.equal(licence, 'MIT');
  });

  it('name the other hosts of the same weights, the cheapest first, none cheaper than the one shown', async () => {
    const { open } = await listFor(PLAIN);
    assert.ok(open.some(({ otherHosts }) => otherHosts.length > 2));
    for (const { otherHosts, usdPerCall, host, weights } of open) {
      const costs = otherHosts.map((other) => other.usdPerCall);
      assert.deepEqual(
        costs,
        costs.toSorted((a, b) => a - b),
      );
      const hosts = [host, ...otherHosts.map((other) => other.host)];
      assert.deepEqual(hosts, [...new Set(hosts)]);
      for (const other of otherHosts) {
        assert.ok(other.usdPerCall >= usdPerCall.expected * 0.999 && catalog.weightsOf(other.model, other.host)?.id === weights);
        assert.ok(other.host !== host || other.model !== weights);
      }
    }
  });

  it("count the other model's thinking, which is no part of what is said of today's answers", async () => {
    const { open } = await listFor(PLAIN.replace('max_tokens=300, ', '').replace('\n', '  # outlay: output=300\n'));
    const { open: limited } = await listFor(PLAIN);
    const [thinker, limitedThinker] = [open, limited].map((list) => list.find(({ weights }) => weights === 'gpt-oss-120b'));
    assert.ok((thinker?.thinking?.tokens?.expected ?? 0) >= 300, 'as much as is assumed');
    assert.equal(limitedThinker?.thinking?.limit, 300);
    for (const { thinking, weights } of open)
      assert.equal(thinking !== undefined, !/^(llama|gemma|mistral|qwen3-235b|deepseek-v3)/.test(weights ?? ''), weights ?? '');
  });

  it('name a closed model once, and what serving the best weights oneself takes', async () => {
    const { closed, selfHosted, open } = await listFor(PLAIN);
    const names = closed.map(({ host, model }) => `${host} ${model.replace(/-\d{4}-\d{2}-\d{2}$/, '')}`);
    assert.ok(names.length > 0);
    assert.deepEqual(names, [...new Set(names)]);
    assert.ok(selfHosted && open.some(({ weights }) => weights === selfHosted.weights));
  });

  it('say why there are none', async () => {
    assert.match((await listFor(call(`model=model, ${MESSAGES}`))).none ?? '', /not known/);
    assert.match((await listFor(call('model="gpt-4o", messages=[]').replace('chat.completions', 'images'))).none ?? '', /image|not known/);
    const nothing = await projectWith(PLAIN).alternatives({ path: 'a.py', line: 1, text: PLAIN });
    assert.ok('kind' in nothing && /there are calls on line 2/.test(nothing.reasons.join()));
  });
});
