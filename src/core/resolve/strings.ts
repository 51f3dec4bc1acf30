// Text put together from values.
import { choice, LITERAL, type Piece, pieces, plainText, text, unknown, type Value, weaker } from './value';

export interface Part {
  readonly value: Value;
  /** Names the hole when the value is no text. */
  readonly label: string;
}

/** Ids, names and URLs are this short: with a part that is one of several, the whole is one of several. Prompts get a hole. */
const SHORT = 160;

/** The parts one after the other; the whole is as firm as its weakest known part. */
export function joinText(parts: readonly Part[]): Value {
  const at = parts.findIndex(({ value }) => value.kind === 'choice');
  const varied = parts[at]?.value;
  if (varied?.kind === 'choice' && lengthOf(parts) <= SHORT && variantsOf(parts) <= MAX_VARIANTS)
    return choice(varied.options.map((option) => joinText(parts.map((part, index) => (index === at ? { ...part, value: option } : part)))));
  const origin = parts.reduce((weakest, { value }) => (value.kind === 'unknown' ? weakest : weaker(weakest, value.origin)), LITERAL.origin);
  const fromCaller = lengthOf(parts) <= SHORT ? parts.find(({ value }) => value.fromCaller)?.value.fromCaller : undefined;
  const joined = parts.flatMap(({ value, label }) => pieces(fromCaller ? { ...value, fromCaller: undefined } : value, label));
  return { kind: 'text', pieces: merged(joined), origin, ...(fromCaller ? { fromCaller } : {}) };
}

/** With more, no list of them says anything, and making them could take for ever. */
const MAX_VARIANTS = 64;

function variantsOf(parts: readonly Part[]): number {
  return parts.reduce((product, { value }) => product * (value.kind === 'choice' ? value.options.length : 1), 1);
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + (value.kind === 'text' ? (plainText(value)?.length ?? 20) : 20), 0);
}

const MAX_PIECES = 400;

/** Neighbouring texts become one piece. */
function merged(all: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of all) {
    const last = result[result.length - 1];
    if (last && 'text' in last && 'text' in piece) result[result.length - 1] = { text: last.text + piece.text };
    else result.push(piece);
    if (result.length >= MAX_PIECES) return [...result, { hole: '…' }];
  }
  return result;
}

/** `'…{name}…{0}…'.format(…)`, also LangChain's templates: known values are put in, the others become holes. */
export function formatBraces(template: Value & { kind: 'text' }, args: ReadonlyMap<string, Value>): Value {
  let next = 0;
  const parts = template.pieces.flatMap((piece): Part[] => {
    if (!('text' in piece)) return [{ value: { kind: 'text', pieces: [piece], ...LITERAL }, label: piece.hole }];
    return piece.text.split(/(\{\{|\}\}|\{[^{}]*\})/).map((chunk) => {
      if (chunk === '{{' || chunk === '}}') return { value: text(chunk[0] ?? ''), label: '' };
      const field = /^\{([^{}:!]*)(?:[:!][^{}]*)?\}$/.exec(chunk);
      if (!field) return { value: text(chunk), label: '' };
      const name = field[1] || String(next++);
      const value = args.get(name.split(/[.[]/)[0] ?? name);
      const isText = value && name === name.split(/[.[]/)[0];
      return {
        value: isText ? value : { kind: 'text', pieces: [{ hole: name }], ...LITERAL },
        label: value?.kind === 'unknown' ? value.label || name : name,
      };
    });
  });
  return joinText(parts);
}

/** A text operation on every known piece, for operations that look at each on its own (`strip`, `lower`). */
export function mapText(value: Value & { kind: 'text' }, map: (piece: string, first: boolean, last: boolean) => string): Value {
  const last = value.pieces.length - 1;
  const mapped = value.pieces.map((piece, index) => ('text' in piece ? { text: map(piece.text, index === 0, index === last) } : piece));
  return { ...value, pieces: mapped.filter((piece) => !('text' in piece) || piece.text !== '') };
}

/** Python's textwrap.dedent and inspect.cleandoc, near enough: the common indent of the known lines goes. */
export function dedent(value: Value & { kind: 'text' }): Value {
  const lines = value.pieces.flatMap((piece, index) =>
    'text' in piece
      ? piece.text
          .split('\n')
          .slice(index === 0 ? 0 : 1)
          .filter((line) => line.trim() !== '')
      : [],
  );
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length), 200);
  if (!Number.isFinite(indent) || indent === 0) return value;
  const cut = new RegExp(`^[ \\t]{1,${indent}}`);
  return mapText(value, (piece, first) =>
    piece
      .split('\n')
      .map((line, at) => (at === 0 && !first ? line : line.replace(cut, '')))
      .join('\n'),
  );
}

/** `'…%s…%(name)s…' % values`, printf. The labels name the holes; the last one stands for all that follow. */
export function percentFormat(template: Value & { kind: 'text' }, labels: readonly string[], right: Value): Value {
  const values = right.kind === 'list' ? right.items : [right];
  let next = 0;
  const parts = template.pieces.flatMap((piece): Part[] => {
    if (!('text' in piece)) return [{ value: { kind: 'text', pieces: [piece], ...LITERAL }, label: piece.hole }];
    return piece.text.split(/(%[-+#0 ]*\d*(?:\.\d+)?[sdrifqvtgeTxXn@]|%\(\w+\)[sdrif]|%%)/).map((chunk): Part => {
      if (chunk === '%%') return { value: text('%'), label: '' };
      if (!/^%[-+#0 (.\w@]/.test(chunk)) return { value: text(chunk), label: '' };
      const named = /^%\((\w+)\)/.exec(chunk)?.[1];
      const label = named ?? labels[Math.min(next, labels.length - 1)] ?? 'value';
      const found = named && right.kind === 'record' ? right.entries.get(named) : values[next++];
      return { value: found ?? unknown('computed', label), label: found?.kind === 'unknown' ? found.label || label : label };
    });
  });
  return joinText(parts);
}
