// Entries in Problems: what outlay.json forbids, what is wrong in it, and findings that are worth their line. Quiet by default.
import { Diagnostic, type DiagnosticCollection, DiagnosticSeverity, Disposable, languages, Range, Uri } from 'vscode';
import type { Finding } from '../../core/index';
import type { Analyses } from '../analyses/analyses';
import type { Entry } from '../analyses/entry';
import type { Placed } from '../analyses/place';
import { type FolderProject, SETTINGS_FILE } from '../engine/project';
import type { Projects } from '../engine/projects';
import { headRange } from '../ranges';
import { onSettingsChange } from '../settings';
import type { WorkspaceReport } from '../workspace/workspaceReport';

export const SOURCE = 'Outlay';

/** By the code of a problem; what is not listed is told by the hover alone. */
const SEVERITIES: readonly (readonly [RegExp, DiagnosticSeverity])[] = [
  [/^retire/, DiagnosticSeverity.Information],
  [/^outlay-comment$/, DiagnosticSeverity.Information],
];

export interface ProblemsDeps {
  readonly analyses: Analyses;
  readonly projects: Projects;
  readonly report: WorkspaceReport;
}

export function registerDiagnostics({ analyses, projects, report }: ProblemsDeps): Disposable {
  const collection = languages.createDiagnosticCollection('outlay');
  const ofRules = languages.createDiagnosticCollection('outlay.rules');
  const ofSettings = languages.createDiagnosticCollection('outlay.json');
  const show = (entry: Entry) => {
    for (const document of entry.documents()) {
      const here = entry.placed.filter((placed) => placed.document === document);
      collection.set(document.uri, here.flatMap(diagnosticsOf));
    }
    showSettings(ofSettings, entry.project);
  };
  return Disposable.from(
    collection,
    ofRules,
    ofSettings,
    report.onDidChange(() => showViolations(ofRules, report)),
    analyses.onDidChange(show),
    analyses.onDidClose((entry) => {
      for (const document of entry.documents()) collection.delete(document.uri);
    }),
    projects.onDidChange(({ project, path }) => path === undefined && showSettings(ofSettings, project)),
    onSettingsChange(() => {
      for (const project of projects.folders()) for (const entry of analyses.of(project)) show(entry);
    }),
  );
}

function diagnosticsOf(placed: Placed): Diagnostic[] {
  return problemsOf(placed.finding).flatMap(({ code, message }) => {
    const severity = SEVERITIES.find(([pattern]) => pattern.test(code))?.[1];
    if (severity === undefined) return [];
    const diagnostic = new Diagnostic(headRange(placed), message, severity);
    diagnostic.source = SOURCE;
    diagnostic.code = code;
    return [diagnostic];
  });
}

function problemsOf({ site, estimate }: Finding) {
  return estimate.ignored === undefined ? [...site.problems, ...(estimate.problems ?? [])] : [];
}

/** Budgets and policies of outlay.json that are not kept: at the call, or at the settings where all calls together exceed them. */
function showViolations(collection: DiagnosticCollection, report: WorkspaceReport): void {
  collection.clear();
  for (const { project, report: known } of report.reports()) {
    const { root } = project;
    if (!root) continue;
    const byFile = new Map<string, Diagnostic[]>();
    for (const { severity, message, setting, file = SETTINGS_FILE, line = 1, cell } of known.violations ?? []) {
      if (cell !== null && cell !== undefined) continue; // a notebook's cells are documents of their own
      const level = severity === 'fail' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
      const diagnostic = new Diagnostic(new Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER), message, level);
      diagnostic.source = SOURCE;
      diagnostic.code = setting;
      byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
    }
    for (const [file, diagnostics] of byFile) collection.set(Uri.joinPath(root, file), diagnostics);
  }
}

/** On the very token: the last good settings are used meanwhile. */
function showSettings(collection: DiagnosticCollection, { root, settingsErrors }: FolderProject): void {
  if (!root) return;
  const diagnostics = settingsErrors.map(({ line, column, message }) => {
    const diagnostic = new Diagnostic(new Range(line - 1, column - 1, line - 1, column), message, DiagnosticSeverity.Error);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
  collection.set(Uri.joinPath(root, SETTINGS_FILE), diagnostics);
}
