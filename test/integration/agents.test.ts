// What agents in the editor are given: the tools by their names, with the figures of the lens.
import * as vscode from 'vscode';
import { expect } from './expect';
import { activated, closeEditors, fixture, lenses, shown } from './outlay';

const invoke = async (name: string, input: object) => {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return JSON.parse(content.map((part) => (part as vscode.LanguageModelTextPart).value).join(''));
};

describe('tools for agents', () => {
  before(async function () {
    if (!fixture('answer.py') || fixture('summary.py', 'second')) this.skip();
    await activated();
  });
  afterEach(closeEditors);

  it('estimate a call by its line, as the lens has it, and a whole file', async () => {
    const { calls } = await invoke('outlay_estimate_call', { file: 'titles.ts', line: 8 });
    expect(calls.length).toBe(1);
    const [lens = ''] = await lenses(await shown(fixture('titles.ts') as vscode.Uri));
    const shownUsd = Number(/\$([\d.]+) \/ month/.exec(lens)?.[1]);
    expect(Math.abs(calls[0].usdPerMonth.expected - shownUsd)).toBeLessThan(0.006);
    expect((await invoke('outlay_estimate_file', { file: 'answer.py' })).calls.length).toBe(2);
  });

  it('say that there is no call, and never 0 for what is unknown', async () => {
    const { calls, note } = await invoke('outlay_estimate_call', { file: 'plain.py', line: 1 });
    expect(calls.length).toBe(0);
    expect(note).toMatch(/no LLM call on line 1/);
  });

  it('find savings, the greatest first', async () => {
    const { savings } = await invoke('outlay_find_savings', { limit: 3 });
    const saved = savings.map(({ usdSaved }: { usdSaved: number }) => usdSaved);
    expect(saved.length).toBe(3);
    expect(saved).toEqual([...saved].sort((a: number, b: number) => b - a));
  });
});
