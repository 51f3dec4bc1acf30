// "Try the switch", up to the question: what a person says no to is not sent.
import { expect, test } from './fixtures';

test('shows what would be sent, and to whom, before anything is', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveCount(2);
  await workbench.putCursor('reply = client', 'client');
  await workbench.command('Outlay: Try the Switch');
  const pick = page.locator('.quick-input-widget');
  await expect(pick.locator('.quick-input-title')).toHaveText('Try the switch');
  await expect(pick.locator('.monaco-list-row').first()).toContainText(/saves ≈ \$[\d.]+ per 1,000 calls/);
  await page.screenshot({ path: 'out/ui/try-pick.png' });
  await page.keyboard.press('Enter');
  await expect(pick.getByText('What stands at {question} in this trial?')).toBeVisible();
  await page.keyboard.type('Where is my order?');
  await page.keyboard.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await expect(dialog).toContainText(/Send the prompt of this call to OpenAI, /);
  await expect(dialog).toContainText(/https:\/\/api\.openai\.com\/v1\/chat\/completions: \d+ characters for gpt-4o/);
  await page.screenshot({ path: 'out/ui/try-consent.png' });
  await dialog.getByRole('button', { name: 'Show What Is Sent' }).click();
  await expect(workbench.line('"model": "gpt-4o"')).toBeVisible();
  await expect(page.locator('.notifications-toasts')).toContainText('Send the prompt of this call to OpenAI');
  await page.screenshot({ path: 'out/ui/try-sent.png' });
});
