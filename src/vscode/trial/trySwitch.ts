// "Try the switch": today's model and another one answer the prompt of the call at the cursor. Nothing is sent before a person has seen what, and
// has said yes: each time.
import { commands, type Disposable, type ExtensionContext, l10n, ProgressLocation, window } from 'vscode';
import type { TrialPlan, TrialQuery, TrialRequest } from '../../core/index';
import type { Analyses } from '../analyses/analyses';
import type { FolderProject } from '../engine/project';
import type { Projects } from '../engine/projects';
import { toRange } from '../ranges';
import { keyFor } from '../tokens/providerKeys';
import { agreedToTrial } from './consent';
import { offerFor } from './offers';
import type { TrialDocuments } from './trialDocuments';

export interface TrialParts {
  readonly context: ExtensionContext;
  readonly analyses: Analyses;
  readonly projects: Projects;
  readonly documents: TrialDocuments;
}

export function registerTrySwitch(parts: TrialParts): Disposable {
  return commands.registerCommand('outlay.trySwitch', () => trySwitch(parts));
}

async function trySwitch({ context, analyses, projects, documents }: TrialParts): Promise<void> {
  const editor = window.activeTextEditor;
  const placed =
    editor && (await analyses.first(editor.document)).find(({ span }) => toRange(span).intersection(editor.selection) !== undefined);
  if (!editor || !placed) return void window.showInformationMessage(l10n.t('Put the cursor on a call to a model first.'));
  const { document } = editor;
  const project = projects.of(document.uri);
  const call = {
    path: project.pathOf(document.uri),
    languageId: document.languageId,
    text: document.getText(),
    id: placed.finding.site.id,
  };
  const offer = await offerFor(call, placed.finding.estimate.currency, project);
  if (!offer) return;
  const ready = await prepared({ ...call, host: offer.host, model: offer.model }, project);
  if (!ready || !(await agreedToTrial(ready.plan))) return;
  const keys = await keysFor(ready.plan, context);
  if (!keys) return;
  const title = l10n.t('{0} answers', offer.hostName);
  const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () => project.tryCall(ready.query, keys));
  if ('kind' in result) return void window.showWarningMessage(result.reasons.join('; '));
  await documents.show(result);
}

/** What stands in the holes is asked for; left empty, a hole is sent as its name. */
async function prepared(query: TrialQuery, project: FolderProject): Promise<{ plan: TrialPlan; query: TrialQuery } | undefined> {
  const first = await project.trial(query);
  if (first.kind === 'refused') return void window.showWarningMessage(l10n.t('This call cannot be tried: {0}', first.reasons.join('; ')));
  const texts: Record<string, string> = {};
  for (const hole of first.holes) {
    const prompt = l10n.t('What stands at {0} in this trial? Empty: the name itself.', `{${hole}}`);
    const text = await window.showInputBox({ title: l10n.t('Try the switch'), prompt, ignoreFocusOut: true });
    if (text === undefined) return undefined;
    if (text !== '') texts[hole] = text;
  }
  const filled = { ...query, texts };
  const plan = await project.trial(filled);
  return plan.kind === 'refused' ? undefined : { plan, query: filled };
}

/** Today's model is left out where no key is given for it. */
async function keysFor({ today, other }: TrialPlan, context: ExtensionContext): Promise<Record<string, string> | undefined> {
  const of = ({ host, hostName, keys }: TrialRequest) => keyFor({ provider: host, name: hostName, keys }, context);
  const own = await of(other);
  if (!own) return undefined;
  const old = today && (await of(today));
  return { [other.host]: own, ...(today && old ? { [today.host]: old } : {}) };
}
