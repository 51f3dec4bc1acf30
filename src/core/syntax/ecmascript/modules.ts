// Imports and exports.
import type { Node } from 'web-tree-sitter';
import { named } from '../builder';
import { child, field, type Lowering, type StatementRule, type Table } from '../lowering';
import { declarations } from './definitions';
import { stringText, unquoted } from './expressions';

const importStatement: StatementRule = (low, node) => {
  const source = node.childForFieldName('source');
  const clause = child(node, 'import_clause');
  if (!source || !clause) return;
  const module = stringText(source);
  for (const one of named(clause)) {
    if (one.type === 'identifier') low.out.step(node, { kind: 'import', local: one.text, module, name: 'default' });
    else if (one.type === 'namespace_import') low.out.step(node, { kind: 'import', local: named(one)[0]?.text ?? '', module, name: null });
    else
      for (const inner of named(one)) {
        const name = unquoted(field(inner, 'name'));
        low.out.step(node, { kind: 'import', local: field(inner, 'alias') || name, module, name });
      }
  }
};

const exportStatement: StatementRule = (low, node) => {
  const source = node.childForFieldName('source');
  const module = source ? stringText(source) : null;
  const clause = child(node, 'export_clause');
  const namespace = child(node, 'namespace_export');
  const [declaration, value] = [node.childForFieldName('declaration'), node.childForFieldName('value')];
  if (clause) exportClause(low, clause, module);
  else if (module !== null)
    low.out.exports.push({ name: namespace ? (named(namespace)[0]?.text ?? null) : null, from: { module, name: null } });
  else if (declaration) exportDeclaration(low, node, declaration);
  else if (value) {
    const lowered = low.expression(value);
    low.out.step(node, { kind: 'evaluate', value: lowered });
    low.out.exports.push({ name: 'default', value: lowered });
  }
};

function exportClause(low: Lowering, clause: Node, module: string | null): void {
  for (const one of named(clause)) {
    const local = unquoted(field(one, 'name'));
    const name = unquoted(field(one, 'alias')) || local;
    low.out.exports.push(module === null ? { name, local } : { name, from: { module, name: local } });
  }
}

function exportDeclaration(low: Lowering, node: Node, declaration: Node): void {
  const names = /^(lexical|variable)_/.test(declaration.type) ? declarations(low, declaration) : declared(low, declaration);
  const isDefault = node.children.some((one) => one?.type === 'default');
  for (const name of names) low.out.exports.push({ name: isDefault ? 'default' : name, local: name });
}

function declared(low: Lowering, node: Node): string[] {
  low.statement(node);
  const name = field(node, 'name');
  return name ? [name] : [];
}

export const modules: Table<StatementRule> = { import_statement: importStatement, export_statement: exportStatement };
