import assert from 'node:assert/strict';
import { lensTitle } from '../../../src/vscode/text/lens';
import { escapeMarkdown } from '../../../src/vscode/text/markdown';
import { receiptMarkdown } from '../../../src/vscode/text/receipt';
import { longTotal, shortTotal, totalOf } from '../../../src/vscode/text/total';
import { estimate, finding, point } from '../../helpers/finding';

const ofPreset = { value: point(1000), origin: 'preset', note: 'preset "small"' } as const;
const fromComment = { value: point(30000), origin: 'comment', note: 'outlay: 30000/month' } as const;

describe('the lens', () => {
  it('shows no month that rests on an assumed volume', () => {
    assert.equal(lensTitle([finding()]), '≈ $3.10 per 1,000 calls');
  });

  it('shows the month where the volume is stated', () => {
    const stated = finding({ estimate: { callsPerMonth: fromComment, usdPerMonth: point(93) } });
    assert.equal(lensTitle([stated]), '$0.0031 per call · $93.00 / month');
  });

  it('says why a cost is unknown, at no great length', () => {
    const unpriced = (reason: string) => finding({ estimate: { price: { unpriced: reason }, usdPerCall: null, usdPerMonth: null } });
    const title = lensTitle([unpriced(`no price for ${'x'.repeat(80)}`)]);
    assert.match(title, /^cost unknown: no price for x+…$/);
    const clauses = unpriced(`environment variable MODEL: ${'x'.repeat(60)}`);
    assert.equal(lensTitle([clauses]), 'cost unknown: environment variable MODEL');
    assert.ok(title.length < 80);
  });

  it('says that a local model costs nothing', () => {
    const { price } = estimate();
    assert.equal(lensTitle([finding({ estimate: { price: { ...price, local: true } as typeof price } })]), 'local: no API cost');
  });

  it('shows the costliest of a line', () => {
    const cheap = finding({ estimate: { usdPerCall: point(0.001), usdPerMonth: point(1) } });
    assert.equal(lensTitle([cheap, finding(), cheap]), '≈ $3.10 per 1,000 calls (+2 more)');
  });
});

describe('the receipt', () => {
  const target = { uri: 'file:///a.py', line: 3 };

  it('has the title of the lens, the model, the month, each line and the link', () => {
    const text = receiptMarkdown(
      finding({ estimate: { callsPerMonth: ofPreset, usdPerMonth: { low: 1, expected: 3.1, high: 20 } } }),
      target,
    );
    assert.match(text, /^\*\*\\\$0\.0031 per call · ≈ \\\$3\.10 \/ month\*\* · gpt\\-4o at openai\n/);
    assert.match(text, /\n\\\$3\.10 a month \\\(\\\$1\.00 – \\\$20\.00\\\) at 1,000 calls by the preset · \[Set/);
    assert.match(text, /\(command:outlay\.setVolume\?%5B%7B%22uri%22%3A%22file%3A%2F%2F%2Fa\.py%22%2C%22line%22%3A3%7D%5D\)\n/);
    assert.match(text, /\| Output \| 300 tokens \| max\\_tokens=300 at the call \|$/);
  });

  it('names at most three alternatives', () => {
    const one = {
      model: 'llama-3.3-70b',
      name: 'Llama 3.3 70B',
      host: 'groq',
      hostName: 'Groq',
      inputUsdPerMillion: 0.59,
      outputUsdPerMillion: 0.79,
      usdPerCall: point(0.0003),
      usdPerMonth: point(0.3),
      saves: point(2.7),
      savingShare: 0.9,
      quality: 'slightly lower' as const,
      licence: 'llama3.3',
      source: 'https://example.com',
      asOf: '2026-11-01',
    };
    const text = receiptMarkdown({ ...finding(), alternatives: [one, one, one, one] }, target);
    assert.equal(text.split('Llama 3.3 70B at Groq (\\$0.31, saves 90 %; quality: slightly lower)').length, 4);
  });

  it('shows text of the code as text', () => {
    const text = receiptMarkdown(finding({ model: '[x](command:evil)|<img src=https://a.b>\n# T `c`' }), target);
    assert.doesNotMatch(text, /(?<!\\)\[x|<img|\n# T/);
    assert.match(text, /\\\[x\\\]\\\(command:evil\\\)\\\|&lt;img/);
  });
});

describe('escapeMarkdown', () => {
  it('leaves no bare address to be linked', () => {
    assert.equal(
      escapeMarkdown('https://a.example, www.b.example, c@d.example'),
      'https&#58;//a.example, www&#46;b.example, c&#64;d.example',
    );
  });
  it('keeps words and figures', () => assert.equal(escapeMarkdown('Hello, 1.5 ≈ 2'), 'Hello, 1.5 ≈ 2'));
  it('puts all on one line', () => assert.equal(escapeMarkdown('a\r\nb\tc'), 'a b c'));
});

describe('totals', () => {
  const unknown = { usdPerCall: null, usdPerMonth: null };
  const stated = estimate({ callsPerMonth: fromComment, usdPerMonth: point(93) });

  it('invent no month: what has no volume is shown for 1,000 calls', () => {
    const total = totalOf([estimate(), unknown]);
    assert.deepEqual(total, { calls: 2, priced: 1, withVolume: 0, usdPerMonth: 0, usdPer1000Calls: 3.1 });
    assert.equal(shortTotal(total), '≈ $3.10 per 1,000 calls');
    assert.equal(
      longTotal(total),
      '≈ $3.10 per 1,000 calls, 1 of 2 calls priced; 1 of them without a volume: $3.10 per 1,000 calls of each',
    );
  });

  it('say of how many calls the month is', () => {
    const total = totalOf([stated, estimate(), unknown]);
    assert.equal(shortTotal(total), '$93.00 / month');
    assert.equal(longTotal(total), '$93.00 / month, 2 of 3 calls priced; 1 of them without a volume: $3.10 per 1,000 calls of each');
  });

  it('are never zero for want of a price', () => {
    assert.equal(shortTotal(totalOf([unknown])), 'cost unknown');
    assert.equal(shortTotal(totalOf([estimate({ usdPerMonth: point(0) })])), '$0 / month');
  });

  it('are plain where all is stated', () => assert.equal(longTotal(totalOf([stated])), '$93.00 / month, 1 call'));
});
