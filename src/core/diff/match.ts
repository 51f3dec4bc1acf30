// Which call of the base is which call of the head. Rounds from the surest evidence to the weakest; what one round has paired is
// out of the next. Lines play no part.
import type { ReportCall } from '../model/report';
import { modelOf, scopeOf, similarity, textOf } from './similarity';

export interface Pair {
  readonly before: ReportCall;
  readonly after: ReportCall;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly ReportCall[];
  readonly added: readonly ReportCall[];
}

interface Round {
  /** Only calls with the same key are held against each other. */
  readonly key: (call: ReportCall) => string;
  /** Of `similarity`, from which on it is the same call. */
  readonly least: number;
}

const inPlace = (call: ReportCall) => `${call.file}\n${call.cell}\n${scopeOf(call)}`;

const ROUNDS: readonly Round[] = [
  // The same function says the same: whatever the order of its calls.
  { key: (call) => `${inPlace(call)}\n${call.api}\n${modelOf(call)}\n${textOf(call)}`, least: 0 },
  // The same function asks the same API: its model, prompt or limits are others.
  { key: (call) => `${inPlace(call)}\n${call.api}`, least: 0 },
  // The same words from the same function, in another file.
  { key: (call) => `${scopeOf(call)}\n${call.api}\n${modelOf(call)}\n${textOf(call) || call.file}`, least: 0.6 },
  // From here on a file that was renamed is one file. Its functions under another name of the file …
  { key: (call) => `${inPlace(call)}\n${call.api}`, least: 0 },
  // … another SDK or API in the same function …
  { key: (call) => `${call.file}\n${scopeOf(call)}\n${call.kind}`, least: 0.35 },
  // … a function under another name …
  { key: (call) => `${call.file}\n${call.kind}`, least: 0.6 },
  { key: ({ kind }) => kind, least: 0.6 },
];

/** Comparing all with all is for what is left of a change, not for two different code bases. */
const MOST_COMPARISONS = 1_000_000;

export function matchCalls(base: readonly ReportCall[], head: readonly ReportCall[]): Matched {
  const pairs: Pair[] = [];
  let [left, right] = [base, head];
  for (const { key, least } of ROUNDS) {
    const files = renames(pairs, base, head);
    const found = matchByKey(left, right, { key, least, seen: (call) => asRenamed(call, files) });
    pairs.push(...found);
    const [before, after] = [new Set(found.map((pair) => pair.before)), new Set(found.map((pair) => pair.after))];
    left = left.filter((call) => !before.has(call));
    right = right.filter((call) => !after.has(call));
  }
  return { pairs, removed: left, added: right };
}

/** Files that calls have left for another one, and that hold none any more. */
function renames(pairs: readonly Pair[], base: readonly ReportCall[], head: readonly ReportCall[]): ReadonlyMap<string, string> {
  const [before, after] = [base, head].map((calls) => new Set(calls.map(({ file }) => file)));
  const moved = pairs.filter((pair) => !after?.has(pair.before.file) && !before?.has(pair.after.file));
  return new Map(moved.map((pair) => [pair.before.file, pair.after.file]));
}

function asRenamed(call: ReportCall, files: ReadonlyMap<string, string>): ReportCall {
  const file = files.get(call.file);
  if (file === undefined) return call;
  const id = call.id.startsWith(`${call.file}#`) ? file + call.id.slice(call.file.length) : call.id;
  return { ...call, file, id };
}

interface Matching extends Round {
  /** A call of the base as it would be called in the head. */
  readonly seen: (call: ReportCall) => ReportCall;
}

function matchByKey(left: readonly ReportCall[], right: readonly ReportCall[], matching: Matching): readonly Pair[] {
  const { key, seen } = matching;
  const candidates = groupBy(right, key);
  return [...groupBy(left, (call) => key(seen(call)))].flatMap(([name, group]) => matchGroup(group, candidates.get(name) ?? [], matching));
}

/** The best pair first. Among equals those that stand in the same order. */
function matchGroup(left: readonly ReportCall[], right: readonly ReportCall[], { least, seen }: Matching): readonly Pair[] {
  if (left.length * right.length > MOST_COMPARISONS) return [];
  const scored = left.flatMap((before, i) =>
    right.map((after, j) => ({ before, after, score: similarity(seen(before), after), apart: Math.abs(i - j) })),
  );
  const taken = new Set<ReportCall>();
  const pairs: Pair[] = [];
  for (const { before, after, score } of scored.sort((a, b) => b.score - a.score || a.apart - b.apart)) {
    if (score < least || taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push({ before, after });
  }
  return pairs;
}

function groupBy(calls: readonly ReportCall[], key: Round['key']): ReadonlyMap<string, readonly ReportCall[]> {
  const groups = new Map<string, ReportCall[]>();
  for (const call of calls) {
    const name = key(call);
    const group = groups.get(name) ?? [];
    group.push(call);
    groups.set(name, group);
  }
  return groups;
}
