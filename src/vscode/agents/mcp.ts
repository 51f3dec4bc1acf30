// The command line tool's MCP server for agents in the editor. It runs on this machine, reads only, and uses no network.
import { type Disposable, lm, McpStdioServerDefinition, Uri, workspace } from 'vscode';

export const MCP_PROVIDER = 'outlay.mcp';

export function registerMcpServer(extensionUri: Uri, version: string): Disposable {
  return lm.registerMcpServerDefinitionProvider(MCP_PROVIDER, {
    provideMcpServerDefinitions: () => definitions(Uri.joinPath(extensionUri, 'dist', 'cli.js'), version),
  });
}

/** None in a browser, where nothing can be started. */
function definitions(cli: Uri, version: string): McpStdioServerDefinition[] {
  const node = typeof process === 'undefined' ? undefined : process.execPath;
  if (!node || cli.scheme !== 'file') return [];
  // VS Code's own Node: on the desktop it is Electron, which this variable turns into Node.
  const definition = new McpStdioServerDefinition('Outlay', node, [cli.fsPath, 'mcp'], { ELECTRON_RUN_AS_NODE: '1' }, version);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme === 'file') definition.cwd = folder;
  return [definition];
}
