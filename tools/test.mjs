// Runs the suites, prints each one's output as it comes, and ends in one line: N passed, N failed.
//   node tools/test.mjs [suite …]        without names: all, the fast ones first
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SUITES } from './suites.mjs';

const LIMIT_MS = 10 * 60_000;

const wanted = process.argv.slice(2);
const namesOf = ({ name, group, neededBy = [] }) => [name, group, ...neededBy];
const isWanted = (suite) => suite.always || wanted.length === 0 || wanted.some((name) => namesOf(suite).includes(name));
const unknown = wanted.filter((name) => !SUITES.some((suite) => namesOf(suite).includes(name)));
if (unknown.length > 0) {
  console.error(`no suite ${unknown.join(', ')}; there are ${SUITES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
// Under `npm test` its own folder is on the PATH; when called as a plain script, it is not.
process.env.PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`;

const total = { passed: 0, failed: 0 };
const summary = [];
for (const suite of SUITES.filter(isWanted)) {
  const started = Date.now();
  console.log(`\n── ${suite.name} ──`);
  const result = judge(suite, await run(suite));
  total.passed += result.passed;
  total.failed += result.failed;
  const note = result.note ? ` (${result.note})` : '';
  summary.push(`${suite.name.padEnd(12)} ${result.passed} passed, ${result.failed} failed${note}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (suite.vital && result.failed > 0) break; // without a build there is nothing to test
}
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** @returns {Promise<{ status: number | string, output: string, report: string }>} */
function run({ command, env }) {
  const report = path.join(os.tmpdir(), `outlay-report-${process.pid}.json`);
  fs.rmSync(report, { force: true });
  const [program, ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const limit = setTimeout(() => child.kill('SIGTERM'), LIMIT_MS);
  let output = '';
  const take = (stream) => (chunk) => {
    output += chunk;
    stream.write(chunk);
  };
  child.stdout.on('data', take(process.stdout));
  child.stderr.on('data', take(process.stderr));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: String(error), output, report: '' }));
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const text = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
      fs.rmSync(report, { force: true });
      resolve({ status: code ?? signal, output, report: text });
    });
  });
}

/** A suite that ended badly without a failed test, or that ran none, counts as one failure. */
function judge(suite, { status, output, report }) {
  const { passed, failed } = suite.count(output, report) ?? { passed: 0, failed: 0 };
  if (status !== 0 && failed === 0) return { passed, failed: 1, note: `ended with ${status}` };
  if (passed + failed === 0 && !suite.countless) return { passed, failed: 1, note: 'ran no test' };
  return { passed, failed };
}
