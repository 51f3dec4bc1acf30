// Types, as far as they name what a value is: `OpenAI`, `Groq.Chat`; arguments are not looked into.
import type { Node } from 'web-tree-sitter';
import { named, span } from '../builder';
import { bare, type Lowering } from '../lowering';
import type { Expr } from '../module';

export function annotated(low: Lowering, node: Node): Expr | undefined {
  const inner = node.type === 'type_annotation' ? named(node)[0] : node;
  return inner && typeName(low, inner);
}

/** Of a union the first that has a name. */
export function typeName(low: Lowering, node: Node): Expr | undefined {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return bare(node, node.text);
    case 'generic_type': {
      const name = node.childForFieldName('name');
      return name ? typeName(low, name) : undefined;
    }
    case 'union_type':
      return named(node)
        .map((one) => typeName(low, one))
        .find((one) => one !== undefined);
    case 'nested_identifier':
    case 'nested_type_identifier': {
      const [left, right] = named(node);
      const object = left && typeName(low, left);
      return object && right ? { kind: 'member', object, name: right.text, ...span(node) } : undefined;
    }
    default:
      return undefined;
  }
}
