// The page of the call at the cursor, in the side panel below the tree.
import { commands, Disposable, type TextEditor, Uri, type WebviewView, type WebviewViewProvider, window } from 'vscode';
import { alternativesBody, CALL_TASKS, callBody, callFigures, callHtml, callOf, compositionOf, type Finding } from '../../core/index';
import type { FromPage, Supposed, ToPage } from '../../webview/protocol';
import type { Analyses } from '../analyses/analyses';
import type { Entry } from '../analyses/entry';
import type { Placed } from '../analyses/place';
import { reveal } from '../commands/reveal';
import { background, type Log } from '../log';
import { nonce } from '../nonce';
import { saveTask, saveVolume } from '../settingsFile';
import { HostingSection } from './hosting';

export const CALL_VIEW = 'outlay.call';
export const SHOW_DETAILS_COMMAND = 'outlay.showDetails';

export interface CallViewDeps {
  readonly analyses: Analyses;
  readonly extensionUri: Uri;
  readonly log: Log;
}

export function registerCallView(deps: CallViewDeps): Disposable {
  const provider = new CallView(deps);
  return Disposable.from(
    window.registerWebviewViewProvider(CALL_VIEW, provider, { webviewOptions: { retainContextWhenHidden: true } }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => provider.follow(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => provider.follow(editor)),
    deps.analyses.onDidChange((entry) => provider.refresh(entry)),
    commands.registerCommand(SHOW_DETAILS_COMMAND, () => commands.executeCommand(`${CALL_VIEW}.focus`)),
  );
}

interface Shown {
  readonly entry: Entry;
  readonly id: string;
}

class CallView implements WebviewViewProvider {
  private view: WebviewView | undefined;
  private shown: Shown | undefined;
  /** What the page has of it: the same is not sent twice. */
  private body = '';
  private asked = 0;
  private readonly hosting = new HostingSection((message) => this.post(message));

  constructor(private readonly deps: CallViewDeps) {}

  resolveWebviewView(view: WebviewView): void {
    const root = Uri.joinPath(this.deps.extensionUri, 'dist', 'webview');
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [root] };
    view.webview.onDidReceiveMessage((message: FromPage) => background(this.deps.log, 'call view', this.onMessage(message)));
    view.onDidChangeVisibility(() => this.follow(window.activeTextEditor));
    view.onDidDispose(() => {
      this.view = undefined;
    });
    const script = view.webview.asWebviewUri(Uri.joinPath(root, 'call.js')).toString();
    view.webview.html = callHtml({ nonce: nonce(), script });
  }

  /** The call at the cursor; between calls the last one stays. */
  follow(editor: TextEditor | undefined): void {
    const entry = editor && this.view?.visible ? this.deps.analyses.entry(editor.document) : undefined;
    if (editor && entry) background(this.deps.log, 'call view', this.showAt(entry, editor));
  }

  /** The code or its figures changed. */
  refresh(entry: Entry): void {
    if (!this.view?.visible) return;
    if (entry === this.shown?.entry) this.send();
    else this.follow(window.activeTextEditor);
  }

  private async showAt(entry: Entry, { document, selection }: TextEditor): Promise<void> {
    await entry.first;
    const { line } = selection.active;
    const here = entry.placed.filter((one) => one.document === document && one.span.startLine <= line && line <= one.span.endLine);
    const placed = here.sort((a, b) => b.span.startLine - a.span.startLine)[0] ?? (this.shown ? undefined : entry.placed[0]);
    if (!placed) return;
    this.shown = { entry, id: placed.finding.site.id };
    this.send();
  }

  private send(): void {
    const placed = this.placed();
    if (!placed) return;
    const html = callBody(pageOf(placed.finding));
    if (html === this.body) return;
    this.body = html;
    this.post({ kind: 'call', html });
    background(this.deps.log, 'alternatives', this.sendOthers(placed, html));
  }

  /** Unless another call, or other code, came meanwhile. */
  private async sendOthers({ finding }: Placed, body: string): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    const list = await shown.entry.project.alternatives({ ...shown.entry.source(), id: shown.id });
    if (body !== this.body || 'kind' in list) return;
    this.post({ kind: 'others', html: alternativesBody(list, finding.estimate.currency) });
    await this.hosting.show(shown.entry.project, finding, list);
  }

  private placed(): Placed | undefined {
    return this.shown?.entry.placed.find(({ finding }) => finding.site.id === this.shown?.id);
  }

  private post(message: ToPage): void {
    void this.view?.webview.postMessage(message);
  }

  private async onMessage(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      this.body = '';
      this.send();
      this.follow(window.activeTextEditor);
    } else if (message.kind === 'open') {
      const placed = this.placed();
      if (placed) await reveal(placed);
    } else if (message.kind === 'suppose') await this.suppose(message.figures);
    else if (message.kind === 'task') await this.setTask(message.task);
    else if (message.kind === 'choose') await this.hosting.choose(message.choice);
    else if (message.kind === 'save') await this.save(message.figures);
  }

  /** The newest question's answer alone is shown. */
  private async suppose(figures: Supposed): Promise<void> {
    const asked = ++this.asked;
    const { shown } = this;
    if (!shown) return;
    const { entry, id } = shown;
    const { findings } = await entry.project.whatIf(entry.source(), [{ id, ...figures }]);
    const finding = findings.find(({ site }) => site.id === id);
    if (!finding || asked !== this.asked || shown !== this.shown) return;
    this.post({ kind: 'figures', html: callFigures(pageOf(finding)) });
    await this.hosting.suppose(finding);
  }

  private async setTask(task: string): Promise<void> {
    const known = CALL_TASKS.find((one) => one === task) ?? null;
    if (this.shown) await saveTask(this.shown.entry.project.root, this.shown.id, known);
  }

  private async save(figures: Supposed): Promise<void> {
    if (this.shown) await saveVolume(this.shown.entry.project.root, { id: this.shown.id, ...figures });
  }
}

function pageOf(finding: Finding) {
  const call = callOf(finding);
  return { call, currency: finding.estimate.currency, composition: compositionOf(call) };
}
