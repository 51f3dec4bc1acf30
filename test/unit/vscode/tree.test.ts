// The tree of calls, before it becomes VS Code's.
import assert from 'node:assert/strict';
import { callOf, type ReportCall } from '../../../src/core/index';
import type { FolderProject } from '../../../src/vscode/engine/project';
import { filtered, usesIn } from '../../../src/vscode/tree/filter';
import { type TreeNode, treeOf } from '../../../src/vscode/tree/nodes';
import type { FolderReport } from '../../../src/vscode/workspace/workspaceReport';
import { finding, point } from '../../helpers/finding';

function call(file: string, changes: Partial<ReportCall> & { usd?: number | null } = {}): ReportCall {
  const { usd = 1, ...rest } = changes;
  const known = callOf(finding());
  const month = usd === null ? null : point(usd);
  const cost = { usdPerCall: month, usdPerMonth: month, usdPer1000Calls: month };
  return { ...known, id: `${file}#create`, file, cost, ...rest };
}

function folder(folderName: string, calls: readonly ReportCall[]): FolderReport {
  return { project: { folderName } as FolderProject, report: { calls } as FolderReport['report'] };
}

/** "label (priced of calls: usd)", children indented. */
function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const { priced, calls, usdPerMonth } = node.total;
    const own = `${indent}${node.kind === 'call' ? node.call.file : node.label} (${priced} of ${calls}: ${usdPerMonth})`;
    return [own, ...(node.kind === 'call' ? [] : lines(node.children, `${indent}  `))];
  });
}

describe('the tree of calls', () => {
  it('has the dearest first and the unknown last, each group with its sum', () => {
    const calls = [call('a.py', { usd: 2 }), call('b.py', { usd: null }), call('c.py', { usd: 5 }), call('c.py', { usd: null })];
    assert.deepEqual(lines(treeOf([folder('shop', calls)], 'file')), [
      'c.py (1 of 2: 5)',
      '  c.py (1 of 1: 5)',
      '  c.py (0 of 1: 0)',
      'a.py (1 of 1: 2)',
      '  a.py (1 of 1: 2)',
      'b.py (0 of 1: 0)',
      '  b.py (0 of 1: 0)',
    ]);
  });

  it('keeps classes of code apart, production first however cheap it is', () => {
    const calls = [call('tests/a.py', { codeClass: 'test', usd: 9 }), call('a.py')];
    assert.deepEqual(lines(treeOf([folder('shop', calls)], 'provider')), [
      'production (1 of 1: 1)',
      '  openai (1 of 1: 1)',
      '    a.py (1 of 1: 1)',
      'test (1 of 1: 9)',
      '  openai (1 of 1: 9)',
      '    tests/a.py (1 of 1: 9)',
    ]);
  });

  it('counts an ignored call in no sum, and shows it', () => {
    const calls = [call('a.py'), call('a.py', { ignored: 'a demo' })];
    assert.deepEqual(lines(treeOf([folder('shop', calls)], 'model')), ['gpt-4o (1 of 1: 1)', '  a.py (1 of 1: 1)', '  a.py (0 of 0: 0)']);
  });

  it('is narrowed to calls that use all that is chosen', () => {
    const calls = [call('a.py', { uses: ['tools'] }), call('b.py', { uses: ['tools', 'vision'] }), call('c.py')];
    const reports = [folder('shop', calls)];
    assert.deepEqual(usesIn(calls), [
      { use: 'tools', calls: 2 },
      { use: 'vision', calls: 1 },
    ]);
    assert.deepEqual(lines(treeOf(filtered(reports, ['tools', 'vision']), 'file')), ['b.py (1 of 1: 1)', '  b.py (1 of 1: 1)']);
    assert.equal(filtered(reports, []), reports);
  });

  it('groups by what calls are for', () => {
    const calls = [call('a.py', { task: { task: 'summary', evidence: 'outlay.json' } }), call('b.py', { task: undefined, usd: 9 })];
    assert.deepEqual(
      treeOf([folder('shop', calls)], 'kind').map((node) => node.kind !== 'call' && node.label),
      ['chat', 'summary'],
    );
  });

  it('tells files of the same name in two folders apart, in id and in label', () => {
    const nodes = treeOf([folder('one', [call('a.py')]), folder('two', [call('a.py')])], 'file');
    assert.deepEqual(
      nodes.map((node) => node.kind !== 'call' && node.label),
      ['one · a.py', 'two · a.py'],
    );
    const ids = nodes.flatMap((node) => [node.id, ...(node.kind === 'call' ? [] : node.children.map(({ id }) => id))]);
    assert.equal(new Set(ids).size, ids.length);
  });
});
