// The report's lines around its tables.
import type { Report, ReportCall } from '../model/report';
import { formatCount, formatShare, formatUsd } from './format';
import { clip } from './layout';
import { savedBy } from './saved';
import { placeOf, type Style } from './tableParts';

type Lines = readonly string[];

const MOST = 6;

export function headLines({ totals, files }: Report, style: Style): Lines {
  if (totals.calls + totals.ignored === 0) {
    return [
      `${style.bold('Outlay')} · no LLM calls found`,
      `${plural(files.listed, 'file')} looked at, ${formatCount(files.parsed)} of them read closely`,
    ];
  }
  const local = totals.local > 0 ? `, ${totals.local} of them local` : '';
  const ignored = totals.ignored > 0 ? ` · ${totals.ignored} ignored` : '';
  const found = `${plural(totals.calls, 'LLM call')} in ${plural(totals.byFile.length, 'file')} · ${totals.priced} of ${totals.calls} priced${local}${ignored}`;
  const [first = 'nothing is priced', ...more] = [monthWords(totals, style), unknownWords(totals, style)].filter((words) => words !== '');
  return [`${style.bold('Outlay')} · ${first}`, ...more, found];
}

function monthWords({ withVolume, usdPerMonth }: Report['totals'], style: Style): string {
  if (withVolume === 0) return '';
  const { low, expected, high } = usdPerMonth;
  const band = low === high ? '' : `, between ${formatUsd(low, style.currency)} and ${formatUsd(high, style.currency)}`;
  return `${style.bold(formatUsd(expected, style.currency))} a month${band}`;
}

/** What nobody has said the volume of: no month is invented. */
function unknownWords({ priced, withVolume, usdPer1000Calls: { low, expected, high } }: Report['totals'], style: Style): string {
  const count = priced - withVolume;
  if (count === 0) return '';
  const band = low === high ? '' : ` (${formatUsd(low, style.currency)} – ${formatUsd(high, style.currency)})`;
  return `${formatUsd(expected, style.currency)}${band} per 1,000 runs of ${plural(count, 'call')} without a volume`;
}

export function unpricedLines({ totals, calls }: Report, style: Style): Lines {
  if (totals.unpriced.length === 0) return [];
  const count = totals.unpriced.reduce((sum, { calls: n }) => sum + n, 0);
  const lines = totals.unpriced.slice(0, MOST).map(({ reason, calls: n }) => {
    const places = calls
      .filter(({ price, ignored }) => ignored === undefined && 'unpriced' in price && price.unpriced === reason)
      .map(placeOf);
    return clip(`  ${n} × ${reason}: ${places.join(', ')}`, style.width);
  });
  return [
    style.yellow(`Not priced: ${count} of ${totals.calls}, in no total above`),
    ...lines,
    ...more(totals.unpriced.length - MOST, 'reason'),
  ];
}

/** The greatest savings in money first. */
export function hintLines({ calls }: Report, style: Style): Lines {
  const hints = calls.flatMap((call) => hintOf(call, style)).sort((a, b) => b.saved - a.saved);
  if (hints.length === 0) return [];
  const title = 'Open weights for the same usage: try the answers before you switch';
  return [
    style.green(title),
    ...hints.slice(0, MOST).map(({ text }) => clip(`  ${text}`, style.width)),
    ...more(hints.length - MOST, 'call'),
  ];
}

function hintOf(call: ReportCall, { currency }: Style): readonly { saved: number; text: string }[] {
  const best = call.alternatives[0];
  const now = call.cost.usdPerMonth ?? call.cost.usdPer1000Calls;
  const per = call.cost.usdPerMonth ? 'a month' : 'per 1,000 calls';
  if (!best || !now || call.ignored !== undefined) return [];
  const saved = savedBy(best, now);
  const saves = `saves ${formatUsd(saved, currency)} of ${formatUsd(now.expected, currency)} ${per} (−${formatShare(best.savingShare)})`;
  const quality = best.quality === undefined ? '' : `; quality: ${best.quality}`;
  return [{ saved, text: `${placeOf(call)}  ${call.model.value ?? '?'} → ${best.name} at ${best.hostName}: ${saves}${quality}` }];
}

export function problemLines({ calls }: Report, style: Style): Lines {
  const problems = calls.flatMap((call) => call.problems.map(({ message }) => `  ${placeOf(call)}  ${message}`));
  if (problems.length === 0) return [];
  return [
    style.yellow('Worth a look'),
    ...problems.slice(0, MOST).map((line) => clip(line, style.width)),
    ...more(problems.length - MOST, 'note'),
  ];
}

export function violationLines({ violations = [] }: Report, style: Style): Lines {
  if (violations.length === 0) return [];
  const words = ({ severity, message, file, line }: (typeof violations)[number]) =>
    `  ${severity === 'fail' ? 'exceeded' : 'warning'}  ${file === undefined ? '' : `${file}:${line ?? 1}  `}${message}`;
  return [
    style.yellow('Budgets and policies of outlay.json'),
    ...violations.slice(0, MOST).map((one) => clip(words(one), style.width)),
    ...more(violations.length - MOST, 'violation'),
  ];
}

export function skippedLines({ files: { skipped } }: Report, style: Style): Lines {
  if (skipped.length === 0) return [];
  const lines = skipped.slice(0, MOST).map(({ path, reason }) => clip(`  ${path}: ${reason}`, style.width));
  return [style.yellow(`Skipped: ${plural(skipped.length, 'file')}`), ...lines, ...more(skipped.length - MOST, 'file')];
}

export function noteLines({ calls, prices, currency }: Report, style: Style): Lines {
  const lines = [
    ...(calls.some(isApproximate)
      ? ['~ approximate: parts are filled at run time, or the tokenizer is not public. The range covers it.']
      : []),
    ...(calls.some(hasDefaultCalls)
      ? [
          '* for 1,000 calls: say how often it runs by a preset or volumes in outlay.json, or in a comment at the call: outlay: 5000/day output=300',
        ]
      : []),
    ...(currency ? [`Shown at 1 USD = ${currency.perUsd} ${currency.code} (${currency.source}, ${currency.asOf}).`] : []),
    `Prices: ${prices.source}, ${prices.asOf}; each call's receipt is in --format json. Estimates, not bills.`,
  ];
  return lines.map((line) => style.dim(line));
}

function isApproximate({ tokens }: ReportCall): boolean {
  return tokens.inputTokens.low !== tokens.inputTokens.high;
}

function hasDefaultCalls({ usage }: ReportCall): boolean {
  return usage.callsPerMonth.origin === 'default';
}

function more(count: number, what: string): Lines {
  return count > 0 ? [`  … and ${plural(count, what)} more`] : [];
}

function plural(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? '' : 's'}`;
}
