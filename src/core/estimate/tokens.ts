// Tokens of a request's prompt: what stands in the code is counted, what is filled at run time is assumed.
import { add, point } from '../model/band';
import type { CallSite, PromptPiece } from '../model/callSite';
import type { Band, TokenCount } from '../model/estimate';
import { formatCount } from '../report/format';
import type { TokenCounter } from '../tokens/counter';
import { framingTokens } from '../tokens/framing';
import { type Tokenizer, tokenizerFor } from '../tokens/tokenizers';
import type { CommentUsage } from './comment';
import { DEFAULT_HISTORY, defaultHole } from './defaults';
import type { Volumes } from './volumes';

export interface PromptTokens {
  readonly count: TokenCount;
  /** What was assumed for the holes and the history, for the receipt. */
  readonly assumed: readonly { readonly label: string; readonly tokens: Band; readonly basis: string }[];
  readonly tokenizer: Tokenizer;
  readonly framing: number;
}

export interface TokenDeps {
  readonly counter: TokenCounter;
  readonly volumes: Volumes;
  readonly comment: CommentUsage;
}

export async function promptTokens(site: CallSite, { counter, volumes, comment }: TokenDeps): Promise<PromptTokens> {
  const tokenizer = tokenizerFor(site.model.value);
  const texts = staticTexts(site);
  const counts = await Promise.all(texts.map((text) => counter.count(text, tokenizer.encoding)));
  const staticTokens = Math.round(counts.reduce((sum, count) => sum + count.tokens, 0) * tokenizer.ratio);
  const framing = framingTokens({ kind: site.kind, model: site.model.value, messages: Math.max(1, site.prompt.messages.length) });
  const assumed = assumedParts(site, volumes);
  const error = (staticTokens * tokenizer.errorPercent) / 100;
  const known: Band = { low: Math.floor(staticTokens - error), expected: staticTokens, high: Math.ceil(staticTokens + error) };
  const inputTokens =
    comment.inputTokens === undefined ? add(known, point(framing), ...assumed.map((part) => part.tokens)) : point(comment.inputTokens);
  const capped = counts.some((count) => count.capped);
  const count: TokenCount = {
    staticTokens,
    holes: holesOf(site).length,
    inputTokens,
    method: texts.length > 0 ? tokenizer.method : 'none',
    tokenizer: tokenizer.encoding,
    errorPercent: tokenizer.errorPercent,
    ...(capped ? { capped } : {}),
  };
  return { count, assumed, tokenizer, framing };
}

function pieces(site: CallSite): readonly PromptPiece[] {
  return site.prompt.messages.flatMap((message) => message.pieces);
}

function staticTexts(site: CallSite): readonly string[] {
  const texts = pieces(site).flatMap((piece) => ('text' in piece ? [piece.text] : []));
  return [...texts, site.prompt.tools ?? ''].filter((text) => text !== '');
}

function holesOf(site: CallSite) {
  return pieces(site).filter((piece) => 'hole' in piece);
}

function assumedParts(site: CallSite, volumes: Volumes): PromptTokens['assumed'] {
  const holes = holesOf(site).map(({ hole, media }) => {
    const set = volumes.holeTokens(site, hole);
    const usual = defaultHole(hole, media);
    return { label: `{{${hole}}}`, tokens: set ?? usual.tokens, basis: set ? 'outlay.json' : `default for a ${usual.what}` };
  });
  if (site.prompt.complete) return holes;
  return [...holes, { label: 'further messages', tokens: DEFAULT_HISTORY, basis: 'default: added at run time' }];
}

/** How the static text was counted, in words. */
export function describeCounting({ count, tokenizer, framing }: PromptTokens): string {
  if (count.method === 'none') return `no text in the code; ${formatCount(framing)} of chat format`;
  const how =
    count.method === 'exact'
      ? `exact by ${count.tokenizer}`
      : `${count.tokenizer} × ${tokenizer.ratio} ±${tokenizer.errorPercent} %: ${tokenizer.source}`;
  const format = framing > 0 ? `; with ${formatCount(framing)} of chat format` : '';
  return `${how}${format}${count.capped ? '; long runs of letters were cut' : ''}`;
}
