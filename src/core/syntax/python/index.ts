// Python → Module. Methods' first parameter is lowered to SELF, so that the resolver knows one word for it.
import type { Node } from 'web-tree-sitter';
import { type Builder, named } from '../builder';
import { Lowering, type Rules } from '../lowering';
import { definitions } from './definitions';
import { expressions } from './expressions';
import { imports } from './imports';
import { controlFlow, eachStatement } from './statements';

export function lowerPython(root: Node, builder: Builder): void {
  new Lowering(builder, RULES).module(root);
}

const RULES: Rules = {
  type: (low, node) => {
    const inner = named(node)[0];
    return inner ? low.expression(inner) : low.other(node, []);
  },
  statements: { ...controlFlow, ...definitions, ...imports },
  expressions,
  // assert, raise, del, print …, and what the parser could not make sense of
  unknown: eachStatement,
  // a taken-over method must have the same receivers around it
  state: (low) => low.receivers.join(),
};
