// `outlay diff` and `outlay check` on a repository of 10,000 files with a warm index, beside `git diff --name-only` and `rg -l` on the same
// tree, each a process of its own, in turn, in one run. The repository is made here: one file in twenty holds a call.
//
//   npm run bench:diff [-- FILES]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const RUNS = 5;
const CALLS_EVERY = 20;
const require = createRequire(import.meta.url);

function main(files: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-bench-'));
  try {
    const repo = join(folder, 'repo');
    make(repo, files);
    measure(repo, folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function make(repo: string, files: number): void {
  for (let index = 0; index < files; index++) write(repo, index, 'gpt-4o-mini');
  git(repo, 'init', '-q', '-b', 'main');
  commit(repo);
  for (let index = 0; index < 10; index++) write(repo, index * CALLS_EVERY, 'gpt-4o');
  commit(repo);
}

function write(repo: string, index: number, model: string): void {
  const path = join(repo, `pkg${Math.floor(index / 100)}`, `m${index}.py`);
  mkdirSync(dirname(path), { recursive: true });
  const lines = Array.from({ length: 60 }, (_, line) => `def f${line}(x):\n    return x * ${line} + ${index}\n`).join('\n');
  const prompt = `Answer question ${index} of the guest in two sentences: `;
  const call = `from openai import OpenAI\n\n\ndef ask(q):\n    return OpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "${prompt}" + q}])\n\n\n`;
  writeFileSync(path, index % CALLS_EVERY === 0 ? call + lines : lines);
}

function measure(repo: string, folder: string, files: number): void {
  const index = join(folder, 'index');
  const cli = (...args: string[]) =>
    timed(
      process.execPath,
      [resolve('dist/cli.js'), ...args, '--index', index, '--out', join(folder, 'out.json'), '--format', 'json'],
      repo,
    );
  const tasks: Record<string, () => number> = {
    'git diff --name-only': () => timed('git', ['diff', '--name-only', 'HEAD~1..HEAD'], repo),
    'rg -l openai': () => timed((require('@vscode/ripgrep') as { rgPath: string }).rgPath, ['-l', 'openai', '.'], repo),
    'outlay diff HEAD~1..HEAD': () => cli('diff', 'HEAD~1..HEAD'),
    'outlay diff (working tree)': () => cli('diff', 'HEAD~1'),
    'outlay check --base HEAD~1': () => cli('check', '--base', 'HEAD~1', '--max-increase', '1000%'),
  };
  for (const task of Object.values(tasks)) task(); // fills the index and the disk's cache
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, [] as number[]]));
  for (let run = 0; run < RUNS; run++) for (const [name, task] of Object.entries(tasks)) times[name]?.push(task());
  const [git, rg] = ['git diff --name-only', 'rg -l openai'].map((name) => median(times[name] ?? [])) as [number, number];
  console.log(
    `${files} files, ${Math.ceil(files / CALLS_EVERY)} calls, 10 changed; medians of ${RUNS}; ${cpus().length} CPUs, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const [name, values] of Object.entries(times))
    console.log(
      `  ${name.padEnd(28)} ${(median(values) / 1000).toFixed(3)} s  ${(median(values) / git).toFixed(1)} × git  ${(median(values) / rg).toFixed(1)} × rg`,
    );
}

function timed(program: string, args: readonly string[], cwd: string): number {
  const started = performance.now();
  const { error, status } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  if (error || status === null || status > 1) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

function commit(repo: string): void {
  git(repo, 'add', '-A');
  git(repo, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', 'change');
}

function git(repo: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: repo, stdio: 'ignore' });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

main(Number(process.argv[2] ?? 10_000));
