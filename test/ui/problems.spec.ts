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
