// Visits expressions. Bodies of functions and classes are scopes of their own and are not entered.
import type { Expr, Step } from './module';

export function eachExpr(step: Step, visit: (expr: Expr) => void): void {
  if (step.kind === 'assign') {
    walk(step.target, visit);
    walk(step.value, visit);
  } else if (step.kind === 'evaluate' || step.kind === 'return' || step.kind === 'define') walk(step.value, visit);
}

export function walk(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  for (const child of childrenOf(expr)) walk(child, visit);
}

export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'template':
      return expr.parts;
    case 'member':
      return [expr.object];
    case 'index':
      return [expr.object, expr.index];
    case 'call':
      return [expr.callee, ...expr.args.map((arg) => arg.value)];
    case 'list':
      return expr.items.map((item) => item.value);
    case 'record':
      return expr.entries.flatMap((entry) => (entry.key ? [entry.key, entry.value] : [entry.value]));
    case 'binary':
      return [expr.left, expr.right];
    case 'either':
      return [expr.test, ...expr.options];
    case 'each':
      return [expr.element, expr.iterable];
    case 'other':
      return expr.children;
    default:
      return [];
  }
}
