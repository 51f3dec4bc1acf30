// node tools/fuzz-tokens.mjs: token ids of our engine against tiktoken (WASM) and Hugging Face tokenizers (native).
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FAMILIES, type Family } from '../../src/core/tokens/families';
import { fuzzText, random } from '../helpers/fuzzTexts';
import { encoderOf } from '../helpers/tokenAssets';
import { oracleOf } from './oracles';

const { values } = parseArgs({
  options: {
    family: { type: 'string', multiple: true, default: [...FAMILIES] },
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261123' },
    packages: { type: 'string', default: '.' },
    out: { type: 'string' },
  },
});
const BATCH = 500;
let failed = false;
for (const family of values.family) {
  const { texts, mismatches } = await compare(family as Family);
  failed ||= mismatches.length > 0;
  console.log(`${family}: ${mismatches.length} mismatches in ${texts} texts`);
  for (const text of mismatches.slice(0, 5)) console.log(`  ${JSON.stringify(text)}`);
  if (values.out) writeFileSync(values.out, JSON.stringify(mismatches));
}
process.exitCode = failed ? 1 : 0;

async function compare(family: Family): Promise<{ texts: number; mismatches: string[] }> {
  const encoder = encoderOf(family, (name) => readFileSync(`media/tokens/${name}.bin`));
  const oracle = await oracleOf(family, values.packages);
  const next = random(Number(values.seed));
  const mismatches: string[] = [];
  const count = Number(values.count);
  for (let done = 0; done < count; done += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, count - done) }, () => fuzzText(next));
    const expected = await oracle(texts);
    texts.forEach((text, index) => {
      const ids = encoder.encode(text);
      const same = ids.length === expected[index]?.length && ids.every((id, at) => id === expected[index]?.[at]);
      if (!same || encoder.count(text) !== ids.length) mismatches.push(text);
    });
  }
  return { texts: count, mismatches };
}
