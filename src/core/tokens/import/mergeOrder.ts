// A list of merges → tokens in the order in which they merge.
import type { Refused } from './imported';
import type { TokenizerFile } from './tokenizerJson';

/** Those of public tokenizers have up to 256; following the merges of longer ones takes too long. */
const LONGEST = 512;

/**
 * "Of all neighbours whose joint text is a token, merge the first in this order" is the same as following the list, if all merges
 * into one token stand together and the tokens that merging never reaches are left out (or found as whole pieces: ignore_merges).
 */
export function mergeOrder({ model, added_tokens: added }: TokenizerFile): { readonly tokens: readonly Uint8Array[] } | Refused {
  const bytesOf = createByteLevel();
  const special = new Set(added.map(({ content }) => content));
  const merges = model.merges.map((merge): readonly [string, string] => (typeof merge === 'string' ? pair(merge) : merge));
  const results = new Set<string>();
  let last = '';
  for (const [left, right] of merges) {
    const result = left + right;
    if (result.length > LONGEST) return { refused: `a token of ${result.length} bytes; at most ${LONGEST} are possible` };
    if (result !== last && results.has(result)) return { refused: `merges into ${JSON.stringify(result)} of different ranks` };
    results.add(result);
    last = result;
  }
  const ranks = new Map(merges.map(([left, right], index) => [`${left} ${right}`, index]));
  const others = Object.keys(model.vocab).filter(
    (text) => !results.has(text) && !special.has(text) && (model.ignore_merges || text.length === 1),
  );
  const reached = [...results].filter((text) => model.ignore_merges || isReached(text, ranks));
  const tokens = [...others.filter((text) => text.length === 1), ...reached, ...others.filter((text) => text.length > 1)].map(bytesOf);
  if (tokens.includes(null)) return { refused: 'a vocabulary that is not of bytes' };
  return { tokens: tokens.filter((bytes) => bytes !== null) };
}

function pair(merge: string): readonly [string, string] {
  const space = merge.indexOf(' ');
  return [merge.slice(0, space), merge.slice(space + 1)];
}

function isReached(text: string, ranks: ReadonlyMap<string, number>): boolean {
  const parts = [...text];
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]} ${parts[i + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < best) [best, at] = [rank, i];
    }
    if (at < 0) return parts.length === 1;
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
}

/** GPT-2's alphabet, in which every byte is a visible character. Null for other characters. */
function createByteLevel(): (text: string) => Uint8Array | null {
  const bytes = new Map<string, number>();
  let next = 0x100;
  for (let byte = 0; byte < 0x100; byte++) {
    const isVisible = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    bytes.set(String.fromCharCode(isVisible ? byte : next++), byte);
  }
  return (text) => {
    const values = Array.from(text, (char) => bytes.get(char));
    return values.includes(undefined) ? null : Uint8Array.from(values, (value) => value ?? 0);
  };
}
