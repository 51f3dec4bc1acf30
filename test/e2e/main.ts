// Programs of ours run with the real SDKs against a recording server: what the engine says of each call must be what was sent.
//
//   node tools/run-ts.mjs test/e2e/main.ts [--only NAME]
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cookbookTokens } from './cookbook';
import { type CallSite, inputTokensOf, sitesOf } from './engine';
import { fixedProgram, forgetFixed, unsent } from './fixed';
import { buildGo, hasGo, missingTools, prepare, run } from './programs';
import { isStrict, sarifProblems } from './sarif';
import { type Recorded, type Recorder, startRecorder } from './server';
import { differences, fromRequest, fromSite } from './truth';

const FOLDER = 'test/e2e/programs';
const LONG_PROMPTS = 'test/e2e/longPrompts';
const { values: args } = parseArgs({ options: { only: { type: 'string' } } });

const total = { passed: 0, failed: 0 };

function report(name: string, problems: readonly string[]): void {
  if (problems.length === 0) total.passed++;
  else total.failed++;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems) console.log(`    ${problem}`);
}

async function check(path: string, recorder: Recorder): Promise<readonly Recorded[]> {
  const file = path.slice(path.indexOf('/', 'test/e2e/'.length) + 1);
  const { code, output } = await run(path, recorder.url);
  const requests = recorder.take();
  const sites = await sitesOf(file, readFileSync(path, 'utf8'));
  // a call inside a function stands before the code that runs it
  const open = [...sites];
  for (const request of requests) {
    const sent = fromRequest(request);
    const ranked = open
      .map((site) => ({ site, wrong: least(fromSite(site).map((said) => differences(said, sent))) }))
      .sort((a, b) => a.wrong.length - b.wrong.length);
    const [best] = ranked;
    if (best) open.splice(open.indexOf(best.site), 1);
    const line = best ? best.site.range.startLine : 0;
    report(`${file}:${line} ${request.origin}${request.path}`, best ? best.wrong : ['no call found for this request']);
    if (best && best.wrong.length === 0 && !best.site.callers) await checkWhole(`${file}:${line}`, request, best.site);
  }
  for (const site of open) report(`${file}:${site.range.startLine} ${site.api}`, ['found, but not sent']);
  if (code !== 0) report(file, [`ended with ${code}`, ...output.trim().split('\n').slice(-8)]);
  return requests;
}

/** The same program with the fixes that Outlay offers for its calls. */
async function checkFixed(path: string, recorder: Recorder): Promise<void> {
  const fixed = await fixedProgram(path);
  if (!fixed) return;
  console.log(`  ${path} with ${fixed.fixes.map(({ change }) => change).join(', ')}`);
  report(`${path}, fixed`, unsent(fixed, await check(fixed.path, recorder)));
}

/** Framing, roles, tools: all that OpenAI's rules speak of, counted by tiktoken. */
async function checkWhole(place: string, request: Recorded, site: CallSite): Promise<void> {
  const wanted = cookbookTokens(request);
  const counted = wanted === null ? null : await inputTokensOf(site);
  if (wanted === null || counted === null) return;
  report(`${place} counted whole: ${wanted} tokens`, counted === wanted ? [] : [`counted ${counted}, OpenAI's rules give ${wanted}`]);
}

function least(all: readonly string[][]): readonly string[] {
  return all.reduce((best, one) => (one.length < best.length ? one : best));
}

function checkSarif(): void {
  for (const [name, problems] of sarifProblems()) report(`SARIF of ${name}`, problems);
  report('the schema of SARIF refuses another version', isStrict() ? [] : ['it does not']);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((one) => !args.only || one.includes(args.only))
    .map((one) => `${folder}/${one}`);
}

async function main(): Promise<void> {
  for (const missing of missingTools()) report(missing, ['is needed for the programs, and is not installed']);
  const go = hasGo() ? buildGo() : null;
  prepare();
  const recorder = await startRecorder();
  const programs = filesIn(FOLDER);
  for (const path of programs) await check(path, recorder);
  for (const path of [...programs, ...filesIn(LONG_PROMPTS)]) await checkFixed(path, recorder);
  forgetFixed();
  const broken = go ? await go : null;
  if (!go) console.log('SKIPPED: Go programs, go is not installed');
  else if (broken !== null) report('main.go', ['does not build', broken]);
  else await check('test/e2e/go/main.go', recorder);
  recorder.close();
  if (go) checkSarif();
  else console.log('SKIPPED: SARIF against its schema, which a Go module carries');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

await main();
