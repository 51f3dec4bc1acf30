// What kind of text it is: how far two tokenizers are apart depends on that.

/** Prose in Latin letters, code, JSON, or the script that most letters are of. */
export const TEXT_CLASSES = [
  'prose',
  'code',
  'json',
  'chinese',
  'japanese',
  'korean',
  'cyrillic',
  'greek',
  'arabic',
  'hebrew',
  'devanagari',
  'indic',
  'thai',
  'ethiopic',
  'other',
] as const;
export type TextClass = (typeof TEXT_CLASSES)[number];

/** First and last code unit. Han with kana is Japanese. */
const SCRIPTS: readonly (readonly [number, number, TextClass])[] = [
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x077f, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x0980, 0x0dff, 'indic'],
  [0x0e00, 0x0eff, 'thai'],
  [0x1100, 0x11ff, 'korean'],
  [0x1200, 0x137f, 'ethiopic'],
  [0x1e00, 0x1fff, 'prose'],
  [0x3040, 0x30ff, 'japanese'],
  [0x3400, 0x9fff, 'chinese'],
  [0xac00, 0xd7a3, 'korean'],
  [0xf900, 0xfaff, 'chinese'],
  [0xfb50, 0xfdff, 'arabic'],
];
const LATIN_END = 0x0250;

/** Enough to tell; the whole of a large text need not be read. */
const SAMPLE = 20_000;

export function textClassOf(text: string): TextClass {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script !== 'prose') return script;
  if (/^\s*[[{]/.test(sample) && share(sample, /["{}[\]:,]/g) > 0.1) return 'json';
  return isCode(sample.replace(/\{\{[^{}]*\}\}/g, '')) ? 'code' : 'prose';
}

/** `prose` where Latin letters, or none, prevail: a letter of other scripts says more than a Latin one, as it does in tokens. */
function scriptOf(text: string): TextClass {
  const counts = new Map<TextClass, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const script = unit < LATIN_END ? latin(unit) : otherScript(unit);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const prose = counts.get('prose') ?? 0;
  counts.delete('prose');
  const foreign = [...counts].sort((a, b) => b[1] - a[1]);
  const total = foreign.reduce((sum, [, count]) => sum + count, 0);
  if (total * 3 < prose || total === 0) return 'prose';
  const isJapanese = (counts.get('japanese') ?? 0) * 8 > (counts.get('chinese') ?? 0) && counts.has('japanese');
  const [first] = foreign[0] ?? ['other' as const];
  return isJapanese && first === 'chinese' ? 'japanese' : first;
}

function latin(unit: number): TextClass | undefined {
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || unit >= 0xc0 ? 'prose' : undefined;
}

function otherScript(unit: number): TextClass | undefined {
  const script = SCRIPTS.find(([first, last]) => unit >= first && unit <= last);
  if (script) return script[2];
  return unit >= 0x0530 && unit < 0x2000 ? 'other' : undefined;
}

/** Signs that prose hardly has, or lines that end as statements do. */
function isCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const statements = lines.filter((line) =>
    /[;{}]\s*$|^\s*(import|from|def|class|return|const|let|if|for|elif|else|fn|func|#include)\b.*[:;({)"']\s*$/.test(line),
  );
  return share(text, /[{}()=;<>_$[\]|&\\]/g) > 0.045 || (lines.length > 1 && statements.length * 3 > lines.length);
}

function share(text: string, signs: RegExp): number {
  return text.length === 0 ? 0 : (text.match(signs)?.length ?? 0) / text.length;
}
