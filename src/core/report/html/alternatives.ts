// Where a call could move, as a table to sort and to filter.
import type { AlternativeList, RankedOffer } from '../../model/alternatives';
import type { DisplayCurrency } from '../../model/estimate';
import { formatCount, formatUsd, formatUsdBand } from '../format';
import { type Html, html } from './markup';

const MOST = 40;

interface Facet {
  readonly name: string;
  readonly label: string;
  /** What the offer is found by. */
  readonly of: (offer: RankedOffer) => readonly string[];
}

const countryOf = ({ hostCountry }: RankedOffer) => hostCountry ?? 'not evidenced';
const licenceOf = ({ weights, licence }: RankedOffer) => (weights === null ? 'closed' : (licence ?? 'not evidenced'));

const FACETS: readonly Facet[] = [
  {
    name: 'country',
    label: 'Country of the host',
    of: (offer) => [countryOf(offer), ...offer.otherHosts.flatMap(({ country }) => country ?? [])],
  },
  { name: 'licence', label: 'Licence', of: (offer) => [licenceOf(offer)] },
  { name: 'capability', label: 'Can do', of: ({ capabilities }) => capabilities ?? ['not evidenced'] },
  { name: 'quality', label: 'Quality against today', of: ({ quality }) => [quality.verdict] },
  { name: 'switch', label: 'Switch', of: (offer) => [!offer.switch ? 'not tried' : 'refused' in offer.switch ? 'by hand' : 'by Outlay'] },
];

export function alternativesBody(list: AlternativeList, currency?: DisplayCurrency): string {
  const offers = [...list.open, ...list.closed].slice(0, MOST);
  if (offers.length === 0)
    return html`<h2>Alternatives</h2><p>${list.none ?? 'None is cheaper for what this call uses.'}</p>${others(list)}`.text;
  const filters = FACETS.flatMap(({ name, label, of }) => {
    const values = [...new Set(offers.flatMap(of))].sort();
    return values.length < 2
      ? []
      : [
          html`<label>${label} <select data-facet="${name}"><option value="">all</option>${values.map((one) => html`<option>${one}</option>`)}</select></label>`,
        ];
  });
  const head = ['Model', list.per === 'month' ? 'A month' : '1,000 calls', 'Saves'].map(
    (name, index) =>
      html`<th scope="col" aria-sort="${index === 2 ? 'descending' : 'none'}"><button type="button" class="sort" data-column="${index}">${name}</button></th>`,
  );
  return html`<h2>Alternatives</h2>
<div class="filters">${filters}</div><table id="alternatives"><caption>Alternatives</caption><thead><tr>${head}</tr></thead>
${offers.map((offer) => row(offer, currency))}</table>${others(list)}`.text;
}

function row(offer: RankedOffer, currency: DisplayCurrency | undefined): Html {
  const { name, hostName, usd, saves, quality, thinking, language, retention, otherHosts, shutdown } = offer;
  const facts = [
    countryOf(offer),
    licenceOf(offer),
    quality.basis ? `${quality.verdict}: ${quality.basis}` : quality.verdict,
    ...(thinking
      ? [`thinking: ${thinking.because}${thinking.limit ? `; the limit of ${formatCount(thinking.limit)} tokens holds for it too` : ''}`]
      : []),
    ...(language ? [`${language.language}: × ${language.factor.toFixed(2)} the tokens of English`] : []),
    ...(retention ? [`retention: ${retention}`] : []),
    ...(otherHosts.length > 0 ? [`also at ${otherHosts.map(hostWords).join(', ')}`] : []),
    ...(shutdown ? [`gone from ${shutdown}`] : []),
    ...(offer.switch && 'refused' in offer.switch ? [`not by Outlay: ${offer.switch.refused}`] : []),
  ];
  const facets = FACETS.flatMap(({ name: facet, of }) => of(offer).map((value) => `${facet}=${value}`)).join('\n');
  // A body of its own: both rows are sorted and filtered as one.
  return html`<tbody data-facets="${facets}"><tr><th scope="row" data-value="${name}">${name}</th><td data-value="${usd.expected}">${formatUsd(usd.expected, currency)}</td><td data-value="${saves.expected}">${formatUsd(saves.expected, currency)}</td></tr>
<tr class="facts"><td colspan="3">${[hostName, ...facts, `saves ${formatUsdBand(saves, currency)}`].join(' · ')}</td></tr></tbody>`;
}

function hostWords({ hostName, country }: RankedOffer['otherHosts'][number]): string {
  return country ? `${hostName} (${country})` : hostName;
}

/** Why the others are out. */
function others({ out }: AlternativeList): Html | null {
  if (out.length === 0) return null;
  return html`<details><summary>Why others are out</summary><ul>${out.map(({ reason, count }) => html`<li>${formatCount(count)}: ${reason}</li>`)}</ul></details>`;
}
