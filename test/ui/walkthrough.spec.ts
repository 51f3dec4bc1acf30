// The four steps to begin with, and what is chosen there.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

// Narrower windows show no pictures.
test.use({ viewport: { width: 1600, height: 900 } });

test('four steps with pictures; the size of the product is chosen once', async ({ workbench, page, project }) => {
  await expect(workbench.codeLenses.first()).toHaveText(/per 1,000 calls/);
  await workbench.command('Welcome: Open Walkthrough...');
  await page.keyboard.type('Get Started with Outlay');
  await workbench.quickInput.getByRole('option', { name: 'Get Started with Outlay' }).click();
  const steps = page.locator('.getting-started-step');
  await expect(steps).toHaveCount(4);
  await expect(page.locator('.getting-started-media img')).toBeVisible();
  await page.screenshot({ path: 'out/ui/walkthrough.png' });

  await workbench.command('Outlay: Choose Volume Preset');
  await workbench.quickInput.getByRole('option', { name: 'small' }).click();
  await expect.poll(() => fs.existsSync(path.join(project, 'outlay.json'))).toBe(true);
  expect(JSON.parse(fs.readFileSync(path.join(project, 'outlay.json'), 'utf8'))).toEqual({ version: 1, preset: 'small' });
  await workbench.treeItem('answer.py').dblclick();
  await expect(workbench.codeLenses.first()).toHaveText(/\/ month/);
  await page.screenshot({ path: 'out/ui/preset.png' });
});
