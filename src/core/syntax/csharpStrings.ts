// C#'s forms of strings: plain, @verbatim, """raw""", $"interpolated" and their combinations.
import { named, span } from './builder';
import { decodeEscapes } from './escapes';
import { type ExprRule, joined, outdented, text } from './lowering';
import type { Expr } from './module';

export const csharpString: ExprRule = (_low, node) => {
  if (node.type === 'raw_string_literal') {
    const inner = node.text.replace(/^"+|"+$/g, '');
    return inner.includes('\n') ? outdented([text(node, inner)], node) : text(node, inner);
  }
  if (node.type === 'verbatim_string_literal') return text(node, node.text.slice(2, -1).replace(/""/g, '"'));
  return text(node, decodeEscapes(node.text.slice(1, -1)));
};

export const interpolated: ExprRule = (low, node) => {
  const opening = /^[$@]*"*/.exec(node.text)?.[0] ?? '';
  const isRaw = opening.endsWith('"""');
  const isVerbatim = opening.includes('@');
  const parts = named(node).flatMap((part): Expr[] => {
    if (part.type === 'interpolation') return [low.expression(named(part).find((one) => !one.type.startsWith('interpolation_')) ?? null)];
    if (part.type === 'escape_sequence') return [text(part, decodeEscapes(part.text))];
    if (!part.type.startsWith('string_content')) return [];
    if (isRaw) return [text(part, part.text)];
    const braces = part.text.replace(/\{\{/g, '{').replace(/\}\}/g, '}');
    return [{ kind: 'text', value: isVerbatim ? braces.replace(/""/g, '"') : decodeEscapes(braces), ...span(part) }];
  });
  return isRaw && node.text.includes('\n') ? outdented(parts, node) : joined(parts, node);
};
