// Every call shape that Outlay knows, as a small program of ours and what its SDK would be asked for.
import { strict as assert } from 'node:assert';
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

for (const language of shapeLanguages())
  describe(`call shapes: ${language}`, () => {
    for (const { name, files, expected } of shapesIn(language))
      it(name, async () => {
        const sites = await sitesIn(files);
        assert.deepEqual(sites.flatMap(shapeLines), expected);
      });
  });
