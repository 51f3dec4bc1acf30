// TypeScript, TSX and JavaScript → Module. Types are dropped but where they name what a value is (parameters, fields).
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { decodeEscapes } from './escapes';
import { type Arg, type Entry, type Expr, type Param, SELF } from './module';

export function lowerEcmaScript(root: Node, builder: Builder): void {
  new EcmaScriptLowering(builder).module(root);
}

/** Wrappers that leave the value as it is; the value is their first named child. */
const TRANSPARENT = new Set([
  ...['parenthesized_expression', 'await_expression', 'as_expression', 'satisfies_expression', 'non_null_expression'],
  ...['type_assertion', 'yield_expression', 'jsx_expression', 'template_substitution', 'computed_property_name'],
]);

class EcmaScriptLowering {
  constructor(private readonly out: Builder) {}

  module(root: Node): void {
    this.out.within(root, { kind: 'module', name: '' }, () => this.statements(root));
  }

  private statements(node: Node): void {
    for (const child of named(node)) this.statement(child);
  }

  private statement(node: Node): void {
    this.out.statement(node, '', () => this.lowerStatement(node));
  }

  private lowerStatement(node: Node): void {
    const out = this.out;
    switch (node.type) {
      case 'lexical_declaration':
      case 'variable_declaration':
        this.declarations(node);
        return;
      case 'expression_statement':
        for (const child of named(node)) this.expressionStatement(child);
        return;
      case 'return_statement': {
        const value = named(node)[0];
        if (value) out.step(node, { kind: 'return', value: this.expression(value) });
        return;
      }
      case 'import_statement':
        return this.importStatement(node);
      case 'export_statement':
        return this.exportStatement(node);
      case 'function_declaration':
      case 'generator_function_declaration':
        return out.step(node, { kind: 'define', name: this.field(node, 'name'), value: this.functionLike(node) });
      case 'class_declaration':
      case 'abstract_class_declaration':
        return out.step(node, { kind: 'define', name: this.field(node, 'name'), value: this.classLike(node) });
      case 'enum_declaration':
        return this.enumDeclaration(node);
      case 'if_statement':
        return this.ifStatement(node);
      case 'for_in_statement':
        return this.forIn(node);
      case 'for_statement':
      case 'while_statement':
      case 'do_statement':
        return this.loop(node);
      case 'switch_statement':
        return this.switchStatement(node);
      case 'try_statement':
        return this.tryStatement(node);
      case 'statement_block':
      case 'program':
      case 'labeled_statement':
      case 'ERROR':
      case 'internal_module':
      case 'module':
        return this.statements(node.type.endsWith('module') ? (node.childForFieldName('body') ?? node) : node);
      case 'interface_declaration':
      case 'type_alias_declaration':
      case 'ambient_declaration':
      case 'comment':
      case 'empty_statement':
      case 'break_statement':
      case 'continue_statement':
        return;
      default:
        for (const child of named(node)) this.statementOrExpression(child);
    }
  }

  private statementOrExpression(node: Node): void {
    if (/_statement$|_declaration$|_block$|_clause$|^ERROR$/.test(node.type)) this.statement(node);
    else this.expressionStatement(node);
  }

  private expressionStatement(node: Node): void {
    if (node.type === 'parenthesized_expression' || node.type === 'sequence_expression') {
      for (const child of named(node)) this.expressionStatement(child);
      return;
    }
    const assigned = this.assignment(node);
    if (!assigned && !isTrivial(node)) this.out.step(node, { kind: 'evaluate', value: this.expression(node) });
  }

  /** `a = v`, `a.b ||= v`; also inside another expression. Gives the value. */
  private assignment(node: Node): Expr | null {
    if (node.type !== 'assignment_expression' && node.type !== 'augmented_assignment_expression') return null;
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    if (!left || !right) return null;
    const operator = node.childForFieldName('operator')?.text ?? '=';
    const value = this.expression(right);
    this.moduleExports(left, value);
    this.out.step(node, { kind: 'assign', target: this.expression(left), value, operator });
    return value;
  }

  /** CommonJS: `module.exports = {…}`, `exports.name = …`. */
  private moduleExports(left: Node, value: Expr): void {
    const path = left.type === 'member_expression' ? left.text : '';
    if (path === 'module.exports') this.out.exports.push({ name: 'default', value });
    else if (/^(module\.)?exports\.\w+$/.test(path)) this.out.exports.push({ name: path.slice(path.lastIndexOf('.') + 1), value });
  }

  private declarations(node: Node): string[] {
    const names: string[] = [];
    for (const declarator of named(node)) {
      if (declarator.type !== 'variable_declarator') continue;
      const [name, value, type] = ['name', 'value', 'type'].map((field) => declarator.childForFieldName(field));
      if (!name) continue;
      const target = this.pattern(name);
      names.push(...namesOf(target));
      if (value) {
        const lowered = this.expression(value);
        this.out.step(declarator, { kind: 'assign', target, value: lowered, operator: '=', type: this.type(type) });
      } else if (type && target.kind === 'name') {
        const lowered = this.type(type);
        if (lowered) this.out.step(declarator, { kind: 'declare', name: target.name, type: lowered });
      }
    }
    return names;
  }

  // --- imports, exports -------------------------------------------------------------------------------------

  private importStatement(node: Node): void {
    const source = node.childForFieldName('source');
    const clause = named(node).find((child) => child.type === 'import_clause');
    if (!source || !clause) return;
    const module = stringText(source);
    for (const child of named(clause)) {
      if (child.type === 'identifier') this.out.step(node, { kind: 'import', local: child.text, module, name: 'default' });
      else if (child.type === 'namespace_import')
        this.out.step(node, { kind: 'import', local: named(child)[0]?.text ?? '', module, name: null });
      else
        for (const one of named(child)) {
          const name = unquoted(this.field(one, 'name'));
          this.out.step(node, { kind: 'import', local: this.field(one, 'alias') || name, module, name });
        }
    }
  }

  private exportStatement(node: Node): void {
    const sourceNode = node.childForFieldName('source');
    const module = sourceNode ? stringText(sourceNode) : null;
    const clause = named(node).find((child) => child.type === 'export_clause');
    const namespace = named(node).find((child) => child.type === 'namespace_export');
    const declaration = node.childForFieldName('declaration');
    const value = node.childForFieldName('value');
    if (clause) return this.exportClause(clause, module);
    if (module !== null)
      this.out.exports.push({ name: namespace ? (named(namespace)[0]?.text ?? null) : null, from: { module, name: null } });
    else if (declaration) {
      const names = /^(lexical|variable)_/.test(declaration.type) ? this.declarations(declaration) : this.declared(declaration);
      const isDefault = node.children.some((child) => child?.type === 'default');
      for (const name of names) this.out.exports.push({ name: isDefault ? 'default' : name, local: name });
    } else if (value) {
      const lowered = this.expression(value);
      this.out.step(node, { kind: 'evaluate', value: lowered });
      this.out.exports.push({ name: 'default', value: lowered });
    }
  }

  private exportClause(clause: Node, module: string | null): void {
    for (const one of named(clause)) {
      const local = unquoted(this.field(one, 'name'));
      const name = unquoted(this.field(one, 'alias')) || local;
      this.out.exports.push(module === null ? { name, local } : { name, from: { module, name: local } });
    }
  }

  private declared(node: Node): string[] {
    this.statement(node);
    const name = this.field(node, 'name');
    return name ? [name] : [];
  }

  // --- statements with bodies -------------------------------------------------------------------------------

  private ifStatement(node: Node): void {
    this.evaluate(node.childForFieldName('condition'));
    const consequence = node.childForFieldName('consequence');
    const alternative = node.childForFieldName('alternative');
    if (consequence) this.out.nested('branch', node.id, () => this.statement(consequence));
    if (alternative) this.out.nested('branch', node.id, () => this.statements(alternative));
  }

  private forIn(node: Node): void {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    this.evaluate(right);
    const loop = left && right ? { target: this.pattern(left), iterable: this.expression(right) } : undefined;
    this.out.nested('loop', node.id, () => this.body(node), loop);
  }

  private loop(node: Node): void {
    const initializer = node.childForFieldName('initializer');
    if (initializer) this.statement(initializer);
    this.evaluate(node.childForFieldName('condition'));
    this.out.nested('loop', node.id, () => this.body(node));
  }

  private switchStatement(node: Node): void {
    this.evaluate(node.childForFieldName('value'));
    const body = node.childForFieldName('body');
    for (const clause of body ? named(body) : []) {
      this.out.nested('branch', node.id, () => {
        for (const child of clause.childrenForFieldName('body')) if (child) this.statement(child);
      });
    }
  }

  private tryStatement(node: Node): void {
    this.out.nested('try', node.id, () => this.body(node));
    const handler = node.childForFieldName('handler');
    const finalizer = node.childForFieldName('finalizer');
    if (handler) this.out.nested('handler', node.id, () => this.body(handler));
    if (finalizer) this.body(finalizer);
  }

  private body(node: Node): void {
    const body = node.childForFieldName('body');
    if (body) this.statement(body);
  }

  private evaluate(node: Node | null): void {
    if (node && !isTrivial(node)) this.expressionStatement(node);
  }

  private enumDeclaration(node: Node): void {
    const entries: Entry[] = [];
    const body = node.childForFieldName('body');
    for (const child of body ? named(body) : []) {
      const nameNode = child.type === 'enum_assignment' ? child.childForFieldName('name') : child;
      const value = child.childForFieldName('value');
      if (nameNode) entries.push({ key: this.key(nameNode), value: value ? this.expression(value) : this.other(child, []) });
    }
    this.out.step(node, { kind: 'define', name: this.field(node, 'name'), value: { kind: 'record', entries, ...span(node) } });
  }

  // --- functions and classes --------------------------------------------------------------------------------

  private functionLike(node: Node, name = this.field(node, 'name')): Expr {
    const list = node.childForFieldName('parameters');
    const single = node.childForFieldName('parameter');
    const params = list ? named(list).flatMap((child) => this.param(child)) : single ? [{ target: this.pattern(single) }] : [];
    const body = node.childForFieldName('body');
    const scope = this.out.within(node, { kind: 'function', name, params }, () => {
      if (name === 'constructor' && list) this.parameterProperties(list);
      if (body?.type === 'statement_block') this.statements(body);
      else if (body) this.out.step(body, { kind: 'return', value: this.expression(body) });
    });
    return { kind: 'function', scope, ...span(node) };
  }

  private param(node: Node): Param[] {
    const pattern = node.childForFieldName('pattern') ?? node.childForFieldName('left') ?? node;
    const value = node.childForFieldName('value') ?? node.childForFieldName('right');
    if (pattern.type === 'this') return [];
    const rest = pattern.type === 'rest_pattern' ? named(pattern)[0] : undefined;
    return [
      {
        target: this.pattern(rest ?? pattern),
        ...(value ? { default: this.expression(value) } : {}),
        type: this.type(node.childForFieldName('type')),
        ...(rest ? { rest: 'list' as const } : {}),
      },
    ];
  }

  /** `constructor(private client: OpenAI)` assigns the field. */
  private parameterProperties(list: Node): void {
    for (const node of named(list)) {
      if (!named(node).some((child) => child.type === 'accessibility_modifier') && !/^\s*readonly\b/.test(node.text)) continue;
      const pattern = node.childForFieldName('pattern');
      if (pattern?.type !== 'identifier') continue;
      const at = span(pattern);
      const object: Expr = { kind: 'name', name: SELF, ...at };
      const value: Expr = { kind: 'name', name: pattern.text, ...at };
      this.out.step(node, { kind: 'assign', target: { kind: 'member', object, name: pattern.text, ...at }, value, operator: '=' });
    }
  }

  private classLike(node: Node): Expr {
    const heritage = named(node).find((child) => child.type === 'class_heritage');
    const extended = heritage?.descendantsOfType('extends_clause')[0]?.childForFieldName('value') ?? (heritage && named(heritage)[0]);
    const bases = extended && extended.type !== 'implements_clause' ? [this.expression(extended)] : [];
    const scope = this.out.within(node, { kind: 'class', name: this.field(node, 'name'), bases }, () => {
      const body = node.childForFieldName('body');
      for (const child of body ? named(body) : []) this.classMember(child);
    });
    return { kind: 'class', scope, ...span(node) };
  }

  private classMember(node: Node): void {
    this.out.statement(node, '', () => this.lowerMember(node));
  }

  private lowerMember(node: Node): void {
    if (node.type === 'method_definition') {
      const name = unquoted(this.field(node, 'name'));
      return this.out.step(node, { kind: 'define', name, value: this.functionLike(node, name) });
    }
    if (node.type === 'class_static_block') return this.body(node);
    if (!/field_definition$/.test(node.type)) return;
    const nameNode = node.childForFieldName('name') ?? node.childForFieldName('property');
    const value = node.childForFieldName('value');
    const type = this.type(node.childForFieldName('type'));
    if (!nameNode) return;
    const name = nameNode.text;
    const target: Expr = { kind: 'name', name, ...span(nameNode) };
    if (value) this.out.step(node, { kind: 'assign', target, value: this.expression(value), operator: '=', type });
    else if (type) this.out.step(node, { kind: 'declare', name, type });
  }

  // --- expressions ------------------------------------------------------------------------------------------

  expression(node: Node): Expr {
    return this.out.bounded(node, () => this.lower(node));
  }

  private lower(node: Node): Expr {
    const at = span(node);
    if (TRANSPARENT.has(node.type)) {
      const inner = named(node)[node.type === 'type_assertion' ? 1 : 0];
      return inner ? this.expression(inner) : this.other(node, []);
    }
    switch (node.type) {
      case 'identifier':
      case 'property_identifier':
      case 'shorthand_property_identifier':
      case 'type_identifier':
        return { kind: 'name', name: node.text, ...at };
      case 'this':
      case 'super':
        return { kind: 'name', name: node.type === 'this' ? SELF : 'super', ...at };
      case 'undefined':
      case 'null':
        return { kind: 'constant', value: null, ...at };
      case 'true':
      case 'false':
        return { kind: 'constant', value: node.type === 'true', ...at };
      case 'number':
        return { kind: 'number', value: Number(node.text.replace(/_/g, '')), ...at };
      case 'string':
        return { kind: 'text', value: stringText(node), ...at };
      case 'template_string':
        return this.template(node);
      case 'member_expression': {
        const object = node.childForFieldName('object');
        return object ? { kind: 'member', object: this.expression(object), name: this.field(node, 'property'), ...at } : this.other(node);
      }
      case 'subscript_expression': {
        const [object, index] = [node.childForFieldName('object'), node.childForFieldName('index')];
        return object && index
          ? { kind: 'index', object: this.expression(object), index: this.expression(index), ...at }
          : this.other(node);
      }
      case 'call_expression':
      case 'new_expression':
        return this.call(node);
      case 'array':
        return { kind: 'list', items: named(node).map((child) => this.arg(child)), ...at };
      case 'object':
        return { kind: 'record', entries: named(node).flatMap((child) => this.entry(child)), ...at };
      case 'binary_expression':
        return this.binary(node);
      case 'ternary_expression':
        return this.ternary(node);
      case 'arrow_function':
      case 'function_expression':
      case 'generator_function':
        return this.functionLike(node);
      case 'class':
        return this.classLike(node);
      case 'assignment_expression':
      case 'augmented_assignment_expression':
        return this.assignment(node) ?? this.other(node);
      case 'import':
        return { kind: 'name', name: 'import', ...at };
      case 'nested_identifier':
      case 'nested_type_identifier':
      case 'generic_type':
        return this.typeName(node) ?? this.other(node, []);
      default:
        return this.other(
          node,
          named(node).filter((child) => !/^(type_|jsx_(closing|namespace))/.test(child.type)),
        );
    }
  }

  private other(node: Node, children = named(node)): Expr {
    return { kind: 'other', syntax: node.type, children: children.map((child) => this.expression(child)), ...span(node) };
  }

  private template(node: Node): Expr {
    const parts: Expr[] = named(node).map((child) =>
      child.type === 'string_fragment' || child.type === 'escape_sequence'
        ? { kind: 'text', value: decodeEscapes(child.text), ...span(child) }
        : this.expression(child),
    );
    if (parts.every((part) => part.kind === 'text'))
      return { kind: 'text', value: parts.map((part) => part.value).join(''), ...span(node) };
    return { kind: 'template', parts, ...span(node) };
  }

  private call(node: Node): Expr {
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    if (!callee) return this.other(node);
    const list = node.childForFieldName('arguments');
    const args = !list ? [] : list.type === 'template_string' ? [this.arg(list)] : named(list).map((child) => this.arg(child));
    return { kind: 'call', callee: this.expression(callee), args, ...span(node) };
  }

  private arg(node: Node): Arg {
    const inner = node.type === 'spread_element' ? named(node)[0] : undefined;
    return inner ? { spread: 'list', value: this.expression(inner), ...span(node) } : { value: this.expression(node), ...span(node) };
  }

  private entry(node: Node): Entry[] {
    if (node.type === 'spread_element') {
      const inner = named(node)[0];
      return inner ? [{ key: null, value: this.expression(inner) }] : [];
    }
    if (/^shorthand_property_identifier/.test(node.type))
      return [{ key: this.key(node), value: { kind: 'name', name: node.text, ...span(node) } }];
    if (node.type === 'method_definition') {
      const name = node.childForFieldName('name');
      return name ? [{ key: this.key(name), value: this.functionLike(node) }] : [];
    }
    const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
    return key && value ? [{ key: this.key(key), value: this.expression(value) }] : [];
  }

  private key(node: Node): Expr {
    if (node.type === 'computed_property_name') return this.expression(node);
    return { kind: 'text', value: node.type === 'string' ? stringText(node) : node.text, ...span(node) };
  }

  private binary(node: Node): Expr {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    if (!left || !right) return this.other(node);
    const operator = node.childForFieldName('operator')?.text ?? '';
    return { kind: 'binary', operator, left: this.expression(left), right: this.expression(right), ...span(node) };
  }

  private ternary(node: Node): Expr {
    const [test, then, otherwise] = ['condition', 'consequence', 'alternative'].map((field) => node.childForFieldName(field));
    if (!test || !then || !otherwise) return this.other(node);
    return { kind: 'either', options: [this.expression(then), this.expression(otherwise)], test: this.expression(test), ...span(node) };
  }

  /** A binding pattern: names, `{a, b: c = 1, ...rest}`, `[x, y]`. Defaults become `either` of nothing and the default. */
  private pattern(node: Node): Expr {
    const at = span(node);
    switch (node.type) {
      case 'object_pattern':
        return { kind: 'record', entries: named(node).flatMap((child) => this.patternEntry(child)), ...at };
      case 'array_pattern':
        return { kind: 'list', items: named(node).map((child) => ({ value: this.pattern(child), ...span(child) })), ...at };
      case 'assignment_pattern':
      case 'object_assignment_pattern': {
        const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
        if (!left || !right) return this.other(node, []);
        return { kind: 'binary', operator: '=', left: this.pattern(left), right: this.expression(right), ...at };
      }
      case 'shorthand_property_identifier_pattern':
        return { kind: 'name', name: node.text, ...at };
      default:
        return this.expression(node);
    }
  }

  private patternEntry(node: Node): Entry[] {
    if (node.type === 'rest_pattern') {
      const inner = named(node)[0];
      return inner ? [{ key: null, value: this.pattern(inner) }] : [];
    }
    if (node.type === 'pair_pattern') {
      const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
      return key && value ? [{ key: this.key(key), value: this.pattern(value) }] : [];
    }
    const bare = node.type === 'object_assignment_pattern' ? node.childForFieldName('left') : node;
    return bare ? [{ key: this.key(bare), value: this.pattern(node) }] : [];
  }

  // --- types ------------------------------------------------------------------------------------------------

  /** The name of a type, when it is one name: `OpenAI`, `Groq.Chat`, `Promise<OpenAI>`'s argument is not looked into. */
  private type(node: Node | null | undefined): Expr | undefined {
    const inner = node?.type === 'type_annotation' ? named(node)[0] : node;
    return inner ? this.typeName(inner) : undefined;
  }

  private typeName(node: Node): Expr | undefined {
    if (node.type === 'type_identifier' || node.type === 'identifier') return { kind: 'name', name: node.text, ...span(node) };
    if (node.type === 'generic_type') {
      const name = node.childForFieldName('name');
      return name ? this.typeName(name) : undefined;
    }
    if (node.type === 'union_type')
      return named(node)
        .map((child) => this.typeName(child))
        .find((one) => one !== undefined);
    const [left, right] = named(node);
    if (!/^nested_(type_)?identifier$/.test(node.type) || !left || !right) return undefined;
    const object = this.typeName(left);
    return object && { kind: 'member', object, name: right.text, ...span(node) };
  }

  private field(node: Node, name: string): string {
    return node.childForFieldName(name)?.text ?? '';
  }
}

function namesOf(pattern: Expr): string[] {
  switch (pattern.kind) {
    case 'name':
      return [pattern.name];
    case 'record':
      return pattern.entries.flatMap((entry) => namesOf(entry.value));
    case 'list':
      return pattern.items.flatMap((item) => namesOf(item.value));
    case 'binary':
      return namesOf(pattern.left);
    default:
      return [];
  }
}

function stringText(node: Node): string {
  return decodeEscapes(unquoted(node.text));
}

function unquoted(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

function isTrivial(node: Node): boolean {
  return node.type === 'identifier' || node.type === 'string' || node.type === 'number';
}
