// Nothing leaves the machine without a yes.
import { createInterface } from 'node:readline/promises';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface Consent {
  /** Given already, by an option. */
  readonly yes: boolean;
  /** The text came from there, so no answer can. */
  readonly isStdinRead?: boolean;
}

/** `what`: all that is sent, and to whom. Throws a UsageError without a yes. */
export async function agreed(what: string, { yes, isStdinRead = false }: Consent, { stdin, stderr }: CliDeps): Promise<void> {
  stderr.write(what);
  if (yes) return;
  if (isStdinRead || !stdin.isTTY) throw new UsageError('nothing was sent: add --yes to send it without being asked');
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    const answer = await lines.question('Send it? [y/N] ');
    if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError('nothing was sent');
  } finally {
    lines.close();
  }
}

/** The first of the variables that is set; undefined: none. */
export function keyIn(env: CliDeps['env'], keys: readonly string[]): string | undefined {
  return keys.map((one) => env[one]?.trim()).find((value) => value !== undefined && value !== '');
}
