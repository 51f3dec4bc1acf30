// What `npm test` runs, and how each suite says what it counted.

/** Steps that hold or do not: they count only when they fail. */
const none = () => ({ passed: 0, failed: 0 });

const mocha = (output) => numbers(output, /^\s*(\d+) passing/m, /^\s*(\d+) failing/m);

/** The last line of the harness. */
const harness = (output) => numbers(output, /^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m);

function playwright(_output, report) {
  if (!report) return undefined;
  const { expected, unexpected, flaky } = JSON.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}

function numbers(output, passed, failed) {
  const found = passed.exec(output);
  return found ? { passed: Number(found[1]), failed: Number(failed.exec(output)?.[1] ?? 0) } : undefined;
}

const window = (...args) => ['node', 'out/harness/cli.mjs', ...args];
const MATRIX = ['node', 'tools/run-ts.mjs', 'test/switch/main.ts', '--languages'];
const VSIX = 'out/outlay.vsix';

export const SUITES = [
  { name: 'build', always: true, vital: true, countless: true, command: ['node', 'esbuild.js', '--tests'], count: none },
  { name: 'types', group: 'check', countless: true, command: ['tsc', '--noEmit'], count: none },
  { name: 'core types', group: 'check', countless: true, command: ['tsc', '--noEmit', '-p', 'src/core'], count: none },
  { name: 'lint', group: 'check', countless: true, command: ['biome', 'check'], count: none },
  { name: 'unit', command: ['mocha', '--timeout', '20000', 'out/unit/**/*.test.mjs'], count: mocha },
  { name: 'e2e', command: ['node', 'tools/run-ts.mjs', 'test/e2e/main.ts'], count: harness },
  { name: 'switch', command: [...MATRIX, 'Python,JavaScript,shell'], count: harness },
  { name: 'compiled', group: 'switch', command: [...MATRIX, 'Go,Java,Rust,PHP,Ruby,C#,Kotlin'], count: harness },
  { name: 'npm', countless: true, command: ['node', 'tools/npm-try.mjs'], count: none },
  { name: 'host', command: window('--kind=node'), count: harness },
  { name: 'web', command: window('--kind=web'), count: harness },
  { name: 'two folders', group: 'workspaces', command: window('--workspace=test/fixtures/two.code-workspace'), count: harness },
  { name: 'no folder', group: 'workspaces', command: window('--empty'), count: harness },
  { name: 'restricted', group: 'workspaces', command: window('--restricted'), count: harness },
  { name: 'package', group: 'vsix', neededBy: ['vsix host', 'vsix web', 'ui'], countless: true, command: ['node', 'tools/package.mjs', VSIX], count: none },
  { name: 'vsix host', group: 'vsix', command: window('--kind=node', `--vsix=${VSIX}`), count: harness },
  { name: 'vsix web', group: 'vsix', command: window('--kind=web', `--vsix=${VSIX}`), count: harness },
  { name: 'ui', command: ['playwright', 'test', '--reporter=list,json'], env: { OUTLAY_VSIX: VSIX }, count: playwright },
];
