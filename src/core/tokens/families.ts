// DATA: the tokenizers that are counted exactly. A vocabulary is a file below tokens/; a family may be the first part of one.
import type { Scanner } from './engine/bpe';
import type { Symbols } from './engine/merger';
import type { Vocabulary } from './engine/vocabulary';
import { cl100kScanner } from './scanners/cl100k';
import { deepseekScanner } from './scanners/deepseek';
import { gemmaScanner } from './scanners/gemma';
import { gpt2Scanner } from './scanners/gpt2';
import { o200kScanner } from './scanners/o200k';

export const FAMILIES = [
  'o200k_base',
  'o200k_harmony',
  'cl100k_base',
  'p50k_base',
  'r50k_base',
  'llama3',
  'qwen3',
  'deepseek',
  'tekken',
  'gemma3',
] as const;
export type Family = (typeof FAMILIES)[number];

export interface FamilyRow {
  readonly name: string;
  /** Counts ordinary text as this family does; only special tokens differ. */
  readonly sameAs?: Family;
  readonly pack: string;
  /** Only the first tokens of the pack. */
  readonly tokens?: number;
  readonly scanner: (vocabulary: Vocabulary) => Scanner;
  /** Default: bytes. */
  readonly symbols?: Symbols;
  /** The text is composed before it is counted. */
  readonly nfc?: true;
  /** SentencePiece: a space is written ▁, two or more literal ▁ are a token, and unknown characters are bytes from this id on. */
  readonly sentencePiece?: { readonly byteFallback: number };
}

const cl100k = cl100kScanner(3);
const o200k = o200kScanner({ digits: 3, contractions: true });
const tekken = o200kScanner({ digits: 1, contractions: false });
const qwen = cl100kScanner(1);

export const FAMILY_ROWS: Readonly<Record<Family, FamilyRow>> = {
  o200k_base: { name: 'OpenAI o200k', pack: 'o200k_base', scanner: () => o200k },
  o200k_harmony: { name: 'OpenAI o200k (harmony)', sameAs: 'o200k_base', pack: 'o200k_base', scanner: () => o200k },
  cl100k_base: { name: 'OpenAI cl100k', pack: 'llama3', tokens: 100_256, scanner: () => cl100k },
  p50k_base: { name: 'OpenAI p50k', pack: 'p50k_base', scanner: () => gpt2Scanner },
  r50k_base: { name: 'OpenAI r50k', pack: 'p50k_base', tokens: 50_256, scanner: () => gpt2Scanner },
  llama3: { name: 'Llama 3', pack: 'llama3', scanner: () => cl100k },
  qwen3: { name: 'Qwen 2–3', pack: 'qwen3', scanner: () => qwen, nfc: true },
  deepseek: { name: 'DeepSeek V3–V4', pack: 'deepseek', scanner: () => deepseekScanner },
  tekken: { name: 'Mistral Tekken', pack: 'tekken', scanner: () => tekken },
  gemma3: { name: 'Gemma 3 / Gemini', pack: 'gemma3', scanner: gemmaScanner, symbols: 'characters', sentencePiece: { byteFallback: 238 } },
};
