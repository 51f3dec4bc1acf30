// Where else code stands: blocks of components, files without a name.
import { expect, test } from './fixtures';

const COST = [/^≈ \$[\d.]+ per 1,000 calls$/];

// What a user has who writes components: VS Code itself does not know their languages.
test.use({ extensions: ['test/fixtures/languages'], fixture: 'test/fixtures/components', openFile: 'Ask.vue' });

test('blocks of components, and a file without a name, show their costs', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveText(COST);
  await page.screenshot({ path: 'out/ui/ask-vue.png' });
  await workbench.treeItem('Ask.svelte').dblclick();
  await expect(workbench.line('on:click={ask}')).toBeVisible();
  await expect(workbench.codeLenses).toHaveText(COST);
  await page.screenshot({ path: 'out/ui/ask-svelte.png' });

  await workbench.command('File: New Untitled Text File');
  await workbench.command('Change Language Mode');
  await page.keyboard.type('Python');
  await workbench.quickInput.getByRole('option', { name: 'Python' }).first().click();
  await page.keyboard.insertText('from openai import OpenAI\nOpenAI().responses.create(model="gpt-4o", input="Hi", max_output_tokens=9)\n');
  await expect(workbench.line('from openai import')).toBeVisible();
  await expect(workbench.codeLenses).toHaveText(COST);
  await page.screenshot({ path: 'out/ui/untitled.png' });
});
