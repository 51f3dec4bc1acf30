// Both answers side by side, as documents that live in memory alone.
import { commands, Disposable, EventEmitter, l10n, Uri, workspace } from 'vscode';
import { type TrialAnswer, type TrialFailure, type TrialResult, trialCost, trialTokens } from '../../core/index';

const SCHEME = 'outlay-trial';
const [TODAY, INSTEAD] = [Uri.from({ scheme: SCHEME, path: '/today.md' }), Uri.from({ scheme: SCHEME, path: '/instead.md' })];

export class TrialDocuments implements Disposable {
  private readonly changes = new EventEmitter<Uri>();
  private readonly texts = new Map<string, string>();
  private readonly registration: Disposable;

  constructor() {
    this.registration = Disposable.from(
      this.changes,
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changes.event,
        provideTextDocumentContent: (uri) => this.texts.get(uri.path) ?? '',
      }),
    );
  }

  /** The last trial takes the place of the one before. */
  async show({ today, other, notes }: TrialResult): Promise<void> {
    this.set(TODAY, today ? sideText(today, notes) : l10n.t('The model of today was not asked.'));
    this.set(INSTEAD, sideText(other, notes));
    const title = `${today ? `${today.model} (${today.hostName})` : '–'} ↔ ${other.model} (${other.hostName})`;
    await commands.executeCommand('vscode.diff', TODAY, INSTEAD, title, { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
  }

  private set(uri: Uri, text: string): void {
    this.texts.set(uri.path, text);
    this.changes.fire(uri);
  }
}

function sideText(side: TrialAnswer | TrialFailure, notes: readonly string[]): string {
  const head = `# ${side.model} · ${side.hostName}`;
  const facts = 'failed' in side ? [`- ${side.failed}`] : [`- ${trialTokens(side)}`, `- ${trialCost(side)}`];
  return [head, '', ...facts, ...notes.map((note) => `- ${note}`), '', 'failed' in side ? '' : side.text, ''].join('\n');
}
