// Entries in Problems: what outlay.json forbids, what is wrong in it, and findings that are worth their line. Quiet by default.
import { Diagnostic, type DiagnosticCollection, DiagnosticSeverity, Disposable, languages, Range, Uri, workspace } from 'vscode';
import type { Finding } from '../../core/index';
import type { Analyses } from '../analyses/analyses';
import type { Entry } from '../analyses/entry';
import type { Placed } from '../analyses/place';
import { type FolderProject, SETTINGS_FILE } from '../engine/project';
import type { Projects } from '../engine/projects';
import { headRange } from '../ranges';
import { editorSettings, onSettingsChange } from '../settings';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { adviceProblems } from './adviceProblems';
import { SOURCE } from './source';
import { showViolations } from './violations';

/** By the code of a problem; what is not listed is told by the hover alone. */
const SEVERITIES: Readonly<Record<string, DiagnosticSeverity>> = { 'outlay-comment': DiagnosticSeverity.Information };

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
    workspace.onDidOpenNotebookDocument(() => showViolations(ofRules, report)),
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
  const { finding, document } = placed;
  const range = headRange(placed);
  const problems = problemsOf(finding).flatMap(({ code, message }) => {
    const severity = SEVERITIES[code];
    if (severity === undefined) return [];
    const diagnostic = new Diagnostic(range, message, severity);
    diagnostic.source = SOURCE;
    diagnostic.code = code;
    return [diagnostic];
  });
  const floor = { from: editorSettings(document).adviceFrom, now: Date.now() };
  return [...problems, ...adviceProblems(finding.advice ?? [], range, floor)];
}

function problemsOf({ site, estimate }: Finding) {
  return estimate.ignored === undefined ? [...site.problems, ...(estimate.problems ?? [])] : [];
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
