import assert from 'node:assert/strict';
import { parseComment } from '../../../src/core/estimate/comment';

const DAYS = 365 / 12;

const READ: readonly (readonly [string, object])[] = [
  ['5000/day', { callsPerMonth: 5000 * DAYS, rate: '5000/day' }],
  ['5,000/day output=300', { callsPerMonth: 5000 * DAYS, rate: '5,000/day', outputTokens: 300 }],
  ['2.5k/hour, input=1_200', { callsPerMonth: 2500 * DAYS * 24, rate: '2.5k/hour', inputTokens: 1200 }],
  ['1/second', { callsPerMonth: DAYS * 86_400, rate: '1/second' }],
  ['10/minute', { callsPerMonth: 10 * DAYS * 1440, rate: '10/minute' }],
  ['7/week', { callsPerMonth: 7 * (DAYS / 7), rate: '7/week' }],
  ['1M/month', { callsPerMonth: 1_000_000, rate: '1M/month' }],
  [
    'cache=0.8 batch=1 reasoning=2k turns=4 attempts=1.1',
    { cacheShare: 0.8, batchShare: 1, reasoningTokens: 2000, turns: 4, attempts: 1.1 },
  ],
  ['0/month', { callsPerMonth: 0, rate: '0/month' }],
  [
    'hole.question=300 hole.order.id=2k',
    {
      holeTokens: new Map([
        ['question', 300],
        ['order.id', 2000],
      ]),
    },
  ],
  ['ignore(only in tests, never shipped)', { ignored: 'only in tests, never shipped' }],
];

describe('estimate/comment', () => {
  for (const [text, usage] of READ) {
    it(`reads "${text}"`, () => assert.deepEqual(parseComment(text), { ...usage, problems: [] }));
  }

  for (const text of [
    '5000',
    '5000/fortnight',
    'output=',
    'cache=80',
    'cache=1.5',
    'output=many',
    'hole.question=much',
    'hole.=3',
    '1,00/day',
    'ignore()',
    '-5/day',
    'five/day',
    '',
    '   ',
    'todo',
  ]) {
    it(`has a problem with "${text}"`, () => {
      const { problems, ...usage } = parseComment(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.deepEqual(usage, {});
    });
  }

  it('keeps what it can read of a comment', () => {
    const { callsPerMonth, problems } = parseComment('300/month outputs=5');
    assert.equal(callsPerMonth, 300);
    assert.match(problems[0]?.message ?? '', /cannot read "outputs=5".*output=N/);
  });
});
