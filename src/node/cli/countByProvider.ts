// `outlay tokens --count-by-provider`: shows what would be sent, asks, sends. Without a yes nothing leaves the machine.
import { createInterface } from 'node:readline/promises';
import type { CountPreview, Engine } from '../../core/index';
import type { CliDeps } from './main';
import { UsageError } from './usageError';

export interface ProviderQuestion {
  readonly text: string;
  readonly models: readonly string[];
  /** Consent is given. */
  readonly yes: boolean;
  /** The text came from there, so no answer can. */
  readonly isStdinRead: boolean;
}

type Counting = Pick<Engine, 'previewCount' | 'countByProvider'>;

/** The counts are kept, and what is counted afterwards knows them. */
export async function countByProvider(question: ProviderQuestion, engine: Counting, deps: CliDeps): Promise<void> {
  for (const model of question.models) {
    const preview = await engine.previewCount(question.text, model);
    if (!preview) throw new UsageError(`no provider counts for "${model}": Anthropic, OpenAI and Google do for their own models`);
    if (preview.isKnown) continue;
    const key = keyOf(preview, deps);
    await agreed(preview, question, deps);
    const counted = await engine.countByProvider(question.text, model, key);
    if ('failed' in counted) throw new UsageError(`${counted.failed}; without --count-by-provider the count is made here`);
  }
}

function keyOf({ keys, name }: CountPreview, { env }: CliDeps): string {
  const key = keys.map((one) => env[one]?.trim()).find((value) => value !== undefined && value !== '');
  if (key === undefined) throw new UsageError(`${name} wants a key: set ${keys.join(' or ')}`);
  return key;
}

async function agreed({ name, url, body }: CountPreview, { yes, isStdinRead }: ProviderQuestion, deps: CliDeps): Promise<void> {
  deps.stderr.write(`To ${name}, ${url}, goes the following, and once per model the same with the letter "a" alone:\n${body}\n`);
  if (yes) return;
  if (isStdinRead || !deps.stdin.isTTY) throw new UsageError('nothing was sent: add --yes to send it without being asked');
  const lines = createInterface({ input: deps.stdin, output: deps.stderr });
  try {
    const answer = await lines.question('Send it? [y/N] ');
    if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError('nothing was sent');
  } finally {
    lines.close();
  }
}
