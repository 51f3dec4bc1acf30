// Every page in light, dark and high contrast, with axe. The pictures are build output, for people to look at.
import { violations } from './axe';
import { expect, test } from './fixtures';

const THEMES = ['Light Modern', 'Dark High Contrast', 'Light High Contrast', 'Dark Modern'];

test('pages can be read in every theme, narrow and at 200 %', async ({ workbench, page }) => {
  test.setTimeout(180_000);
  await workbench.command('Outlay: Show Call Details');
  const call = workbench.webview('outlay.outlay', 'view');
  await expect(call.locator('#alternatives')).toBeVisible();
  await workbench.command('Outlay: Show Spend Report');
  const report = workbench.webview('outlay.outlay', 'panel');
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  const paint = () => report.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  for (const theme of THEMES) {
    const before = await paint();
    await workbench.command('Preferences: Color Theme');
    await page.keyboard.type(theme);
    await workbench.quickInput.getByRole('option', { name: theme }).first().click();
    await expect.poll(paint).not.toBe(before);
    expect(await violations(call), `the call in ${theme}`).toEqual([]);
    expect(await violations(report), `the report in ${theme}`).toEqual([]);
    await page.screenshot({
      path: `out/ui/theme-${theme
        .replace(/^Default /, '')
        .replaceAll(' ', '-')
        .toLowerCase()}.png`,
    });
  }
  await report.locator('html').evaluate((html) => html.style.setProperty('zoom', '2'));
  expect(await report.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth + 1)).toBe(true);
  await page.screenshot({ path: 'out/ui/report-200.png' });

  // The checker itself: it sees what is wrong.
  await call.locator('main').evaluate((main) => main.append(document.createElement('img')));
  expect((await violations(call)).join()).toContain('image-alt');
});
