// Costs at the end of lines keep out of diffs, unless they are wanted there.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

test.use({ settings: { 'outlay.hints': 'inline', 'files.autoSave': 'off' } });

test('a diff shows no cost, until the setting says so', async ({ workbench, page, project }) => {
  await expect.poll(async () => (await workbench.inlineHints()).length).toBe(2);
  await workbench.putCursor('def answer', 'answer');
  await page.keyboard.press('Home');
  await page.keyboard.type('# changed\n');
  await expect(workbench.line('# changed')).toBeVisible();
  await workbench.command('File: Compare Active File with Saved');
  await expect(page.locator('.monaco-diff-editor')).toBeVisible();
  await expect.poll(() => workbench.inlineHints()).toEqual([]);
  await page.screenshot({ path: 'out/ui/diff.png' });
  fs.mkdirSync(path.join(project, '.vscode'));
  fs.writeFileSync(path.join(project, '.vscode', 'settings.json'), '{ "outlay.hintsInDiff": true }');
  await expect.poll(async () => (await workbench.inlineHints()).length).toBe(2);
  await page.screenshot({ path: 'out/ui/diff-hints.png' });
});
