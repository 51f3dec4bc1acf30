// How an SDK's client is made for another server.
import type { Unit } from '../../resolve/unit';
import type { CallExpr, Expr } from '../../syntax/module';
import { add, remove, setValue } from '../argumentEdits';
import { type ArgumentList, item } from '../argumentList';
import { type Draft, refuse } from '../draft';
import { quoted, readVariable } from '../environment';
import { setKey } from '../keys';
import type { Made, Match } from '../match';
import type { SwitchTarget } from '../target';

export interface MakerInput {
  readonly draft: Draft;
  readonly match: Match;
  /** The first call on the way to the client. */
  readonly made: Made;
  /** The last one: `….build()`. */
  readonly whole: CallExpr;
  readonly url: string;
  readonly target: SwitchTarget;
}

export interface Maker {
  /** The client that the code makes: all its calls move. */
  readonly point: (input: MakerInput) => void;
  /** This call alone moves; `receiver` is what it has the client from. Absent: there is no short way. */
  readonly alone?: (input: MakerInput, receiver: Expr) => void;
}

/** The call gets a client of its own, made on the spot. */
export function ownClient(write: (input: MakerInput) => string): NonNullable<Maker['alone']> {
  return (input, receiver) => {
    const { draft, match, made } = input;
    if (made.unit !== match.unit) refuse('the client serves other calls too, and is made in another file');
    draft.replace(match.unit, receiver, write(input));
  };
}

export interface ClientNames {
  readonly url: string;
  readonly key: string;
  /** What only the old vendor's server knows. */
  readonly drops: readonly string[];
  /** What comes with the address: name and value. */
  readonly more?: readonly (readonly [string, string])[];
}

/** Base URL and key in a list of settings: replaced or added. */
export function pointList({ draft, url, target }: MakerInput, list: ArgumentList, names: ClientNames, prefix = ''): void {
  if (list.others[0]) refuse(`what the client is made with is put together at run time: ${list.unit.label(list.others[0])}`);
  for (const own of list.items.filter(({ name }) => names.drops.includes(name))) {
    remove(draft, list, own);
    draft.change(`${own.name} is dropped: it is for the old vendor's server`);
  }
  const [ownUrl, ownKey] = [item(list, names.url), item(list, names.key)];
  if (ownUrl) setValue(draft, list, ownUrl, quoted(list.unit, url));
  if (ownKey) setKey(draft, list, ownKey, target);
  add(draft, list, [
    ...(ownUrl ? [] : ([[prefix + names.url, quoted(list.unit, url)]] as const)),
    ...(ownKey ? [] : ([[prefix + names.key, readVariable(draft, list.unit, target.keyVariable)]] as const)),
    ...(names.more ?? []),
  ]);
}

/** The key as the code gives it, read from the new variable. */
export function keyText({ draft, target }: MakerInput, unit: Unit): string {
  return readVariable(draft, unit, target.keyVariable);
}
