// Playwright fixtures: one VS Code server for a worker, one fresh window on a fresh copy of the fixture for a test.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { browserOptions } from '../harness/browser';
import { VsCodeHost } from '../harness/host';
import { Workbench } from './workbench';

export const STATUS = 'outlay.outlay.outlay.total';
export const SELECTION = 'outlay.outlay.outlay.selection';

/** What is installed: the package that `npm test` made; when called by itself, this folder as it is. */
export const PACKAGE = process.env.OUTLAY_VSIX;

interface WorkerOptions {
  /** Ask for trust, as VS Code does by default, instead of trusting every folder. */
  readonly workspaceTrust: boolean;
  /** Of the user. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Folders of further extensions. */
  readonly extensions: string[];
}

interface Fixtures {
  readonly workbench: Workbench;
  /** What is copied for it. */
  readonly fixture: string;
  /** The folder that is open: a copy. */
  readonly project: string;
  /** The file that is open at the start. */
  readonly openFile: string;
}

export const test = base.extend<Fixtures, WorkerOptions & { host: VsCodeHost }>({
  workspaceTrust: [false, { option: true, scope: 'worker' }],
  settings: [{}, { option: true, scope: 'worker' }],
  extensions: [[], { option: true, scope: 'worker' }],
  fixture: ['test/fixtures/workspace', { option: true }],
  openFile: ['answer.py', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  launchOptions: [async ({}, use) => use(await browserOptions()), { scope: 'worker' }],

  host: [
    async ({ workspaceTrust, settings, extensions }, use) => {
      const host = await VsCodeHost.start({
        // Installed, and without VS Code's test switch: nothing is held back and nothing is in "development".
        install: [...extensions, PACKAGE ?? '.'],
        testDriver: false,
        workspaceTrust,
        settings: { ...settings, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' },
      });
      await use(host);
      await host.stop();
    },
    { scope: 'worker', timeout: 180_000 }, // the very first run installs VS Code
  ],

  project: async ({ fixture }, use) => {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'outlay-'));
    const folder = path.join(parent, 'shop');
    fs.cpSync(fixture, folder, { recursive: true });
    await use(folder);
    fs.rmSync(parent, { recursive: true, force: true });
  },

  workbench: async ({ page, host, project, openFile }, use) => {
    await page.goto(host.url({ folder: project, openFile: path.join(project, openFile) }), { waitUntil: 'commit' });
    const workbench = new Workbench(page);
    await workbench.restored();
    await use(workbench);
  },
});

export { expect } from '@playwright/test';
