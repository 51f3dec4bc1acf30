// Desktop and web. Constructs, registers, returns: whatever takes time waits for the first document that needs it.
import { commands, type ExtensionContext } from 'vscode';
import { spawnWorker } from '#spawn';
import { registerMcpServer } from './vscode/agents/mcp';
import { registerTools } from './vscode/agents/tools';
import { Analyses } from './vscode/analyses/analyses';
import { registerCallView } from './vscode/callView/callView';
import { registerCallActions } from './vscode/commands/callActions';
import { registerChoosePreset } from './vscode/commands/choosePreset';
import { registerOpenSettingsFile } from './vscode/commands/openSettingsFile';
import { registerRefreshPrices } from './vscode/commands/refreshPrices';
import { registerScanWorkspace } from './vscode/commands/scanWorkspace';
import { registerSetVolume } from './vscode/commands/setVolume';
import { registerShowReceipt } from './vscode/commands/showReceipt';
import { EngineClient } from './vscode/engine/client';
import { Connection } from './vscode/engine/connection';
import { Projects } from './vscode/engine/projects';
import { registerCodeLens } from './vscode/hints/codeLens';
import { registerInlineHints } from './vscode/hints/inlineHints';
import { registerHover } from './vscode/hover';
import { createLog } from './vscode/log';
import { registerCallFixes } from './vscode/problems/callFixes';
import { registerDiagnostics } from './vscode/problems/diagnostics';
import { registerQuickFixes } from './vscode/problems/quickFixes';
import { GlobalStore } from './vscode/refreshStore';
import { registerAddBaseline } from './vscode/report/addBaseline';
import { registerExportReport } from './vscode/report/exportReport';
import { ReportHistory } from './vscode/report/reportHistory';
import { registerReportPanel } from './vscode/report/reportPanel';
import { registerStatusBar } from './vscode/statusBar';
import { registerSwitchActions } from './vscode/switchActions';
import { registerCountByProvider } from './vscode/tokens/countByProvider';
import { countStore } from './vscode/tokens/countStore';
import { registerCountTokens } from './vscode/tokens/countTokens';
import { registerImportTokenizer } from './vscode/tokens/importTokenizer';
import { registerForgetKeys } from './vscode/tokens/providerKeys';
import { registerSelectionCount } from './vscode/tokens/selectionCount';
import { registerCallsView } from './vscode/tree/callsView';
import { TrialDocuments } from './vscode/trial/trialDocuments';
import { registerTrySwitch } from './vscode/trial/trySwitch';
import { ReportStore } from './vscode/workspace/reportStore';
import { WorkspaceReport } from './vscode/workspace/workspaceReport';

export interface OutlayApi {
  /** How long activate() took. */
  readonly activationMs: number;
  /** How many documents something is known of. */
  openDocuments(): number;
}

export function activate(context: ExtensionContext): OutlayApi {
  const started = performance.now();
  const log = createLog();
  const store = new GlobalStore(context.globalStorageUri);
  const refreshed = async () => (await store.read())?.text ?? null;
  const counts = countStore(context.globalStorageUri);
  const open = () => Connection.open({ spawn: spawnWorker, extensionUri: context.extensionUri, log, refreshed, counts });
  const client = new EngineClient({ open, log });
  const projects = new Projects(client, log);
  const analyses = new Analyses(projects, log);
  const trials = new TrialDocuments();
  const totals = new WorkspaceReport({ projects, analyses, store: new ReportStore(context.storageUri), log });
  const history = new ReportHistory(context.storageUri, totals, log);
  context.subscriptions.push(
    log,
    client,
    projects,
    analyses,
    totals,
    history,
    registerCodeLens(analyses),
    registerInlineHints(analyses, log),
    registerHover(analyses),
    registerMcpServer(context.extensionUri, String(context.extension.packageJSON.version)),
    registerTools({ analyses, report: totals }),
    registerDiagnostics({ analyses, projects, report: totals }),
    registerQuickFixes(analyses),
    registerCallFixes({ analyses, projects, log }),
    registerSwitchActions({ analyses, projects, log }),
    registerStatusBar({ analyses, totals, log }),
    registerCallsView({ report: totals, state: context.workspaceState }),
    registerCallActions(),
    registerChoosePreset(),
    registerCallView({ analyses, extensionUri: context.extensionUri, log }),
    registerReportPanel(totals, history),
    registerExportReport(totals, history),
    registerAddBaseline(history),
    registerShowReceipt(analyses),
    registerSetVolume(),
    registerScanWorkspace(totals, log),
    registerOpenSettingsFile(),
    registerRefreshPrices({ client, projects, store, log }),
    registerSelectionCount(projects, log),
    registerCountTokens(projects),
    registerCountByProvider({ context, client, projects }),
    registerForgetKeys(context),
    registerTrySwitch({ context, analyses, projects, documents: trials }),
    trials,
    registerImportTokenizer(client),
    commands.registerCommand('outlay.showLog', () => log.show()),
  );
  const activationMs = performance.now() - started;
  log.info(`activated in ${activationMs.toFixed(1)} ms`);
  return { activationMs, openDocuments: () => analyses.size };
}
