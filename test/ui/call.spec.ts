// The page of the call at the cursor.
import fs from 'node:fs';
import path from 'node:path';
import { violations } from './axe';
import { expect, test } from './fixtures';

test('follows the cursor, recomputes while sliders move, and saves to outlay.json', async ({ workbench, page, project }) => {
  await expect(workbench.codeLenses.first()).toHaveText(/per 1,000 calls/);
  await workbench.putCursor('reply = client', 'client');
  await workbench.command('Outlay: Show Call Details');
  const view = workbench.webview('outlay.outlay', 'view');
  await expect(view.getByRole('heading', { level: 1 })).toHaveText(/gpt-4o\s+chat/);
  const cost = view.locator('.cost strong');
  await expect(cost).toHaveText(/^\$[\d.]+$/);
  const before = (await cost.textContent()) ?? '';
  await expect(view.getByRole('heading', { name: 'What a call is made of' })).toBeVisible();
  await expect(view.getByRole('heading', { name: 'What moves it most' })).toBeVisible();
  await page.screenshot({ path: 'out/ui/call.png' });
  expect(await violations(view)).toEqual([]);

  const volume = view.getByRole('spinbutton', { name: 'Calls a month' });
  await volume.fill('10000');
  const wanted = Number(before.slice(1)) * 10;
  await expect(async () => expect(Number(((await cost.textContent()) ?? '').slice(1))).toBeCloseTo(wanted, 0)).toPass();
  const often = (await cost.textContent()) ?? '';
  await view.getByRole('slider', { name: 'Tokens of the answer' }).press('End'); // by keyboard
  await expect(view.getByRole('spinbutton', { name: 'Tokens of the answer' })).toHaveValue('300');
  await expect(cost).not.toHaveText(often);
  const supposed = await cost.textContent();
  await view.getByRole('button', { name: 'Save to outlay.json' }).click();

  await expect(workbench.codeLenses.first()).toHaveText(/\/ month$/);
  const saved = JSON.parse(fs.readFileSync(path.join(project, 'outlay.json'), 'utf8'));
  expect(saved.volumes).toHaveLength(1);
  expect(saved.volumes[0]).toMatchObject({ callsPerMonth: 10000, outputTokens: 300 });
  await expect(workbench.codeLenses.first()).toContainText(`${supposed} / month`); // what was tried is what is shown
  await expect(view.getByRole('button', { name: 'Save to outlay.json' })).toBeDisabled();
  await page.screenshot({ path: 'out/ui/call-saved.png' });
});

test('self-hosting: the break-even of the call as a plot that follows what is chosen', async ({ workbench, page }) => {
  await workbench.command('Outlay: Show Call Details');
  const view = workbench.webview('outlay.outlay', 'view');
  const gpu = view.getByRole('combobox', { name: 'GPU' });
  await expect(gpu).toBeVisible();
  const plan = view.locator('#plan');
  await expect(plan.getByRole('img', { name: /Break-even/ })).toBeVisible();
  const listPrice = await plan.textContent();
  await view.getByRole('spinbutton', { name: 'USD for an hour of a GPU' }).fill('1');
  await expect(plan).toContainText('your own price');
  expect(await plan.textContent()).not.toBe(listPrice);

  const weights = view.getByRole('combobox', { name: 'Open weights' });
  const names = await weights.getByRole('option').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  await weights.focus();
  await weights.selectOption(names.at(-1) ?? '');
  await expect(plan).not.toContainText('your own price'); // it was of the other GPU
  await expect(weights).toBeFocused();
  await plan.getByText('As a table').click();
  await expect(plan.getByRole('columnheader', { name: 'Requests a day' })).toBeVisible();
  await plan.locator('.keys').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'out/ui/call-hosting.png' });
  expect(await violations(view)).toEqual([]);
});

test('alternatives are sorted by their columns, and filtered', async ({ workbench, page }) => {
  await workbench.command('Outlay: Show Call Details');
  const view = workbench.webview('outlay.outlay', 'view');
  const names = view.locator('#alternatives tbody th');
  await expect(names.first()).toBeVisible();
  await view.getByRole('button', { name: 'Model' }).click();
  const descending = await names.allTextContents();
  await view.getByRole('button', { name: 'Model' }).press('Enter');
  expect(await names.allTextContents()).toEqual([...descending].reverse());

  const all = await names.count();
  const facet = view.getByRole('combobox', { name: 'Country of the host' });
  const [, country = ''] = await facet.getByRole('option').allTextContents();
  await facet.selectOption(country);
  await expect.poll(() => view.locator('#alternatives tbody:visible').count()).toBeLessThan(all);
  await expect(view.locator('#alternatives tbody:visible').first()).toContainText(country);
  await facet.selectOption('');
  const can = view.getByRole('combobox', { name: 'Can do' });
  await can.selectOption('reads image');
  await expect.poll(() => view.locator('#alternatives tbody:visible').count()).toBeLessThan(all);
  await page.screenshot({ path: 'out/ui/call-alternatives.png' });
  expect(await violations(view)).toEqual([]);
});
