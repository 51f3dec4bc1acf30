// Only in the Node extension host: what the window was given stands in its environment.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { expect } from './expect';
import { extension } from './outlay';

describe('the window', () => {
  it('has the folders it was given', function () {
    const wanted = process.env.TEST_FOLDERS;
    if (wanted === undefined) this.skip();
    expect((vscode.workspace.workspaceFolders ?? []).map(({ name }) => name).join()).toBe(wanted);
  });

  it('has the trust it was given', function () {
    const wanted = process.env.TEST_TRUSTED;
    if (wanted === undefined) this.skip();
    expect(vscode.workspace.isTrusted).toBe(wanted === 'true');
  });

  it('runs the installed package where there is one', function () {
    const installed = process.env.TEST_EXTENSIONS_DIR;
    if (installed === undefined) this.skip();
    expect(path.dirname(extension().extensionPath)).toBe(installed);
  });
});
