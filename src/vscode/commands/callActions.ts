// What can be done with a call, or a file, of the side panel.
import { commands, Disposable, env, l10n, Uri, window } from 'vscode';
import { CALL_TASKS, type ReportCall } from '../../core/index';
import { SHOW_DETAILS_COMMAND } from '../callView/callView';
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

/** By it the quality of other models is compared. */
async function setTask({ call: { file, kind }, project }: CallNode): Promise<void> {
  const title = l10n.t('What are the {0} calls in {1} for?', kind, file);
  const task = await window.showQuickPick([...CALL_TASKS], { title });
  const chosen = CALL_TASKS.find((one) => one === task);
  if (chosen) await saveTask(project.root, { paths: file, kind, task: chosen });
}
