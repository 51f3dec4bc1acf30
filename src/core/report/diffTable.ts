// A diff for a terminal.
import { createColors } from 'picocolors';
import type { Change, Diff } from '../model/diff';
import type { Band } from '../model/estimate';
import { amountCell, amountOf, costWords, countWords, placeOfSide, SIGN_OF, STAR_NOTE, sideOf, whatWords } from './diffWords';
import { type Column, clip, printTable } from './layout';
import { signedUsd, signedUsdBand } from './signed';
import type { TableOptions } from './table';

/** Plain text, lines ended by \n. */
export function diffTable(diff: Diff, { width = 140, colors = false }: TableOptions = {}): string {
  const { bold, dim, yellow } = createColors(colors);
  const wide = Math.min(200, Math.max(80, width));
  const head = [`${bold('Outlay')} · ${diff.base.label} → ${diff.head.label}`, bold(costWords(diff)), countWords(diff)];
  const unknown = diff.changes.filter(({ unknown }) => unknown !== undefined);
  const sections = [
    head,
    diff.changes.length > 0 ? [printTable(columnsOf(diff), diff.changes, { width: wide, heading: dim, dim })] : [],
    unknown.length > 0
      ? [yellow('Not priced'), ...unknown.map((change) => clip(`  ${placeOfSide(sideOf(change))}  ${change.unknown}`, wide))]
      : [],
    notComparedLines(diff, wide, yellow),
    noteLines(diff).map(dim),
  ];
  return `${sections.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n`;
}

function notComparedLines({ notCompared = [] }: Diff, width: number, warn: (text: string) => string): readonly string[] {
  return notCompared.length > 0
    ? [warn('Not compared'), ...notCompared.map(({ file, reason }) => clip(`  ${file}  ${reason}`, width))]
    : [];
}

function columnsOf({ currency }: Diff): readonly Column<Change>[] {
  const sign = currency?.code ?? '$';
  return [
    { heading: '', cell: ({ change }) => SIGN_OF[change] },
    { heading: 'Call', cell: (change) => placeOfSide(sideOf(change)), shorten: 'start' },
    { heading: 'What', cell: whatWords, shorten: 'end' },
    { heading: `${sign} / call`, align: 'right', cell: ({ usdPerCall }) => (usdPerCall ? signedUsd(usdPerCall.expected, currency) : '?') },
    { heading: `${sign} / month`, align: 'right', cell: (change) => amountCell(change, currency) },
    { heading: 'Range', cell: (change) => bandCell(amountOf(change), currency) },
  ];
}

function bandCell(band: Band | null, currency: Diff['currency']): string {
  return band ? signedUsdBand(band, currency) : '';
}

function noteLines({ base, head, totals }: Diff): readonly string[] {
  const dates = base.pricesAsOf === head.pricesAsOf ? head.pricesAsOf : `${base.pricesAsOf} and ${head.pricesAsOf}`;
  return [
    ...(totals.withoutVolume > 0 ? [STAR_NOTE] : []),
    `Prices of ${dates}. What is assumed of a call is the same on both sides. Estimates, not bills.`,
  ];
}
