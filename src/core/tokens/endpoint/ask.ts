// One question to a provider's count endpoint, and every way in which it may go wrong. Nothing of an answer but its number is
// passed on: providers repeat keys and texts in what they say of an error.
import { refusalOf, silenceOf } from '../../model/httpTrouble';
import type { SendHttp } from '../../ports';
import type { CountEndpoint } from './endpoints';

export interface Question {
  readonly endpoint: CountEndpoint;
  /** The id as the provider takes it. */
  readonly model: string;
  readonly text: string;
  readonly key: string;
}

export type Counted = { readonly tokens: number } | { readonly failed: string };

const TIMEOUT_MS = 20_000;
/** Of an answer: it is one number. */
const MOST_BYTES = 100_000;

/** Tokens of a request with the text as its one message. Never rejects. */
export async function askCount({ endpoint, model, text, key }: Question, send: SendHttp, timeoutMs = TIMEOUT_MS): Promise<Counted> {
  const { name, url, headers, body, field } = endpoint;
  try {
    const answer = await send({
      url: url(model),
      headers: { 'content-type': 'application/json', ...headers(key) },
      body: JSON.stringify(body(model, text)),
      timeoutMs,
      maxBytes: MOST_BYTES,
    });
    const refused = refusalOf(answer, { 404: `does not count for the model "${model}"`, 413: 'takes no text of this length' });
    return refused === null ? readCount(answer.text, { name, field }) : { failed: `${name} ${refused}` };
  } catch (error) {
    return { failed: `${name} ${silenceOf(error, timeoutMs)}` };
  }
}

function readCount(text: string, { name, field }: { name: string; field: string }): Counted {
  const tokens = numberAt(text, field);
  return tokens === null ? { failed: `${name} answered without a count in "${field}"` } : { tokens };
}

function numberAt(text: string, field: string): number | null {
  try {
    const value = JSON.parse(text)?.[field];
    return Number.isSafeInteger(value) && value >= 0 ? value : null;
  } catch {
    return null;
  }
}
