// The pre-tokenizers that the engine has, by the regular expressions that files name them with.
import { PATTERNS, type Pattern } from '../../model/pattern';
import type { Scanner } from '../engine/bpe';
import { cl100kScanner } from '../scanners/cl100k';
import { deepseekScanner } from '../scanners/deepseek';
import { gpt2Scanner } from '../scanners/gpt2';
import { o200kScanner } from '../scanners/o200k';

export const SCANNERS: Readonly<Record<Pattern, Scanner>> = {
  gpt2: gpt2Scanner,
  cl100k: cl100kScanner(3),
  qwen: cl100kScanner(1),
  o200k: o200kScanner({ digits: 3, contractions: true }),
  tekken: o200kScanner({ digits: 1, contractions: false }),
  deepseek: deepseekScanner,
};

const CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
const CL100K_END = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';
const CL100K_BEGIN = `${CONTRACTIONS}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}`;
const O200K_END = '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';
const [UPPER, LOWER] = ['[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]', '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]'];
const [FIRST, SECOND] = [`[^\\r\\n\\p{L}\\p{N}]?${UPPER}*${LOWER}+`, `[^\\r\\n\\p{L}\\p{N}]?${UPPER}+${LOWER}*`];

/** Several expressions are applied one after another. */
const EXPRESSIONS: Readonly<Record<Pattern, readonly string[]>> = {
  gpt2: ["'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+"],
  cl100k: [`${CL100K_BEGIN}{1,3}${CL100K_END}`],
  qwen: [`${CL100K_BEGIN}${CL100K_END}`],
  o200k: [`${FIRST}${CONTRACTIONS}?|${SECOND}${CONTRACTIONS}?|\\p{N}{1,3}${O200K_END}`],
  tekken: [`${FIRST}|${SECOND}|\\p{N}${O200K_END}`],
  deepseek: [
    '\\p{N}{1,3}',
    '[一-龥぀-ゟ゠-ヿ]+',
    '[!"#$%&\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+',
  ],
};

/** Some files write a line end as itself, some as an escape. */
export function patternOf(expressions: readonly string[]): Pattern | undefined {
  const joined = written(expressions);
  return PATTERNS.find((pattern) => written(EXPRESSIONS[pattern]) === joined);
}

function written(expressions: readonly string[]): string {
  return expressions.join(' then ').replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}
