// Every call of every program in this repository × three targets.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, type Tally } from '../../helpers/switchProperties';

const FOLDERS = [
  'test/switch/shapes',
  'test/e2e/programs',
  'test/e2e/go',
  'test/fixtures/workspace',
  'test/fixtures/shapes',
  'samples/shop-assistant',
];

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.includes('node_modules') && statSync(join(folder, path)).isFile() && statSync(join(folder, path)).size < 200_000,
  );
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

describe('every switch', function () {
  this.timeout(60_000);

  it('parses no worse, changes only what it lists, and is undone to the byte', async () => {
    const tally: Tally = { planned: 0, refused: 0, broken: [] };
    for (const folder of FOLDERS) await checkFiles(filesBelow(folder), tally);
    assert.deepEqual(tally.broken, []);
    assert.ok(tally.planned > 50 && tally.refused > 50, `${tally.planned} planned, ${tally.refused} refused`);
    console.log(`        ${tally.planned} switches planned, ${tally.refused} refused`);
  });
});
