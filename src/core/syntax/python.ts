// Python → Module. Methods' first parameter is lowered to SELF, so that the resolver knows one word for it.
import type { Node } from 'web-tree-sitter';
import { type Builder, named, span } from './builder';
import { decodeEscapes } from './escapes';
import { type Arg, type Entry, type Expr, type Param, SELF } from './module';

export function lowerPython(root: Node, builder: Builder): void {
  new PythonLowering(builder).module(root);
}

class PythonLowering {
  /** Names of the receivers around, innermost last: `self` is a convention, not a word of the language. */
  private readonly receivers: string[] = [];

  constructor(private readonly out: Builder) {}

  module(root: Node): void {
    this.out.within(root, { kind: 'module', name: '' }, () => this.statements(root));
  }

  private statements(node: Node): void {
    for (const child of node.namedChildren) if (child) this.statement(child);
  }

  private statement(node: Node): void {
    this.out.statement(node, this.receivers.join(), () => this.lowerStatement(node));
  }

  private lowerStatement(node: Node): void {
    const out = this.out;
    switch (node.type) {
      case 'comment':
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
        return this.importModules(node);
      case 'import_from_statement':
        return this.importNames(node);
      case 'function_definition':
        return out.step(node, { kind: 'define', name: this.field(node, 'name'), value: this.functionDefinition(node, []) });
      case 'class_definition':
        return out.step(node, { kind: 'define', name: this.field(node, 'name'), value: this.classDefinition(node, []) });
      case 'decorated_definition':
        return this.decorated(node);
      case 'if_statement':
        return this.ifStatement(node);
      case 'for_statement':
        return this.forStatement(node);
      case 'while_statement':
        this.evaluate(node.childForFieldName('condition'));
        return out.nested('loop', node.id, () => this.body(node));
      case 'with_statement':
        return this.withStatement(node);
      case 'try_statement':
        return this.tryStatement(node);
      case 'match_statement':
        return this.matchStatement(node);
      case 'block':
      case 'module':
      case 'ERROR':
        return this.statements(node);
      default:
        // assert, raise, del, print …, and what the parser could not make sense of
        for (const child of named(node)) this.statementOrExpression(child);
    }
  }

  private statementOrExpression(node: Node): void {
    if (/_statement$|_definition$|^block$|_clause$|^ERROR$/.test(node.type)) this.statement(node);
    else this.expressionStatement(node);
  }

  private expressionStatement(node: Node): void {
    if (node.type === 'assignment') return this.assignment(node);
    if (node.type === 'augmented_assignment') {
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      const operator = node.childForFieldName('operator')?.text ?? '+=';
      if (left && right) this.out.step(node, { kind: 'assign', target: this.expression(left), value: this.expression(right), operator });
      return;
    }
    this.out.step(node, { kind: 'evaluate', value: this.expression(node) });
  }

  private assignment(node: Node): void {
    const left = node.childForFieldName('left');
    const right = node.childForFieldName('right');
    const typeNode = node.childForFieldName('type');
    const type = typeNode ? this.type(typeNode) : undefined;
    if (!left) return;
    if (!right) {
      if (type && left.type === 'identifier') this.out.step(node, { kind: 'declare', name: left.text, type });
      return;
    }
    if (right.type === 'assignment') {
      // a = b = value: the inner one first, then the same value for this one
      this.assignment(right);
      const value = lastRight(right);
      if (value) this.out.step(node, { kind: 'assign', target: this.expression(left), value: this.expression(value), operator: '=' });
      return;
    }
    this.out.step(node, { kind: 'assign', target: this.expression(left), value: this.expression(right), operator: '=', type });
  }

  private importModules(node: Node): void {
    for (const child of named(node)) {
      const aliased = child.type === 'aliased_import';
      const module = aliased ? this.field(child, 'name') : child.text;
      // `import a.b` binds `a`; `import a.b as c` binds the inner module.
      const local = aliased ? this.field(child, 'alias') : (module.split('.')[0] ?? module);
      this.out.step(node, { kind: 'import', local, module: aliased ? module : local, name: null });
      if (!aliased && module !== local) this.out.step(node, { kind: 'import', local: module, module, name: null });
    }
  }

  private importNames(node: Node): void {
    const source = node.childForFieldName('module_name');
    const module = source?.text ?? '';
    for (const child of named(node)) {
      if (child.id === source?.id) continue;
      if (child.type === 'wildcard_import') this.out.step(node, { kind: 'import', local: '*', module, name: '*' });
      else {
        const aliased = child.type === 'aliased_import';
        const name = aliased ? this.field(child, 'name') : child.text;
        this.out.step(node, { kind: 'import', local: aliased ? this.field(child, 'alias') : name, module, name });
      }
    }
  }

  private decorated(node: Node): void {
    const definition = node.childForFieldName('definition');
    if (!definition) return;
    const decorators = named(node)
      .filter((child) => child.type === 'decorator')
      .flatMap((child) => named(child).map((inner) => this.expression(inner)));
    for (const value of decorators) this.out.step(node, { kind: 'evaluate', value });
    const value =
      definition.type === 'class_definition'
        ? this.classDefinition(definition, decorators)
        : this.functionDefinition(definition, decorators);
    this.out.step(definition, { kind: 'define', name: this.field(definition, 'name'), value });
  }

  private functionDefinition(node: Node, decorators: readonly Expr[]): Expr {
    const parameters = node.childForFieldName('parameters');
    const isMethod = this.out.scopeKind === 'class' && !decorators.some((one) => one.kind === 'name' && one.name === 'staticmethod');
    const all = parameters ? this.params(parameters) : [];
    const [first] = all;
    const receiver = isMethod && first?.target.kind === 'name' ? first.target.name : undefined;
    if (receiver) this.receivers.push(receiver);
    const params = receiver ? all.slice(1) : all;
    const scope = this.out.within(node, { kind: 'function', name: this.field(node, 'name'), params, decorators }, (draft) => {
      const body = node.childForFieldName('body');
      if (!body) return;
      draft.docstring = docstring(body);
      this.statements(body);
    });
    if (receiver) this.receivers.pop();
    return { kind: 'function', scope, ...span(node) };
  }

  private classDefinition(node: Node, decorators: readonly Expr[]): Expr {
    const heritage = node.childForFieldName('superclasses');
    const bases = heritage
      ? this.args(heritage)
          .filter((arg) => !arg.name)
          .map((arg) => arg.value)
      : [];
    const scope = this.out.within(node, { kind: 'class', name: this.field(node, 'name'), bases, decorators }, (draft) => {
      const body = node.childForFieldName('body');
      if (!body) return;
      draft.docstring = docstring(body);
      this.statements(body);
    });
    return { kind: 'class', scope, ...span(node) };
  }

  private params(list: Node): Param[] {
    return named(list).flatMap((node) => this.param(node));
  }

  private param(node: Node): Param[] {
    const typeNode = node.childForFieldName('type');
    const value = node.childForFieldName('value');
    const target = node.childForFieldName('name') ?? (node.type === 'identifier' ? node : named(node)[0]);
    if (!target || node.type === 'keyword_separator' || node.type === 'positional_separator') return [];
    const splat = node.type.includes('splat') ? node : target.type.includes('splat') ? target : null;
    const nameNode = splat ? (named(splat)[0] ?? target) : target;
    return [
      {
        target: { kind: 'name', name: nameNode.text, ...span(nameNode) },
        ...(value ? { default: this.expression(value) } : {}),
        ...(typeNode ? { type: this.type(typeNode) } : {}),
        ...(splat ? { rest: splat.type.startsWith('dictionary') ? ('record' as const) : ('list' as const) } : {}),
      },
    ];
  }

  private ifStatement(node: Node): void {
    this.evaluate(node.childForFieldName('condition'));
    const consequence = node.childForFieldName('consequence');
    if (consequence) this.out.nested('branch', node.id, () => this.statements(consequence));
    for (const clause of node.childrenForFieldName('alternative')) {
      if (!clause) continue;
      this.out.nested('branch', node.id, () => {
        this.evaluate(clause.childForFieldName('condition'));
        const body = clause.childForFieldName('consequence') ?? clause.childForFieldName('body');
        if (body) this.statements(body);
      });
    }
  }

  private forStatement(node: Node): void {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    this.evaluate(right);
    const loop = left && right ? { target: this.expression(left), iterable: this.expression(right) } : undefined;
    this.out.nested('loop', node.id, () => this.body(node), loop);
  }

  private withStatement(node: Node): void {
    for (const item of node.descendantsOfType('with_item')) {
      const value = item && item.parent?.parent?.id === node.id ? item.childForFieldName('value') : null;
      if (!value) continue;
      const alias = value.type === 'as_pattern' ? value.childForFieldName('alias') : null;
      const [context] = value.type === 'as_pattern' ? named(value) : [value];
      const target = alias ? named(alias)[0] : undefined;
      if (!context) continue;
      if (target)
        this.out.step(value, { kind: 'assign', target: this.expression(target), value: this.expression(context), operator: 'with' });
      else this.evaluate(context);
    }
    this.body(node);
  }

  private tryStatement(node: Node): void {
    this.out.nested('try', node.id, () => this.body(node));
    for (const clause of named(node)) {
      if (clause.type === 'except_clause' || clause.type === 'except_group_clause') {
        const block = named(clause).find((child) => child.type === 'block');
        if (block) this.out.nested('handler', node.id, () => this.statements(block));
      } else if (clause.type.endsWith('_clause')) {
        for (const child of named(clause)) this.statementOrExpression(child);
      }
    }
  }

  private matchStatement(node: Node): void {
    this.evaluate(node.childForFieldName('subject'));
    const body = node.childForFieldName('body');
    for (const clause of body ? named(body) : []) {
      const consequence = clause.childForFieldName('consequence');
      if (consequence) this.out.nested('branch', node.id, () => this.statements(consequence));
    }
  }

  private body(node: Node): void {
    const body = node.childForFieldName('body');
    if (body) this.statements(body);
  }

  private evaluate(node: Node | null): void {
    if (node && !isTrivial(node)) this.out.step(node, { kind: 'evaluate', value: this.expression(node) });
  }

  private type(node: Node): Expr {
    const inner = named(node)[0];
    return inner ? this.expression(inner) : this.other(node, []);
  }

  // --- expressions ------------------------------------------------------------------------------------------

  expression(node: Node): Expr {
    return this.out.bounded(node, () => this.lower(node));
  }

  private lower(node: Node): Expr {
    const at = span(node);
    switch (node.type) {
      case 'identifier': {
        const name = node.text;
        return { kind: 'name', name: this.receivers.includes(name) ? SELF : name, ...at };
      }
      case 'string':
        return this.string(node);
      case 'concatenated_string':
        return joined(
          named(node).map((part) => this.expression(part)),
          at,
        );
      case 'integer':
      case 'float':
        return { kind: 'number', value: Number(node.text.replace(/_/g, '')), ...at };
      case 'true':
        return { kind: 'constant', value: true, ...at };
      case 'false':
        return { kind: 'constant', value: false, ...at };
      case 'none':
        return { kind: 'constant', value: null, ...at };
      case 'attribute': {
        const object = node.childForFieldName('object');
        return object ? { kind: 'member', object: this.expression(object), name: this.field(node, 'attribute'), ...at } : this.other(node);
      }
      case 'subscript':
        return this.subscript(node);
      case 'call':
        return this.call(node);
      case 'list':
      case 'tuple':
      case 'set':
      case 'expression_list':
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
        return { kind: 'list', items: named(node).map((child) => this.arg(child)), ...at };
      case 'dictionary':
        return { kind: 'record', entries: named(node).flatMap((child) => this.entry(child)), ...at };
      case 'binary_operator':
      case 'boolean_operator':
        return this.binary(node);
      case 'conditional_expression': {
        const [then, test, otherwise] = named(node);
        if (!then || !test || !otherwise) return this.other(node);
        return { kind: 'either', options: [this.expression(then), this.expression(otherwise)], test: this.expression(test), ...at };
      }
      case 'list_comprehension':
      case 'set_comprehension':
      case 'generator_expression':
        return this.comprehension(node);
      case 'lambda':
        return this.lambda(node);
      case 'named_expression': {
        const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
        if (!name || !value) return this.other(node);
        const lowered = this.expression(value);
        this.out.step(node, { kind: 'assign', target: this.expression(name), value: lowered, operator: '=' });
        return this.expression(name);
      }
      case 'await':
      case 'parenthesized_expression':
      case 'type': {
        const inner = named(node)[0];
        return inner ? this.expression(inner) : this.other(node, []);
      }
      case 'yield': {
        const inner = named(node)[0];
        return inner ? this.expression(inner) : this.other(node, []);
      }
      default:
        return this.other(node);
    }
  }

  private other(node: Node, children = named(node)): Expr {
    return { kind: 'other', syntax: node.type, children: children.map((child) => this.expression(child)), ...span(node) };
  }

  private string(node: Node): Expr {
    const opening = node.child(0)?.text ?? '"';
    const prefix = opening.replace(/['"]/g, '').toLowerCase();
    const parts: Expr[] = [];
    for (const child of named(node)) {
      if (child.type === 'string_content') {
        const raw = prefix.includes('f') ? child.text.replace(/\{\{/g, '{').replace(/\}\}/g, '}') : child.text;
        parts.push({ kind: 'text', value: prefix.includes('r') ? raw : decodeEscapes(raw), ...span(child) });
      } else if (child.type === 'interpolation') {
        const inner = child.childForFieldName('expression') ?? named(child)[0];
        if (inner) parts.push(this.expression(inner));
      }
    }
    return joined(parts, span(node));
  }

  private subscript(node: Node): Expr {
    const [object, index] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
    if (!object || !index) return this.other(node);
    return { kind: 'index', object: this.expression(object), index: this.expression(index), ...span(node) };
  }

  private call(node: Node): Expr {
    const [callee, list] = [node.childForFieldName('function'), node.childForFieldName('arguments')];
    if (!callee) return this.other(node);
    const args = !list ? [] : list.type === 'generator_expression' ? [this.arg(list)] : this.args(list);
    return { kind: 'call', callee: this.expression(callee), args, ...span(node) };
  }

  private args(list: Node): Arg[] {
    return named(list).map((child) => this.arg(child));
  }

  private arg(node: Node): Arg {
    const at = span(node);
    if (node.type === 'keyword_argument') {
      const value = node.childForFieldName('value');
      return { name: this.field(node, 'name'), value: value ? this.expression(value) : this.other(node, []), ...at };
    }
    const inner = named(node)[0];
    if (inner && /^(list|dictionary)_splat(_pattern)?$/.test(node.type))
      return { spread: node.type.startsWith('list') ? 'list' : 'record', value: this.expression(inner), ...at };
    return { value: this.expression(node), ...at };
  }

  private entry(node: Node): Entry[] {
    if (node.type === 'dictionary_splat') {
      const inner = named(node)[0];
      return inner ? [{ key: null, value: this.expression(inner) }] : [];
    }
    const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
    return key && value ? [{ key: this.expression(key), value: this.expression(value) }] : [];
  }

  private binary(node: Node): Expr {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    if (!left || !right) return this.other(node);
    const operator = node.childForFieldName('operator')?.text ?? '';
    return { kind: 'binary', operator, left: this.expression(left), right: this.expression(right), ...span(node) };
  }

  private comprehension(node: Node): Expr {
    const body = node.childForFieldName('body');
    const clause = named(node).find((child) => child.type === 'for_in_clause');
    const [left, right] = [clause?.childForFieldName('left'), clause?.childForFieldName('right')];
    if (!body || !left || !right) return this.other(node);
    const [element, target, iterable] = [this.expression(body), this.expression(left), this.expression(right)];
    return { kind: 'each', element, target, iterable, ...span(node) };
  }

  private lambda(node: Node): Expr {
    const list = node.childForFieldName('parameters');
    const body = node.childForFieldName('body');
    const scope = this.out.within(node, { kind: 'function', name: '', params: list ? this.params(list) : [] }, () => {
      if (body) this.out.step(body, { kind: 'return', value: this.expression(body) });
    });
    return { kind: 'function', scope, ...span(node) };
  }

  private field(node: Node, name: string): string {
    return node.childForFieldName(name)?.text ?? '';
  }
}

function joined(parts: Expr[], at: { start: number; end: number }): Expr {
  const flat = parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]));
  if (flat.every((part) => part.kind === 'text')) return { kind: 'text', value: flat.map((part) => part.value).join(''), ...at };
  return { kind: 'template', parts: flat, ...at };
}

function docstring(body: Node): string | undefined {
  const first = body.namedChildren[0]?.namedChildren[0];
  return first?.type === 'string'
    ? first.namedChildren.map((part) => (part?.type === 'string_content' ? part.text : '')).join('')
    : undefined;
}

function lastRight(node: Node): Node | null {
  const right = node.childForFieldName('right');
  return right?.type === 'assignment' ? lastRight(right) : right;
}

function isTrivial(node: Node): boolean {
  return node.type === 'identifier' || node.type === 'true' || node.type === 'false';
}
