// Quick fixes that edit the call: its answer limited, its prompt marked for the cache. One edit, one undo; refused ones say why.
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { type AdviceRule, type CallFix, type Finding, type FixKind, formatCount, formatUsd } from '../../core/index';
import type { Analyses } from '../analyses/analyses';
import type { Placed } from '../analyses/place';
import type { FolderProject } from '../engine/project';
import type { Projects } from '../engine/projects';
import { SELECTOR } from '../hints/codeLens';
import type { Log } from '../log';
import { headRange } from '../ranges';
import { SOURCE } from './source';

/** Which advice a fix follows. */
const RULES: Readonly<Record<FixKind, AdviceRule>> = { 'cap-output': 'unbounded-output', 'mark-cache': 'mark-cacheable-prefix' };

export interface CallFixesDeps {
  readonly analyses: Analyses;
  readonly projects: Projects;
  readonly log: Log;
}

export function registerCallFixes({ analyses, projects, log }: CallFixesDeps): Disposable {
  const fixes = new FixCache();
  const provider: CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      const placed = analyses.now(document).find((one) => headRange(one).intersection(range));
      if (!placed || document.uri.scheme === 'vscode-notebook-cell') return [];
      const { version } = document;
      const found = await fixes
        .of(document, placed, projects.of(document.uri))
        .catch((error: unknown) => void log.error(`fixes: ${error}`));
      if (!found || document.version !== version) return []; // its places are those of the text before
      return found.map((fix) => actionOf(document, placed.finding, fix, diagnostics));
    },
  };
  return languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}

/** The editor asks at every move of the cursor. */
class FixCache {
  private key = '';
  private fixes: Promise<readonly CallFix[]> | undefined;

  of(document: TextDocument, { finding }: Placed, project: FolderProject): Promise<readonly CallFix[]> {
    const { id } = finding.site;
    const key = `${document.uri}\n${document.version}\n${id}\n${JSON.stringify(finding.advice ?? [])}`;
    if (key !== this.key || !this.fixes) {
      this.key = key;
      const { languageId } = document;
      this.fixes = project.fixes({ path: project.pathOf(document.uri), languageId, text: document.getText(), id });
      // asked again after a failure
      this.fixes.catch(() => (this.key = ''));
    }
    return this.fixes;
  }
}

function actionOf(document: TextDocument, finding: Finding, fix: CallFix, diagnostics: readonly Diagnostic[]): CodeAction {
  const action = new CodeAction(titleOf(fix, finding), CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.filter(({ source, code }) => source === SOURCE && codeOf(code) === RULES[fix.kind]);
  if ('refused' in fix) {
    action.disabled = { reason: fix.refused };
    return action;
  }
  action.edit = new WorkspaceEdit();
  for (const { start, end, text } of fix.edits)
    action.edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  return action;
}

function codeOf(code: Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function titleOf({ kind, tokens }: CallFix, { advice = [], estimate }: Finding): string {
  const count = formatCount(tokens);
  const words =
    kind === 'cap-output' ? l10n.t('Limit the answer to {0} tokens', count) : l10n.t('Mark {0} tokens of the prompt for the cache', count);
  const saving = advice.find(({ rule }) => rule === RULES[kind]);
  if (!saving?.saving) return words;
  const { expected, high } = saving.saving;
  const usd = formatUsd(expected > 0 ? expected : high, estimate.currency);
  const isMonth = saving.savingPer === 'month';
  if (expected > 0)
    return isMonth ? l10n.t('{0}: saves ≈ {1} a month', words, usd) : l10n.t('{0}: saves ≈ {1} per 1,000 calls', words, usd);
  return isMonth ? l10n.t('{0}: saves up to {1} a month', words, usd) : l10n.t('{0}: saves up to {1} per 1,000 calls', words, usd);
}
