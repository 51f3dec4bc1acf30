// One window of a VS Code server in a headless browser, with the tests inside it.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from './browser';
import { VsCodeHost } from './host';
import { Printer } from './print';

export interface SuiteOptions {
  readonly kind: 'node' | 'web';
  readonly folder: string;
  readonly workspace?: string;
  readonly empty: boolean;
  readonly restricted: boolean;
  /** A package to install and test instead of the source folder. */
  readonly vsix?: string;
  readonly grep?: string;
  readonly timeoutSeconds: number;
}

interface Run {
  readonly options: SuiteOptions;
  readonly host: VsCodeHost;
  readonly browser: Browser;
  readonly printer: Printer;
  /** What the workbench and the extension hosts said besides the tests. */
  readonly log: string[];
}

/** The exit code: 0 only where the tests said themselves that they ended, at least one ran and none failed. */
export async function runSuite(options: SuiteOptions): Promise<number> {
  const { host, browser } = await start(options);
  const run: Run = { options, host, browser, printer: new Printer(), log: [] };
  let code = 1;
  try {
    code = await testsIn(run);
    return code;
  } finally {
    const ownLog = host.logFiles(/Outlay/);
    await Promise.all([browser.close(), host.stop()]);
    writeLog(run, ownLog, code);
  }
}

/** The server and the browser start side by side; where one fails, the other is not left behind. */
async function start(options: SuiteOptions): Promise<{ host: VsCodeHost; browser: Browser }> {
  const starting = VsCodeHost.start({
    workspaceTrust: options.restricted,
    install: options.vsix ? [options.vsix] : [],
    // What moves an extension to the web worker host. (The payload's extensionDevelopmentKind=web is read,
    // but not heeded, by the browser workbench of 1.139.)
    settings: options.kind === 'web' ? { 'remote.extensionKind': { 'outlay.outlay': ['web'] } } : {},
  });
  const launching = browserOptions().then((launch) => chromium.launch(launch));
  const [host, browser] = await Promise.allSettled([starting, launching]);
  if (host.status === 'fulfilled' && browser.status === 'fulfilled') return { host: host.value, browser: browser.value };
  if (host.status === 'fulfilled') await host.value.stop();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw host.status === 'rejected' ? host.reason : browser.status === 'rejected' ? browser.reason : new Error('not reached');
}

async function testsIn(run: Run): Promise<number> {
  const { options, host, browser, printer } = run;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = format(...args);
    if (!printer.line(text)) run.log.push(`[${type}] ${text}`);
  });
  const result = resultOf(page, run);
  result.catch(() => {}); // awaited below; not "unhandled" until then
  await page.goto(addressOf(options, host), { waitUntil: 'commit' });
  const code = await result;
  // What the process does at its end takes a moment.
  const status = await host.extensionHostExit(10_000);
  // A 0 is also said of an extension host that was killed: only the tests' own last word counts.
  if (code === 0 && !printer.ended) throw new Error(`the extension host ended (${status}) before its tests did`);
  if (code === 0 && printer.passes === 0) throw new Error('no test ran');
  return code;
}

function resultOf(page: Page, { browser, options: { timeoutSeconds } }: Run): Promise<number> {
  const { promise, resolve, reject } = settleable<number>();
  const limit = setTimeout(() => reject(new Error(`no result after ${timeoutSeconds} s`)), timeoutSeconds * 1000);
  page.once('crash', () => reject(new Error('the page crashed')));
  browser.once('disconnected', () => reject(new Error('the browser ended')));
  // VS Code calls this when run() has settled: with 0, or with 1 where it was rejected or could not be loaded.
  page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  return promise.finally(() => clearTimeout(limit));
}

function addressOf(options: SuiteOptions, host: VsCodeHost): string {
  const suite = `out/suite/${options.kind}`;
  return host.url({
    ...placeOf(options, host),
    // With a package installed, only the suite itself is under development.
    extensionPath: options.vsix ? suite : '.',
    testsPath: `${suite}/index.js`,
    hostEnv: environmentFor(options, host),
  });
}

/** A copy of the fixtures, so that tests may write. */
function placeOf(options: SuiteOptions, { dataDir }: VsCodeHost): { folder?: string; workspace?: string } {
  if (options.empty) return {};
  const copy = path.join(dataDir, 'fixtures');
  fs.cpSync('test/fixtures', copy, { recursive: true });
  const inCopy = (file: string) => path.join(copy, path.relative('test/fixtures', file));
  return options.workspace ? { workspace: inCopy(options.workspace) } : { folder: inCopy(options.folder) };
}

/** What the tests may check about their surroundings (the Node host only: a worker has no environment). */
function environmentFor(options: SuiteOptions, host: VsCodeHost): Record<string, string> {
  const folders = options.workspace ? 'workspace,second' : path.basename(options.folder);
  return {
    TEST_TRUSTED: String(!options.restricted),
    TEST_FOLDERS: options.empty ? '' : folders,
    ...(options.grep ? { TEST_GREP: options.grep } : {}),
    ...(options.vsix ? { TEST_EXTENSIONS_DIR: host.extensionsDir } : {}),
  };
}

function writeLog({ options, host, log }: Run, ownLog: string, code: number): void {
  const file = `out/logs/${options.kind}.log`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `--- server\n${host.log}\n--- workbench and extension hosts\n${log.join('\n')}\n${ownLog}\n`);
  if (code === 0) return;
  const errors = log.filter((text) => text.startsWith('[error]') && !/Canceled|Service Worker/.test(text));
  console.log(errors.map((text) => text.split('\n').slice(0, 3).join('\n')).join('\n'));
  console.log(`(all that VS Code logged: ${file})`);
}

function settleable<T>() {
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value: T) => settle?.resolve(value), reject: (error: unknown) => settle?.reject(error) };
}
