// What a fix writes. The expected programs are written by hand, from the SDKs' references.
import assert from 'node:assert/strict';
import { applyEdits, type CallFix, type FixKind } from '../../../src/core/index';
import { projectOf } from '../../helpers/project';

const LONG = 'You help the customers of a shop. '.repeat(700);
const OPENAI = 'from openai import OpenAI\nclient = OpenAI()\n';
const CLAUDE = `import anthropic\nfrom prompts import LONG\nclient = anthropic.Anthropic()\n`;
const HI = '[{"role": "user", "content": "Hi"}]';

interface Fixed {
  readonly fix: CallFix | undefined;
  readonly text: string;
  /** Of the call, found again in what was written. */
  readonly limit: number | null | undefined;
  readonly markers: number;
}

async function fixed(kind: FixKind, text: string, path = 'a.py'): Promise<Fixed> {
  const { project } = projectOf({ [path]: text, 'prompts.py': `LONG = """${LONG}"""\n` });
  const analyze = async (one: string) => (await project.analyze({ path, languageId: '', text: one, version: 1 })).findings[0];
  const before = await analyze(text);
  assert.ok(before);
  const fix = (await project.fixes({ path, text, id: before.site.id })).find((one) => one.kind === kind);
  const after = fix && 'edits' in fix ? applyEdits(text, fix.edits) : text;
  const site = (await analyze(after))?.site;
  project.dispose();
  return { fix, text: after, limit: site?.maxOutputTokens?.value, markers: site?.options?.cacheMarkers ?? 0 };
}

async function refusalOf(kind: FixKind, text: string, path?: string): Promise<string> {
  const { fix } = await fixed(kind, text, path);
  return fix && 'refused' in fix ? fix.refused : `not refused: ${JSON.stringify(fix)}`;
}

/** `N` stands for the limit in what is expected. */
async function caps(before: string, after: string, path?: string): Promise<void> {
  const { fix, text, limit } = await fixed('cap-output', before, path);
  assert.ok(fix && 'edits' in fix, fix && 'refused' in fix ? fix.refused : 'no fix');
  assert.equal(text, after.replaceAll(/\bN\b/g, String(fix.tokens)));
  assert.equal(limit, fix.tokens);
}

describe('limiting the answer', function () {
  this.timeout(20_000);

  it('adds the argument of the SDK, on a line of its own where the others have theirs', async () => {
    const call = (last: string, more = '') =>
      `${OPENAI}client.chat.completions.create(\n    model="gpt-4o",\n    messages=${HI}${last}\n${more})\n`;
    await caps(call(',  # brief'), call(',  # brief', '    max_completion_tokens=N,\n'));
    await caps(call('  # brief'), call(',  # brief', '    max_completion_tokens=N,\n'));
    const line = (more: string) => `${OPENAI}client.responses.create(model="gpt-4o", input="Hi"${more})\n`;
    await caps(line(''), line(', max_output_tokens=N'));
  });

  it('knows the names of other SDKs, and of the same one at other hosts', async () => {
    const deepinfra = (more: string) =>
      `from openai import OpenAI\nOpenAI(base_url="https://api.deepinfra.com/v1/openai").chat.completions.create(model="zai-org/GLM-5.3-Flash", messages=${HI}${more})\n`;
    await caps(deepinfra(''), deepinfra(', max_tokens=N'));
    const litellm = (more: string) => `import litellm\nlitellm.completion("gpt-4o", ${HI}${more})\n`;
    await caps(litellm(''), litellm(', max_tokens=N'));
    const gemini = (more: string) =>
      `from google import genai\ngenai.Client().models.generate_content(model="gemini-2.5-flash", contents="Hi"${more})\n`;
    await caps(gemini(''), gemini(', config={"max_output_tokens": N}'));
    await caps(gemini(", config={'temperature': 0}"), gemini(", config={'temperature': 0, 'max_output_tokens': N}"));
    const mistral = (more: string) =>
      `import { Mistral } from '@mistralai/mistralai';\nconst client = new Mistral();\nawait client.chat.complete({ model: 'mistral-small-latest', messages: []${more} });\n`;
    await caps(mistral(''), mistral(', maxTokens: N'), 'a.ts');
  });

  it('lowers a limit that is far above what is expected', async () => {
    const call = (limit: string) =>
      `import Anthropic from '@anthropic-ai/sdk';\nawait new Anthropic().messages.create({\n  model: 'claude-sonnet-4-5',\n  max_tokens: ${limit},\n  messages: [{ role: 'user', content: 'Is it spam? Answer yes or no.' }],\n});\n`;
    await caps(call('64_000'), call('N'), 'a.ts');
    assert.equal((await fixed('cap-output', call('60'), 'a.ts')).fix, undefined);
  });

  it('refuses by name what it cannot do safely', async () => {
    const call = (more: string) =>
      `${OPENAI}def ask(extra, MODEL):\n    return client.chat.completions.create(model="gpt-4o", messages=${HI}, ${more})\n`;
    assert.match(await refusalOf('cap-output', call('**extra')), /^what extra adds to the request is not known$/);
    assert.match(
      await refusalOf('cap-output', call('response_format={"type": "json_object"}')),
      /^the answer has the form that response_format says/,
    );
    const shared = `${OPENAI}MOST = 64000\nclient.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Is it spam? Answer yes or no."}], max_tokens=MOST)\n`;
    assert.match(await refusalOf('cap-output', shared), /^max_tokens is MOST, which others may use too/);
    const chain = `from langchain_openai import ChatOpenAI\nChatOpenAI(model="gpt-4o").invoke("Hi")\n`;
    assert.match(await refusalOf('cap-output', chain), /^which argument limits the answer of .* is not known$/);
    const azure = `from openai import AzureOpenAI\nAzureOpenAI().chat.completions.create(model=deployment, messages=${HI})\n`;
    assert.match(await refusalOf('cap-output', azure), /deployment/);
  });
});

describe('marking the prompt for the cache', function () {
  this.timeout(20_000);
  const call = (args: string) =>
    `${CLAUDE}def ask(question):\n    return client.messages.create(model="claude-sonnet-4-5", max_tokens=99, ${args}, messages=[{"role": "user", "content": question}])\n`;

  it('makes the system prompt a block with a mark', async () => {
    const { fix, text, markers } = await fixed('mark-cache', call('system=LONG'));
    assert.ok(fix && 'edits' in fix, JSON.stringify(fix));
    assert.equal(text, call('system=[{"type": "text", "text": LONG, "cache_control": {"type": "ephemeral"}}]'));
    assert.equal(markers, 1);
    assert.ok(fix.tokens > 4000);
  });

  it('marks the last of blocks that are written out', async () => {
    const blocks = (more: string) => call(`system=[{'type': 'text', 'text': 'Hi'}, {'type': 'text', 'text': LONG${more}}]`);
    assert.equal((await fixed('mark-cache', blocks(''))).text, blocks(`, 'cache_control': {"type": "ephemeral"}`));
  });

  it('marks the tools where the system prompt changes', async () => {
    const tool = (more: string) =>
      call(`tools=[{"name": "find", "description": "${LONG}", "input_schema": {"type": "object"}${more}}], system=f"Today is {today()}."`);
    const { text, fix } = await fixed('mark-cache', tool(''));
    assert.equal(text, tool(', "cache_control": {"type": "ephemeral"}'), JSON.stringify(fix));
  });

  it('is not offered where the vendor would not cache, or does by itself', async () => {
    assert.equal((await fixed('mark-cache', call('system="Be brief."'))).fix, undefined);
    const openai = `from prompts import LONG\n${OPENAI}client.responses.create(model="gpt-4o", instructions=LONG, input="Hi", max_output_tokens=9)\n`;
    assert.equal((await fixed('mark-cache', openai)).fix, undefined);
    const marked = 'system=[{"type": "text", "text": LONG, "cache_control": {"type": "ephemeral"}}]';
    assert.equal((await fixed('mark-cache', call(marked))).fix, undefined);
  });
});
