// What `outlay tokens` prints.
import { createColors } from 'picocolors';
import type { TextCountRow, TextCounts } from '../model/textCounts';
import { formatCount, formatUsd } from './format';
import { type Column, printTable } from './layout';
import type { TableOptions } from './table';

const COLUMNS: readonly Column<TextCountRow>[] = [
  { heading: 'Model', cell: ({ name }) => name, shorten: 'end' },
  { heading: 'Tokenizer', cell: ({ method, tokenizer }) => (method === 'ratio' ? `${tokenizer} × ratio` : tokenizer) },
  { heading: 'Tokens', align: 'right', cell: ({ tokens, errorPercent }) => `${errorPercent > 0 ? '~' : ''}${formatCount(tokens)}` },
  { heading: '±', align: 'right', cell: ({ errorPercent }) => (errorPercent > 0 ? `${errorPercent} %` : '0') },
  { heading: 'Chars / token', align: 'right', cell: ({ charactersPerToken }) => charactersPerToken.toFixed(2) },
  {
    heading: 'Language',
    align: 'right',
    cell: ({ languagePremium }) => (languagePremium === null ? '–' : `× ${languagePremium.toFixed(2)}`),
  },
  { heading: '$ / input', align: 'right', cell: ({ inputUsd }) => (inputUsd === null ? '–' : formatUsd(inputUsd)) },
];

/** Plain text, lines ended by \n. */
export function textTable(counts: TextCounts, { width = 120, colors = false }: TableOptions = {}): string {
  const { bold, dim } = createColors(colors);
  const layout = { width: Math.min(200, Math.max(80, width)), heading: bold, dim };
  const language = counts.language === null ? '' : `, language ${counts.language}`;
  return `${[`${formatCount(counts.characters)} characters${language}`, '', printTable(COLUMNS, counts.rows, layout), ...notes(counts).map(dim)].join('\n')}\n`;
}

function notes({ rows }: TextCounts): readonly string[] {
  const ratio = rows.some(({ method }) => method === 'ratio')
    ? ['~ no public tokenizer: the nearest one × a measured ratio, never exact.']
    : [];
  const premium = rows.some(({ languagePremium }) => languagePremium !== null)
    ? ['Language: tokens of ten sentences in this language per token of the same in English (own translations).']
    : [];
  const lines = [...ratio, ...premium];
  return lines.length > 0 ? ['', ...lines] : [];
}
