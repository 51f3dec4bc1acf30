// The tree of calls: narrowed by what calls use, and what is said of a call from it.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures';

test.use({ openFile: 'plain.py' });

test('the tree is narrowed to a capability; the task of a call is written to outlay.json', async ({ workbench, page, project }) => {
  const tool = '{"type": "function", "function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}';
  const code = `from openai import OpenAI\nOpenAI().chat.completions.create(model="gpt-5-mini", messages=[], tools=[${tool}])\n`;
  fs.writeFileSync(path.join(project, 'tools.py'), code);
  await workbench.openContainer('Outlay');
  await expect(workbench.treeItem('answer.py')).toBeVisible();
  await expect(workbench.treeItem('tools.py')).toBeVisible();
  await workbench.command('Outlay: Filter Calls by Capability…');
  await page.screenshot({ path: 'out/ui/tree-filter.png' });
  await workbench.quickInput.getByText('tools', { exact: true }).click();
  await workbench.quickInput.getByRole('button', { name: 'OK' }).click();
  await expect(workbench.treeItem('answer.py')).toBeHidden();
  await expect(page.locator('.sidebar')).toContainText('Only with tools:');

  await workbench.treeItem('tools.py').click();
  const call = workbench.treeItem('gpt-5-mini · chat');
  const menuItem = page.getByRole('menuitem', { name: 'Set Task…' });
  await expect(async () => {
    // A menu takes no click in its first moments.
    if (!(await menuItem.isVisible())) await call.click({ button: 'right' });
    await menuItem.click({ timeout: 2_000 });
    await expect(workbench.quickInput).toContainText('the request offers tools', { timeout: 2_000 });
  }).toPass();
  await page.screenshot({ path: 'out/ui/tree-task.png' });
  await workbench.quickInput.getByText('code', { exact: true }).click();
  await expect.poll(() => fs.existsSync(path.join(project, 'outlay.json'))).toBe(true);
  const saved = JSON.parse(fs.readFileSync(path.join(project, 'outlay.json'), 'utf8'));
  expect(saved.tasks).toEqual([{ id: expect.stringContaining('tools.py#'), task: 'code' }]);

  await call.click(); // to the code
  await expect(workbench.line('tools=')).toBeVisible();
  const view = workbench.webview('outlay.outlay', 'view');
  const task = view.getByRole('combobox', { name: 'Task' });
  await expect(task).toHaveValue('code');
  await task.selectOption('summary'); // and from the page of the call
  await expect.poll(() => fs.readFileSync(path.join(project, 'outlay.json'), 'utf8')).toContain('"summary"');
  await expect(view.locator('p', { has: task })).toContainText('outlay.json');
  await workbench.command('Outlay: Show All Calls');
  await expect(workbench.treeItem('answer.py')).toBeVisible();
  await expect(page.locator('.sidebar')).not.toContainText('Only with tools:');
  await page.screenshot({ path: 'out/ui/tree-all.png' });
});
