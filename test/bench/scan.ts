// A scan of a whole tree against ast-grep with the same call shapes and against ripgrep with the prefilter's words, each a process
// of its own, in turn, in one run; then again with one file changed; then keystrokes in a large file.
//
//   npm run bench -- CHECKOUT
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRegistry } from '../../src/core/detect/registry';
import { SDKS } from '../../src/core/detect/sdks/index';
import type { Report } from '../../src/core/index';
import { astGrepRules } from './astGrep';
import { keystrokeBench } from './keystroke';

const RUNS = 5;
const require = createRequire(import.meta.url);

function main(root: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-bench-'));
  try {
    const tree = join(folder, 'tree');
    cpSync(root, tree, { recursive: true, filter: (path) => !/[\\/](\.git|node_modules)$/.test(path) });
    compare(root, tree, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(root: string, tree: string, folder: string): void {
  const rules = join(folder, 'rules.yml');
  writeFileSync(rules, astGrepRules());
  const [out, index] = [join(folder, 'report.json'), join(folder, 'index')];
  const scan = (...options: string[]) =>
    timed(process.execPath, ['dist/cli.js', 'scan', tree, '--format', 'json', '--out', out, ...options]);
  const times = { cold: [] as number[], warm: [] as number[], astGrep: [] as number[], rg: [] as number[] };
  const words = createRegistry(SDKS)
    .modules.filter((module) => !module.startsWith('#'))
    .map((module) => module.replace(/[^\w]/g, '\\$&'))
    .join('|');
  scan('--index', index);
  const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
  const changed = join(tree, report.calls[0]?.file ?? report.files.skipped[0]?.path ?? 'new.py');
  for (let run = 0; run < RUNS; run++) {
    times.rg.push(timed(ripgrep(), ['-l', words, tree]));
    times.astGrep.push(timed(astGrep(), ['scan', '--rule', rules, '--json=stream', tree]));
    times.cold.push(scan('--no-index'));
    appendFileSync(changed, '\n');
    times.warm.push(scan('--index', index));
  }
  const [cold, warm, peer, rg] = [times.cold, times.warm, times.astGrep, times.rg].map(median) as [number, number, number, number];
  console.log(
    `${root}: ${report.files.listed} files, ${report.files.parsed} read closely, ${report.totals.calls} calls; medians of ${RUNS}`,
  );
  console.log(
    `  scan ${seconds(cold)}; ast-grep ${seconds(peer)}: ${(cold / peer).toFixed(2)} of its time; rg -l ${seconds(rg)}: ${(cold / rg).toFixed(1)} ×`,
  );
  console.log(`  one file changed: ${seconds(warm)}, ${(warm / cold).toFixed(3)} of the first scan`);
}

/** A process's wall time in ms. */
function timed(program: string, args: readonly string[]): number {
  const started = performance.now();
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' });
  if (error || status === null || status > 1) throw error ?? new Error(`${program} ended with ${status}`);
  return performance.now() - started;
}

function ripgrep(): string {
  return (require('@vscode/ripgrep') as { rgPath: string }).rgPath;
}

/** The binary itself: what npm links is a script around it. */
function astGrep(): string {
  const name = `@ast-grep/cli-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
  return join(dirname(require.resolve(`${name}/package.json`)), process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

const [root] = process.argv.slice(2);
if (!root) {
  console.error('usage: npm run bench -- CHECKOUT');
  process.exitCode = 2;
} else {
  main(root);
  for (const language of ['py', 'ts'] as const) await keystrokeBench(language);
  console.log(`load average ${loadavg()[0]?.toFixed(1)}`);
}
