// Installs the packed tarball in an empty folder and uses it as its users do: the command line, the library in Node, its types.
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = process.cwd();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outlay-npm-'));
const shell = process.platform === 'win32';
const run = (program, args) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell });
const write = (name, text) => fs.writeFileSync(path.join(folder, name), text);

try {
  const tarball = execFileSync(process.execPath, ['tools/npm.mjs', folder], { encoding: 'utf8' }).trim();
  write('package.json', '{ "private": true, "type": "module" }');
  run('npm', ['install', '--no-audit', '--no-fund', tarball]);
  const code = 'from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])\n';
  write('app.py', code);
  const report = JSON.parse(run('npx', ['outlay', 'scan', 'app.py', '--no-index', '--format', 'json']));
  assert.equal(report.calls[0].model.value, 'gpt-4o');
  write('use.mjs', `import { createAnalyzer } from 'outlay';
const analyzer = createAnalyzer();
const calls = await analyzer.analyze({ path: 'app.py', languageId: 'python', text: ${JSON.stringify(code)} });
console.log(JSON.stringify(calls[0].cost.usdPerCall));`);
  assert.deepEqual(JSON.parse(run(process.execPath, ['use.mjs'])), report.calls[0].cost.usdPerCall);
  // README's own example
  write('readme.mjs', /## As a library\n\n```ts\n([\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8'))[1]);
  assert.match(run(process.execPath, ['readme.mjs']), /app\.py:2.*gpt-4o/);
  const types = (text) => {
    write('use.ts', `import { createAnalyzer, type ReportCall } from 'outlay';\nconst calls: readonly ReportCall[] = (await createAnalyzer({ root: '.' }).scan()).calls;\n${text}\n`);
    return run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.ts']);
  };
  types('export const file: string | undefined = calls[0]?.file;');
  assert.throws(() => types('export const file: number = calls[0].file;'));
  console.log('the packed tarball works');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
