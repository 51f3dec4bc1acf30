// A text by itself, such as a prompt file or a selection: its tokens by model or tokenizer, and what they cost as input.
import type { Prices } from '../catalog/prices';
import type { TextCountRow, TextCounts } from '../model/textCounts';
import { baseName } from '../tokens/baseName';
import type { TokenCounter } from '../tokens/counter';
import { countEndpointOf } from '../tokens/endpoint/endpoints';
import { FAMILIES, FAMILY_ROWS, type Family } from '../tokens/families';
import { languageOf, languagePremium } from '../tokens/languages/premium';
import { exactly, type Tokenizer, type Tokenizers } from '../tokens/tokenizers';
import { COMPARED_MODELS, type ComparedModel, makerOf } from './comparedModels';

export interface TextQuery {
  readonly models?: readonly string[];
  readonly families?: readonly Family[];
  /** Tokenizers that the user brings, by name. */
  readonly imported?: readonly ImportedTokenizer[];
  /** One model of each tokenizer, and the tokenizers that no model of today has. */
  readonly compare?: boolean;
}

export interface ImportedTokenizer {
  readonly name: string;
  count(text: string): number;
}

export interface TextDeps {
  readonly counter: TokenCounter;
  readonly tokenizers: Tokenizers;
  readonly prices: Prices;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Rows as asked, the compared ones after them by tokens. Vocabularies are loaded on first use. */
export async function countText(text: string, query: TextQuery, deps: TextDeps): Promise<TextCounts> {
  const { models = [], families = [], imported = [], compare = false } = query;
  const characters = [...text].length;
  const language = languageOf(text);
  const ofModel = (model: string) => modelSubject({ model, provider: makerOf(baseName(model)) }, deps);
  const ofCompared = (one: ComparedModel) => modelSubject(one, deps);
  const rowOf = (subject: Subject) => rowFor(subject, { text, characters, ...deps });
  const asked = await Promise.all([...models.map(ofModel), ...families.map(ofFamily)].map(rowOf));
  const compared = compare ? await Promise.all([...COMPARED_MODELS.map(ofCompared), ...OLD.map(ofFamily)].map(rowOf)) : [];
  return {
    schema: 'outlay.tokens/1',
    characters,
    language,
    rows: [...imported.map((one) => importedRow(one, { text, characters })), ...asked, ...compared.sort((a, b) => a.tokens - b.tokens)],
  };
}

function importedRow({ name, count }: ImportedTokenizer, { text, characters }: Pick<Asked, 'text' | 'characters'>): TextCountRow {
  const tokens = count(text);
  return {
    name,
    provider: null,
    tokenizer: name,
    method: 'exact',
    tokens,
    errorPercent: 0,
    charactersPerToken: tokens === 0 ? 0 : characters / tokens,
    languagePremium: null,
    inputUsd: null,
    source: `imported from ${name}`,
  };
}

/** No model on sale has these; the other families have a row by their model. */
const OLD: readonly Family[] = FAMILIES.filter((family) => family === 'p50k_base' || family === 'r50k_base');

interface Subject {
  readonly name: string;
  readonly provider: string | null;
  readonly model: string | null;
  readonly tokenizer: Tokenizer;
}

function modelSubject({ model, provider }: Pick<Subject, 'provider'> & { model: string }, { tokenizers }: TextDeps): Subject {
  return { name: model, provider, model, tokenizer: tokenizers(model) };
}

function ofFamily(family: Family): Subject {
  return { name: FAMILY_ROWS[family].name, provider: null, model: null, tokenizer: exactly(family) };
}

interface Asked extends TextDeps {
  readonly text: string;
  readonly characters: number;
}

async function rowFor(
  { name, provider, model, tokenizer }: Subject,
  { text, characters, counter, prices, at }: Asked,
): Promise<TextCountRow> {
  const { tokens, method, errorPercent } = await counter.count(text, tokenizer);
  const endpoint = method === 'endpoint' ? countEndpointOf(model ?? '') : undefined;
  const price = prices.quote({ provider, model, at });
  const usdPerMillion = 'unpriced' in price ? null : price.inputUsdPerMillion;
  return {
    name,
    provider: usdPerMillion === null ? null : provider,
    tokenizer: endpoint ? endpoint.name : tokenizer.name,
    method,
    tokens,
    errorPercent,
    charactersPerToken: tokens === 0 ? 0 : characters / tokens,
    languagePremium: (await languagePremium(text, tokenizer, counter))?.factor ?? null,
    inputUsd: usdPerMillion === null ? null : (tokens * usdPerMillion) / 1e6,
    source: endpoint ? endpoint.source : tokenizer.source,
  };
}
