// After any edits, a document is what it would be if it were opened as it now stands: its module, and its findings.
import { strict as assert } from 'node:assert';
import { createEngine } from '../../../src/core/analyzer';
import { DEFAULT_SETTINGS } from '../../../src/core/index';
import { parseSource } from '../../../src/core/syntax/index';
import type { SourceKind } from '../../../src/core/syntax/language';
import { createGrammars } from '../../../src/core/syntax/parser';
import { nodeAssets } from '../../../src/node/assets';
import { settled } from '../../helpers/settled';

const assets = nodeAssets('dist/assets');
const grammars = createGrammars(assets);
const EDITS = 120;

describe('a document that is edited', () => {
  for (const [kind, text] of Object.entries(PROGRAMS()) as [SourceKind, string][])
    for (const seed of [1, 2]) {
      it(`is lowered as if it were new: ${kind}, seed ${seed}`, async () => {
        let previous: NonNullable<Awaited<ReturnType<typeof parseSource>>>['parsed'];
        for (const version of versions(text, seed)) {
          const source = { path: `x.${kind}`, kind, text: version };
          const again = await parseSource(grammars, source, { keepTree: true, ...(previous ? { previous } : {}) });
          const fresh = await parseSource(grammars, source);
          assert.ok(again && fresh);
          previous = again.parsed;
          assert.deepEqual(settled(again.module), settled(fresh.module), version);
        }
        previous?.tree.delete();
      });
    }

  for (const [kind, ending] of [
    ['python', 'py'],
    ['typescript', 'ts'],
  ] as const)
    it(`has the findings that it would have if it were new: ${kind}`, async () => {
      const engine = createEngine({ assets, clock: { now: () => Date.parse('2026-11-23T12:00:00Z') } });
      const files = { readText: async () => null, exists: async () => false };
      const options = { files, trusted: true, settings: DEFAULT_SETTINGS };
      const open = engine.project(options);
      const path = `main.${ending}`;
      for (const [version, text] of versions(PROGRAMS()[kind], 3).entries()) {
        const fresh = engine.project(options);
        const document = { path, languageId: '', text, version };
        assert.deepEqual((await open.analyze(document)).findings, (await fresh.analyze(document)).findings, text);
        fresh.dispose();
      }
      open.dispose();
    });
});

/** The text and what random edits make of it, one after the other: pieces go, come back elsewhere, lines are typed and broken. */
function versions(text: string, seed: number): string[] {
  const random = mulberry(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const all = [text];
  for (let at = 0; at < EDITS; at++) {
    const now = all.at(-1) ?? '';
    // breaking it for good would test nothing any more
    if (at % 20 === 19) {
      all.push(text);
      continue;
    }
    const [start, length] = [below(now.length), below(4) === 0 ? below(120) : below(3)];
    const lines = text.split('\n');
    const line = lines[below(lines.length)] ?? '';
    const typed = [`${line}\n`, 'x', ' ', '\n', '"', '}', '(', `\n${line}`, '', 'é😀', 'model'][below(11)] ?? '';
    all.push(now.slice(0, start) + typed + now.slice(start + length));
  }
  return all;
}

/** mulberry32: a small generator with a seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function PROGRAMS() {
  const python = `import os
from openai import OpenAI

client = OpenAI()
MODEL = os.getenv("MODEL", "gpt-4o-mini")

def ask(question, model=MODEL):
    messages = [{"role": "system", "content": "You answer briefly."}]
    messages.append({"role": "user", "content": f"Question: {question}"})
    if question:
        model = "gpt-4o"
    else:
        model = "gpt-4.1"
    return client.chat.completions.create(model=model, messages=messages, max_tokens=100)


class Writer:
    """Writes."""

    def __init__(self, client=None):
        self.client = client or OpenAI()
        self.model = "gpt-4o-mini"
        self.instructions = "Write a letter to the customer, in the customer's own language, and end it with a greeting."

    def write(self, topics):
        for topic in topics:
            reply = self.client.responses.create(model=self.model, input=f"Write of {topic}. {self.instructions}")
            print(reply.output_text, "and a good many more words, so that this statement is one that is kept for itself", topic)
        return [ask(topic) for topic in topics]


@app.get("/ask")
def route(q: str):
    try:
        return ask(q, model="gpt-4o")
    except ValueError as error:
        print("it was not to be, and this line is long enough, together with the others, to be kept by itself", error)
        raise
`;
  const typescript = `import OpenAI from 'openai';
import { generateText } from 'ai';

const client = new OpenAI();
export const MODEL = process.env.MODEL ?? 'gpt-4o-mini';

export async function ask(question: string, model = MODEL) {
  const messages = [{ role: 'system', content: 'You answer briefly.' }];
  messages.push({ role: 'user', content: \`Question: \${question}\` });
  if (question) model = 'gpt-4o';
  else model = 'gpt-4.1';
  return client.chat.completions.create({ model, messages, max_tokens: 100 });
}

export class Writer {
  private instructions = 'Write a letter to the customer, in the own language of the customer, and end it with a greeting.';
  constructor(private readonly own: OpenAI = new OpenAI()) {}

  async write(topics: string[]) {
    for (const topic of topics) {
      const reply = await this.own.responses.create({ model: 'gpt-4o-mini', input: \`Write of \${topic}. \${this.instructions}\` });
      console.log(reply.output_text, 'and a good many more words, so that this statement is one that is kept for itself', topic);
    }
    return Promise.all(topics.map((topic) => ask(topic)));
  }
}

describe('letters', () => {
  it('is written', async () => {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'A letter that is long enough to be kept for itself, please.' });
    const other = (a: string) => ask(a, 'and a good many more words, so that this statement is one that is kept for itself');
    exports.other = other;
    return [text, other];
  });
});

export default MODEL;
`;
  return { python, typescript, tsx: typescript.replace('return [text, other]', 'return <p title={ask(text)}>{other}</p>') };
}
