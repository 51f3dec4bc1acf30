// Advice as entries of Problems, as loud as adviceLevel says.
import { Diagnostic, DiagnosticSeverity, type Range, Uri } from 'vscode';
import type { Advice } from '../../core/index';
import { type AdviceFloor, adviceLevel } from './adviceLevel';
import { SOURCE } from './source';

const SEVERITIES = { information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint };

export function adviceProblems(advice: readonly Advice[], range: Range, floor: AdviceFloor): Diagnostic[] {
  return advice.flatMap((one) => {
    const level = adviceLevel(one, floor);
    if (!level) return [];
    const { rule, message, source } = one;
    const diagnostic = new Diagnostic(range, message, SEVERITIES[level]);
    diagnostic.source = SOURCE;
    diagnostic.code = source === undefined ? rule : { value: rule, target: Uri.parse(source) };
    return [diagnostic];
  });
}
