// The same suite in a desktop VS Code, where there is one: VSCODE_PATH names its executable, else
// @vscode/test-electron downloads `version`. Needs Node 22 and a display (`xvfb-run -a` where there is none):
//
//   VSCODE_PATH=/usr/share/code/code xvfb-run -a node out/harness/desktop.mjs
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { Printer } from './print';

const printer = new Printer();
let rest = '';
const stdout = new Writable({
  write(chunk, _encoding, done) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!printer.line(line) && process.env.VERBOSE) console.log(line);
    done();
  },
});

// A copy, so that tests may write.
const fixtures = fs.mkdtempSync(path.join(os.tmpdir(), 'outlay-fixtures-'));
fs.cpSync('test/fixtures', fixtures, { recursive: true });

runTests({
  vscodeExecutablePath: process.env.VSCODE_PATH,
  version: process.env.VSCODE_VERSION ?? 'stable',
  extensionDevelopmentPath: process.cwd(),
  extensionTestsPath: path.resolve('out/suite/node/index.js'),
  launchArgs: [path.join(fixtures, process.argv[2] ?? 'workspace'), '--disable-extensions'],
  stdout: stdout as typeof process.stdout,
}).then(
  () => process.exit(printer.passes > 0 ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
