// Names that code uses without importing each: those of the same package, of `using` and `import x.*`, of `this`,
// and what the language brings along.
import { type Family, familyOf } from '../model/family';
import type { Evaluator } from './evaluator';
import { exported } from './imports';
import { attribute } from './members';
import type { Context, Unit } from './unit';
import { ANY, api, choice, LITERAL, through, type Value } from './value';

/** Where a name that nothing declares can only be a type or a constant of some package, or a function of the language. DATA. */
const TYPE_NAME = /^[A-Z]\w*$/;
const FUNCTIONS: Readonly<Partial<Record<Family, RegExp>>> = {
  go: /^(append|make|string|len|copy)$/,
  java: /^(listOf|mutableListOf|mapOf|mutableMapOf|setOf|arrayOf|buildString|println|arrayListOf|listOfNotNull)$/,
  csharp: /^(string|nameof)$/,
  ruby: /^(format|sprintf|puts|require|raise|lambda|proc|loop)$/,
  php: /^(curl_\w+|json_encode|json_decode|sprintf|implode|getenv|env|config|file_get_contents|stream_context_create|trim|array_merge|agent|prism)$/,
  rust: /^(vec|format|json|String|println)$/,
  swift: /^(print)$/,
  shell: /^[\w.-]+$/,
};

/** `field` for `this.field`, `method` for `this.method`. */
const IMPLICIT_THIS: ReadonlySet<Family> = new Set<Family>(['java', 'csharp', 'ruby', 'swift']);

export function implicitMember(ev: Evaluator, name: string, scope: number, context: Context): Value | null {
  const { unit } = context;
  if (!IMPLICIT_THIS.has(familyOf(unit.module.language))) return null;
  const self = selfOf(context);
  const object = self?.kind === 'instance' && self.scope === scope ? self : null;
  const value = attribute(ev, object ?? { kind: 'instance', unit, scope, call: null, context: null, ...LITERAL }, name);
  return value && isOfLibraryBase(value, name) && (TYPE_NAME.test(name) || name.startsWith('::')) ? null : value;
}

/** What a class of some package may have: a name like a type's rather is one. */
function isOfLibraryBase(value: Value, name: string): boolean {
  if (value.kind !== 'api') return false;
  const [made, last] = value.path.steps.slice(-2);
  return last?.kind === 'member' && last.name === name && made?.kind === 'call' && made.call === null;
}

function selfOf(context: Context): Value | null {
  for (let frame = context.frame; frame; frame = frame.outer) if (frame.self) return frame.self;
  return null;
}

export function implicitName(ev: Evaluator, name: string, context: Context): Value | null {
  const { unit } = context;
  const family = familyOf(unit.module.language);
  if (name.startsWith('::')) return api('#global', [{ kind: 'member', name: name.slice(2) }]);
  if (family === 'python' || family === 'ecmascript') return null;
  const modules = wildcards(unit);
  for (const module of ['', ...modules]) {
    const found = declared(ev, unit, module, name);
    if (found) return found;
  }
  if (FUNCTIONS[family]?.test(name)) return api('#global', [{ kind: 'member', name }]);
  return family !== 'go' && TYPE_NAME.test(name) ? api(`${ANY}${[...modules, '#global'].join(',')}`, [{ kind: 'member', name }]) : null;
}

/** What the project declares under a name in a package. */
export function declared(ev: Evaluator, unit: Unit, module: string, name: string): Value | null {
  const found = ev.project.declaring(unit, module, name).flatMap((other) => {
    const value = other.definitions(0, name).length > 0 ? exported(ev, other, name) : null;
    return value ? [through(value, 'other-file')] : [];
  });
  return found.length ? choice(found) : null;
}

function wildcards(unit: Unit): string[] {
  return unit.definitions(0, '*').flatMap(({ step }) => (step.kind === 'import' && step.module !== '' ? [step.module] : []));
}
