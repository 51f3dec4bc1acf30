// `extensionTestsPath` of the Node extension host. VS Code calls run(); the server host, the desktop
// (through @vscode/test-electron) and a debugger's launch configuration all use this very entry.
import { finish, Reporter } from './report';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, reporter: Reporter as never, grep: process.env.TEST_GREP });
  // The suites are inside this bundle, not files for Mocha to load: give them describe() and it() first.
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  await import('virtual:tests'); // all *.test.ts here that are not for the other host alone
  await finish(mocha);
}
