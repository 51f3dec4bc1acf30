// Only in the web worker host.
import * as vscode from 'vscode';
import { expect } from './expect';
import { extension } from './outlay';

describe('the web worker host', () => {
  it('is a worker', () => {
    expect(typeof (globalThis as { WorkerGlobalScope?: unknown }).WorkerGlobalScope).toBe('function');
  });

  it('runs Outlay beside the user interface', () => {
    expect(extension().extensionKind).toBe(vscode.ExtensionKind.UI);
  });
});
