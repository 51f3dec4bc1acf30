// User settings for a quiet workbench: nothing pops up, asks the network, animates or steals the focus.
export const quietSettings: Record<string, unknown> = {
  // no AI surfaces: chat panel, its status item, inline chat, the agent host
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // no first-run surfaces
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  // no network
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'json.schemaDownload.enable': false,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  // determinism
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.stickyScroll.enabled': false,
  'editor.inlayHints.enabled': 'on',
  'editor.occurrencesHighlight': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.list.smoothScrolling': false,
  'workbench.tree.renderIndentGuides': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'window.autoDetectColorScheme': false,
};

// Built-in extensions that cost a second of every start and that most tests have no use for. An extension that
// builds on one of them (the Git API, say) starts its host with `allBuiltins`.
export const skippedBuiltins = [
  ...['git', 'git-base', 'github', 'microsoft-authentication', 'emmet', 'merge-conflict', 'debug-auto-launch'],
  ...['debug-server-ready', 'tunnel-forwarding', 'terminal-suggest', 'npm', 'grunt', 'gulp', 'jake', 'extension-editing'],
  ...['references-view', 'simple-browser', 'php-language-features'],
]
  .map((name) => `vscode.${name}`)
  .concat(['js-debug', 'js-debug-companion', 'vscode-js-profile-table'].map((name) => `ms-vscode.${name}`));
