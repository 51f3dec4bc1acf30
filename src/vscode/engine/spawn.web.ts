import { Uri, workspace } from 'vscode';
import type { SpawnWorker } from './spawn';

/**
 * From a blob: the extension's own address is another origin than the extension host's, which a Worker may not have,
 * and VS Code refuses vscode-remote: addresses.
 */
export const spawnWorker: SpawnWorker = async (extensionUri) => {
  const source = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'web', 'worker.js'));
  const url = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Outlay' });
  let end = (_: Error) => {};
  const ended = new Promise<Error>((resolve) => {
    end = resolve;
  });
  worker.onerror = (event) => end(new Error(event.message || 'the worker failed'));
  return {
    endpoint: worker,
    ended,
    terminate() {
      worker.terminate();
      URL.revokeObjectURL(url);
      end(new Error('the worker was ended'));
    },
  };
};
