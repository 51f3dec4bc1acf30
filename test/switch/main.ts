// Every source shape × every target: the program is rewritten by the engine, and run with the real SDK against servers that enforce
// their hosts' rules. It must arrive at the right address with the right key, model and parameters, and print the answer.
//
//   node tools/run-ts.mjs test/switch/main.ts [--only SHAPE] [--host ID] [--verbose]
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { createEngine } from '../../src/core/analyzer';
import { applyEdits, DEFAULT_SETTINGS } from '../../src/core/index';
import { nodeAssets } from '../../src/node/assets';
import { missingTools, prepare } from '../e2e/programs';
import { HOSTS, type HostRow } from './hosts';
import { answerOf, type HostServer, keyOf, startHosts } from './server';

const SHAPES = 'test/switch/shapes';
const OUT = resolve('out/switch');
const PYTHON = resolve('out/e2e/venv/bin/python');
const { values: args } = parseArgs({ options: { only: { type: 'string' }, host: { type: 'string' }, verbose: { type: 'boolean' } } });

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });
const total = { run: 0, refused: 0, broken: 0 };
const refusals = new Map<string, number>();

interface Written {
  readonly text: string;
  readonly found: readonly { readonly provider: string | null; readonly model: string | null; readonly priced: string | null }[];
}

/** The rewritten program, and what a new scan of it finds; or why it was refused. */
async function rewritten(file: string, host: HostRow): Promise<Written | string> {
  const files: Record<string, string> = { [file]: readFileSync(`${SHAPES}/${file}`, 'utf8') };
  const disk = {
    readText: async (path: string) => files[path] ?? null,
    exists: async (path: string) => path in files,
    list: async () => Object.keys(files),
  };
  const project = engine.project({ files: disk, trusted: true, settings: DEFAULT_SETTINGS });
  const text = files[file] ?? '';
  const [first] = (await project.analyze({ path: file, languageId: '', text, version: 1 })).findings;
  if (!first) throw new Error(`no call in ${file}`);
  const result = await project.switchCall({ path: file, id: first.site.id, host: host.id, model: host.model });
  if (result.kind === 'refused') return result.reasons.join('; ');
  const after = applyEdits(text, result.edits);
  const { findings } = await project.analyze({ path: file, languageId: '', text: after, version: 2 });
  project.dispose();
  const moved = result.calls.length;
  const found = findings.slice(0, moved).map(({ site, estimate: { price } }) => ({
    provider: site.provider.value,
    model: site.model.value,
    priced: 'unpriced' in price ? null : price.provider,
  }));
  return { text: after, found };
}

/** What a new scan finds must be the new host, with its price. */
function scanProblems({ found }: Written, { id, model }: HostRow): string[] {
  return found.flatMap((one) => [
    ...(one.provider === id ? [] : [`a new scan finds the provider ${one.provider}`]),
    ...(one.model?.endsWith(model) ? [] : [`a new scan finds the model ${one.model}`]),
    ...(one.priced === id ? [] : [`a new scan prices it at ${one.priced}`]),
  ]);
}

/** Programs of one shape share a process: loading the SDK takes longest. */
function commandFor(paths: readonly string[]): readonly [string, readonly string[]] {
  const [first = ''] = paths;
  if (first.endsWith('.py')) return [PYTHON, [resolve('test/switch/python/runner.py'), ...paths]];
  if (first.endsWith('.sh'))
    return ['sh', ['-c', 'for file in "$@"; do echo "=== $file"; sh "$file"; printf "\\n=== ended with $?\\n"; done', 'sh', ...paths]];
  return [process.execPath, ['--import', resolve('test/switch/redirect.mjs'), resolve('test/switch/runner.mjs'), ...paths]];
}

function environment(server: HostServer, folder: string): NodeJS.ProcessEnv {
  const cert = `${OUT}/cert.pem`;
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    HOSTS_PORT: String(server.port),
    ...{
      SSL_CERT_FILE: cert,
      REQUESTS_CA_BUNDLE: cert,
      NODE_EXTRA_CA_CERTS: cert,
      CURL_HOME: folder,
      PYTHONPATH: resolve('test/switch/python'),
    },
    ...{ OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k', AZURE_OPENAI_API_KEY: 'k' },
    ...{ LITELLM_LOCAL_MODEL_COST_MAP: 'True', LANGSMITH_TRACING: 'false' },
    ...Object.fromEntries(HOSTS.map(({ key, id }) => [key, keyOf(id)])),
  };
}

function run(paths: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const [command, given] = commandFor(paths);
  const child = spawn(command, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const limit = setTimeout(() => child.kill('SIGTERM'), 180_000);
  return new Promise((done) => {
    child.on('error', (error) => done(String(error)));
    child.on('close', () => {
      clearTimeout(limit);
      done(output);
    });
  });
}

interface Program {
  readonly host: HostRow;
  readonly path: string;
  readonly written: Written;
}

async function checkShape(file: string, hosts: readonly HostRow[], server: HostServer): Promise<void> {
  const programs: Program[] = [];
  for (const host of hosts) {
    const written = await rewritten(file, host);
    if (typeof written === 'string') {
      total.refused++;
      refusals.set(written, (refusals.get(written) ?? 0) + 1);
      console.log(`– ${file} → ${host.model}@${host.id}: refused, ${written}`);
      continue;
    }
    const isTypeScript = file.endsWith('.ts');
    const path = `${OUT}/${host.id}-${isTypeScript ? file.replace(/\.ts$/, '.mjs') : file}`;
    writeFileSync(path, isTypeScript ? transformSync(written.text, { loader: 'ts' }).code : written.text);
    programs.push({ host, path, written });
  }
  if (programs.length === 0) return;
  const output = await run(
    programs.map(({ path }) => path),
    environment(server, OUT),
  );
  const arrived = server.take();
  const strays = arrived.filter(({ host }) => !programs.some((one) => one.host.id === host)).map(({ url }) => `a request went to ${url}`);
  for (const program of programs) report(file, program, [...problemsOf(program, output, arrived), ...strays]);
}

function problemsOf({ host, path, written }: Program, output: string, arrived: ReturnType<HostServer['take']>): string[] {
  const from = output.indexOf(`=== ${path}\n`);
  const own = from < 0 ? '' : output.slice(from, output.indexOf('=== ended with', from) + 16);
  const requests = arrived.filter((one) => one.host === host.id);
  return [
    ...scanProblems(written, host),
    ...requests.flatMap((one) => one.problems),
    ...(requests.length > 0 ? [] : ['no request arrived']),
    ...(own.endsWith('ended with 0') ? [] : ['ended badly', ...own.trim().split('\n').slice(-6)]),
    ...(own.includes(answerOf(host.id)) ? [] : [`the answer was not printed: ${own.slice(-200)}`]),
  ];
}

function report(file: string, { host, written }: Program, problems: readonly string[]): void {
  if (problems.length === 0) total.run++;
  else total.broken++;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${file} → ${host.model}@${host.id}`);
  for (const problem of new Set(problems)) console.log(`    ${problem}`);
  if (args.verbose) console.log(written.text);
}

/** For all names of the matrix, made anew for each run. */
function certificate(): { key: string; cert: string } {
  const names = [...new Set(HOSTS.flatMap(({ chat, messages }) => [...chat, messages ?? '']).map((base) => base.split('/')[0]))].filter(
    Boolean,
  );
  const made = spawnSync(PYTHON, [resolve('test/switch/python/certificate.py'), OUT, ...(names as string[])]);
  if (made.status !== 0) throw new Error(`no certificate: ${made.stderr}`);
  return { key: readFileSync(`${OUT}/key.pem`, 'utf8'), cert: readFileSync(`${OUT}/cert.pem`, 'utf8') };
}

async function main(): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is needed for the programs, and is not installed`);
  prepare();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  symlinkSync(resolve('test/e2e/node_modules'), `${OUT}/node_modules`);
  const server = await startHosts(certificate());
  writeFileSync(`${OUT}/.curlrc`, `connect-to = "::127.0.0.1:${server.port}"\ncacert = "${OUT}/cert.pem"\n`);
  const hosts = HOSTS.filter(({ id }) => !args.host || id === args.host);
  const shapes = readdirSync(SHAPES)
    .filter((file) => /\.(py|m?js|ts|sh)$/.test(file))
    .filter((file) => !args.only || file === args.only);
  for (const file of shapes) await checkShape(file, hosts, server);
  server.close();
  for (const [why, count] of [...refusals].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(4)} refused: ${why}`);
  const all = total.run + total.refused + total.broken;
  console.log(
    `${shapes.length} shapes × ${hosts.length} targets: ${total.run} of ${all} run, ${total.refused} refused with reason, ${total.broken} broken`,
  );
  console.log(`${total.run} passed, ${total.broken} failed`);
  process.exitCode = total.broken ? 1 : 0;
}

await main();
