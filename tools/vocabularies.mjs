// The two forms in which vocabularies are published → bytes of each token, by id. A token without bytes is none of text.

const NONE = Buffer.alloc(0);

/** js-tiktoken's module of ranks: lines of a first id and then tokens in base64. */
export function tiktokenRanks(source) {
  const { bpe_ranks: lines } = JSON.parse(source.replace(/^export default /, '').replace(/;?\s*$/, ''));
  const tokens = [];
  for (const line of lines.split('\n')) {
    const [, first, ...rest] = line.split(' ');
    rest.forEach((token, index) => {
      tokens[Number(first) + index] = Buffer.from(token, 'base64');
    });
  }
  return Array.from(tokens, (token) => token ?? NONE);
}

/** Hugging Face's tokenizer.json with a BPE model. */
export function tokenizerJson(source) {
  const { model, added_tokens: added } = JSON.parse(source);
  const isSentencePiece = model.byte_fallback;
  const literals = new Set(isSentencePiece ? added.filter(({ special }) => !special).map(({ content }) => content) : []);
  const skipped = new Set(added.map(({ content }) => content).filter((content) => !literals.has(content)));
  const isReachable = model.ignore_merges ? () => true : reachability(model);
  const bytesOf = isSentencePiece ? sentencePieceBytes : byteLevelBytes();
  const tokens = [];
  for (const [text, id] of Object.entries(model.vocab)) {
    const isToken = !skipped.has(text) && !/^<0x[0-9A-F]{2}>$/.test(isSentencePiece ? text : '') && (literals.has(text) || isReachable(text));
    tokens[id] = isToken ? bytesOf(text) : NONE;
  }
  return Array.from(tokens, (token) => token ?? NONE);
}

/**
 * Some tokens of a vocabulary never come out: the merges of their own text end elsewhere. Without them, "merge the neighbours
 * whose joint text is the lowest token" is the same as following the list of merges.
 */
function reachability({ vocab, merges }) {
  const ranks = new Map(merges.map((merge, index) => [Array.isArray(merge) ? merge.join('\0') : merge.replace(' ', '\0'), index]));
  return (text) => {
    const parts = [...text];
    if (parts.some((part) => vocab[part] === undefined)) return false;
    for (;;) {
      let best = Number.POSITIVE_INFINITY;
      let at = -1;
      for (let i = 0; i + 1 < parts.length; i++) {
        const rank = ranks.get(`${parts[i]}\0${parts[i + 1]}`) ?? Number.POSITIVE_INFINITY;
        if (rank < best) [best, at] = [rank, i];
      }
      if (at < 0) return parts.length === 1;
      parts.splice(at, 2, parts[at] + parts[at + 1]);
    }
  };
}

/** ▁ stands for a space. */
function sentencePieceBytes(text) {
  return Buffer.from(text.replaceAll('▁', ' '), 'utf8');
}

/** GPT-2's alphabet, in which every byte is a visible character. */
function byteLevelBytes() {
  const isVisible = (byte) => (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  const bytes = new Map();
  let next = 0x100;
  for (let byte = 0; byte < 0x100; byte++) bytes.set(isVisible(byte) ? byte : next++, byte);
  return (text) => Buffer.from(Array.from(text, (char) => bytes.get(char.codePointAt(0))));
}
