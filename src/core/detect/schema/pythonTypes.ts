// Python annotations and pydantic models as the JSON Schema that pydantic writes. Its keys are sorted.
import type { Evaluator } from '../../resolve/evaluator';
import type { Context } from '../../resolve/unit';
import { optionsOf, plainText, type Value, type ValueOf } from '../../resolve/value';
import type { Expr } from '../../syntax/module';
import { plain, type Schema } from './json';

export interface PythonStyle {
  /** Every field has its name as a title, as pydantic has it. */
  readonly titles: boolean;
  /** Classes within classes are written where they are used, not once below $defs. */
  readonly inline: boolean;
  /** OpenAI's strict mode: all fields are required, no defaults, nothing else allowed. */
  readonly strict: boolean;
}

/** A field of a class or a parameter of a function. */
export interface Field {
  readonly name: string;
  readonly type?: Expr;
  readonly default?: Expr;
  /** Where the field has none of its own. */
  readonly description?: string;
}

const PLAIN: Readonly<Record<string, Schema>> = {
  str: { type: 'string' },
  int: { type: 'integer' },
  float: { type: 'number' },
  bool: { type: 'boolean' },
  list: { items: {}, type: 'array' },
  List: { items: {}, type: 'array' },
  dict: { additionalProperties: true, type: 'object' },
  Dict: { additionalProperties: true, type: 'object' },
  datetime: { format: 'date-time', type: 'string' },
  date: { format: 'date', type: 'string' },
};
const LISTS = /^(list|List|Sequence|Iterable|set|Set)$/;
const DEEPEST = 12;
/** Classes are shared: written out, a few can be endless. */
const MOST_PARTS = 1_000;

export class PythonSchemas {
  readonly defs = new Map<string, Schema>();
  private depth = 0;
  private left = MOST_PARTS;

  constructor(
    private readonly ev: Evaluator,
    private readonly style: PythonStyle,
  ) {}

  /** The fields of a class and of those that it extends, described by its docstring. */
  ofClass(cls: ValueOf<'class'>): Schema {
    const scope = cls.unit.scope(cls.scope);
    const described = scope?.docstring ? { description: cleaned(scope.docstring) } : {};
    const context = { unit: cls.unit, scope: cls.scope, step: Number.POSITIVE_INFINITY };
    return this.ofFields(this.fieldsOf(cls), { context, title: scope?.name ?? '', ...described });
  }

  ofFields(fields: readonly Field[], { context, title, description }: { context: Context; title: string; description?: string }): Schema {
    const { titles, strict } = this.style;
    const properties = Object.fromEntries(fields.map((field) => [field.name, this.ofField(field, context)]));
    const required = fields.filter((field) => strict || this.defaultOf(field, context) === undefined).map(({ name }) => name);
    const schema = {
      ...(description === undefined ? {} : { description }),
      properties,
      ...(required.length > 0 ? { required } : {}),
      ...(titles ? { title } : {}),
      type: 'object',
    };
    return strict ? { ...schema, additionalProperties: false } : schema;
  }

  private fieldsOf({ unit, scope }: ValueOf<'class'>, depth = 0): readonly Field[] {
    const own = unit.scope(scope);
    const bases = (own?.bases ?? []).flatMap((base) => {
      const value = this.ev.evaluate(base, { unit, scope: own?.parent ?? 0, step: Number.POSITIVE_INFINITY });
      return value.kind === 'class' && depth < DEEPEST ? this.fieldsOf(value, depth + 1) : [];
    });
    const fields = (own?.steps ?? []).flatMap((step): Field[] => {
      if (step.kind === 'declare') return [{ name: step.name, type: step.type }];
      if (step.kind !== 'assign' || step.target.kind !== 'name' || !step.type) return [];
      return [{ name: step.target.name, type: step.type, default: step.value }];
    });
    return [...bases, ...fields];
  }

  private ofField(field: Field, context: Context): Schema {
    const { titles, strict, inline } = this.style;
    const declared = this.declared(field, context);
    const given = this.defaultOf(field, context);
    const description = declared?.get('description') ? plainText(declared.get('description') as Value) : field.description;
    const type = field.type ? this.ofType(field.type, context) : {};
    if ('$ref' in type && !inline) return type;
    return sorted({
      ...type,
      ...(description ? { description } : {}),
      ...(given === undefined || strict ? {} : { default: given }),
      ...(titles ? { title: titleOf(field.name) } : {}),
    });
  }

  /** The arguments of `Field(…)`. */
  private declared(field: Field, context: Context): ReadonlyMap<string, Value> | undefined {
    const call = field.default?.kind === 'call' && /Field$/.test(nameOf(field.default.callee)) ? field.default : undefined;
    return call && new Map(call.args.map((arg, index) => [arg.name ?? String(index), this.ev.evaluate(arg.value, context)]));
  }

  /** Undefined: it has none, and is required. */
  private defaultOf(field: Field, context: Context): unknown {
    const declared = this.declared(field, context);
    if (declared) return plain(declared.get('default') ?? declared.get('0'));
    return field.default && plain(this.ev.evaluate(field.default, context));
  }

  ofType(type: Expr, context: Context): Schema {
    if (this.depth >= DEEPEST || this.left-- <= 0) return {};
    this.depth++;
    try {
      return this.byKind(type, context);
    } finally {
      this.depth--;
    }
  }

  private byKind(type: Expr, context: Context): Schema {
    if (type.kind === 'constant' && type.value === null) return { type: 'null' };
    if (type.kind === 'binary' && type.operator === '|') return anyOf([this.ofType(type.left, context), this.ofType(type.right, context)]);
    if (type.kind === 'index') return this.generic(nameOf(type.object), parametersOf(type.index), context);
    if (type.kind !== 'name' && type.kind !== 'member') return {};
    const cls = optionsOf(this.ev.evaluate(type, context)).find((one) => one.kind === 'class');
    if (cls?.kind === 'class') return this.reference(cls);
    const name = nameOf(type);
    return Object.hasOwn(PLAIN, name) ? (PLAIN[name] ?? {}) : {};
  }

  private generic(name: string, parameters: readonly Expr[], context: Context): Schema {
    const of = (index: number) => (parameters[index] ? this.ofType(parameters[index], context) : {});
    if (LISTS.test(name)) return { items: of(0), type: 'array' };
    if (/^(dict|Dict|Mapping)$/.test(name)) return { additionalProperties: of(1), type: 'object' };
    if (name === 'Optional') return anyOf([of(0), { type: 'null' }]);
    if (name === 'Union') return anyOf(parameters.map((one) => this.ofType(one, context)));
    if (name === 'Annotated') return this.annotated(parameters, context);
    if (name !== 'Literal') return {};
    const values = parameters.map((one) => plain(this.ev.evaluate(one, context)));
    const type = { string: 'string', number: 'integer', boolean: 'boolean' }[typeof values[0] as 'string'];
    return values.length === 1 ? { const: values[0], type } : { enum: values, type };
  }

  /** `Annotated[str, "what it is"]`, `Annotated[str, Field(description="…")]`. */
  private annotated([type, ...notes]: readonly Expr[], context: Context): Schema {
    const description = notes.flatMap((note) => {
      const text = note.kind === 'call' ? note.args.find(({ name }) => name === 'description')?.value : note;
      return (text && plainText(this.ev.evaluate(text, context))) ?? [];
    });
    return { ...(type ? this.ofType(type, context) : {}), ...(description[0] ? { description: description[0] } : {}) };
  }

  private reference(cls: ValueOf<'class'>): Schema {
    const name = cls.unit.scope(cls.scope)?.name ?? '';
    if (this.style.inline) return this.ofClass(cls);
    if (!this.defs.has(name)) {
      this.defs.set(name, {}); // it may hold itself
      this.defs.set(name, this.ofClass(cls));
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** With the classes that it refers to. */
  whole(schema: Schema): Schema {
    return this.defs.size > 0 ? { $defs: Object.fromEntries(this.defs), ...schema } : schema;
  }
}

/** `first_name` → `First Name`. */
function titleOf(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function parametersOf(index: Expr): readonly Expr[] {
  return index.kind === 'list' ? index.items.map(({ value }) => value) : [index];
}

function nameOf(expr: Expr): string {
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}

function anyOf(options: readonly Schema[]): Schema {
  return { anyOf: options.flatMap((one) => (Array.isArray(one.anyOf) ? one.anyOf : [one])) };
}

function sorted(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As inspect.cleandoc has it: without the indentation that the code gives it. */
export function cleaned(docstring: string): string {
  const [first = '', ...rest] = docstring.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.trimStart(), ...rest.map((line) => line.slice(indent))].join('\n').trim();
}
