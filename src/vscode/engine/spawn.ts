// What a platform gives: a running worker. The file that does it is chosen by `imports` in package.json.
import type { Endpoint } from 'comlink';
import type { Uri } from 'vscode';

export interface WorkerHandle {
  readonly endpoint: Endpoint;
  /** Settles once the worker is gone, whatever ended it. */
  readonly ended: Promise<Error>;
  terminate(): void;
}

export type SpawnWorker = (extensionUri: Uri) => Promise<WorkerHandle>;
