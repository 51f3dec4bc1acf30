// `extensionTestsPath` of the web worker host: one script, with Mocha's browser build within it.
import 'mocha/mocha';
import { finish, Reporter } from './report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', color: false, timeout: 20_000, reporter: Reporter as never });
  await import('virtual:tests'); // all *.test.ts here that are not for the other host alone
  await finish(mocha);
}
