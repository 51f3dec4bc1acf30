// Tokens of a request's prompt: what stands in the code is counted, what is filled at run time is assumed.
import { add, point } from '../model/band';
import type { CallSite, PromptPiece } from '../model/callSite';
import { bandOfSample, DRAWS, drawsOf, isPoint, type Sample } from '../model/draws';
import type { Band, TokenCount } from '../model/estimate';
import { lastName } from '../model/holeName';
import type { Measured } from '../model/measured';
import { formatCount } from '../report/format';
import type { TokenCounter } from '../tokens/counter';
import { framingTokens } from '../tokens/overhead/framing';
import { toolParts } from '../tokens/overhead/tools';
import type { Tokenizer, Tokenizers } from '../tokens/tokenizers';
import type { CommentUsage } from './comment';
import { DEFAULT_HISTORY, defaultHole } from './defaults';
import { mediaTokens } from './mediaTokens';
import type { Volumes } from './volumes';

export interface PromptTokens {
  readonly count: TokenCount;
  /** What was assumed for the holes and the history, for the receipt. */
  readonly assumed: readonly { readonly label: string; readonly tokens: Band; readonly basis: string }[];
  readonly tokenizer: Tokenizer;
  readonly framing: number;
  /** Of the prompt's begin that never changes: tools, and the text before the first hole. */
  readonly prefixTokens: number;
  /** Parts that are uncertain, and what is certain of the rest. */
  readonly parts: readonly InputPart[];
  readonly certainTokens: number;
}

export interface InputPart {
  readonly label: string;
  /** The same key: the same assumption. */
  readonly key: string;
  readonly tokens: Band;
}

export interface TokenDeps {
  readonly counter: TokenCounter;
  readonly tokenizers: Tokenizers;
  readonly volumes: Volumes;
  readonly comment: CommentUsage;
  readonly measured?: Measured;
}

export async function promptTokens(site: CallSite, { counter, tokenizers, volumes, comment, measured }: TokenDeps): Promise<PromptTokens> {
  const model = site.model.value;
  const tokenizer = tokenizers(model);
  const tools = site.prompt.tools ? toolParts(site.prompt.tools, model) : NO_TOOLS;
  const texts = [...textsOf(site), ...tools.texts];
  const text = await counted(texts, tokenizer, counter);
  const framing = framingTokens({ kind: site.kind, model, messages: Math.max(1, site.prompt.messages.length) }) + tools.added;
  const assumed = assumedParts(site, volumes, comment);
  const whole = measured?.inputTokens ?? comment.inputTokens;
  const parts = whole === undefined ? partsOf(site, text.tokens, assumed) : [];
  const certain = whole ?? add(text.tokens, point(framing), ...assumed.map((part) => part.tokens)).expected - sumOf(parts);
  const inputTokens = parts.length === 0 ? point(certain) : inputBand(parts, certain);
  const prefix = await counted([...tools.texts, ...leadingTexts(site)], tokenizer, counter);
  const toolCount = tools.texts.length > 0 ? await counted(tools.texts, tokenizer, counter) : null;
  const count: TokenCount = {
    prefixTokens: Math.round(prefix.tokens.expected),
    ...(toolCount ? { toolTokens: Math.round(toolCount.tokens.expected + tools.added) } : {}),
    staticTokens: text.tokens.expected,
    holes: holesOf(site).length,
    inputTokens,
    method: text.method,
    tokenizer: tokenizer.name,
    errorPercent: text.errorPercent,
  };
  return { count, assumed, tokenizer, framing, prefixTokens: prefix.tokens.expected, parts, certainTokens: certain };
}

function partsOf(site: CallSite, text: Band, assumed: PromptTokens['assumed']): readonly InputPart[] {
  const all = [
    { label: 'Text in the code', key: `${site.id} text`, tokens: text },
    ...assumed.map(({ label, tokens, basis }) => ({
      label,
      key: basis === 'outlay.json' ? `holes ${label}` : `${site.id} ${label}`,
      tokens,
    })),
  ];
  return all.filter(({ tokens }) => !isPoint(tokens));
}

function sumOf(parts: readonly InputPart[]): number {
  return parts.reduce((sum, { tokens }) => sum + tokens.expected, 0);
}

/** All parts are seldom at their least or most together. */
function inputBand(parts: readonly InputPart[], certain: number): Band {
  const { low, expected, high } = bandOfSample(inputSample(parts, certain), certain + sumOf(parts));
  return { low: Math.floor(low), expected, high: Math.ceil(high) };
}

export function inputSample(parts: readonly InputPart[], certain: number): Sample {
  const sum = new Float64Array(DRAWS).fill(certain);
  for (const { key, tokens } of parts) {
    const drawn = drawsOf(key, tokens);
    for (let index = 0; index < DRAWS; index++) sum[index] = (sum[index] ?? 0) + (drawn[index] ?? 0);
  }
  return sum;
}

/** Texts before the first hole. */
function leadingTexts(site: CallSite): readonly string[] {
  const all = pieces(site);
  const hole = all.findIndex((piece) => 'hole' in piece);
  return all.slice(0, hole < 0 ? all.length : hole).flatMap((piece) => ('text' in piece && piece.text !== '' ? [piece.text] : []));
}

const NO_TOOLS = { texts: [], added: 0 };

/** Of all texts together. Errors of a ratio point the same way, so they add up. */
export async function counted(
  texts: readonly string[],
  tokenizer: Tokenizer,
  counter: TokenCounter,
): Promise<{ tokens: Band; errorPercent: number; method: TokenCount['method'] }> {
  const counts = await Promise.all(texts.map((text) => counter.count(text, tokenizer)));
  const expected = counts.reduce((sum, { tokens }) => sum + tokens, 0);
  const error = counts.reduce((sum, { tokens, errorPercent }) => sum + (tokens * errorPercent) / 100, 0);
  const errorPercent = expected > 0 ? Math.round((error / expected) * 1000) / 10 : tokenizer.ratioFor('prose').errorPercent;
  const isByProvider = counts.every(({ method }) => method === 'endpoint');
  const method = texts.length === 0 ? 'none' : isByProvider ? 'endpoint' : tokenizer.method;
  return { tokens: { low: Math.floor(expected - error), expected, high: Math.ceil(expected + error) }, errorPercent, method };
}

function pieces(site: CallSite): readonly PromptPiece[] {
  return site.prompt.messages.flatMap((message) => message.pieces);
}

function textsOf(site: CallSite): readonly string[] {
  return pieces(site).flatMap((piece) => ('text' in piece && piece.text !== '' ? [piece.text] : []));
}

export function holesOf(site: CallSite) {
  return pieces(site).filter((piece) => 'hole' in piece);
}

function assumedParts(site: CallSite, volumes: Volumes, { holeTokens }: CommentUsage): PromptTokens['assumed'] {
  const holes = holesOf(site).map(({ hole, media, detail, size }) => {
    const written = holeTokens?.get(hole) ?? holeTokens?.get(lastName(hole));
    if (written !== undefined) return { label: `{{${hole}}}`, tokens: point(written), basis: `outlay: hole.${lastName(hole)} at the call` };
    const set = volumes.holeTokens(site, hole);
    const usual = (media && mediaTokens(media, site.model.value, { detail, size })) ?? defaultHole(hole, media);
    return {
      label: `{{${hole}}}`,
      tokens: set ?? usual.tokens,
      basis: set ? 'outlay.json' : size ? `in the code: ${usual.what}` : `default for a ${usual.what}`,
    };
  });
  if (site.prompt.complete) return holes;
  return [...holes, { label: 'further messages', tokens: DEFAULT_HISTORY, basis: 'default: added at run time' }];
}

/** How the static text was counted, in words. */
export function describeCounting({ count, tokenizer, framing }: PromptTokens): string {
  if (count.method === 'none') return `no text in the code; ${formatCount(framing)} of chat format`;
  const how =
    count.method === 'endpoint'
      ? 'counted by the provider'
      : count.method === 'exact'
        ? `exact by ${count.tokenizer}`
        : `${count.tokenizer} × a ratio, ±${count.errorPercent} %: ${tokenizer.source}`;
  return framing > 0 ? `${how}; with ${formatCount(framing)} of chat and tool format` : how;
}
