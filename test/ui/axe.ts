// axe in an extension's page: the rules of WCAG 2.2 A and AA, and best practices. Gives the violations as one line each.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator } from '@playwright/test';

const source = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
}

export async function violations(page: FrameLocator): Promise<string[]> {
  const root = page.locator('html');
  // As an expression of the debugger, which the page's policy does not reach.
  await root.evaluate(`(() => { ${source} })()`);
  return root.evaluate(async () => {
    const found = await (globalThis as unknown as AxeWindow).axe.run();
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
