// The spend report: the tab in the editor, and the file that the CLI writes.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures';

test('the report in a tab: the sum, charts, and the way back to the code', async ({ workbench, page }) => {
  await workbench.command('Outlay: Show Spend Report');
  const report = workbench.webview('outlay.outlay', 'panel');
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(report.locator('.cards strong').first()).toHaveText(/^\$[\d.]+$/);
  await expect(report.getByRole('img')).toHaveCount(6);
  await page.screenshot({ path: 'out/ui/report.png' });
  await report.getByText('As a table').first().click();
  await expect(report.getByRole('row', { name: /answer.py/ }).first()).toBeVisible();
  await report.getByRole('link', { name: 'titles.ts:7' }).last().click();
  await expect(workbench.line('openai.chat.completions.create')).toBeVisible();
});

test('the same page from the CLI: as a file, light, dark and on paper', async ({ page, project, host: _host }) => {
  const out = path.join(project, 'report.html');
  execFileSync('node', ['dist/cli.js', 'scan', project, '--no-index', '--format', 'html', '--out', out]);
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(pathToFileURL(out).href);
  await expect(page.locator('.cards strong').first()).toHaveText(/^\$[\d.]+$/);
  await expect(page.getByRole('link', { name: 'titles.ts:7' }).first()).toHaveAttribute('href', /^vscode:\/\/file\/.*titles\.ts:7:/);
  await page.screenshot({ path: 'out/ui/report-file.png', fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: 'out/ui/report-file-dark.png', fullPage: true });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: 'out/ui/report-file-print.png', fullPage: true });
  expect(refused).toEqual([]);
});
