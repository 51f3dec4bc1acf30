// "Switch to …": code actions on a call, with a preview of all that changes. What cannot be switched is shown disabled, with its reason.
import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type AlternativeList, formatUsd, type RankedOffer, type SwitchPlan } from '../core/index';
import type { Analyses } from './analyses/analyses';
import type { Placed } from './analyses/place';
import type { FolderProject } from './engine/project';
import type { Projects } from './engine/projects';
import { SELECTOR } from './hints/codeLens';
import type { Log } from './log';
import { toRange } from './ranges';

export const SWITCH_KIND = CodeActionKind.RefactorRewrite.append('switchModel');
const MOST_OPEN = 3;
const MOST_CLOSED = 1;

export interface SwitchParts {
  readonly analyses: Analyses;
  readonly projects: Projects;
  readonly log: Log;
}

class SwitchAction extends CodeAction {
  constructor(
    title: string,
    readonly document: TextDocument,
    readonly callId: string,
    readonly offer: RankedOffer,
  ) {
    super(title, SWITCH_KIND);
  }
}

export function registerSwitchActions({ analyses, projects, log }: SwitchParts): Disposable {
  const lists = new ListCache();
  const provider: CodeActionProvider<CodeAction> = {
    async provideCodeActions(document, range) {
      // a notebook's calls are not rewritten
      if (document.uri.scheme === 'vscode-notebook-cell') return [];
      const placed = analyses.now(document).find(({ span }) => toRange(span).intersection(range));
      if (!placed) return [];
      const project = projects.of(document.uri);
      const list = await lists.of(document, placed, project).catch((error: unknown) => void log.error(`alternatives: ${error}`));
      return list ? actionsOf(document, placed, list) : [];
    },
    resolveCodeAction: (action) =>
      action instanceof SwitchAction && !action.disabled ? withEdit(action, projects.of(action.document.uri)) : action,
  };
  return languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: [SWITCH_KIND] });
}

/** The editor asks at every move of the cursor. */
class ListCache {
  private key = '';
  private list: Promise<AlternativeList | null> | undefined;

  of(document: TextDocument, { finding }: Placed, project: FolderProject): Promise<AlternativeList | null> {
    const key = `${document.uri}\n${document.version}\n${finding.site.id}\n${JSON.stringify(finding.estimate.usdPerMonth)}`;
    if (key !== this.key || !this.list) {
      this.key = key;
      this.list = project.alternatives(queryOf(document, finding.site.id, project)).then((found) => ('kind' in found ? null : found));
      // asked again after a failure
      this.list.catch(() => (this.key = ''));
    }
    return this.list;
  }
}

function queryOf(document: TextDocument, id: string, project: FolderProject) {
  return { path: project.pathOf(document.uri), languageId: document.languageId, text: document.getText(), id };
}

function actionsOf(document: TextDocument, { finding }: Placed, list: AlternativeList): CodeAction[] {
  return [...list.open.slice(0, MOST_OPEN), ...list.closed.slice(0, MOST_CLOSED)].map((offer) => {
    const saved = `saves ≈ ${formatUsd(offer.saves.expected, finding.estimate.currency)} ${list.per === 'month' ? 'a month' : 'per 1,000 calls'}`;
    const action = new SwitchAction(`Switch to ${offer.name} on ${offer.hostName}: ${saved}`, document, finding.site.id, offer);
    if (offer.switch && 'refused' in offer.switch) action.disabled = { reason: offer.switch.refused };
    return action;
  });
}

/** Now the whole project is looked at: other files may share the client or the model's name. */
async function withEdit(action: SwitchAction, project: FolderProject): Promise<CodeAction> {
  const { document, callId, offer } = action;
  const plan = await project.switchCall({ ...queryOf(document, callId, project), host: offer.host, model: offer.model });
  if (plan.kind === 'refused') {
    void window.showWarningMessage(l10n.t('The call stays as it is: {0}', plan.reasons.join('; ')));
    return action;
  }
  action.edit = await toEdit(plan, document, project);
  return action;
}

async function toEdit(plan: SwitchPlan, document: TextDocument, project: FolderProject): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const label = `Switch to ${plan.model} at ${plan.hostName}`;
  const description = [...plan.changes, ...plan.notes].join('; ');
  for (const { path, start, end, text } of plan.edits) {
    const isOwn = path === project.pathOf(document.uri);
    const target = isOwn || !project.root ? document : await workspace.openTextDocument(Uri.joinPath(project.root, path));
    const range = new Range(target.positionAt(start), target.positionAt(end));
    edit.replace(target.uri, range, text, { needsConfirmation: true, label, description });
  }
  return edit;
}
