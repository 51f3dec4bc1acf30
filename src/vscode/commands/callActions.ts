// What can be done with a call of the side panel.
import { commands, Disposable, env, Uri } from 'vscode';
import type { ReportCall } from '../../core/index';
import { SHOW_CALL_COMMAND } from '../tree/item';
import type { TreeNode } from '../tree/nodes';
import { openCall } from './openCall';

/** A call of a report, and the folder that its path is below. */
export interface CallTarget {
  readonly root: string | undefined;
  readonly call: ReportCall;
}

export function registerCallActions(): Disposable {
  return Disposable.from(
    commands.registerCommand(SHOW_CALL_COMMAND, ({ root, call }: CallTarget) => openCall(root ? Uri.parse(root) : undefined, call)),
    commands.registerCommand('outlay.copyCallId', async (node: TreeNode) => {
      if (node.kind === 'call') await env.clipboard.writeText(node.call.id);
    }),
  );
}
