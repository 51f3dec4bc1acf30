// The pictures of README and walkthrough, from the real editor: `npm run pictures` puts them into media.
import path from 'node:path';
import { expect, test } from './fixtures';

test.use({ fixture: 'samples/shop-assistant', openFile: 'shop/answers.py', viewport: { width: 1100, height: 700 } });

test('are of the sample app', async ({ workbench, page }) => {
  await expect(workbench.codeLenses.first()).toHaveText(/\$/);
  await workbench.openContainer('Outlay');
  await expect(workbench.treeItem('answers.py').first()).toBeVisible();
  const hover = await workbench.hover('completions.create', 'completions');
  await expect(hover.locator('table').first()).toBeVisible();
  await page.screenshot({ path: 'out/ui/pictures/see.png' });
  await page.keyboard.press('Escape');
  await workbench.putCursor('completions.create', 'completions');
  const view = workbench.webview('outlay.outlay', 'view');
  await view.getByRole('heading', { name: 'What if' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'out/ui/pictures/volume.png' });
  await expect(view.locator('#alternatives')).toBeVisible();
  await view.getByRole('heading', { name: 'Alternatives' }).evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: 'out/ui/pictures/cheaper.png' });
  await workbench.command('Outlay: Show Spend Report');
  await expect(workbench.webview('outlay.outlay', 'panel').getByRole('img').first()).toBeVisible();
  await page.screenshot({ path: path.join('out/ui/pictures', 'report.png') });
});
