// Texts on which token ids are compared: parallel sentences of many languages, code, JSON and what is known to go wrong.
import sentences from '../../src/core/tokens/languages/sentences.json';
import { random } from './fuzzTexts';

const TYPESCRIPT = `import { readFile } from 'node:fs/promises';

export interface Order { readonly id: string; readonly items: readonly Item[]; total?: number }

/** Sums what isn't free; it's "fast" & doesn't round. */
export async function total(path: string, { currency = 'EUR' }: { currency?: string } = {}): Promise<string> {
\tconst orders = JSON.parse(await readFile(path, 'utf8')) as Order[];
  const sum = orders.flatMap((order) => order.items).reduce((all, item) => all + item.price * 1.19, 0);
  return \`\${sum.toFixed(2)} \${currency}\`; // 12345.678 → 12345.68
}
`;

const PYTHON = `from dataclasses import dataclass\r\nimport re\r\n\r\n@dataclass(frozen=True)\r\nclass Café:\r\n    name: str = "naïve"\r\n    seats: int = 0x1F\r\n\r\n    def __repr__(self):\r\n        return f"{self.name!r}: {self.seats:>10_d}"\r\n\r\nPATTERN = re.compile(r"^\\s*(\\d{3})-(\\w+)$", re.M)\r\n`;

const HTML = `<!doctype html>\n<table><thead><tr><th>Name</th></tr></thead>\n\t<tbody><tr><td>A &amp; B</td> </tr></tbody></table>\n<ul>\n  <li><a href="https://example.org/?q=1&amp;r=2#top">Read&nbsp;more</a> </li>\n</ul>\n`;

const SQL = `SELECT c.name, COUNT(*) AS orders, SUM(o.total)::numeric(10,2)\nFROM customers c LEFT JOIN orders o ON o.customer_id = c.id\nWHERE o.created_at >= '2026-01-01' AND c.country IN ('DE','VN','KE')\nGROUP BY 1 HAVING COUNT(*) > 10 ORDER BY 3 DESC LIMIT 50;\n`;

const JSON_TEXT = JSON.stringify(
  {
    model: 'gpt-5',
    messages: [{ role: 'user', content: 'What is 12,345 × 67?\n' }],
    tools: [
      { type: 'function', function: { name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' } } } } },
    ],
    temperature: 0.25,
    ids: ['7f9c2ba4-e88f-11ee-b1a5-0242ac120002', null, true, 1.5e-7],
  },
  null,
  2,
);

const TRAPS: Readonly<Record<string, string>> = {
  bom: '\ufeffimport os',
  lineEnds: 'a\r\nb\rc\n\nd\n\n\ne  \n  f\r\n\r\n',
  nul: 'a\0b\0\0c\u0001\u001f\u007f',
  nextLine: 'a\u0085b \u0085\u0085 c\u00a0d\u2028e\u3000f',
  loneSurrogates: 'a\ud800b\udc00c\ud83d',
  combining: 'e\u0301 \u0301 A\u030a s\u0323\u0307 s\u0307\u0323 \u1100\u1161\u11a8 \u212b \ufb01',
  emoji: '👩🏽‍💻 ships 🚀🚀🚀 at 25 °C 🇩🇪🇻🇳 1️⃣',
  special: 'a <|endoftext|> b <|fim_prefix|><|endofprompt|> <|im_start|>user <bos><start_of_turn> [INST] <think></think> <｜User｜>',
  literals: '▁ ▁▁ ▁▁▁▁ <table> > </b <unused7> <unused6241> <unused6242> [multimodal] <0x0A>',
  contractions: "I'm you'RE it'S we'll they'LL can't D'OH 'ſ o'clock 's 'd''t",
  digits: '1 12 123 1234 12345 ²³ ⅷ ١٢٣٤ 一二三 3.14e-10 0xDEADBEEF',
  names: 'toString constructor __proto__ hasOwnProperty toLocaleString',
  spaces: `a${' '.repeat(40)}b ${' '.repeat(100)}\n\n\n   \t c  \t\t\t`,
  cases: 'camelCaseHTTPServer XMLHttpRequest ǅǆ ŒUVRE ΑΒγδ Ⅷⅷ ªº ʰʱ',
  cjk: '゛゜ フ゛ゟ ・ー゠ ぀゗ 々〆〇 ㍿ 漢字かな交じり文。「」、！',
};

/** Long pieces, where merging takes its other way. */
const RUNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['a', 'ab', 'aB1', ' ', '=', '\n', '\t', '漢字', 'é', '🚀', 'abcdefghij', '▁'].map((unit) => [
      `run of ${JSON.stringify(unit)}`,
      unit.repeat(700),
    ]),
  ),
  'random letters': shuffled(2000, 0x61, 26),
  'random Chinese': shuffled(1000, 0x4e00, 3000),
  'random Ethiopic': shuffled(600, 0x1200, 80),
};

function shuffled(length: number, first: number, range: number): string {
  const next = random(length);
  return Array.from({ length }, () => String.fromCodePoint(first + Math.floor(next() * range))).join('');
}

export const CORPUS: Readonly<Record<string, string>> = {
  empty: '',
  ...Object.fromEntries(Object.entries(sentences).map(([language, lines]) => [language, lines.join(' ')])),
  typescript: TYPESCRIPT,
  python: PYTHON,
  html: HTML,
  sql: SQL,
  json: JSON_TEXT,
  ...TRAPS,
  ...RUNS,
};
