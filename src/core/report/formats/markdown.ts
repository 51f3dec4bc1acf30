// Reports, diffs and checks as GitHub and GitLab show them.
import { createColors } from 'picocolors';
import type { Check } from '../../model/check';
import type { Change, Diff } from '../../model/diff';
import type { Band } from '../../model/estimate';
import type { Report, ReportCall } from '../../model/report';
import { placeOfViolation } from '../checkTable';
import { amountCell, amountOf, costWords, countWords, placeOfSide, SIGN_OF, STAR_NOTE, sideOf, whatWords } from '../diffWords';
import { formatCount, formatUsd, formatUsdBand } from '../format';
import { snapshotOf } from '../history';
import { signedUsd, signedUsdBand } from '../signed';
import { headLines } from '../tableNotes';
import { hasVolume, placeOf, shownCost } from '../tableParts';
import { code, table } from './markdownText';

/** Longer tables are refused by GitHub with the whole comment. */
const MOST_ROWS = 200;

export function reportMarkdown(report: Report): string {
  const rows = report.calls.map((call) => callRow(call, report));
  const [head = '', ...more] = headLines(report, { ...createColors(false), width: 200, currency: report.currency });
  return `${[
    [`**${head}**`, ...more].join(' · '),
    ...(rows.length > 0
      ? [tableOf(['Call', 'Model', 'Input', 'Output', '$ / call', 'Calls', '$ / month', 'Range'], rows, [2, 3, 4, 5, 6])]
      : []),
    ...(report.history ? [historyTable(report)] : []),
    ...(report.calls.every(hasVolume) ? [] : [STAR_NOTE.replace('*', '\\*')]),
    `Prices of ${report.prices.asOf}. Estimates, not bills.`,
  ].join('\n\n')}\n`;
}

function historyTable(report: Report): string {
  const rows = [...(report.history ?? []), snapshotOf(report, 'this report')].map((one) => [
    [one.at.slice(0, 10), ...(one.label === undefined ? [] : [code(one.label)])].join(' '),
    one.withVolume > 0 ? formatUsd(one.usdPerMonth.expected, report.currency) : '–',
    one.withVolume > 0 ? formatUsdBand(one.usdPerMonth, report.currency) : '',
    ...[one.calls, one.priced, one.withVolume].map(formatCount),
  ]);
  return tableOf(['Report', '$ / month', 'Range', 'Calls', 'Priced', 'With a volume'], rows, [1, 3, 4, 5]);
}

function callRow(call: ReportCall, { currency }: Report): readonly string[] {
  const { usage, tokens, model } = call;
  const usd = (band: Band | null, mark = '') => (band ? `${formatUsd(band.expected, currency)}${mark}` : '–');
  const cost = shownCost(call);
  return [
    code(placeOf(call)),
    code(model.value ?? '?'),
    formatCount(tokens.inputTokens.expected),
    formatCount(usage.outputTokens.value.expected),
    usd(call.cost.usdPerCall),
    hasVolume(call) ? formatCount(usage.callsPerMonth.value.expected) : '?',
    call.ignored === undefined ? usd(cost, hasVolume(call) ? '' : '\\*') : 'ignored',
    cost ? formatUsdBand(cost, currency) : 'unpriced' in call.price ? code(call.price.unpriced) : '',
  ];
}

export function diffMarkdown(diff: Diff): string {
  return `${[
    `**Outlay: ${costWords(diff)}**`,
    `${code(diff.base.label)} → ${code(diff.head.label)}: ${countWords(diff)}`,
    ...(diff.changes.length > 0 ? [changesTable(diff)] : []),
    ...notComparedText(diff),
    ...(diff.totals.withoutVolume > 0 ? [STAR_NOTE.replace('*', '\\*')] : []),
    `Prices of ${diff.head.pricesAsOf}. What is assumed of a call is the same on both sides. Estimates, not bills.`,
  ].join('\n\n')}\n`;
}

export function changesTable(diff: Diff): string {
  const rows = diff.changes.map((change) => changeRow(change, diff));
  return tableOf(['', 'Call', 'What', '$ / call', '$ / month', 'Range'], rows, [3, 4]);
}

const MOST_NAMED = 20;

/** Nothing, or one paragraph. */
export function notComparedText({ notCompared = [] }: Diff): readonly string[] {
  if (notCompared.length === 0) return [];
  const named = notCompared.slice(0, MOST_NAMED).map(({ file, reason }) => `${code(file)} (${code(reason)})`);
  const more = notCompared.length > MOST_NAMED ? `, and ${notCompared.length - MOST_NAMED} more` : '';
  return [`Not compared: ${named.join(', ')}${more}`];
}

function changeRow(change: Change, { currency }: Diff): readonly string[] {
  const { usdPerCall, unknown } = change;
  const amount = amountOf(change);
  return [
    SIGN_OF[change.change],
    code(placeOfSide(sideOf(change))),
    code(whatWords(change)),
    usdPerCall ? signedUsd(usdPerCall.expected, currency) : '?',
    amountCell(change, currency).replace('*', '\\*'),
    amount ? signedUsdBand(amount, currency) : code(unknown ?? ''),
  ];
}

export function checkMarkdown({ held, rules, violations, notes }: Check): string {
  const places = violations.map((violation) => [code(placeOfViolation(violation)), code(violation.message), code(violation.fix)]);
  return `${[
    `**Outlay check: ${held ? 'held' : 'exceeded'}**`,
    rules.map((rule) => `- ${rule.held ? '✅' : '❌'} ${rule.rule}: ${code(rule.words)}`).join('\n'),
    ...(places.length > 0 ? [tableOf(['Where', 'What', 'What to do'], places)] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n\n')}\n`;
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const shown = table(heads, rows.slice(0, MOST_ROWS), right);
  return rows.length > MOST_ROWS ? `${shown}\n\n… and ${formatCount(rows.length - MOST_ROWS)} more` : shown;
}
