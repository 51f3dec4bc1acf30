// What can be done with a call, or a file, of the side panel.
import { commands, Disposable, env, l10n, type QuickPickItem, Uri, window } from 'vscode';
import { CALL_TASKS, type CallTask, type ReportCall, SAID_BY_SETTINGS } from '../../core/index';
import { SHOW_DETAILS_COMMAND } from '../callView/callView';
import { IGNORE_CALL_COMMAND } from '../problems/quickFixes';
import { saveIgnored, saveTask } from '../settingsFile';
import { SET_VOLUME_COMMAND } from '../text/receipt';
import { SHOW_CALL_COMMAND } from '../tree/item';
import type { CallNode, TreeNode } from '../tree/nodes';
import { openCall } from './openCall';

/** A call of a report, and the folder that its path is below. */
export interface CallTarget {
  readonly root: string | undefined;
  readonly call: ReportCall;
}

export function registerCallActions(): Disposable {
  return Disposable.from(
    commands.registerCommand(SHOW_CALL_COMMAND, ({ root, call }: CallTarget) => openCall(root ? Uri.parse(root) : undefined, call)),
    onCall('outlay.copyCallId', ({ call }) => env.clipboard.writeText(call.id)),
    onCall('outlay.showDetailsOf', async ({ call, project }) => {
      await openCall(project.root, call);
      await commands.executeCommand(SHOW_DETAILS_COMMAND);
    }),
    onCall('outlay.setVolumeOf', async ({ call, project }) => {
      const uri = project.root && Uri.joinPath(project.root, call.file);
      // A cell's comment is written in its notebook, not in the text of its file.
      if (call.cell !== null) await openCall(project.root, call);
      else if (uri) await commands.executeCommand(SET_VOLUME_COMMAND, { uri: uri.toString(), line: call.range.startLine - 1 });
    }),
    onCall('outlay.setTaskOf', setTask),
    onCall('outlay.ignoreCallOf', async ({ call, project }) => {
      const uri = project.root && Uri.joinPath(project.root, call.file);
      if (call.cell !== null) await openCall(project.root, call);
      else if (uri) await commands.executeCommand(IGNORE_CALL_COMMAND, { uri: uri.toString(), line: call.range.startLine - 1 });
    }),
    commands.registerCommand('outlay.ignoreFileOf', async (node?: TreeNode) => {
      if (node?.kind === 'group' && node.file) await saveIgnored(node.file.project.root, node.file.path);
    }),
  );
}

/** A command of the tree's context menu. */
function onCall(command: string, run: (node: CallNode) => Thenable<void>): Disposable {
  return commands.registerCommand(command, async (node?: TreeNode) => {
    if (node?.kind === 'call') await run(node);
  });
}

interface TaskItem extends QuickPickItem {
  /** Null: as the prompt tells it. */
  readonly task: CallTask | null;
}

/** By it the quality of other models is compared. */
async function setTask({ call, project }: CallNode): Promise<void> {
  const items = CALL_TASKS.map(
    (task): TaskItem => ({ task, label: task, ...(task === call.task?.task ? { description: call.task.evidence } : {}) }),
  );
  const back: TaskItem[] = call.task?.evidence === SAID_BY_SETTINGS ? [{ task: null, label: l10n.t('As the prompt tells it') }] : [];
  const title = l10n.t('What is this call for?');
  const chosen = await window.showQuickPick([...back, ...items], { title, placeHolder: l10n.t('Written to outlay.json') });
  if (chosen) await saveTask(project.root, call.id, chosen.task);
}
