// The new host's key where the old one was given.
import type { Context, Unit } from '../resolve/unit';
import type { Expr } from '../syntax/module';
import { setValue } from './argumentEdits';
import type { ArgumentList, NamedArgument } from './argumentList';
import { definitionOf } from './definition';
import { type Draft, refuse } from './draft';
import { otherVariable, readVariable } from './environment';
import type { SwitchTarget } from './target';

export function setKey(draft: Draft, list: ArgumentList, own: NamedArgument, target: SwitchTarget): void {
  const text = movedKey(draft, list.context, own.value, target);
  if (text !== list.unit.source(own.value)) setValue(draft, list, own, text);
}

/** What stands for the key from now on; a name stays where what it holds can be changed. */
export function movedKey(draft: Draft, context: Context, value: Expr, { keyVariable }: SwitchTarget): string {
  const { unit } = context;
  if (value.kind !== 'name') return otherVariable(unit.source(value), keyVariable)?.text ?? readVariable(draft, unit, keyVariable);
  const found = definitionOf(value, context);
  const read = found && found.context.unit === unit ? otherVariable(unit.source(found.expr), keyVariable) : null;
  if (found && read && otherUses(unit, value.name) === 0) {
    draft.replace(unit, found.expr, read.text);
    return unit.source(value);
  }
  if (unit.module.language === 'go' && found && occurrences(unit, value.name).length <= 2)
    refuse(`${value.name} would be left without a use, and where it comes from is not plain`);
  return readVariable(draft, unit, keyVariable);
}

function occurrences(unit: Unit, name: string): readonly number[] {
  // texts that hold no expressions are of the same length without their words
  const text = unit.text.replace(/(["'])[^"'\n{}$]*\1/g, (whole) => ' '.repeat(whole.length));
  return [...text.matchAll(new RegExp(`(?<![\\w"'])${name.replace('$', '\\$')}\\b`, 'g'))].map(({ index }) => index);
}

/** Beside where it is defined, where it is given, and where it is looked at whether it is there. */
function otherUses(unit: Unit, name: string): number {
  const isLookedAt = (at: number) =>
    /(\bif\s*\(?\s*!?|\bnot\s+|\bunless\s+|!)\s*$/.test(unit.text.slice(at - 12, at)) ||
    /^\s*(==|!=|\?\?|\.is_empty|\.isEmpty|\.isBlank|\.empty\?)/.test(unit.text.slice(at + name.length, at + name.length + 12));
  return Math.max(0, occurrences(unit, name).filter((at) => !isLookedAt(at)).length - 2);
}
