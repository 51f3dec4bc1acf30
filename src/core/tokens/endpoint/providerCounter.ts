// Counting by the provider: what would be sent, and the count itself, kept by the hash of the text.
import { hashOf } from '../../model/hash';
import type { SendHttp, TextStore } from '../../ports';
import { baseName } from '../baseName';
import type { TokenCounter } from '../counter';
import { textClassOf } from '../textClass';
import { tokenizerFor } from '../tokenizers';
import { askCount } from './ask';
import { type CountEndpoint, countEndpointOf } from './endpoints';
import { Measurements } from './measurements';

/** What a person is shown before anything is sent. */
export interface CountPreview {
  readonly provider: string;
  readonly name: string;
  /** Environment variables that may hold the key. */
  readonly keys: readonly string[];
  readonly url: string;
  /** JSON, as it is sent. */
  readonly body: string;
  /** Nothing is sent: the count is known. */
  readonly isKnown: boolean;
}

export type ProviderCount =
  /** `requests`: how many were sent. */
  { readonly tokens: number; readonly requests: number } | { readonly failed: string };

export interface ProviderCounterDeps {
  readonly counter: TokenCounter;
  readonly send: SendHttp;
  readonly store: TextStore;
}

export interface ProviderCounter {
  /** Null where the model's maker has no such endpoint. */
  preview(text: string, model: string): Promise<CountPreview | null>;
  /** Asks the provider, unless it has counted this text before. Rejects only where the store or an asset fails. */
  count(text: string, model: string, key: string): Promise<ProviderCount>;
}

/** One token in every tokenizer: what a request with it costs more is the framing. */
const ONE_TOKEN = 'a';

export function createProviderCounter({ counter, send, store }: ProviderCounterDeps): ProviderCounter {
  const known = async () => Measurements.parse(await store.load());
  return {
    async preview(text, model) {
      const endpoint = countEndpointOf(model);
      if (!endpoint) return null;
      const { provider, name, keys, url, body } = endpoint;
      const id = idOf(model);
      const isKnown = (await known()).tokensOf(baseName(model), text) !== undefined;
      return { provider, name, keys, url: url(id), body: JSON.stringify(body(id, text), null, 2), isKnown };
    },
    async count(text, model, key) {
      const endpoint = countEndpointOf(model);
      if (!endpoint) return { failed: `no provider counts for "${model}"` };
      const before = (await known()).tokensOf(baseName(model), text);
      if (before !== undefined) return { tokens: before, requests: 0 };
      return measure({ endpoint, text, model, key });
    },
  };

  async function measure({ endpoint, text, model, key }: { endpoint: CountEndpoint; text: string; model: string; key: string }) {
    const ask = (given: string) => askCount({ endpoint, model: idOf(model), text: given, key }, send);
    const name = baseName(model);
    const framing = (await known()).framingOf(name);
    const least = framing === undefined ? await ask(ONE_TOKEN) : { tokens: framing + 1 };
    if ('failed' in least) return least;
    const whole = await ask(text);
    if ('failed' in whole) return whole;
    const tokens = Math.max(0, whole.tokens - (least.tokens - 1));
    const { family, generation } = tokenizerFor(model);
    const familyTokens = (await counter.encoder(family)).count(text);
    const own = generation === undefined ? {} : { generation };
    const one = { model: name, ...own, hash: hashOf(text), tokens, family, familyTokens, textClass: textClassOf(text) };
    await store.save(
      (await known())
        .withFraming(name, least.tokens - 1)
        .with(one)
        .toText(),
    );
    return { tokens, requests: framing === undefined ? 2 : 1 };
  }
}

/** `anthropic/claude-sonnet-5` → `claude-sonnet-5`. */
function idOf(model: string): string {
  return model.trim().split('/').at(-1) ?? model;
}
