// What a person sees in an editor. Few windows, several looks into each: opening one is what takes the time.
import { expect, SELECTION, STATUS, test } from './fixtures';

test('a lens at each call, its receipt, and the sums in the status bar', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveText([/^≈ \$[\d.]+ per 1,000 calls$/, /^(≈ \$|cost unknown: )/]);
  const title = (await workbench.codeLenses.first().textContent()) ?? '';
  await expect(workbench.status(STATUS)).toContainText(/≈ \$[\d.]+ per 1,000 calls · workspace \$[\d,.]+ \/ month/);
  await page.screenshot({ path: 'out/ui/lenses.png' });

  const hover = await workbench.hover('completions.create', 'completions');
  await expect(hover).toContainText(title);
  await expect(hover).toContainText('gpt-4o');
  await expect(hover).toContainText(/tokens/);
  await expect(hover.locator('table').first()).toBeVisible();
  await page.screenshot({ path: 'out/ui/hover.png' });

  await page.keyboard.press('Escape');
  await workbench.codeLenses.first().click(); // the same receipt, without aiming
  await expect(page.locator('.monaco-hover:visible')).toContainText(title);
});

test('the cost follows the code as it is typed, and the lens stays at its call', async ({ workbench, page }) => {
  const first = workbench.codeLenses.first();
  await expect(first).toHaveText(/per 1,000 calls/);
  const before = (await first.textContent()) ?? '';

  await expect(workbench.codeLenses).toHaveCount(2);
  await workbench.watchLenses();
  await workbench.putCursor('"gpt-4o"', 'gpt-4o');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('-mini');
  await expect(workbench.line('"gpt-4o-mini"')).toBeVisible();
  await expect(first).not.toHaveText(before);
  await expect(first).toHaveText(/^≈ \$[\d.]+ per 1,000 calls$/);

  await workbench.putCursor('def answer', 'answer');
  await page.keyboard.press('Home');
  await page.keyboard.type('# outlay\n');
  await expect(workbench.line('# outlay')).toBeVisible();
  await expect(async () => {
    const lens = await first.boundingBox();
    const call = await workbench.line('reply = client').boundingBox();
    if (!lens || !call) throw new Error('the lens or its call is gone');
    expect(call.y - lens.y).toBeGreaterThan(0);
    expect(call.y - lens.y).toBeLessThan(1.5 * lens.height + 5);
  }).toPass();
  expect(await workbench.fewestLenses()).toBe(2); // never gone, not for one frame
  await page.screenshot({ path: 'out/ui/edited.png' });
});

test('the volume is set from the receipt', async ({ workbench, page }) => {
  await expect(workbench.codeLenses.first()).toHaveText(/per 1,000 calls/);
  const hover = await workbench.hover('completions.create', 'completions');
  await hover.getByText('Set how often this call runs').click();
  await expect(workbench.line('# outlay: 1000/')).toBeVisible();
  await page.keyboard.type('4000');
  await expect(workbench.codeLenses.first()).toHaveText(/^\$[\d.]+ per call · \$[\d,.]+ \/ month$/);
  await page.screenshot({ path: 'out/ui/volume.png' });
});

test.describe('a notebook', () => {
  test.use({ openFile: '.env' }); // the address of a window opens text only; this one wakes no extension

  test('has a lens in the cell that calls', async ({ workbench, page }) => {
    await workbench.treeItem('notes.ipynb').dblclick();
    await expect(workbench.codeLenses).toHaveText([/^≈ \$[\d.]+ per 1,000 calls$/]);
    await expect(workbench.status(STATUS)).toContainText(/≈ \$[\d.]+ per 1,000 calls/);
    await page.screenshot({ path: 'out/ui/notebook.png' });
  });
});

test.describe('a file without a call', () => {
  test.use({ openFile: 'plain.py' });

  test('has no lens and no status item; the scan leads to one that has', async ({ workbench, page }) => {
    await expect(workbench.line('def add')).toBeVisible();
    await workbench.command('Outlay: Scan Workspace');
    await expect(workbench.quickInput.getByRole('option')).toHaveCount(4);
    await page.screenshot({ path: 'out/ui/scan.png' });
    await expect(workbench.status(STATUS)).toBeHidden();
    await workbench.quickInput.getByRole('option', { name: 'titles.ts' }).click();
    await expect(workbench.status(STATUS)).toBeVisible();
    await expect(workbench.codeLenses).toHaveText([/per call · \$[\d.]+ \/ month$/]);
  });
});

test('what is selected in a prompt file is counted in the status bar', async ({ workbench, page }) => {
  await workbench.command('File: New Untitled Text File');
  await page.keyboard.type('hello world');
  await page.keyboard.press('ControlOrMeta+A');
  await expect(workbench.status(SELECTION)).toContainText('2 tokens · gpt-5');
  await page.keyboard.press('ArrowRight');
  await expect(workbench.status(SELECTION)).toBeHidden();
});
