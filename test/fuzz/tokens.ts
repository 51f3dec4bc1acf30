// node tools/fuzz-tokens.mjs: token ids of our engine against tiktoken (WASM) and Hugging Face tokenizers (native).
// With --record FILE: writes what the references say of the corpus and of some texts; unit tests compare with that.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FAMILIES, type Family } from '../../src/core/tokens/families';
import { CORPUS } from '../helpers/corpus';
import { fuzzText, random } from '../helpers/fuzzTexts';
import { digest, FUZZ_BLOCK, FUZZ_BLOCKS, FUZZ_SEED, type Recorded } from '../helpers/recordedTokens';
import { encoderOf } from '../helpers/tokenAssets';
import { type Oracle, oracleOf } from './oracles';

const { values } = parseArgs({
  options: {
    family: { type: 'string', multiple: true, default: [...FAMILIES] },
    count: { type: 'string', default: '100000' },
    packages: { type: 'string', default: '.' },
    record: { type: 'string' },
  },
});
const BATCH = 500;
const recorded: Partial<Record<Family, Recorded>> = {};
for (const family of values.family as Family[]) {
  const oracle = await oracleOf(family, values.packages);
  if (values.record) recorded[family] = await record(oracle);
  else await report(family, oracle);
}
if (values.record) writeFileSync(values.record, `${JSON.stringify(recorded, null, 1)}\n`);

async function report(family: Family, oracle: Oracle): Promise<void> {
  const encoder = encoderOf(family, (name) => readFileSync(`media/tokens/${name}.bin`));
  const next = random(FUZZ_SEED);
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
  console.log(`${family}: ${mismatches.length} mismatches in ${count} texts`);
  for (const text of mismatches.slice(0, 5)) console.log(`  ${JSON.stringify(text)}`);
  if (mismatches.length > 0) process.exitCode = 1;
}

async function record(oracle: Oracle): Promise<Recorded> {
  const names = Object.keys(CORPUS);
  const corpus = await oracle(Object.values(CORPUS));
  const next = random(FUZZ_SEED);
  const fuzz: string[] = [];
  for (let block = 0; block < FUZZ_BLOCKS; block++) {
    fuzz.push(digest((await oracle(Array.from({ length: FUZZ_BLOCK }, () => fuzzText(next)))).flat()));
  }
  return { corpus: Object.fromEntries(names.map((name, index) => [name, digest(corpus[index] ?? [])])), fuzz };
}
