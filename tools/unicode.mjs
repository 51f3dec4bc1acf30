// Writes src/core/tokens/engine/unicodeClasses.generated.json: the class of every code point, as the tokenizers' own regular
// expressions see it. The runtime's Unicode version differs from theirs, so the table is asked from tiktoken (WASM, pinned),
// whose tables are those of Unicode 16, as are Hugging Face's.
import { writeFile } from 'node:fs/promises';
import { Tiktoken } from 'tiktoken';

const LAST = 0x10ffff;
const OUT = new URL('../src/core/tokens/engine/unicodeClasses.generated.json', import.meta.url);

/** In the order of src/core/tokens/engine/classes.ts, from 1 on; what no property claims is the last class. */
const PROPERTIES = ['[\\p{Lu}\\p{Lt}]', '\\p{Ll}', '[\\p{Lm}\\p{Lo}]', '\\p{M}', '\\p{N}', '\\s', '[\\p{P}\\p{S}]'];
const OTHER = PROPERTIES.length + 1;

const classes = new Uint8Array(LAST + 1).fill(OTHER);
PROPERTIES.forEach((pattern, index) => {
  for (const codePoint of matching(pattern)) classes[codePoint] = index + 1;
});
const runs = [];
for (let start = 0, end = 0; start <= LAST; start = end) {
  while (end <= LAST && classes[end] === classes[start]) end++;
  runs.push(`${classes[start]}${(end - start).toString(36)}`);
}
await writeFile(OUT, `${JSON.stringify({ unicode: '16.0', runs: runs.join(' ') })}\n`);
console.log(`${runs.length} runs`);

/** A tokenizer whose only tokens are bytes drops what its pattern does not match. */
function matching(pattern) {
  const bytes = Array.from({ length: 256 }, (_, byte) => `${Buffer.from([byte]).toString('base64')} ${byte}`).join('\n');
  const tokenizer = new Tiktoken(bytes, {}, pattern);
  const found = [];
  for (let codePoint = 0; codePoint <= LAST; codePoint++) {
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (!isSurrogate && tokenizer.encode(String.fromCodePoint(codePoint), [], []).length > 0) found.push(codePoint);
  }
  tokenizer.free();
  return found;
}
