import assert from 'node:assert/strict';
import { formatCount, formatCountBand, formatRate, formatShare, formatUsd, formatUsdBand } from '../../../src/core/report/format';

describe('format', () => {
  const dollars: [number, string][] = [
    [0, '$0'],
    [0.00000001, '< $0.0000001'],
    [0.00000123, '$0.0000012'],
    [0.0031, '$0.0031'],
    [0.003, '$0.003'],
    [0.1, '$0.10'],
    [0.996, '$1.00'],
    [3.1, '$3.10'],
    [94.2, '$94.20'],
    [99.996, '$100'],
    [1234.5, '$1,235'],
    [1234567, '$1,234,567'],
    [-3, '−$3.00'],
  ];
  for (const [usd, text] of dollars) {
    it(`prints ${usd} dollars as ${text}`, () => assert.equal(formatUsd(usd), text));
  }

  it('prints a band once where both ends look the same', () => {
    assert.equal(formatUsdBand({ low: 12, expected: 12, high: 12.001 }), '$12.00');
    assert.equal(formatUsdBand({ low: 4, expected: 12, high: 30 }), '$4.00 – $30.00');
    assert.equal(formatCountBand({ low: 1000, expected: 1000, high: 1000 }), '1,000');
  });

  it('groups counts and never shows a fraction as none', () => {
    assert.equal(formatCount(1234567.4), '1,234,567');
    assert.equal(formatCount(0.2), '< 1');
    assert.equal(formatCount(0), '0');
  });

  it('keeps all digits of a rate', () => {
    assert.equal(formatRate(0.075), '$0.075');
    assert.equal(formatRate(3), '$3.00');
    assert.equal(formatRate(2.5), '$2.50');
  });

  it('prints shares as percent', () => assert.equal(formatShare(0.618), '62 %'));
});
