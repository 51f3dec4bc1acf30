// Advice as entries of Problems: what will fail soon as Information, what would save enough as a Hint.
import { Diagnostic, DiagnosticSeverity, type Range, Uri } from 'vscode';
import type { Advice } from '../../core/index';
import { SOURCE } from './source';

/** `from`: USD that it must save as a rule, of a month or of 1,000 calls. What is not about money has no floor. */
export function adviceProblems(advice: readonly Advice[], range: Range, from: number): Diagnostic[] {
  return advice
    .filter(({ saving }) => saving === null || (saving.expected > 0 && saving.expected >= from))
    .map(({ rule, message, saving, source }) => {
      const diagnostic = new Diagnostic(range, message, saving === null ? DiagnosticSeverity.Information : DiagnosticSeverity.Hint);
      diagnostic.source = SOURCE;
      diagnostic.code = source === undefined ? rule : { value: rule, target: Uri.parse(source) };
      return diagnostic;
    });
}
