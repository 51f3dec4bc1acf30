// What the UI tests look at is what a user installs.
import fs from 'node:fs';
import path from 'node:path';
import { expect, PACKAGE, test } from './fixtures';

test('the package is installed, not this folder', async ({ workbench, host }) => {
  test.skip(PACKAGE === undefined, 'called without a package: npm run test:ui makes one');
  await expect(workbench.codeLenses.first()).toHaveText(/\$/);
  const [folder = ''] = fs.readdirSync(host.extensionsDir).filter((name) => name.startsWith('outlay.outlay-'));
  const installed = path.join(host.extensionsDir, folder);
  expect(fs.lstatSync(installed).isSymbolicLink()).toBe(false);
  expect(fs.existsSync(path.join(installed, 'dist', 'extension.js'))).toBe(true);
  expect(fs.existsSync(path.join(installed, 'src'))).toBe(false);
});
