// Binding patterns: names, `{a, b: c = 1, ...rest}`, `[x, y]`. Defaults are a `binary` of `=`.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { bare, type Lowering } from '../lowering';
import type { Entry, Expr } from '../module';
import { keyOf } from './expressions';

export function pattern(low: Lowering, node: Node): Expr {
  switch (node.type) {
    case 'object_pattern':
      return { kind: 'record', entries: named(node).flatMap((one) => entry(low, one)), ...span(node) };
    case 'array_pattern':
      return { kind: 'list', items: named(node).map((one) => ({ value: pattern(low, one), ...span(one) })), ...span(node) };
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      if (!left || !right) return low.other(node, []);
      return { kind: 'binary', operator: '=', left: pattern(low, left), right: low.expression(right), ...span(node) };
    }
    case 'shorthand_property_identifier_pattern':
      return bare(node, node.text);
    default:
      return low.expression(node);
  }
}

function entry(low: Lowering, node: Node): Entry[] {
  if (node.type === 'rest_pattern') {
    const inner = named(node)[0];
    return inner ? [{ key: null, value: pattern(low, inner) }] : [];
  }
  if (node.type === 'pair_pattern') {
    const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
    return key && value ? [{ key: keyOf(low, key), value: pattern(low, value) }] : [];
  }
  const name = node.type === 'object_assignment_pattern' ? node.childForFieldName('left') : node;
  return name ? [{ key: keyOf(low, name), value: pattern(low, node) }] : [];
}

export function namesOf(target: Expr): string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'record':
      return target.entries.flatMap(({ value }) => namesOf(value));
    case 'list':
      return target.items.flatMap(({ value }) => namesOf(value));
    case 'binary':
      return namesOf(target.left);
    default:
      return [];
  }
}
