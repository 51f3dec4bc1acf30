// A first outlay.json from what was found: what Outlay could not know, ready to be filled in. Nothing in it is in force until somebody says it.

import type { Report, ReportCall } from '../model/report';
import type { PresetName } from '../model/settings';

const MOST_CALLS = 15;
const MOST_HOLES = 12;

/** Text with comments; `preset` is set where it was chosen. */
export function initSettings({ calls }: Report, preset?: PresetName): string {
  const counted = calls.filter(({ ignored, codeClass }) => ignored === undefined && codeClass === 'production');
  const dearest = [...counted].sort((a, b) => cost(b) - cost(a)).slice(0, MOST_CALLS);
  const other = [
    ...new Set(calls.flatMap(({ codeClass, file }) => (codeClass === 'test' || codeClass === 'vendored' ? [folderOf(file)] : []))),
  ];
  return [
    '// What Outlay cannot know from the code. Remove // where you know it; comments are allowed everywhere.',
    '{',
    '  "version": 1,',
    '',
    '  // How large the product is: prototype, small, medium or large. Without it costs are shown for 1,000 calls.',
    preset ? `  "preset": ${JSON.stringify(preset)},` : '  // "preset": "small",',
    '',
    '  // How often calls run and how long answers are. The last row that matches and names a figure decides it.',
    '  "volumes": [',
    ...dearest.map((call) => `    // { "id": ${JSON.stringify(call.id)}, "callsPerDay": 100 }, ${where(call)}`),
    '  ],',
    '',
    '  // Tokens of what is filled into prompts at run time, by name: a number, or {low, expected, high}.',
    '  "holes": {',
    ...holesOf(counted).map((hole) => `    // ${JSON.stringify(hole)}: { "low": 50, "expected": 200, "high": 1000 },`),
    '  },',
    '',
    '  // Files of measured usage below this folder, such as exported spans. They go before all that is assumed.',
    '  // "usage": ["usage/spans.jsonl"],',
    '',
    '  // What calls may cost, in USD.',
    '  // "budgets": [{ "name": "all calls", "usdPerMonth": { "warn": 500, "fail": 1000 } }],',
    '',
    '  // Globs of files that are not scanned.',
    `  "ignore": [${other.length > 0 ? `/* ${other.map((folder) => JSON.stringify(`${folder}**`)).join(', ')} */` : ''}]`,
    '}',
    '',
  ].join('\n');
}

function cost({ cost: { usdPerMonth, usdPer1000Calls } }: ReportCall): number {
  return (usdPerMonth ?? usdPer1000Calls)?.expected ?? 0;
}

function where({ file, range, model, kind }: ReportCall): string {
  return `${file}:${range.startLine}, ${kind} of ${model.value ?? 'an unknown model'}`.replace(/[\r\n]+/g, ' ');
}

function holesOf(calls: readonly ReportCall[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { prompt } of calls)
    for (const { holes } of prompt.parts) for (const hole of holes) counts.set(hole, (counts.get(hole) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_HOLES)
    .map(([hole]) => hole);
}

function folderOf(file: string): string {
  return file.slice(0, file.indexOf('/') + 1);
}
