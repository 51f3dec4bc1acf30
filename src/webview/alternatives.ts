// The table of alternatives: sorted by its heads, filtered by its selects.

export function sort(table: HTMLTableElement | null, column: number): void {
  const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
  const descends = heads[column]?.getAttribute('aria-sort') !== 'descending';
  for (const [index, head] of heads.entries())
    head.setAttribute('aria-sort', index !== column ? 'none' : descends ? 'descending' : 'ascending');
  const cellValue = ({ rows }: HTMLTableSectionElement) => rows[0]?.cells[column]?.dataset.value ?? '';
  const bodies = [...(table?.tBodies ?? [])].sort((a, b) => compare(cellValue(a), cellValue(b)) * (descends ? -1 : 1));
  table?.append(...bodies);
}

function compare(a: string, b: string): number {
  return Number.isNaN(Number(a)) ? a.localeCompare(b) : Number(a) - Number(b);
}

/** An offer is shown where it has all that is chosen. */
export function filter(page: HTMLElement, table: HTMLTableElement | null): void {
  const chosen = [...page.querySelectorAll<HTMLSelectElement>('select[data-facet]')].filter(({ value }) => value !== '');
  for (const offer of table?.tBodies ?? []) {
    const facets = (offer.dataset.facets ?? '').split('\n');
    offer.hidden = !chosen.every(({ dataset, value }) => facets.includes(`${dataset.facet}=${value}`));
  }
}
