// TypeScript, TSX and JavaScript → Module. Types are dropped but where they name what a value is (parameters, fields).
import type { Node } from 'web-tree-sitter';
import type { Builder } from '../builder';
import { Lowering, type Rules } from '../lowering';
import { definitions } from './definitions';
import { expressions } from './expressions';
import { modules } from './modules';
import { controlFlow, eachStatement } from './statements';
import { annotated } from './types';

export function lowerEcmaScript(root: Node, builder: Builder): void {
  new Lowering(builder, RULES).module(root);
}

const RULES: Rules = {
  type: annotated,
  statements: { ...controlFlow, ...definitions, ...modules },
  expressions,
  unknown: eachStatement,
  skipped: /^(type_|jsx_(closing|namespace))/,
  state: () => '',
};
