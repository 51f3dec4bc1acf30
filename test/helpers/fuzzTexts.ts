// Texts that a fixed seed makes: the same on every machine.

/** Mulberry32: numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where characters are drawn from: first and last code point. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x61, 0x7a],
  [0x41, 0x5a],
  [0x30, 0x39],
  [0x00, 0x1f],
  [0x80, 0xff],
  [0x100, 0x24f],
  [0x250, 0x36f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0xdff],
  [0xe00, 0x137f],
  [0x1e00, 0x20ff],
  [0x2000, 0x200f],
  [0x2100, 0x2bff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xe000, 0xffff],
  [0x10000, 0x1ffff],
  [0x1f300, 0x1f9ff],
  [0xe0100, 0xe01ef],
];

const SNIPPETS = [
  ...['\ufeff', '\r\n', '\n', '\n\n\n', '\r', '\t', '\t\t', '\0', '\u0085', '\u00a0', '\u200d', '\u0301', '\u3099', '\u2028'],
  ...[' ', '  ', '   ', ' '.repeat(17), ' '.repeat(33), ' '.repeat(64), '='.repeat(40), 'a'.repeat(150), 'aB'.repeat(40), 'ha'.repeat(70)],
  ...["'s", "'S", "'ll", "'LL", "'Re", "'\u017f", "'t", "'", "''", "n't", '\u2019s', "'d", "'ve", "'M"],
  ...['<|endoftext|>', '<|fim_prefix|>', '<|im_start|>', '<|begin_of_text|>', '<think>', '</think>', '<bos>', '<start_of_turn>', '[INST]'],
  ...['<table>', '</td>', '> </', '> </b', '> </div>', '<unused7>', '<unused99>', '<unused6241>', '<mask>', '<', '[multimodal]', '<0x0A>'],
  ...['▁', '▁▁', '▁▁▁▁', '▁'.repeat(33), ' ▁', '▁ ', '_'],
  ...[
    'toLocaleString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'function',
    'return',
    'import',
    ' the',
    ' and',
    'SELECT',
    ' =>',
    '});\n',
  ],
  ...['12345678', '3.14159', '1e-7', '2026-11-23', '²³', 'ⅷ', '१२३', '٤٥'],
  ...['e\u0301', '\u00e9', '\u1100\u1161', '한국어', 'ṩ', 's\u0323\u0307', 'å', 'A\u030a', 'क्षि', 'ﷺ', 'ｶﾞ', 'Ǆǅǆ', 'ﬁ'],
  ...['👩🏽‍💻', '🚀', '🇩🇪', '1️⃣', '漢字', '仮名', 'ひらがな', 'カタカナ', '。', '、', '請用', 'Привет', 'مرحبا', 'नमस्ते', 'ሰላም', 'xin chào'],
];

/** One text of up to about 60 parts; every kind of part is about as likely as any other. */
export function fuzzText(next: () => number): string {
  const parts = 1 + Math.floor(next() * next() * 60);
  const home = RANGES[Math.floor(next() * RANGES.length)];
  let text = '';
  for (let part = 0; part < parts; part++) {
    const dice = next();
    if (dice < 0.3) text += SNIPPETS[Math.floor(next() * SNIPPETS.length)];
    else if (dice < 0.65) text += letters(home, next);
    else text += letters(RANGES[Math.floor(next() * RANGES.length)], next);
  }
  return text;
}

function letters(range: readonly [number, number] | undefined, next: () => number): string {
  const [first, last] = range ?? [0x61, 0x7a];
  let text = '';
  for (let left = 1 + Math.floor(next() * 6); left > 0; left--)
    text += String.fromCodePoint(first + Math.floor(next() * (last - first + 1)));
  return text;
}
