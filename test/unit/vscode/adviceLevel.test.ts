// How loud advice is in the editor.
import assert from 'node:assert/strict';
import type { Advice } from '../../../src/core/index';
import { adviceLevel } from '../../../src/vscode/problems/adviceLevel';
import { point } from '../../helpers/finding';

const now = Date.parse('2026-11-24');
const levelOf = (advice: Partial<Advice>, from = 10) =>
  adviceLevel({ rule: 'unbounded-output', message: '', saving: null, savingPer: 'month', ...advice }, { from, now });

describe('advice in the editor', () => {
  it('is a hint from the floor on, of a month alone', () => {
    assert.equal(levelOf({ saving: point(10) }), 'hint');
    assert.equal(levelOf({ saving: point(9.99) }), null);
    assert.equal(levelOf({ saving: point(500), savingPer: '1,000 calls' }), null);
    assert.equal(levelOf({ saving: { low: 0, expected: 0, high: 500 } }, 0), null);
  });

  it("is a line of Problems where a model's end is 30 days away, or past", () => {
    assert.equal(levelOf({ due: '2026-12-24' }), 'information');
    assert.equal(levelOf({ due: '2026-10-23' }), 'information');
    assert.equal(levelOf({ due: '2026-12-25' }), 'hint');
  });
});
