// Scan throughput against ripgrep on the same tree in the same run, and the time from a keystroke to a finished analysis.
//
//   npm run bench -- CHECKOUT
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/core/analyzer';
import { createRegistry } from '../../src/core/detect/registry';
import { SDKS } from '../../src/core/detect/sdks/index';
import { DEFAULT_SETTINGS } from '../../src/core/index';
import { sourceKind } from '../../src/core/syntax/language';
import { nodeAssets } from '../../src/node/assets';
import { nodeFileSystem } from '../../src/node/fileSystem';

const RUNS = 5;
const KEYSTROKES = 120;

async function main(root: string): Promise<void> {
  await scanBench(root);
  for (const language of ['py', 'ts'] as const) await keystrokeBench(language);
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

async function scanBench(root: string): Promise<void> {
  const paths = (await nodeFileSystem(root).list()).filter((path) => sourceKind(path) !== null);
  const bytes = paths.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
  const rg = findRipgrep();
  const words = createRegistry(SDKS)
    .modules.filter((module) => module !== '#global')
    .join('|')
    .replace(/[.]/g, '\\.');
  const times: number[] = [];
  const ratios: number[] = [];
  let found = 0;
  for (let run = 0; run < RUNS; run++) {
    const peer = rg
      ? timed(() => void spawnSync(rg, ['-c', words, '-g', '*.{py,ipynb,ts,tsx,js,jsx,mts,mjs,cts,cjs}', root], { stdio: 'ignore' }))
      : Number.NaN;
    const started = performance.now();
    const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });
    const project = engine.project({ files: nodeFileSystem(root), trusted: true, settings: DEFAULT_SETTINGS });
    found = (await project.scan()).totals.calls;
    const own = performance.now() - started;
    times.push(own);
    ratios.push(own / peer);
  }
  const seconds = median(times) / 1000;
  console.log(`scan ${root}: ${paths.length} source files, ${(bytes / 1e6).toFixed(1)} MB, ${found} calls`);
  console.log(
    `  ${seconds.toFixed(2)} s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s, ${Math.round(paths.length / seconds)} files/s (median of ${RUNS})`,
  );
  console.log(rg ? `  ${median(ratios).toFixed(1)} × the time of rg -c with the SDKs' module names` : '  no rg found: no ratio');
}

/** A 5,000-line file with 100 calls; single characters are typed into the middle of it. */
async function keystrokeBench(language: 'py' | 'ts'): Promise<void> {
  const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });
  const project = engine.project({
    files: { readText: async () => null, exists: async () => false },
    trusted: true,
    settings: DEFAULT_SETTINGS,
  });
  const path = `main.${language}`;
  let text = bigFile(language);
  const at = text.indexOf('marker') + 'marker'.length;
  await project.analyze({ path, languageId: '', text, version: 0 });
  const times: number[] = [];
  for (let version = 1; version <= KEYSTROKES; version++) {
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const started = performance.now();
    await project.analyze({ path, languageId: '', text, version });
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const of = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`keystroke in ${text.split('\n').length} lines of ${language}: p50 ${of(0.5)} ms, p95 ${of(0.95)} ms`);
  project.dispose();
}

function bigFile(language: 'py' | 'ts'): string {
  const blocks = Array.from({ length: 100 }, (_, n) => (language === 'py' ? pythonBlock(n) : typescriptBlock(n)));
  const head =
    language === 'py' ? 'from openai import OpenAI\nclient = OpenAI()\n' : "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
  return head + blocks.join('');
}

function pythonBlock(n: number): string {
  const filler = Array.from({ length: 40 }, (_, k) => `    value_${k} = compute(${k}, name="v${k}", items=[a, b, ${k}])\n`).join('');
  const call = `    return client.chat.completions.create(\n        model="gpt-4o",\n        messages=[{"role": "user", "content": f"Say {question} ${n}"}],\n    )\n`;
  return `\n\ndef ask_${n}(question):\n    ${n === 50 ? 'marker' : 'other'} = 1\n${filler}${call}`;
}

function typescriptBlock(n: number): string {
  const filler = Array.from({ length: 40 }, (_, k) => `  const value${k} = compute(${k}, { name: 'v${k}', items: [a, b, ${k}] });\n`).join(
    '',
  );
  const call = `  return client.chat.completions.create({\n    model: 'gpt-4o',\n    messages: [{ role: 'user', content: \`Say \${question} ${n}\` }],\n  });\n}\n`;
  return `\nexport async function ask${n}(question: string) {\n  const ${n === 50 ? 'marker' : 'other'} = 1;\n${filler}${call}`;
}

function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** On the PATH, or the one that comes with the VS Code host of the tests. */
function findRipgrep(): string | null {
  if (spawnSync('rg', ['--version']).status === 0) return 'rg';
  try {
    const host = readdirSync('.vscode-test').find((name) => name.startsWith('vscode-host-') && !name.endsWith('.tmp'));
    const path = join(
      '.vscode-test',
      host ?? '',
      `vscode/node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
    );
    return spawnSync(path, ['--version']).status === 0 ? path : null;
  } catch {
    return null;
  }
}

const [root] = process.argv.slice(2);
if (!root) {
  console.error('usage: npm run bench -- CHECKOUT');
  process.exitCode = 2;
} else await main(root);
