// The log that "Outlay: Show Log" opens. Never source text, prompts or keys.
import { type LogOutputChannel, window } from 'vscode';

export type Log = Pick<LogOutputChannel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>;

export function createLog(): LogOutputChannel {
  return window.createOutputChannel('Outlay', { log: true });
}

/** For what runs in the background: a failure is logged, never thrown at nobody and never a popup. */
export function background(log: Log, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error(`${what}: ${error instanceof Error ? error.message : String(error)}`));
}
