import assert from 'node:assert/strict';
import { type Span, shifted } from '../../../src/vscode/analyses/shift';

/** Lines and characters as "line:character-line:character". */
function span(text: string): Span {
  const [startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0] = text.split(/[:-]/).map(Number);
  return { startLine, startCharacter, endLine, endCharacter };
}

const print = (s: Span | null) => s && `${s.startLine}:${s.startCharacter}-${s.endLine}:${s.endCharacter}`;

describe('shifted', () => {
  const cases: [string, string, [string, string][], string | null][] = [
    ['a line is added above', '4:2-6:1', [['1:0-1:0', 'x\n']], '5:2-7:1'],
    ['a CRLF line is added above', '4:2-6:1', [['1:0-1:0', 'x\r\n']], '5:2-7:1'],
    ['two lines above are removed', '4:2-6:1', [['1:0-3:0', '']], '2:2-4:1'],
    ['text is typed before it in its line', '4:2-4:9', [['4:0-4:0', 'abc']], '4:5-4:12'],
    ['the line is broken before it', '4:2-4:9', [['4:0-4:2', '\n']], '5:0-5:7'],
    ['a line break is typed right at its start', '4:2-4:9', [['4:2-4:2', '\n']], '5:0-5:7'],
    ['text is typed inside', '4:2-4:9', [['4:5-4:5', 'ab']], '4:2-4:11'],
    ['a line is added inside', '4:2-6:1', [['5:0-5:0', 'x\n']], '4:2-7:1'],
    ['text is typed right behind it', '4:2-4:9', [['4:9-4:9', 'abc']], '4:2-4:9'],
    ['something below changes', '4:2-4:9', [['7:0-9:0', '']], '4:2-4:9'],
    ['its head is replaced', '4:2-4:9', [['4:0-4:5', 'ab']], '4:2-4:6'],
    ['its tail is replaced', '4:2-4:9', [['4:5-4:12', 'ab']], '4:2-4:7'],
    ['all of it is removed', '4:2-4:9', [['4:0-5:0', '']], null],
    ['the whole document is replaced', '4:2-4:9', [['0:0-99:0', 'x']], null],
    [
      'two places change at once, given top down',
      '4:2-4:9',
      [
        ['1:0-1:0', 'x\n'],
        ['3:0-3:0', 'y\n'],
      ],
      '6:2-6:9',
    ],
  ];
  for (const [what, before, edits, after] of cases) {
    it(`when ${what}`, () => {
      const changes = edits.map(([replaced, text]) => ({ replaced: span(replaced), text }));
      assert.equal(print(shifted(span(before), changes)), after);
    });
  }

  it('agrees with a text that carries a mark through random edits', () => {
    const random = generator(7);
    for (let round = 0; round < 500; round++) {
      const lines = Array.from({ length: 8 }, () => 'x'.repeat(random(6)));
      const text = `${lines.slice(0, 4).join('\n')}\n[call]\n${lines.slice(4).join('\n')}`;
      const mark = text.indexOf('[call]');
      const from = random(mark + 1);
      const to = from + random(mark - from + 1);
      const inserted = ['', 'ab', '\n', 'a\nb', '\n\n'][random(5)] ?? '';
      const result = text.slice(0, from) + inserted + text.slice(to);
      const change = { replaced: { ...start(text, from), ...end(text, to) }, text: inserted };
      const moved = shifted({ ...start(text, mark), ...end(text, mark + 6) }, [change]);
      const at = result.indexOf('[call]');
      assert.deepEqual(moved, { ...start(result, at), ...end(result, at + 6) }, JSON.stringify({ text, from, to, inserted }));
    }
  });
});

function start(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { startLine: before.length - 1, startCharacter: before.at(-1)?.length ?? 0 };
}

function end(text: string, offset: number) {
  const { startLine, startCharacter } = start(text, offset);
  return { endLine: startLine, endCharacter: startCharacter };
}

/** The same numbers in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}
