// Where else code stands: blocks of Vue and Svelte components, documents that were never saved; and the walkthrough.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures';

const SCRIPT = `import OpenAI from "openai";
const client = new OpenAI();
const ask = () => client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Hi" }], max_tokens: 50 });`;

const fixture = fs.mkdtempSync(path.join(os.tmpdir(), 'outlay-places-'));
fs.writeFileSync(path.join(fixture, 'Ask.vue'), `<template>\n  <p>Hi</p>\n</template>\n\n<script setup lang="ts">\n${SCRIPT}\n</script>\n`);
fs.writeFileSync(path.join(fixture, 'Ask.svelte'), `<script lang="ts">\n${SCRIPT}\n</script>\n\n<p>Hi</p>\n`);

test.use({ fixture, openFile: 'Ask.vue' });
test.afterAll(() => fs.rmSync(fixture, { recursive: true, force: true }));

test('lenses in Vue and Svelte components and in an untitled document; four steps with pictures', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveText([/^≈ \$[\d.]+ per 1,000 calls$/]);
  await page.screenshot({ path: 'out/ui/vue.png' });
  await workbench.treeItem('Ask.svelte').dblclick();
  await expect(workbench.line('<script lang="ts">')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Ask.svelte', selected: true })).toBeVisible();
  await expect(workbench.codeLenses).toHaveText([/^≈ \$[\d.]+ per 1,000 calls$/]);
  await page.screenshot({ path: 'out/ui/svelte.png' });

  await workbench.command('File: New Untitled Text File');
  await page.keyboard.type('import openai; openai.OpenAI().chat.completions.create(model="gpt-4o", messages=[])');
  await expect(workbench.codeLenses).toHaveCount(0); // plain text
  await workbench.command('Change Language Mode');
  await page.keyboard.type('python');
  await workbench.quickInput
    .getByRole('option', { name: /^Python/ })
    .first()
    .click();
  await expect(workbench.codeLenses).toHaveText([/^≈ \$[\d.]+ per 1,000 calls$/]);

  await workbench.command('View: Toggle Primary Side Bar Visibility'); // pictures need room
  await workbench.command('Welcome: Open Walkthrough...');
  await workbench.quickInput.getByRole('option', { name: /Get Started with Outlay/ }).click();
  const steps = page.locator('.gettingStartedContainer .getting-started-step');
  await expect(steps).toHaveCount(4);
  await expect(page.locator('.getting-started-media img')).toBeVisible();
  await page.screenshot({ path: 'out/ui/walkthrough.png' });
});
