// Evaluates expressions to values: backwards from what is asked for, never by running the code.
import type { Origin } from '../model/callSite';
import type { CallExpr } from '../syntax/module';
import { type Expr, type ExprOf, SELF } from '../syntax/module';
import { configured, isConfiguration } from './appSettings';
import { evaluateCall, returned } from './calls';
import { DATA_FILE, parseData } from './data';
import { memberOf, withFieldDefaults } from './members';
import { lookUp } from './names';
import type { ProjectIndex } from './projectIndex';
import { joinText, percentFormat } from './strings';
import { type Context, newMemo } from './unit';
import { choice, isNothing, LITERAL, list, mapOptions, optionsOf, plainText, text, unknown, type Value, type ValueOf } from './value';

/** Nesting of evaluations, and how many there may be for one question: what exceeds them is unknown. */
const MAX_DEPTH = 80;
const MAX_STEPS = 4_000;

export class Evaluator {
  private depth = 0;
  private steps = 0;
  /** How often a limit was hit: what was derived meanwhile may be more than it seems. */
  private limits = 0;
  private readonly memo = newMemo();

  constructor(readonly project: ProjectIndex) {}

  /** A fresh budget for the next question. */
  reset(): void {
    this.steps = 0;
  }

  evaluate(expr: Expr, context: Context): Value {
    const { values, running } = context.frame?.memo ?? this.memo;
    const known = values.get(expr);
    if (known) return known;
    // What only holds others together costs nothing: a prompt keeps its text even where its holes are not looked into any more.
    if (this.depth >= MAX_DEPTH || (++this.steps > MAX_STEPS && !STRUCTURE.has(expr.kind))) return this.tooDeep(expr, context);
    if (running.has(expr)) return unknown(CIRCULAR, context.unit.label(expr));
    const { misses } = this.project;
    const { limits } = this;
    this.depth++;
    running.add(expr);
    try {
      const value = this.byKind(expr, context);
      if (misses === this.project.misses && limits === this.limits && !isUnfinished(value)) values.set(expr, value);
      return value;
    } finally {
      this.depth--;
      running.delete(expr);
    }
  }

  private tooDeep(expr: Expr, context: Context): Value {
    this.limits++;
    return unknown(TOO_DEEP, context.unit.label(expr));
  }

  /** What a function or property gives. */
  returned(fn: ValueOf<'function'>, call: CallExpr | null, context: Context | null): Value {
    return returned(this, fn, call, context);
  }

  private byKind(expr: Expr, context: Context): Value {
    switch (expr.kind) {
      case 'text':
        return { kind: 'text', pieces: expr.value ? [{ text: expr.value }] : [], ...LITERAL, at: context.unit.at(expr) };
      case 'number':
        return { kind: 'number', value: expr.value, ...LITERAL, at: context.unit.at(expr) };
      case 'constant':
        return { kind: 'constant', value: expr.value, ...LITERAL };
      case 'template':
        return joinText(expr.parts.map((part) => ({ value: this.evaluate(part, context), label: context.unit.label(part) })));
      case 'name':
        return expr.name === SELF ? this.self(context) : lookUp(this, expr, context);
      case 'member':
        return this.member(expr, context);
      case 'index':
        return this.index(expr, context);
      case 'call':
        return evaluateCall(this, expr, context);
      case 'list':
        return this.list(expr, context);
      case 'record':
        return this.record(expr, context);
      case 'binary':
        return this.binary(expr, context);
      case 'either':
        return this.either(expr, context);
      case 'each':
        return { kind: 'list', items: [this.evaluate(expr.element, context)], open: true, ...LITERAL };
      case 'function':
        return { kind: 'function', unit: context.unit, scope: expr.scope, outer: context, ...LITERAL };
      case 'class':
        return { kind: 'class', unit: context.unit, scope: expr.scope, ...LITERAL };
      case 'other':
        return unknown('built at run time', context.unit.label(expr));
      default:
        return expr satisfies never;
    }
  }

  /** A test whose outcome is known decides; else it is one of the options. */
  private either(expr: ExprOf<'either'>, context: Context): Value {
    const outcome = this.outcome(expr.test, context);
    const [then, otherwise] = expr.options;
    const taken = outcome === null ? null : outcome ? then : otherwise;
    return taken ? this.evaluate(taken, context) : choice(expr.options.map((option) => this.evaluate(option, context)));
  }

  private outcome(test: Expr, context: Context): boolean | null {
    if (test.kind !== 'binary' || !/^[!=]==?$/.test(test.operator)) return null;
    const [left, right] = [this.evaluate(test.left, context), this.evaluate(test.right, context)].map(plainText);
    if (left === null || right === null || left === undefined || right === undefined) return null;
    return (left === right) === test.operator.startsWith('=');
  }

  private self(context: Context): Value {
    for (let frame = context.frame; frame; frame = frame.outer) if (frame.self) return frame.self;
    const scope = context.unit.classAround(context.scope);
    if (scope === null) return unknown('no object', SELF);
    return { kind: 'instance', unit: context.unit, scope, call: null, context: null, ...LITERAL };
  }

  private member(expr: ExprOf<'member'>, context: Context): Value {
    const value = memberOf(this, this.evaluate(expr.object, context), expr.name, expr, context);
    return withFieldDefaults(this, value, expr, context);
  }

  private index(expr: ExprOf<'index'>, context: Context): Value {
    const object = this.evaluate(expr.object, context);
    const index = this.evaluate(expr.index, context);
    const key = plainText(index);
    return mapOptions(object, (option) => {
      if (option.kind === 'text' && index.kind === 'number' && key === null) return option; // `Path(…).parents[1]`
      if (option.kind === 'list' && index.kind === 'number')
        return option.items.at(index.value) ?? unknown('not in the list', context.unit.label(expr));
      if (option.kind === 'record') return this.entry(option, index, expr, context);
      // a path where its content is meant: CrewAI's `self.agents_config["researcher"]`
      const file = option.kind === 'text' && key !== null ? dataFile(this, option, context) : null;
      if (file?.kind === 'record') return this.entry(file, index, expr, context);
      const setting = option.kind === 'api' && key !== null ? this.setting(option, key, context) : null;
      if (setting) return setting;
      if (option.kind === 'api' && key === null) {
        const path = { module: option.path.module, steps: [...option.path.steps, { kind: 'index' as const }] };
        return { ...option, path };
      }
      if (key !== null) return memberOf(this, option, key, expr, context);
      return unknown('chosen at run time', context.unit.label(expr));
    });
  }

  private setting({ path }: ValueOf<'api'>, key: string, { unit }: Context): Value | null {
    return isConfiguration(path) ? configured(this, unit, path, key) : null;
  }

  /** `TABLE[key]`: with an unknown key any of its objects; which of its texts, nobody can tell. */
  private entry(record: Value & { kind: 'record' }, index: Value, expr: Expr, context: Context): Value {
    const keys = optionsOf(index).map(plainText);
    const found = keys.flatMap((key) => (key === null ? [] : (record.entries.get(key) ?? [])));
    if (found.length) return choice(found);
    const objects = [...record.entries.values()].filter(
      (one) => one.kind === 'api' || one.kind === 'instance' || one.kind === 'function' || one.kind === 'class',
    );
    return objects.length ? choice(objects) : unknown('chosen at run time', context.unit.label(expr));
  }

  private list(expr: ExprOf<'list'>, context: Context): Value {
    const items: Value[] = [];
    let open = false;
    for (const item of expr.items) {
      const value = this.evaluate(item.value, context);
      if (!item.spread) items.push(value);
      else {
        const spread = optionsOf(value).find((option) => option.kind === 'list');
        if (spread?.kind === 'list') items.push(...spread.items);
        open ||= spread?.kind !== 'list' || spread.open;
      }
    }
    return list(items, open);
  }

  private record(expr: ExprOf<'record'>, context: Context): Value {
    const entries = new Map<string, Value>();
    let open = false;
    for (const { key, value } of expr.entries) {
      const lowered = this.evaluate(value, context);
      const name = key ? plainText(this.evaluate(key, context)) : null;
      if (name !== null) entries.set(name, lowered);
      else if (key === null) {
        const spread = optionsOf(lowered).find((option) => option.kind === 'record');
        if (spread?.kind === 'record') for (const [inner, one] of spread.entries) entries.set(inner, over(entries.get(inner), one));
        open ||= spread?.kind !== 'record' || spread.open;
      } else open = true;
    }
    return { kind: 'record', entries, open, ...LITERAL };
  }

  private binary(expr: ExprOf<'binary'>, context: Context): Value {
    const { operator } = expr;
    const left = this.evaluate(expr.left, context);
    const right = this.evaluate(expr.right, context);
    if (operator === '+') return this.plus(left, right, expr, context);
    if (operator === 'or' || operator === '||' || operator === '??') return fallback(left, right);
    if (operator === 'and' || operator === '&&') return isNothing(left) ? left : right;
    if (operator === '|') return pipe(left, right) ?? unknown('computed', context.unit.label(expr));
    if (operator === '/' && left.kind === 'text' && right.kind === 'text')
      return joinText([
        { value: left, label: '' },
        { value: text('/'), label: '' },
        { value: right, label: '' },
      ]);
    if (operator === '%' && left.kind === 'text') return percentFormat(left, [context.unit.label(expr.right)], right);
    return this.arithmetic(operator, left, right) ?? unknown('computed', context.unit.label(expr));
  }

  private plus(left: Value, right: Value, expr: ExprOf<'binary'>, context: Context): Value {
    if (left.kind === 'number' && right.kind === 'number') return { kind: 'number', value: left.value + right.value, ...LITERAL };
    const [a, b] = [left, right].map((side) => optionsOf(side).find((option) => option.kind === 'list'));
    if (a?.kind === 'list' || b?.kind === 'list') {
      const items = [...(a?.kind === 'list' ? a.items : []), ...(b?.kind === 'list' ? b.items : [])];
      const open = a?.kind !== 'list' || b?.kind !== 'list' || a.open || b.open;
      return list(items, open);
    }
    const { unit } = context;
    return joinText([
      { value: left, label: unit.label(expr.left) },
      { value: right, label: unit.label(expr.right) },
    ]);
  }

  private arithmetic(operator: string, left: Value, right: Value): Value | null {
    if (left.kind !== 'number' || right.kind !== 'number') return null;
    const value = { '*': left.value * right.value, '-': left.value - right.value, '/': left.value / right.value }[operator];
    return value === undefined ? null : { kind: 'number', value, ...LITERAL };
  }
}

const STRUCTURE: ReadonlySet<Expr['kind']> = new Set(['text', 'template']);
const TOO_DEEP = 'too deep to follow';
const CIRCULAR = 'depends on itself';

/** What hit a limit or a cycle may be known when it is asked for from elsewhere. */
function isUnfinished(value: Value): boolean {
  return optionsOf(value).some((option) => option.kind === 'unknown' && (option.reason === TOO_DEEP || option.reason === CIRCULAR));
}

function dataFile(ev: Evaluator, path: Value, context: Context): Value | null {
  const name = plainText(path);
  const found = name !== null && DATA_FILE.test(name) ? ev.project.text(context.unit, name) : null;
  return found && parseData(found.text, found.path);
}

/** `a or b`: what is known of both, the fallback known as such. */
function fallback(left: Value, right: Value): Value {
  const options = optionsOf(left).filter((option) => !isNothing(option));
  if (options.length === 0) return right;
  const certain = options.every(
    (option) => option.kind === 'text' || option.kind === 'record' || option.kind === 'list' || option.kind === 'number',
  );
  const defaulted: Origin = left.origin === 'environment-default' ? 'environment-default' : right.origin;
  return certain ? choice(options) : choice([...options, { ...right, origin: defaulted }]);
}

function pipe(left: Value, right: Value): Value | null {
  const stages = [left, right].flatMap((side) => (side.kind === 'pipeline' ? side.stages : [side]));
  if (!stages.some((stage) => stage.kind === 'api' || stage.kind === 'pipeline' || stage.kind === 'choice')) return null;
  return { kind: 'pipeline', stages, ...LITERAL };
}

/** What nobody can tell may be what stood there before: `{ baseURL: "https://…", ...config }`. */
function over(before: Value | undefined, value: Value): Value {
  if (!before) return value;
  return optionsOf(value).every((one) => one.kind === 'unknown' || isNothing(one)) ? choice([before, value]) : value;
}
