// The side panel: the tree of calls.
import { expect, test } from './fixtures';

test.use({ openFile: 'plain.py' });

test('a tree of the workspace: welcome, scan, sums, groups, and the way to the code', async ({ workbench, page }) => {
  await workbench.openContainer('Outlay');
  await expect(workbench.treeItem('answer.py')).toContainText(/≈ \$[\d.]+ per 1,000 calls/);
  await expect(page.locator('.sidebar')).toContainText(/\$[\d.]+ \/ month, \d calls; \d of them without a volume/);
  await page.screenshot({ path: 'out/ui/panel.png' });

  await workbench.treeItem('titles.ts').click(); // opens it
  const call = workbench.treeItem('gpt-4o-mini · chat');
  await expect(call).toContainText('titles.ts:7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // by keyboard alone
  await expect(workbench.line('openai.chat.completions.create')).toBeVisible();

  await workbench.command('Outlay: Group Calls by Model');
  await expect(workbench.treeItem('gpt-4o-mini')).toBeVisible();
  await page.screenshot({ path: 'out/ui/panel-models.png' });
});
