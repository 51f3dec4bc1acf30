// Expected scores as Epoch AI's and Aider's own pages print them.
import assert from 'node:assert/strict';
import { catalog } from '../../helpers/catalog';

describe('catalog/scores', () => {
  it('compares on one benchmark, with its date, its settings and the credit that its licence asks for', () => {
    const found = catalog.compareScores('claude-opus-4-6', 'kimi-k2.5', 'agentic-coding');
    assert.deepEqual([found.a?.score, found.b?.score, found.verdict, found.difference], [78.7, 73.8, 'slightly lower', -4.9]);
    assert.match(found.credit ?? '', /Epoch AI/);
    assert.match(found.a?.date ?? '', /^2026-/);
  });

  it('calls a small difference equal, a large one clearly lower, a positive one better', () => {
    const verdict = (a: string, b: string) => catalog.compareScores(a, b, 'general').verdict;
    assert.equal(verdict('gpt-5.4', 'claude-opus-4-7'), 'equal');
    assert.equal(verdict('gpt-5.5', 'llama-3.3-70b'), 'clearly lower');
    assert.equal(verdict('gpt-4o', 'openai/gpt-oss-120b'), 'better');
  });

  it('has no word where there is no common data', () => {
    const { verdict, benchmark, difference } = catalog.compareScores('gpt-6.1-sol', 'glm-5.3', 'coding');
    assert.deepEqual([verdict, benchmark, difference], ['no common data', null, null]);
    assert.deepEqual(catalog.comparisons('gpt-6.1-sol', 'glm-5.3'), []);
  });

  it('finds the scores of a model under the ids of its hosts', () => {
    const ids = ['gpt-oss-120b', 'openai/gpt-oss-120b', 'accounts/fireworks/models/gpt-oss-120b'];
    const scores = ids.map((id) => catalog.scoresOf(id).map(({ score }) => score));
    assert.ok((scores[0]?.length ?? 0) > 1);
    for (const one of scores) assert.deepEqual(one, scores[0]);
  });

  it('has the verbosity where both models wrote on the same exercises', () => {
    // 3,807 completion tokens an exercise against 11,660, both at high effort.
    const found = catalog.verbosityOf('gpt-5', 'gpt-oss-120b');
    assert.ok(found && Math.abs(found.ratio - 3807 / 11660) < 0.01, JSON.stringify(found));
    assert.equal(catalog.verbosityOf('gpt-6-sol', 'gpt-oss-120b'), null);
  });
});
