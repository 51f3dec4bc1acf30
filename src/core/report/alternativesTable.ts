// What `outlay alternatives` prints.
import { createColors } from 'picocolors';
import type { AlternativeList, LanguageCost, RankedOffer } from '../model/alternatives';
import type { Deployment } from '../model/deploy';
import { formatCount, formatCountBand, formatUsd, formatUsdBand } from './format';
import { type Column, printTable } from './layout';
import type { TableOptions } from './table';

const columnsFor = ({ today }: AlternativeList): readonly Column<RankedOffer>[] => [
  { heading: 'Model', cell: ({ name }) => name, shorten: 'end' },
  { heading: 'Host', cell: ({ hostName, hostCountry }) => `${hostName}${hostCountry ? ` (${hostCountry})` : ''}`, shorten: 'end' },
  { heading: 'Saves', align: 'right', cell: ({ saves }) => formatUsdBand(saves) },
  { heading: 'Costs', align: 'right', cell: ({ usd }) => formatUsd(usd.expected) },
  { heading: 'Tokens', align: 'right', cell: ({ inputTokens }) => timesOf(inputTokens.expected, today.inputTokens.expected) },
  { heading: 'Quality', cell: ({ quality }) => quality.verdict },
  { heading: 'Licence', cell: ({ licence, weights }) => (weights === null ? 'closed' : (licence ?? 'not evidenced')), shorten: 'end' },
  { heading: 'Switch', cell: (offer) => switchCell(offer), shorten: 'end' },
];

function selfHostedLines({ name, weights, gpus, gpu, breakEvenPerDay: pays, verdict, hosted }: Deployment): readonly string[] {
  const from = pays ? `${formatCount(pays.low)} – ${formatCount(pays.high)} requests a day against ${hosted?.host}` : 'not known';
  return [`${name} on ${gpus} × ${gpu}: break-even at ${from}; ${verdict}`, `more: outlay deploy ${weights} --gpu …`];
}

/** The same prompt by this model's tokenizer. */
function timesOf(there: number, now: number): string {
  return now > 0 ? `× ${(there / now).toFixed(2)}` : '';
}

function switchCell({ switch: tried }: RankedOffer): string {
  if (!tried) return '';
  return 'refused' in tried ? `no: ${tried.refused}` : `${tried.changes.length} changes`;
}

function thinkingLine({ thinking }: RankedOffer): readonly string[] {
  if (!thinking) return [];
  const tokens = thinking.tokens
    ? `${formatCountBand(thinking.tokens)} tokens assumed, counted in what it saves`
    : 'within what is known of the output';
  const limit = thinking.limit
    ? `; the limit of ${formatCount(thinking.limit)} tokens in the code holds for both: answers may be cut off`
    : '';
  return [`thinking: ${thinking.because}; ${tokens}${limit}`];
}

const MOST_HOSTS = 6;

function alsoAt({ otherHosts }: RankedOffer): readonly string[] {
  if (otherHosts.length === 0) return [];
  const each = otherHosts
    .slice(0, MOST_HOSTS)
    .map(({ hostName, country, usdPerCall }) => `${hostName}${country ? ` (${country})` : ''} ${formatUsd(usdPerCall)}`);
  const more = otherHosts.length > MOST_HOSTS ? ` and ${otherHosts.length - MOST_HOSTS} more` : '';
  return [`also at, per call: ${each.join(', ')}${more}`];
}

/** By parallel sentences, which are few: see `outlay tokens --compare`. */
function languageLine({ language, factor }: LanguageCost): string {
  return `Language: ${language}, × ${factor.toFixed(2)} the tokens of English with today's model; what answers cost more or less elsewhere is in what is saved.`;
}

/** Plain text, lines ended by \n. */
export function alternativesTable(list: AlternativeList, { width = 120, colors = false }: TableOptions = {}): string {
  const { bold, dim } = createColors(colors);
  const layout = { width: Math.min(200, Math.max(80, width)), heading: bold, dim };
  const { task, today } = list;
  const head = [
    `${today.model ?? 'an unknown model'} at ${today.provider ?? 'an unknown provider'}: ${today.usd ? formatUsdBand(today.usd) : 'not priced'} per ${list.per}`,
    dim(`Task: ${task.task}, by ${task.evidence}. Costs and what is saved are per ${list.per}.`),
    ...(today.language ? [dim(languageLine(today.language))] : []),
  ];
  if (list.none !== undefined) return `${[...head, '', `No alternatives: ${list.none}.`].join('\n')}\n`;
  const table = (title: string, offers: readonly RankedOffer[]) =>
    offers.length > 0 ? ['', bold(title), printTable(columnsFor(list), offers, layout)] : ['', bold(title), dim('none')];
  const details = list.open
    .slice(0, 3)
    .flatMap((offer) => ['', bold(`${offer.model}@${offer.host}`), ...detailsOf(offer).map((line) => `  ${line}`)]);
  const own = list.selfHosted ? ['', bold('Served oneself'), ...selfHostedLines(list.selfHosted)] : [];
  const out = list.out.map(({ reason, count }) => `  ${formatCount(count).padStart(5)}  ${reason}`);
  return `${[...head, ...table('Open weights', list.open), ...table('Closed', list.closed), ...details, ...own, '', dim('Out:'), ...out.map(dim)].join('\n')}\n`;
}

function detailsOf(offer: RankedOffer): readonly string[] {
  const { quality, verbosity, switch: tried } = offer;
  return [
    `quality: ${quality.verdict}${quality.basis ? ` (${quality.basis}; ${quality.source ?? ''})` : ''}`,
    ...(offer.language ? [`language: ${offer.language.language} takes × ${offer.language.factor.toFixed(2)} the tokens of English`] : []),
    ...thinkingLine(offer),
    ...(verbosity ? [`writes × ${verbosity.ratio.toFixed(2)} as much, measured on ${verbosity.benchmark}; counted in what it saves`] : []),
    `licence: ${offer.licence ?? 'not evidenced'}${offer.licenceForbids ? `; ${offer.licenceForbids}` : ''}; by ${offer.maker ?? 'not evidenced'}${offer.makerCountry ? ` (${offer.makerCountry})` : ''}`,
    `prompts: ${offer.retention ?? 'retention not evidenced'}; training: ${offer.training ?? 'not evidenced'}`,
    `quantisation: ${offer.quantisation ?? 'not evidenced'}${offer.shutdown ? `; gone from ${offer.shutdown}` : ''}`,
    `price: ${offer.source}, ${offer.asOf}`,
    ...alsoAt(offer),
    ...(tried ? ['refused' in tried ? `the switch is refused: ${tried.refused}` : `changes: ${tried.changes.join('; ')}`] : []),
  ];
}
