// SARIF against the schema of OASIS, which go-sarif carries unchanged: Go's checksum database vouches for the file.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { checkReport } from '../../src/core/check/checkReport';
import { diffReports } from '../../src/core/diff/diffReports';
import { renderCheck, renderDiff, renderReport } from '../../src/core/report/render';
import { reportOf } from '../helpers/reportCall';

const MODULE = 'github.com/owenrumney/go-sarif/v3@v3.3.1';
/** Of the module's zip, as sum.golang.org has it. */
const SUM = 'h1:bKY8YnWcY8zYTiGVObC5wZLlfEvMkCxK9XMGXBbzEtQ=';

/** What is wrong, by what was written. */
export function sarifProblems(): ReadonlyMap<string, readonly string[]> {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema());
  const problems = new Map<string, readonly string[]>();
  for (const [name, text] of Object.entries(documents())) {
    const isValid = validate(JSON.parse(text));
    problems.set(name, isValid ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
  }
  return problems;
}

/** What the schema must refuse: else nothing above was a test. */
export function isStrict(): boolean {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const [text = '{}'] = Object.values(documents());
  return !ajv.compile(schema())({ ...JSON.parse(text), version: '2.0.0' });
}

function schema(): object {
  const answer = JSON.parse(execFileSync('go', ['mod', 'download', '-json', MODULE], { cwd: 'test/e2e/sarif', encoding: 'utf8' }));
  if (answer.Sum !== SUM) throw new Error(`${MODULE} is not what it was: ${answer.Sum}`);
  const source = readFileSync(join(answer.Dir, 'pkg/report/v210/sarif/schema.go'), 'utf8');
  const parsed = JSON.parse(source.slice(source.indexOf('`') + 1, source.lastIndexOf('`')));
  if (!String(parsed.id).startsWith('https://docs.oasis-open.org/sarif/sarif/v2.1.0/')) throw new Error(`another schema: ${parsed.id}`);
  return parsed;
}

function documents(): Readonly<Record<string, string>> {
  const base = reportOf([{ file: 'gone.py', prompt: 'Translate' }, { model: 'gpt-4o' }]);
  const head = reportOf([
    { model: 'gpt-4.1' },
    { file: 'mit Leerzeichen/ü #1.py', scope: 'x', model: null, usdPerCall: null, prompt: 'Another one' },
  ]);
  const diff = diffReports({ base, head, labels: { base: 'main', head: 'HEAD' } });
  const known = { retirementOf: () => ({ shutdown: '2026-01-01', replacement: 'gpt-5' }), today: '2026-11-23' };
  const check = checkReport({ report: head, diff, failOn: ['unpriced', 'unresolved', 'retired'], maxIncrease: { usd: 0 }, known });
  return {
    scan: renderReport(head, 'sarif'),
    diff: renderDiff(diff, 'sarif'),
    check: renderCheck(check, 'sarif'),
    'an empty scan': renderReport(reportOf([]), 'sarif'),
  };
}
