// The vocabularies that an outlay.json names, read and ready to count.
import type { TokenizerSettings } from '../../model/settings';
import type { OwnTokenizer } from '../tokenizers';
import { importTokenizer } from './imported';

export interface OwnTokenizers {
  readonly own: readonly OwnTokenizer[];
  readonly problems: readonly TokenizerProblem[];
}

/** A row that cannot be counted with; its models are counted as without it. */
export interface TokenizerProblem {
  /** In the list of the settings. */
  readonly index: number;
  readonly message: string;
}

export const NO_OWN_TOKENIZERS: OwnTokenizers = { own: [], problems: [] };

/** `readText` answers null where there is no file. */
export async function loadOwnTokenizers(
  rows: readonly TokenizerSettings[],
  readText: (path: string) => Promise<string | null>,
): Promise<OwnTokenizers> {
  const own: OwnTokenizer[] = [];
  const problems: TokenizerProblem[] = [];
  for (const [index, { file, models, pattern }] of rows.entries()) {
    const text = await readText(file);
    const read = text === null ? { refused: 'there is no such file, or it is larger than 64 MB' } : importTokenizer(text, pattern);
    if ('refused' in read) problems.push({ index, message: `tokenizers[${index}]: "${file}" cannot be counted with: ${read.refused}` });
    else own.push({ file, models, count: (given) => read.count(given) });
  }
  return { own, problems };
}
