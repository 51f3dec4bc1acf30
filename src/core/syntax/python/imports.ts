// Imports.
import { named } from '../builder';
import { field, type StatementRule, type Table } from '../lowering';

const importModules: StatementRule = (low, node) => {
  for (const one of named(node)) {
    const aliased = one.type === 'aliased_import';
    const module = aliased ? field(one, 'name') : one.text;
    // `import a.b` binds `a`; `import a.b as c` binds the inner module.
    const local = aliased ? field(one, 'alias') : (module.split('.')[0] ?? module);
    low.out.step(node, { kind: 'import', local, module: aliased ? module : local, name: null });
    if (!aliased && module !== local) low.out.step(node, { kind: 'import', local: module, module, name: null });
  }
};

const importNames: StatementRule = (low, node) => {
  const source = node.childForFieldName('module_name');
  const module = source?.text ?? '';
  for (const one of named(node)) {
    if (one.id === source?.id) continue;
    if (one.type === 'wildcard_import') low.out.step(node, { kind: 'import', local: '*', module, name: '*' });
    else {
      const aliased = one.type === 'aliased_import';
      const name = aliased ? field(one, 'name') : one.text;
      low.out.step(node, { kind: 'import', local: aliased ? field(one, 'alias') : name, module, name });
    }
  }
};

export const imports: Table<StatementRule> = { import_statement: importModules, import_from_statement: importNames };
