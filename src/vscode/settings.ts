// The only place that reads VS Code's settings. What belongs to a project stands in its outlay.json.
import { type ConfigurationScope, type Disposable, workspace } from 'vscode';

export interface EditorSettings {
  /** Which calls get a lens. */
  readonly codeLens: 'all' | 'priced' | 'off';
  readonly statusBar: boolean;
  /** Whether the workspace is scanned for its total once a call was seen. */
  readonly scanWorkspace: 'auto' | 'manual';
}

const SECTION = 'outlay';

export function editorSettings(scope?: ConfigurationScope): EditorSettings {
  const values = workspace.getConfiguration(SECTION, scope);
  return {
    codeLens: values.get<EditorSettings['codeLens']>('codeLens', 'all'),
    statusBar: values.get<boolean>('statusBar', true),
    scanWorkspace: values.get<EditorSettings['scanWorkspace']>('scanWorkspace', 'auto'),
  };
}

export function onSettingsChange(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && listener());
}
