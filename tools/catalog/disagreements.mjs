// The contradictions between the sources as a page for people: who says what, who is right, and why.

export function disagreements(contradictions, sources) {
  const reasons = new Map();
  for (const row of contradictions) reasons.set(row.why, [...(reasons.get(row.why) ?? []), row]);
  const blocks = [...reasons].sort(([, a], [, b]) => b.length - a.length).map(([why, rows]) => block(why, rows));
  const names = [...new Set(contradictions.flatMap(({ said }) => said.map(({ source }) => source)))];
  const list = names.map((name) => `- \`${name}\`: ${sources[name].source}, ${sources[name].asOf}`);
  return [
    '# Where the price sources contradict each other',
    '',
    `${contradictions.length} models at a host whose input or output price differs by more than 5 % between sources, USD per million tokens in/out, with the decision.`,
    'Written by `node tools/catalog.mjs`; the decisions are in `src/core/catalog/data/decisions.ts`.',
    '',
    ...list,
    '',
    ...blocks,
  ].join('\n');
}

function block(why, rows) {
  const lines = rows.map(({ host, id, said, right }) => `| ${host} | ${id} | ${said.map(quoted).join(', ')} | ${right} |`);
  return [`## ${why[0].toUpperCase()}${why.slice(1)}`, '', '| host | id | said | right |', '| --- | --- | --- | --- |', ...lines, ''].join('\n');
}

function quoted({ source, input, output }) {
  return `${source} ${input ?? '–'}/${output ?? '–'}`;
}
