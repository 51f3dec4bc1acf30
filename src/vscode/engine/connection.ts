// One worker's life. A call fails when the worker ends before it answers: comlink alone would wait forever.
import { proxy, type Remote, transfer, wrap } from 'comlink';
import { Uri, workspace } from 'vscode';
import type { TextStore } from '../../core/index';
import { post } from '../../refresh/post';
import type { EngineService, HostServices, WorkerEntry } from '../../worker/protocol';
import type { Log } from '../log';
import type { SpawnWorker, WorkerHandle } from './spawn';

export type RemoteService = Remote<EngineService>;

export interface ConnectionOptions {
  readonly spawn: SpawnWorker;
  readonly extensionUri: Uri;
  readonly log: Log;
  /** Text of the last good refresh of the prices; null: none. */
  readonly refreshed: () => Promise<string | null>;
  /** What providers have counted. */
  readonly counts: TextStore;
}

export class Connection {
  static async open(options: ConnectionOptions): Promise<Connection> {
    const connection = new Connection(await options.spawn(options.extensionUri));
    const host = proxy(hostServices(options));
    const starting = wrap<WorkerEntry>(connection.worker.endpoint).start(host);
    // Remote<> does not see that start() answers with a proxy.
    connection.service = (await connection.orEnd(starting)) as unknown as RemoteService;
    return connection;
  }

  private service: RemoteService | undefined;
  private readonly waiting = new Set<(error: Error) => void>();

  private constructor(private readonly worker: WorkerHandle) {
    void worker.ended.then((error) => {
      worker.terminate(); // a web worker lives on after an error
      for (const reject of this.waiting) reject(error);
    });
  }

  get ended(): Promise<Error> {
    return this.worker.ended;
  }

  call<T>(work: (service: RemoteService) => Promise<T>): Promise<T> {
    return this.service ? this.orEnd(work(this.service)) : Promise.reject(new Error('the engine is not started'));
  }

  dispose(): void {
    this.worker.terminate();
  }

  /** Not Promise.race with `ended`: that would keep every answer ever given for as long as the worker lives. */
  private orEnd<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      const settle = () => this.waiting.delete(reject);
      answer.then(resolve, reject).then(settle, settle);
    });
  }
}

function hostServices({ extensionUri, log, refreshed, counts }: ConnectionOptions): HostServices {
  return {
    async asset(name) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'assets', ...name.split('/')));
      const copy = new Uint8Array(bytes); // what readFile gives may be a window into a shared buffer
      return transfer(copy, [copy.buffer]);
    },
    warn: (message) => log.warn(message),
    refreshed,
    counts: () => counts.load(),
    saveCounts: (text) => counts.save(text),
    send: (request) => post(request, (url, init) => fetch(url, init)),
  };
}
