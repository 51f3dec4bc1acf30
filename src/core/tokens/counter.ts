import { Tiktoken, type TiktokenBPE } from 'js-tiktoken/lite';
import type { AssetLoader } from '../ports';
import type { Encoding } from './encodings';
import { type Slice, slices } from './pieces';

export interface TextCount {
  readonly tokens: number;
  /** A run of letters was cut or extrapolated: the count is close, no longer the tokenizer's own. */
  readonly capped: boolean;
}

export interface TokenCounter {
  /** Reads the ranks once. Rejects where the asset is missing: the install is broken. */
  load(encoding: Encoding): Promise<void>;
  /** Total on any text: special tokens count as ordinary text, lone surrogates as U+FFFD. */
  count(text: string, encoding: Encoding): Promise<TextCount>;
}

/** Long slices that are encoded per text; further ones are extrapolated from these. */
const LONG_SLICES = 40;
const CACHED_TEXTS = 1000;

type CountText = (text: string) => TextCount;

/** Counts with the encodings' ranks, which are loaded on first use as `tokens/<encoding>.json`. */
export function createTokenCounter(assets: AssetLoader): TokenCounter {
  const loaded = new Map<Encoding, Promise<CountText>>();
  const load = (encoding: Encoding): Promise<CountText> => {
    const known = loaded.get(encoding) ?? loadEncoding(assets, encoding);
    loaded.set(encoding, known);
    known.catch(() => loaded.delete(encoding));
    return known;
  };
  return {
    load: async (encoding) => void (await load(encoding)),
    count: async (text, encoding) => (text === '' ? { tokens: 0, capped: false } : (await load(encoding))(text)),
  };
}

async function loadEncoding(assets: AssetLoader, encoding: Encoding): Promise<CountText> {
  const ranks = JSON.parse(ascii(await assets.bytes(`tokens/${encoding}.json`))) as TiktokenBPE;
  const encoder = new Tiktoken(ranks);
  const encode: Encode = (text) => encoder.encode(text, [], []).length;
  const pattern = new RegExp(ranks.pat_str, 'ug');
  return remembered((text) => countSlices(slices(text, pattern), encode));
}

type Encode = (text: string) => number;

function countSlices(parts: Iterable<Slice>, encode: Encode): TextCount {
  let short = 0;
  const long = { units: 0, tokens: 0, encoded: 0, encodedUnits: 0 };
  for (const { text, long: isLong } of parts) {
    if (!isLong) {
      short += encode(text);
      continue;
    }
    long.units += text.length;
    if (long.encoded === LONG_SLICES) continue;
    long.encoded += 1;
    long.encodedUnits += text.length;
    long.tokens += encode(text);
  }
  if (long.units === 0) return { tokens: short, capped: false };
  return { tokens: short + Math.ceil((long.tokens * long.units) / long.encodedUnits), capped: true };
}

/** The texts counted last are kept: while somebody types, all other prompts of the file stay the same. */
function remembered(count: CountText): CountText {
  const known = new Map<string, TextCount>();
  return (text) => {
    const hit = known.get(text);
    if (hit) return hit;
    const result = count(text);
    known.set(text, result);
    const oldest = known.keys().next();
    if (known.size > CACHED_TEXTS && !oldest.done) known.delete(oldest.value);
    return result;
  };
}

/** Chunked, because a call takes only so many arguments. */
function ascii(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x2000) chunks.push(String.fromCharCode(...bytes.subarray(start, start + 0x2000)));
  return chunks.join('');
}
