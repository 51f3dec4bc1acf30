// Patterns that take a value apart.
import type { Expr } from '../syntax/module';
import type { Evaluator } from './evaluator';
import { memberOf } from './members';
import type { Context } from './unit';
import { boundNames } from './unitIndex';
import { choice, isNothing, mapOptions, through, unknown, type Value } from './value';

/** The part of a value that a pattern gives to a name: `{a, b: c = 1}`, `[x, y]`. */
export function destructured(ev: Evaluator, pattern: Expr, name: string, value: Value, context: Context): Value {
  switch (pattern.kind) {
    case 'name':
      return pattern.name === name ? value : unknown('another name', name);
    case 'binary': {
      const inner = destructured(ev, pattern.left, name, value, context);
      if (inner.kind !== 'unknown' && !isNothing(inner)) return inner;
      const otherwise = through(ev.evaluate(pattern.right, context), 'default-argument', context.unit.at(pattern.right));
      return inner.kind === 'unknown' && inner.reason !== 'not given' ? choice([otherwise, inner]) : otherwise;
    }
    case 'record': {
      const entry = pattern.entries.find((one) => boundNames(one.value).includes(name));
      if (!entry) return unknown('taken apart at run time', name);
      if (entry.key === null) return destructured(ev, entry.value, name, value, context);
      const key = entry.key.kind === 'text' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : null;
      const part = key === null ? unknown('computed key', name) : field(ev, value, key, pattern, context);
      return destructured(ev, entry.value, name, part, context);
    }
    case 'list': {
      const at = pattern.items.findIndex((item) => boundNames(item.value).includes(name));
      const target = pattern.items[at];
      if (!target) return unknown('taken apart at run time', name);
      const part = mapOptions(value, (option) => {
        if (option.kind === 'list' && !option.open) return option.items[at] ?? unknown('not given', name);
        // `const [model] = await lm.selectChatModels(…)`
        if (option.kind === 'api')
          return { ...option, path: { ...option.path, steps: [...option.path.steps, { kind: 'index' as const }] } };
        return unknown('taken apart at run time', name);
      });
      return destructured(ev, target.value, name, part, context);
    }
    default:
      return unknown('taken apart at run time', name);
  }
}

function field(ev: Evaluator, value: Value, key: string, pattern: Expr, context: Context): Value {
  return mapOptions(value, (option) => {
    if (option.kind === 'record') return option.entries.get(key) ?? unknown(option.open ? 'given at run time' : 'not given', key);
    if (isNothing(option)) return unknown('not given', key);
    return memberOf(ev, option, key, pattern, context);
  });
}
