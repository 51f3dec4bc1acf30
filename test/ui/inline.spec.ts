// Costs at the end of lines, and how loud they are.
import { expect, test } from './fixtures';

test.use({ settings: { 'outlay.hints': 'inline', 'outlay.highlightFrom': 1 } });

test('stand at the end of the line of the call, and stay while typing', async ({ workbench, page }) => {
  await expect
    .poll(() => workbench.inlineHints())
    .toEqual([expect.stringMatching(/^≈ \$[\d.]+ per 1,000 calls$/), expect.stringMatching(/^(≈ \$|cost unknown)/)]);
  await expect(workbench.codeLenses).toHaveCount(0);
  await page.screenshot({ path: 'out/ui/inline.png' });
  await workbench.putCursor('def answer', 'answer');
  await page.keyboard.press('Home');
  await page.keyboard.type('# a line more\n');
  await expect(workbench.line('# a line more')).toBeVisible();
  await expect.poll(() => workbench.inlineHints()).toHaveLength(2);
});

test('are hidden in a diff', async ({ workbench, page }) => {
  await expect.poll(() => workbench.inlineHints()).toHaveLength(2);
  await workbench.putCursor('def answer', 'answer');
  await page.keyboard.press('Home');
  await page.keyboard.type('# not saved\n');
  await workbench.command('File: Compare Active File with Saved');
  await expect(page.locator('.monaco-diff-editor .view-line', { hasText: '# not saved' })).toBeVisible();
  await expect.poll(() => workbench.inlineHints()).toHaveLength(0);
  await page.screenshot({ path: 'out/ui/diff.png' });
});
