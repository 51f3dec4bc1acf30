// SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Check, Violation } from '../../model/check';
import type { Change, Diff } from '../../model/diff';
import { hashOf } from '../../model/hash';
import type { Report, ReportCall } from '../../model/report';
import { amountCell, sideOf, whatWords } from '../diffWords';
import { costWords } from '../tableParts';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly range?: ReportCall['range'];
}

const RULES = {
  cost: 'What a call to a model costs: a month where its volume is known, else 1,000 calls.',
  unpriced: 'A call whose cost is not known; it is in no total.',
  problem: 'Something about a call that is worth a look.',
  change: 'A call that was added, removed, changed or moved, and what that costs.',
  'max-increase': 'A change costs more than is allowed.',
  unresolved: 'A call whose model is not known.',
  retired: 'A call to a model that was shut down.',
} as const;

type Tool = Report['tool'];

function log({ version }: Tool, results: readonly Result[]): string {
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const rules: ReportingDescriptor[] = [...used].flatMap((id) => (id === undefined ? [] : [ruleOf(id)]));
  const whole: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Outlay', version, semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder that was scanned.' } } },
        results: results.map((result) => ({ ...result, ruleIndex: rules.findIndex(({ id }) => id === result.ruleId) })),
      },
    ],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function ruleOf(id: string): ReportingDescriptor {
  const text = RULES[id as keyof typeof RULES] ?? id;
  return {
    id,
    name: id,
    shortDescription: { text },
    defaultConfiguration: { level: id === 'cost' || id === 'change' ? 'note' : 'warning' },
  };
}

function locationOf({ file, line, range }: Place): Location {
  const region = range ? { ...range } : { startLine: line };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'SRCROOT' }, region } };
}

/** A path as a relative URI reference. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Stays while the call does, wherever its lines go: by it an alert is known again. */
function fingerprints(id: string): Pick<Result, 'partialFingerprints'> {
  return { partialFingerprints: { 'outlayCall/v1': hashOf(id) } };
}

/** A line of a notebook is a line of a cell, not of the file. */
function placeOf({ file, cell, range }: ReportCall): Place {
  return cell === null ? { file, line: range.startLine, range } : { file, line: 1 };
}

export function reportSarif({ tool, calls, currency }: Report): string {
  const results = calls
    .filter(({ ignored }) => ignored === undefined)
    .flatMap((call): Result[] => {
      const at = { locations: [locationOf(placeOf(call))], ...fingerprints(call.id) };
      const name = call.model.value ?? 'unknown model';
      const words = costWords(call, currency);
      const cost: Result = words
        ? { ruleId: 'cost', level: 'note', ...at, message: { text: `${name}: ${words}` } }
        : {
            ruleId: 'unpriced',
            level: 'warning',
            ...at,
            message: { text: `${name}: no price; ${'unpriced' in call.price ? call.price.unpriced : ''}` },
          };
      const problems = call.problems.map(
        ({ message }): Result => ({ ruleId: 'problem', level: 'warning', ...at, message: { text: message } }),
      );
      return [cost, ...problems];
    });
  return log(tool, results);
}

const STATES: Readonly<Record<Change['change'], NonNullable<Result['baselineState']>>> = {
  added: 'new',
  removed: 'absent',
  changed: 'updated',
  moved: 'unchanged',
};

export function diffSarif({ tool, changes, currency }: Diff): string {
  const results = changes.map((change): Result => {
    const { id, file, cell, line } = sideOf(change);
    const amount = `${amountCell(change, currency).replace('*', '')} ${change.usdPerMonth ? 'a month' : 'per 1,000 calls'}`;
    const cost = change.unknown === undefined ? amount : `cost not known (${change.unknown})`;
    return {
      ruleId: 'change',
      level: 'note',
      baselineState: STATES[change.change],
      message: { text: `${cost}: ${whatWords(change)}` },
      locations: [locationOf({ file, line: cell === null ? line : 1 })],
      ...fingerprints(id),
    };
  });
  return log(tool, results);
}

export function checkSarif({ tool, violations }: Check): string {
  return log(tool, violations.map(violationResult));
}

function violationResult({ rule, message, fix, id, file, cell, line }: Violation): Result {
  return {
    ruleId: rule,
    level: 'error',
    message: { text: `${message}. ${fix}` },
    ...(file === null ? {} : { locations: [locationOf({ file, line: cell === null ? (line ?? 1) : 1 })] }),
    ...fingerprints(`${rule} ${id ?? ''}`),
  };
}
