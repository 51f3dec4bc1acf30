// node tools/unicode-marks.mjs FOLDER: writes src/core/tokens/unicodeMarks.generated.json, the marks that the runtime's NFC moves
// or composes and Hugging Face's does not, as its tables are older. FOLDER's node_modules hold tokenizers@0.23.2.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const { nfcNormalizer } = createRequire(resolve(folder, 'package.json'))('tokenizers');
const reference = nfcNormalizer();

const OVERLAY = '\u0334'; // of the lowest combining class
const IOTA = '\u0345'; // of the highest

const found = [];
for (let codePoint = 0x300; codePoint <= 0x1ffff; codePoint++) {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
  const char = String.fromCodePoint(codePoint);
  const tests = [char + OVERLAY, IOTA + char];
  if (tests.some((text) => text.normalize('NFC') !== reference.normalizeString(text))) found.push(codePoint);
  // What begins a pair that composes in newer tables only.
  const parts = char.normalize('NFD');
  const isNewer = parts !== char && parts.normalize('NFC') === char && reference.normalizeString(parts) !== char;
  if (isNewer) found.push(parts.codePointAt(0));
}
const marks = [...new Set(found)].sort((a, b) => a - b).map((codePoint) => `\\u{${codePoint.toString(16)}}`);
await writeFile(new URL('../src/core/tokens/unicodeMarks.generated.json', import.meta.url), `${JSON.stringify({ marks: marks.join('') })}\n`);
console.log(`${marks.length} marks`);
