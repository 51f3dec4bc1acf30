import { expect, test } from './fixtures';

test.use({ workspaceTrust: true }); // another server: a file of its own

test('costs are shown before the folder is trusted, and a model that .env names is not', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveText([/^≈ \$/, /^cost unknown: /]);
  await page.screenshot({ path: 'out/ui/restricted.png' });
  await workbench.command('Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
  await workbench.command('View: Close Editor');
  await expect(workbench.codeLenses).toHaveText([/^≈ \$/, /^≈ \$/]); // now .env is read
});
