// Every source shape × every target: the program is rewritten by the engine, and run with the real SDK against servers that enforce
// their hosts' rules. It must arrive at the right address with the right key, model and parameters, and print the answer.
// Where a language's SDKs cannot be had, its interpreter or grammar reads the program.
//
//   node tools/run-ts.mjs test/switch/main.ts [--only SHAPE] [--host ID] [--languages NAME,…] [--verbose]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { missingTools, prepare } from '../e2e/programs';
import { HOSTS, type HostRow } from './hosts';
import { type HostProxy, startProxy } from './proxy';
import { rewritten, SHAPES } from './rewrite';
import { runPrograms } from './runPrograms';
import { answerOf, type HostServer, startHosts } from './server';
import { PYTHON, TOOLCHAINS } from './toolchains/index';
import type { Program, Toolchain } from './toolchains/toolchain';

const OUT = resolve('out/switch');
const STRING = { type: 'string' } as const;
const { values: args } = parseArgs({ options: { only: STRING, host: STRING, languages: STRING, verbose: { type: 'boolean' } } });

const total = { run: 0, read: 0, refused: 0, broken: 0 };
const refusals = new Map<string, number>();
const skipped: string[] = [];

interface Rewritten extends Program {
  readonly row: HostRow;
  readonly scan: readonly string[];
}

async function rewriteAll(files: readonly string[], hosts: readonly HostRow[], out: string): Promise<readonly Rewritten[]> {
  const programs: Rewritten[] = [];
  for (const file of files)
    for (const row of hosts) {
      const written = await rewritten(file, row);
      if (typeof written === 'string') {
        total.refused++;
        refusals.set(written, (refusals.get(written) ?? 0) + 1);
        console.log(`– ${file} → ${row.model}@${row.id}: refused, ${written}`);
      } else programs.push({ ...written, file, row, host: row.id, path: `${out}/${row.id}-${file.replace(/\.ts$/, '.mjs')}` });
    }
  return programs;
}

async function checkLanguage(tools: Toolchain, files: readonly string[], hosts: readonly HostRow[], server: HostServer, proxy: HostProxy) {
  const missing = tools.missing();
  if (missing !== null) {
    skipped.push(`${tools.language}: ${missing} is not installed; ${files.length} shapes × ${hosts.length} targets were not tried`);
    return;
  }
  const out = `${OUT}/${tools.language.toLowerCase().replace(/\W/g, 'sharp')}`;
  mkdirSync(out, { recursive: true });
  if (tools.language === 'JavaScript') symlinkSync(resolve('test/e2e/node_modules'), `${out}/node_modules`);
  const programs = await rewriteAll(files, hosts, out);
  if (programs.length === 0) return;
  const wrong = await tools.build(programs, out);
  const general = wrong.get('');
  if (general !== undefined || wrong.size > 0 || !tools.run) {
    for (const one of programs) {
      const said = wrong.get(one.path) ?? general;
      report(one, [...one.scan, ...(said === undefined ? [] : [said])], tools.by ?? 'not run: others do not compile');
    }
    return;
  }
  for (const file of files)
    await checkShape(
      tools,
      programs.filter((one) => one.file === file),
      { out, server, proxy },
    );
}

interface Places {
  readonly out: string;
  readonly server: HostServer;
  readonly proxy: HostProxy;
}

async function checkShape(tools: Toolchain, programs: readonly Rewritten[], { out, server, proxy }: Places): Promise<void> {
  if (programs.length === 0 || !tools.run) return;
  const output = await runPrograms(tools.run(programs, out, proxy.port), server, OUT);
  const arrived = server.take();
  const strays = arrived.filter(({ host }) => !programs.some((one) => one.host === host)).map(({ url }) => `a request went to ${url}`);
  for (const program of programs) report(program, [...problemsOf(program, output, arrived), ...strays]);
}

function problemsOf({ host, path, scan }: Rewritten, output: string, arrived: ReturnType<HostServer['take']>): string[] {
  const from = output.indexOf(`=== ${path}\n`);
  const own = from < 0 ? '' : output.slice(from, output.indexOf('=== ended with', from) + 16);
  const requests = arrived.filter((one) => one.host === host);
  return [
    ...scan,
    ...requests.flatMap((one) => one.problems),
    ...(requests.length > 0 ? [] : ['no request arrived']),
    ...(own.endsWith('ended with 0') ? [] : ['ended badly', ...own.trim().split('\n').slice(-6)]),
    ...(own.includes(answerOf(host)) ? [] : [`the answer was not printed: ${own.slice(-200)}`]),
  ];
}

/** `by`: read, not run. */
function report({ file, row, text }: Rewritten, problems: readonly string[], by?: string): void {
  if (problems.length > 0) total.broken++;
  else if (by) total.read++;
  else total.run++;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${file} → ${row.model}@${row.id}${by ? ` (read by ${by})` : ''}`);
  for (const problem of new Set(problems)) console.log(`    ${problem}`);
  if (args.verbose) console.log(text);
}

/** For all names of the matrix, made anew for each run. */
function certificate(): { key: string; cert: string } {
  const bases = HOSTS.flatMap(({ chat, messages }) => [...chat, messages ?? '']);
  const names = [...new Set(bases.map((base) => base.split('/')[0] ?? ''))].filter(Boolean);
  const made = spawnSync(PYTHON, [resolve('test/switch/python/certificate.py'), OUT, ...names]);
  if (made.status !== 0) throw new Error(`no certificate: ${made.stderr}`);
  return { key: readFileSync(`${OUT}/key.pem`, 'utf8'), cert: readFileSync(`${OUT}/cert.pem`, 'utf8') };
}

async function main(): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is needed for the programs, and is not installed`);
  prepare();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const server = await startHosts(certificate());
  const proxy = await startProxy(server.port);
  writeFileSync(`${OUT}/.curlrc`, `connect-to = "::127.0.0.1:${server.port}"\ncacert = "${OUT}/ca.pem"\n`);
  const hosts = HOSTS.filter(({ id }) => !args.host || id === args.host);
  const shapes = readdirSync(SHAPES).filter((file) => !args.only || file === args.only);
  let tried = 0;
  for (const tools of TOOLCHAINS.filter(({ language }) => !args.languages || args.languages.split(',').includes(language))) {
    const started = Date.now();
    const files = shapes.filter((file) => tools.endings.includes(extname(file)));
    tried += files.length;
    if (files.length > 0) await checkLanguage(tools, files, hosts, server, proxy);
    if (files.length > 0) console.log(`  ${tools.language}: ${Math.round((Date.now() - started) / 1000)} s`);
  }
  server.close();
  proxy.close();
  for (const [why, count] of [...refusals].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(4)} refused: ${why}`);
  for (const one of skipped) console.log(`SKIPPED ${one}`);
  const { run, read, refused, broken } = total;
  console.log(
    `${tried} shapes × ${hosts.length} targets: ${run} of ${run + read + refused + broken} run, ${read} read by an interpreter or grammar, ${refused} refused with reason, ${broken} broken`,
  );
  console.log(`${run + read} passed, ${broken} failed`);
  process.exitCode = broken ? 1 : 0;
}

await main();
