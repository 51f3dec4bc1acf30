// Budgets and policies of outlay.json that are not kept: at the call, or at the settings where all calls together exceed them.
import { Diagnostic, type DiagnosticCollection, DiagnosticSeverity, Range, Uri, workspace } from 'vscode';
import type { PolicyViolation } from '../../core/index';
import { SETTINGS_FILE } from '../engine/project';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { SOURCE } from './source';

export function showViolations(collection: DiagnosticCollection, report: WorkspaceReport): void {
  collection.clear();
  for (const { project, report: known } of report.reports()) {
    const byPlace = new Map<string, { uri: Uri; diagnostics: Diagnostic[] }>();
    for (const violation of known.violations ?? []) {
      const uri = project.root && placeOf(project.root, violation);
      if (!uri) continue;
      const place = byPlace.get(uri.toString()) ?? { uri, diagnostics: [] };
      byPlace.set(uri.toString(), place);
      place.diagnostics.push(diagnosticOf(violation));
    }
    for (const { uri, diagnostics } of byPlace.values()) collection.set(uri, diagnostics);
  }
}

/** A notebook's cells are documents of their own, which are there while it is open. */
function placeOf(root: Uri, { file = SETTINGS_FILE, cell }: Pick<PolicyViolation, 'cell' | 'file'>): Uri | undefined {
  const uri = Uri.joinPath(root, file);
  if (cell === null || cell === undefined) return uri;
  const notebook = workspace.notebookDocuments.find((one) => one.uri.toString() === uri.toString());
  return notebook && cell < notebook.cellCount ? notebook.cellAt(cell).document.uri : undefined;
}

function diagnosticOf({
  severity,
  message,
  setting,
  line = 1,
}: Pick<PolicyViolation, 'line' | 'message' | 'setting' | 'severity'>): Diagnostic {
  const level = severity === 'fail' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(new Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER), message, level);
  diagnostic.source = SOURCE;
  diagnostic.code = setting;
  return diagnostic;
}
