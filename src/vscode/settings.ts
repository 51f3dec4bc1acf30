// The only place that reads VS Code's settings. What belongs to a project stands in its outlay.json.
import { type ConfigurationScope, type Disposable, workspace } from 'vscode';
import type { PresetName } from '../core/index';
import type { HintSettings } from './hints/shown';

export interface EditorSettings extends HintSettings {
  readonly hintsInDiff: boolean;
  /** USD a month that advice must save to be a hint at its call. */
  readonly adviceFrom: number;
  /** How large the product is, where its outlay.json does not say it. */
  readonly preset: PresetName | 'none';
  readonly statusBar: boolean;
  /** Whether the workspace is scanned for its total once a call was seen. */
  readonly scanWorkspace: 'auto' | 'manual';
  /** By whose tokenizer selections in prompt files are counted. */
  readonly tokenModel: string;
  /** Whether newer prices are fetched. The user's alone: a workspace cannot set it, nor the address. */
  readonly refreshPrices: 'off' | 'weekly';
  /** Where from; '': the public list. */
  readonly pricesUrl: string;
}

const SECTION = 'outlay';
const DEFAULT_TOKEN_MODEL = 'gpt-5';

export function editorSettings(scope?: ConfigurationScope): EditorSettings {
  const values = workspace.getConfiguration(SECTION, scope);
  return {
    hints: values.get<EditorSettings['hints']>('hints', 'lens'),
    hintsFrom: values.get<number>('hintsFrom', 0),
    highlightFrom: values.get<number>('highlightFrom', 0),
    hintUnknownCosts: values.get<boolean>('hintUnknownCosts', true),
    hintsInDiff: values.get<boolean>('hintsInDiff', false),
    adviceFrom: values.get<number>('adviceFrom', 10),
    preset: values.get<EditorSettings['preset']>('preset', 'none'),
    statusBar: values.get<boolean>('statusBar', true),
    scanWorkspace: values.get<EditorSettings['scanWorkspace']>('scanWorkspace', 'auto'),
    tokenModel: values.get<string>('tokenModel', '').trim() || DEFAULT_TOKEN_MODEL,
    refreshPrices: values.get<EditorSettings['refreshPrices']>('refreshPrices', 'off'),
    pricesUrl: values.get<string>('pricesUrl', ''),
  };
}

export function onSettingsChange(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && listener());
}
