import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/umd/node-adapter';
import { Uri } from 'vscode';
import type { SpawnWorker } from './spawn';

export const spawnWorker: SpawnWorker = async (extensionUri) => {
  const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath);
  const ended = new Promise<Error>((resolve) => {
    worker.once('error', (error) => resolve(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', (code) => resolve(new Error(`the worker ended with code ${code}`)));
  });
  return { endpoint: nodeEndpoint(worker), ended, terminate: () => void worker.terminate() };
};
