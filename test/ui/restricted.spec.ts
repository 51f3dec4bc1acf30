import { expect, test } from './fixtures';

test.use({ workspaceTrust: true }); // another server: a file of its own

// That .env is read once the folder is trusted is asserted inside the host (test/integration/folder.test.ts), in windows of both kinds.
test('costs are shown before the folder is trusted, and a model that .env names is not', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveText([/^≈ \$/, /^cost unknown: /]);
  await page.screenshot({ path: 'out/ui/restricted.png' });
  await expect(workbench.status('status.workspaceTrust')).toContainText('Restricted Mode');
});
