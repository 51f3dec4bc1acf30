// Every call shape that Outlay knows, as a small program of ours and what its SDK would be asked for.
import { strict as assert } from 'node:assert';
import { SDKS } from '../../../src/core/detect/sdks/index';
import { familyOf } from '../../../src/core/model/family';
import { sitesIn } from '../../helpers/project';
import { shapeLanguages, shapeLines, shapesIn } from '../../helpers/shapes';

for (const language of shapeLanguages('silent'))
  describe(`no calls: ${language}`, () => {
    for (const { name, files } of shapesIn(language, 'silent'))
      it(name, async () => {
        const sites = await sitesIn(files);
        assert.deepEqual(
          sites.map(({ range, api }) => `${range.startLine} ${api}`),
          [],
        );
      });
  });

/** `family:sdk` of what was found. */
const shown = new Set<string>();

for (const language of shapeLanguages())
  describe(`call shapes: ${language}`, () => {
    for (const { name, files, expected } of shapesIn(language))
      it(name, async () => {
        const sites = await sitesIn(files);
        for (const site of sites) shown.add(`${familyOf(site.language)}:${site.sdk}`);
        assert.deepEqual(sites.flatMap(shapeLines), expected);
      });
  });

describe('call shapes', () => {
  it('show every SDK', () => {
    const missing = SDKS.filter((sdk) => !sdk.languages.some((family) => shown.has(`${family}:${sdk.sdk}`)));
    // functions that hand a client back are shown with that client
    assert.deepEqual(
      missing.filter((sdk) => (sdk.wraps ?? []).length === 0).map((sdk) => sdk.id),
      [],
    );
  });
});
