// The engine as the surfaces hold it: started on first use, started again when it crashed, but not without end.
import type { Disposable } from 'vscode';
import type { Log } from '../log';
import type { Connection } from './connection';

const MAX_CRASHES = 3;
const WITHIN_MS = 5 * 60_000;

export interface ClientOptions {
  /** Starts a worker. */
  readonly open: () => Promise<Connection>;
  readonly log: Log;
}

export class EngineClient implements Disposable {
  private current: Promise<Connection> | undefined;
  private crashes: readonly number[] = [];
  private disposed = false;

  constructor(private readonly options: ClientOptions) {}

  /** The running worker's connection; rejects where it cannot be started or has crashed too often. */
  connection(): Promise<Connection> {
    if (this.disposed) return Promise.reject(new Error('Outlay is shut down'));
    if (this.crashes.length >= MAX_CRASHES)
      return Promise.reject(new Error('the engine crashed too often; reload the window to try again'));
    this.current ??= this.start();
    return this.current;
  }

  /** Ends a worker that does not answer. The next call gets a new one. */
  kill(reason: string): void {
    this.options.log.error(`ending the engine: ${reason}`);
    void this.current?.then((connection) => connection.dispose());
  }

  dispose(): void {
    this.disposed = true;
    void this.current?.then(
      (connection) => connection.dispose(),
      () => undefined,
    );
  }

  private async start(): Promise<Connection> {
    const started = performance.now();
    try {
      const connection = await this.options.open();
      void connection.ended.then((error) => this.onEnd(error));
      this.options.log.info(`engine started in ${Math.round(performance.now() - started)} ms`);
      return connection;
    } catch (error) {
      this.onEnd(error);
      throw error;
    }
  }

  private onEnd(error: unknown): void {
    this.current = undefined;
    if (this.disposed) return;
    this.options.log.error(`engine ended: ${error instanceof Error ? error.message : error}`);
    this.crashes = [...this.crashes.filter((at) => Date.now() - at < WITHIN_MS), Date.now()];
  }
}
