// What is said of a call where it stands: quick fixes, and entries in Problems.
import fs from 'node:fs';
import path from 'node:path';
import { expect, STATUS, test } from './fixtures';

test('a call is ignored with a reason, a broken comment is a problem, a file is left out', async ({ workbench, page, project }) => {
  await expect(workbench.codeLenses).toHaveCount(2);
  await workbench.putCursor('reply = client', 'client');
  await workbench.quickFix('Ignore this call, with a reason');
  await expect(workbench.line('# outlay: ignore(')).toBeVisible();
  await page.keyboard.type('a demo');
  await expect(workbench.line('# outlay: ignore(a demo)')).toBeVisible();
  await expect(workbench.status(STATUS)).toContainText(/^\s*≈ \$0\.27 per 1,000 calls/); // the other call alone

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await workbench.putCursor('reply = client', 'client');
  await page.keyboard.press('Home');
  await page.keyboard.type('# outlay: often\n    ');
  await workbench.status('status.problems').click();
  await expect(page.locator('.markers-panel')).toContainText('cannot read "often" in the outlay comment');
  await page.screenshot({ path: 'out/ui/problems.png' });

  await workbench.putCursor('reply = client', 'client');
  await workbench.quickFix('Leave this file out of all scans');
  await expect.poll(() => fs.existsSync(path.join(project, 'outlay.json'))).toBe(true);
  expect(JSON.parse(fs.readFileSync(path.join(project, 'outlay.json'), 'utf8'))).toMatchObject({ ignore: ['answer.py'] });

  const rules = { version: 1, budgets: [{ name: 'titles', paths: '**/*.ts', usdPerMonth: { warn: 1 } }] };
  fs.writeFileSync(path.join(project, 'outlay.json'), JSON.stringify(rules));
  await expect(page.locator('.markers-panel')).toContainText('titles');
  await page.screenshot({ path: 'out/ui/problems-budget.png' });
});

test('an answer is limited by one edit, and that is undone by one', async ({ workbench, page }) => {
  await expect(workbench.codeLenses).toHaveCount(2);
  const call = workbench.line('messages=[{"role": "user", "content": question}],');
  await expect(call).toBeVisible();
  const limit = workbench.line('max_completion_tokens=');
  await workbench.putCursor('model=os.environ', 'environ');
  await page.keyboard.press('ArrowUp');
  await workbench.quickFix('Limit the answer to');
  await expect(limit).toBeVisible();
  await page.screenshot({ path: 'out/ui/fix-limit.png' });
  await page.keyboard.press('Control+z');
  await expect(limit).toBeHidden();
  await expect(call).toBeVisible();
});

test.describe('with a policy', () => {
  test.use({ fixture: 'test/fixtures/policies', openFile: 'app.py' });

  test('what breaks it is an entry, in files and in cells; so is a model that is shut down', async ({ workbench, page }) => {
    await expect(workbench.codeLenses).toHaveCount(1);
    await workbench.status('status.problems').click();
    const panel = page.locator('.markers-panel');
    await expect(panel).toContainText('gpt-4-0613 was shut down on 2026-10-23');
    await expect(panel).toContainText('ours: ');
    await workbench.treeItem('notes.ipynb').dblclick();
    await expect(panel.getByRole('treeitem', { name: /notes\.ipynb/ })).toBeVisible();
    await expect(panel.getByText('ours: ')).toHaveCount(2);
    await page.screenshot({ path: 'out/ui/problems-notebook.png' });
  });
});
