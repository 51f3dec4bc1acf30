// `outlay tokens --count-by-provider`: shows what would be sent, asks, sends. Without a yes nothing leaves the machine.
import type { CountPreview, Engine } from '../../core/index';
import { agreed, keyIn } from './consent';
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
    await agreed(described(preview), question, deps);
    const counted = await engine.countByProvider(question.text, model, key);
    if ('failed' in counted) throw new UsageError(`${counted.failed}; without --count-by-provider the count is made here`);
  }
}

function keyOf({ keys, name }: CountPreview, { env }: CliDeps): string {
  const key = keyIn(env, keys);
  if (key === undefined) throw new UsageError(`${name} wants a key: set ${keys.join(' or ')}`);
  return key;
}

function described({ name, url, body }: CountPreview): string {
  return `To ${name}, ${url}, goes the following, and once per model the same with the letter "a" alone:\n${body}\n`;
}
