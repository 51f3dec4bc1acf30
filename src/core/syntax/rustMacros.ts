// Rust's macros hold tokens, not expressions: those that make values are read here (`format!`, `vec!`, `json!`).
import type { Node } from 'web-tree-sitter';
import { named, span } from './builder';
import { type ExprRule, field, type Lowering, text } from './lowering';
import type { Arg, Entry, Expr } from './module';

export const macro: ExprRule = (low, node) => {
  const name = field(node, 'macro').replace(/^.*::/, '');
  const tree = named(node).find((one) => one.type === 'token_tree');
  if (!tree) return low.other(node, []);
  if (name === 'json') return valueFrom(low, splitTop(tree)[0] ?? [], node);
  const parts = splitTop(tree).map((tokens) => valueFrom(low, tokens, node));
  if (name === 'vec') return { kind: 'list', items: parts.map((value) => ({ value, ...span(node) })), ...span(node) };
  if (/^(format|println|print|eprintln|concat|anyhow|bail|write|writeln|indoc|formatdoc)$/.test(name)) {
    const args = parts.map((value): Arg => ({ value, ...span(node) }));
    const callee: Expr = { kind: 'name', name: name === 'formatdoc' || name === 'indoc' ? 'format' : name, ...span(node) };
    return { kind: 'call', callee, args: [...args, ...captured(low, parts[0], node)], ...span(node) };
  }
  return { kind: 'other', syntax: `${name}!`, children: parts, ...span(node) };
};

/** `format!("{name}")` takes the variable of that name. */
function captured(low: Lowering, format: Expr | undefined, node: Node): Arg[] {
  const names = format?.kind === 'text' ? [...format.value.matchAll(/\{([a-z_]\w*)(?::[^{}]*)?\}/g)].map((one) => one[1] ?? '') : [];
  return names.map((name): Arg => ({ name, value: low.name(node, name), ...span(node) }));
}

/** Tokens of a tree, separated by its commas. */
function splitTop(tree: Node): Node[][] {
  const parts: Node[][] = [[]];
  for (const one of tree.children.slice(1, -1)) {
    if (one?.type === ',') parts.push([]);
    else if (one) parts.at(-1)?.push(one);
  }
  return parts.filter((part) => part.length > 0);
}

function valueFrom(low: Lowering, tokens: readonly Node[], node: Node): Expr {
  const [first, second] = tokens;
  if (!first) return low.other(node, []);
  if (first.type === 'token_tree') return treeOf(low, first, node);
  // `Type { a: b }`
  if (second?.type === 'token_tree' && second.text.startsWith('{')) return fields(low, first, second, node);
  if (/literal$/.test(first.type)) return low.expression(first);
  return chainOf(low, tokens, node);
}

/** Names, members and calls, as far as they can be told; `.to_string()` and the like fall away. */
function chainOf(low: Lowering, tokens: readonly Node[], node: Node): Expr {
  const at = { start: span(tokens[0] ?? node).start, end: span(tokens.at(-1) ?? node).end };
  let value: Expr | null = null;
  for (const token of tokens) {
    if (/^(identifier|self|crate|type_identifier)$/.test(token.type)) {
      const isConversion = /^(to_string|into|to_owned|clone|as_str|unwrap)$/.test(token.text);
      if (value === null) value = token.type === 'self' ? { kind: 'name', name: 'this', ...at } : low.name(token);
      else if (!isConversion) value = { kind: 'member', object: value, name: token.text, ...at };
    } else if (token.type === 'token_tree' && value && token.text.length > 2) {
      const args = splitTop(token).map((part): Arg => ({ value: valueFrom(low, part, node), ...at }));
      value = { kind: 'call', callee: value, args, ...at };
    } else if (token.isNamed) return { kind: 'other', syntax: 'tokens', children: [], ...at };
  }
  return value ?? { kind: 'other', syntax: 'tokens', children: [], ...at };
}

function treeOf(low: Lowering, tree: Node, node: Node): Expr {
  const parts = splitTop(tree);
  if (!tree.text.startsWith('{')) {
    const items = parts.map((part): Arg => ({ value: valueFrom(low, part, node), ...span(tree) }));
    return { kind: 'list', items, ...span(tree) };
  }
  return { kind: 'record', entries: parts.flatMap((part) => entryOf(low, part, node)), ...span(tree) };
}

function entryOf(low: Lowering, tokens: readonly Node[], node: Node): Entry[] {
  const at = tokens.findIndex((one) => one.type === ':');
  const key = tokens[0];
  if (!key || at < 1) return [];
  const name = key.type === 'string_literal' ? low.expression(key) : text(key, key.text);
  return [{ key: name, value: valueFrom(low, tokens.slice(at + 1), node) }];
}

function fields(low: Lowering, type: Node, tree: Node, node: Node): Expr {
  const args = splitTop(tree).flatMap((part) =>
    entryOf(low, part, node).flatMap(({ key, value }): Arg[] => (key?.kind === 'text' ? [{ name: key.value, value, ...span(tree) }] : [])),
  );
  return { kind: 'call', callee: low.name(type), args, ...span(tree) };
}
