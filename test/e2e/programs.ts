// Installs the SDKs that programs need, and runs programs. Every step is the registries' own client with pinned versions.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';

const HOME = resolve('test/e2e');
const VENV = resolve('out/e2e/venv');
const PYTHON = `${VENV}/bin/python`;

export function missingTools(): string[] {
  return spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0 ? [] : ['python3 with venv'];
}

export function prepare(): void {
  once(`${HOME}/node_modules`, 'package-lock.json', () =>
    step('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']),
  );
  if (missingTools().length > 0) return;
  once(VENV, 'requirements.txt', () => {
    step('python3', ['-m', 'venv', '--clear', VENV]);
    // the list is complete: there is nothing to resolve
    step(PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--disable-pip-version-check', '-r', 'requirements.txt']);
  });
}

/** Again only when the list of versions is another. */
export function once(folder: string, list: string, install: () => void): void {
  const stamp = `${folder}/.installed`;
  const wanted = createHash('sha256')
    .update(readFileSync(list.includes('/') ? list : `${HOME}/${list}`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = Date.now();
  install();
  writeFileSync(stamp, wanted);
  console.log(`installed ${list} in ${Math.round((Date.now() - started) / 1000)} s`);
}

function step(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: HOME, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

const GO_PROGRAM = resolve('out/e2e/go-program');

export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Takes longest: it runs while the others do. Null: built; else what the compiler says. */
export function buildGo(): Promise<string | null> {
  const child = spawn('go', ['build', '-gcflags=all=-N -l', '-ldflags=-s -w', '-o', GO_PROGRAM, '.'], {
    cwd: `${HOME}/go`,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.on('close', (code) => done(code === 0 ? null : output)));
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

const LIMIT_MS = 60_000;

/** Keys are placeholders; where the requests go, only the preloaded redirection decides. */
const ENVIRONMENT = {
  ...{ OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k', GROQ_API_KEY: 'k', MISTRAL_API_KEY: 'k', GOOGLE_GENERATIVE_AI_API_KEY: 'k' },
  ...{ TOGETHER_API_KEY: 'k', AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 'k', AWS_REGION: 'us-east-1', CO_API_KEY: 'k' },
  ...{
    LANGSMITH_TRACING: 'false',
    OPENAI_AGENTS_DISABLE_TRACING: '1',
    LITELLM_LOCAL_MODEL_COST_MAP: 'True',
  },
};

/** DSPy's own transport cannot be redirected; with a base URL, be it the usual one, it leaves the request to LiteLLM. */
const FOR_PYTHON = { PYTHONPATH: `${HOME}/python`, OPENAI_BASE_URL: 'https://api.openai.com/v1' };

function commandFor(path: string): [string, string[]] {
  if (path.endsWith('.go')) return [GO_PROGRAM, []];
  return path.endsWith('.py') ? [PYTHON, [path]] : [process.execPath, ['--import', `${HOME}/redirect.mjs`, path]];
}

export function run(path: string, recorder: string): Promise<Ended> {
  const isPython = extname(path) === '.py';
  const [command, args] = commandFor(path);
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...ENVIRONMENT, RECORDER: recorder, ...(isPython ? FOR_PYTHON : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const limit = setTimeout(() => child.kill('SIGTERM'), LIMIT_MS);
  return new Promise((done) => {
    child.on('error', (error) => done({ code: -1, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(limit);
      done({ code, output });
    });
  });
}
