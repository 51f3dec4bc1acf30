// Shell → Module: a command is a call whose options are named arguments, `curl -d x url` → `curl(url, data=x)`.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { decodeEscapes } from './escapes';
import * as rule from './lowering';
import { child, type ExprRule, field, Lowering, type Rules, type StatementRule } from './lowering';
import type { Arg, Expr } from './module';

export function lowerShell(root: Node, builder: Builder): void {
  const low = new Lowering(builder, RULES);
  low.module(root);
}

/** Options with a value, by the name that is asked for; the others stand alone. */
const OPTIONS: Readonly<Record<string, string>> = {
  ...{ '-d': 'data', '--data': 'data', '--data-raw': 'data', '--data-binary': 'data', '--json': 'data', '--data-ascii': 'data' },
  ...{ '-X': 'method', '--request': 'method', '-H': 'header', '--header': 'header', '-u': 'user', '-o': 'output', '--output': 'output' },
  ...{
    '-m': 'model',
    '--model': 'model',
    '-s': 'system',
    '--system': 'system',
    '-p': 'prompt',
    '--url': 'url',
    '-w': 'format',
    '--max-time': 'time',
  },
  ...{ '--post-data': 'data', '--connect-timeout': 'time', '-F': 'form', '--form': 'form', '--body-data': 'data' },
};
/** With curl these take no value. */
const FLAGS = /^(-s|-m|-p|-S|-L|-k|-N|-f|-i|-v)$/;

const command: ExprRule = (low, node) => {
  const name = field(node, 'name');
  const isCurl = /^(curl|wget|http|https|xh)$/.test(name);
  const words = node.childrenForFieldName('argument').filter((one): one is Node => one !== null);
  const args: Arg[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const [option = '', inline] = /^--[\w-]+=/.test(word.text) ? [word.text.slice(0, word.text.indexOf('=')), word] : [word.text];
    const key = rule.own(OPTIONS, option);
    const value = inline ? undefined : words[at + 1];
    if (key && value && !(isCurl && FLAGS.test(option))) {
      args.push({ name: key, value: dataOf(low, node, value), ...span(value) });
      at++;
    } else if (!word.text.startsWith('-')) args.push(low.arg(word));
  }
  const callee = rule.bare(child(node, 'command_name') ?? node, isCurl ? 'curl' : name);
  return { kind: 'call', callee, args, ...span(node) };
};

/** `-d @-` reads what is redirected into the command. */
function dataOf(low: Lowering, node: Node, value: Node): Expr {
  const redirected = node.parent?.type === 'redirected_statement' ? node.parent : null;
  const heredoc = value.text === '@-' && redirected ? redirected.descendantsOfType('heredoc_body')[0] : null;
  return heredoc ? heredocText(low, heredoc) : low.expression(value);
}

/** The pieces between expansions are not all nodes. */
function heredocText(low: Lowering, node: Node): Expr {
  const parts: Expr[] = [];
  let at = node.startIndex;
  for (const one of named(node)) {
    if (one.type === 'heredoc_content') continue;
    parts.push(rule.text(node, low.out.text.slice(at, one.startIndex)), low.expression(one));
    at = one.endIndex;
  }
  return rule.joined([...parts, rule.text(node, low.out.text.slice(at, node.endIndex))], node);
}

const assignment: StatementRule = (low, node) => {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  if (name && value) low.declare(node, name, low.expression(value));
};

const functionDefinition: StatementRule = (low, node) => {
  const name = field(node, 'name');
  low.define(
    node,
    name,
    low.function(node, name, [], () => low.statement(node.childForFieldName('body'))),
  );
};

const forStatement: StatementRule = (low, node) => low.loop(node, () => low.statement(node.childForFieldName('body')));

const ifStatement: StatementRule = (low, node) => {
  low.branch(node, () => low.statements(node));
};

const expansion: ExprRule = (low, node) => {
  const name = child(node, 'variable_name', 'special_variable_name');
  const [, otherwise] = named(node);
  const value = name ? rule.bare(node, name.text) : low.other(node, []);
  if (!otherwise || !/:?-/.test(node.text)) return value;
  return { kind: 'binary', operator: '??', left: value, right: low.expression(otherwise), ...span(node) };
};

const stringLiteral: ExprRule = (low, node) => {
  const parts = named(node).map(
    (part): Expr =>
      part.type === 'string_content' ? rule.text(part, part.text.replace(/\\(["\\$`])/g, '$1').replace(/\\\n/g, '')) : low.expression(part),
  );
  return rule.joined(parts, node);
};

/** `$(jq -n '{…}')`, `$(cat file)`: what a command prints. */
const substitution: ExprRule = (low, node) => {
  low.statements(node);
  return low.other(node, []);
};

const RULES: Rules = {
  type: () => undefined,
  statements: {
    ...{
      variable_assignment: assignment,
      function_definition: functionDefinition,
      for_statement: forStatement,
      while_statement: forStatement,
    },
    if_statement: ifStatement,
  },
  expressions: {
    ...{ command, word: (_low, node) => rule.text(node, node.text), number: (_low, node) => rule.text(node, node.text) },
    ...{ string: stringLiteral, raw_string: (_low, node) => rule.text(node, node.text.slice(1, -1)) },
    ansi_c_string: (_low, node) => rule.text(node, decodeEscapes(node.text.slice(2, -1))),
    ...{ simple_expansion: expansion, expansion, command_substitution: substitution },
    concatenation: (low, node) =>
      rule.joined(
        named(node).map((one) => low.expression(one)),
        node,
      ),
  },
};
