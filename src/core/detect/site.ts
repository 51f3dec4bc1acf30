// What was found → a call site of the model.
import type { CallSite, Sourced } from '../model/callSite';
import { codeClassOf } from '../resolve/codeClass';
import type { Evaluator } from '../resolve/evaluator';
import type { Unit } from '../resolve/unit';
import type { CallPlace } from '../resolve/unitIndex';
import { isNothing } from '../resolve/value';
import type { CallExpr } from '../syntax/module';
import { cellAt, type NotebookCell } from '../syntax/notebook';
import { commentFor } from './comments';
import type { Found } from './found';
import { multiplicityOf } from './multiplicity';
import { sourcedNumber } from './slots';

export function toSite(
  ev: Evaluator,
  unit: Unit,
  cells: readonly NotebookCell[] | null,
  place: CallPlace,
  found: Found,
  ordinal: number,
): CallSite {
  const { call, scope, step } = place;
  const { maxOutput, answers, shape } = found;
  const count = answers ? sourcedNumber(answers, 'not given') : null;
  const comment = commentFor(unit, call);
  const codeClass = codeClassOf(unit.path, unit.text);
  return {
    id: siteId(unit, scope, found.api, ordinal),
    path: unit.path,
    ...(codeClass === 'production' ? {} : { codeClass }),
    ...rangeOf(unit, cells, call),
    language: unit.module.language,
    sdk: found.sdk,
    api: found.api,
    kind: shape.kind,
    level: shape.level,
    provider: found.provider,
    ...(found.baseUrl ? { baseUrl: found.baseUrl } : {}),
    model: placed(found.model, unit, call),
    prompt: found.prompt,
    ...(maxOutput && !isNothing(maxOutput) ? { maxOutputTokens: placed(sourcedNumber(maxOutput, 'not given'), unit, call) } : {}),
    ...(count?.value ? { answers: count } : {}),
    stream: found.stream,
    ...(Object.keys(found.options).length ? { options: found.options } : {}),
    ...(found.training ? { training: found.training } : {}),
    multiplicity: multiplicityOf(ev, { ...found.matched.context, step }, call),
    ...(comment !== null ? { comment } : {}),
    problems: found.uncertain ? [{ code: 'uncertain-client', message: found.uncertain }] : [],
  };
}

/** A literal that does not stand in the call itself: in its file, or in another. */
function placed<T>(value: Sourced<T>, unit: Unit, call: CallExpr): Sourced<T> {
  if (value.origin !== 'literal' || !value.at) return value;
  if (value.at.path !== unit.path) return { ...value, origin: 'other-file' };
  const { start, end } = unit.span(call);
  const inCall = value.at.line >= unit.line(start) && value.at.line <= unit.line(end);
  return inCall ? value : { ...value, origin: 'same-file' };
}

/** A name that stays while the code around the call is edited: path, enclosing functions, callee, ordinal. */
function siteId(unit: Unit, scope: number, api: string, ordinal: number): string {
  const names: string[] = [];
  for (let id = scope; id > 0; id = unit.scope(id)?.parent ?? 0) {
    const name = unit.scope(id)?.name;
    if (name) names.unshift(name);
  }
  return `${unit.path}#${names.join('.')}:${api}:${ordinal}`;
}

function rangeOf(unit: Unit, cells: readonly NotebookCell[] | null, call: CallExpr): Pick<CallSite, 'cell' | 'range'> {
  const { start: from, end: to } = unit.span(call);
  const [start, end] = [unit.position(from), unit.position(to)];
  const place = cells ? cellAt(cells, start.line - 1) : null;
  const shift = place ? start.line - 1 - place.line : 0;
  return {
    cell: place?.cell ?? null,
    range: { startLine: start.line - shift, startColumn: start.column, endLine: end.line - shift, endColumn: end.column },
  };
}
