// An import → the module it names: one of the project's, or a package (an API to be recognised).
import { familyOf } from '../model/family';
import type { Step } from '../syntax/module';
import type { Evaluator } from './evaluator';
import { importedFile } from './files';
import { declared } from './implicit';
import type { Context, Unit } from './unit';
import { api, LITERAL, through, unknown, type Value } from './value';

type ImportStep = Extract<Step, { kind: 'import' }>;

export function importedValue(ev: Evaluator, step: ImportStep, context: Context): Value {
  const { unit } = context;
  if (!isByFile(unit)) return fromPackage(ev, step, unit);
  const file = importedFile(ev, step.module, step.name, context);
  if (file) return file;
  const own = ev.project.module(unit, step.module);
  if (own) {
    if (step.name === null) return { kind: 'namespace', unit: own, ...LITERAL };
    const inner = exported(ev, own, step.name);
    if (inner) return through(inner, 'other-file');
  }
  if (step.name !== null && unit.module.language === 'python') {
    // `from package import module`
    const separator = step.module.endsWith('.') ? '' : '.';
    const submodule = ev.project.module(unit, `${step.module}${separator}${step.name}`);
    if (submodule) return { kind: 'namespace', unit: submodule, ...LITERAL };
  }
  if (own) return unknown('not found in the imported file', step.local);
  const isRelative = step.module.startsWith('.');
  if (isRelative) return unknown('the imported file is not here', step.local);
  return step.name === null ? api(step.module) : api(step.module, [{ kind: 'member', name: step.name }]);
}

/** Python and ECMAScript name files; elsewhere packages and namespaces are named. */
export function isByFile(unit: Unit): boolean {
  return /^(python|ecmascript)$/.test(familyOf(unit.module.language));
}

function fromPackage(ev: Evaluator, { module, name, local: localName }: ImportStep, unit: Unit): Value {
  if (name === '*') return unknown('any name of a package', localName);
  if (name === null) return api(module);
  return declared(ev, unit, module, name) ?? api(module, [{ kind: 'member', name }]);
}

const MAX_REEXPORTS = 8;

/** What a module exports under a name; re-exports are followed. */
export function exported(ev: Evaluator, unit: Unit, name: string, hops = 0): Value | null {
  if (hops > MAX_REEXPORTS) return null;
  const context: Context = { unit, scope: 0, step: Number.POSITIVE_INFINITY };
  for (const one of unit.module.exports) {
    if (one.name !== name && one.name !== null) continue;
    if (one.value) return ev.evaluate(one.value, context);
    if (one.local && one.name === name) return local(ev, unit, one.local);
    if (one.from) {
      const source = ev.project.module(unit, one.from.module);
      const inner = one.from.name ?? (one.name === null ? name : null);
      if (source && inner === null) return { kind: 'namespace', unit: source, ...LITERAL };
      const value = source && inner !== null ? exported(ev, source, inner, hops + 1) : null;
      if (value) return value;
      if (!source && one.name !== null && !one.from.module.startsWith('.') && inner !== null)
        return api(one.from.module, [{ kind: 'member', name: inner }]);
    }
  }
  return local(ev, unit, name) ?? fromDefaultObject(ev, unit, name);
}

function local(ev: Evaluator, unit: Unit, name: string): Value | null {
  if (unit.definitions(0, name).length === 0 && unit.definitions(0, '*').length === 0) return null;
  const value = ev.evaluate({ kind: 'name', name, start: 0, end: 0 }, { unit, scope: 0, step: Number.POSITIVE_INFINITY });
  return value.kind === 'unknown' && unit.definitions(0, name).length === 0 ? null : value;
}

/** CommonJS: `module.exports = { name }` imported by name. */
function fromDefaultObject(ev: Evaluator, unit: Unit, name: string): Value | null {
  const whole = unit.module.exports.find((one) => one.name === 'default' && one.value?.kind === 'record');
  if (!whole?.value || name === 'default') return null;
  const value = ev.evaluate(whole.value, { unit, scope: 0, step: Number.POSITIVE_INFINITY });
  return value.kind === 'record' ? (value.entries.get(name) ?? null) : null;
}
