// Reports that earlier builds saved must be read for as long as the schema's version stands. A fixture is never written anew: where a
// change makes one unreadable, the schema needs another version, or the change another form. A new one is added with a release.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { diffReports, Merger, parseReport, REPORT_FORMATS, type Report, renderReport } from '../../../src/core/index';

const FOLDER = 'test/fixtures/reports';

function read(file: string): Report {
  const parsed = parseReport(readFileSync(join(FOLDER, file), 'utf8'));
  return 'report' in parsed ? parsed.report : assert.fail(parsed.refused);
}

for (const file of readdirSync(FOLDER))
  describe(`the report of ${file}`, () => {
    it('is read, with what it said', () => {
      const report = read(file);
      assert.deepEqual(
        report.calls.map(({ file, model, cost }) => [file, model.value, cost.usdPerMonth === null]),
        [
          ['src/app.py', 'gpt-4o', true],
          ['src/app.py', null, true],
          ['src/title.ts', 'claude-sonnet-4-5', false],
        ],
      );
    });

    it('fits the schema of today', () => {
      const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('media/outlay.report.schema.json', 'utf8')));
      assert.equal(validate(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))), true, JSON.stringify(validate.errors));
    });

    it('is compared, summed, and written in every format', () => {
      const report = read(file);
      const { totals } = diffReports({ base: report, head: report, labels: { base: 'then', head: 'then' } });
      assert.deepEqual([totals.unchanged, totals.usdPerMonth.expected], [3, 0]);
      const merger = new Merger({ by: 'model' });
      merger.add('shop', report);
      const { total } = merger.result();
      assert.deepEqual([total.calls, total.priced, total.withVolume], [3, 2, 1]);
      for (const format of REPORT_FORMATS)
        assert.match(renderReport(report, format, { nonce: 'n' }), /claude-sonnet-4-5/, `${format} names the model`);
    });

    it('is refused where its schema is another', () => {
      const parsed = parseReport(JSON.stringify({ ...read(file), schema: 'outlay.report/2' }));
      assert.ok('refused' in parsed && parsed.refused.startsWith('schema: '));
    });
  });
