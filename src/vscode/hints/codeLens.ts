// The cost above each call; one lens per line.
import { CodeLens, type CodeLensProvider, Disposable, EventEmitter, l10n, languages, type TextDocument, window } from 'vscode';
import type { Analyses } from '../analyses/analyses';
import type { Entry } from '../analyses/entry';
import type { Placed } from '../analyses/place';
import { LANGUAGE_IDS } from '../analyses/subject';
import { SHOW_RECEIPT_COMMAND } from '../commands/showReceipt';
import { byLine, headRange } from '../ranges';
import { editorSettings, onSettingsChange } from '../settings';
import { lensTitle } from '../text/lens';
import { type HintSettings, isHigh, isShown } from './shown';

export const SELECTOR = LANGUAGE_IDS.map((language) => ({ language }));

export function registerCodeLens(analyses: Analyses): Disposable {
  const changes = new EventEmitter<void>();
  const answered = new WeakSet<Entry>();
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    async provideCodeLenses(document) {
      if (editorSettings(document).hints !== 'lens') return [];
      const entry = analyses.entry(document);
      await entry?.first;
      if (entry) answered.add(entry);
      return lensesOf(document, analyses);
    },
  };
  return Disposable.from(
    changes,
    languages.registerCodeLensProvider(SELECTOR, provider),
    // VS Code waits a quarter of a second before it asks, and begins to wait anew when it hears of a change: what it has not had yet is none.
    analyses.onDidChange((entry) => answered.has(entry) && changes.fire()),
    onSettingsChange(() => changes.fire()),
    // While it waits, the analysis runs.
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) if (editorSettings(document).hints === 'lens') analyses.entry(document);
    }),
  );
}

/** What is known now, after the waiting. */
function lensesOf(document: TextDocument, analyses: Analyses): CodeLens[] {
  const settings = editorSettings(document);
  if (settings.hints !== 'lens') return [];
  const shown = analyses.now(document).filter(({ finding }) => isShown(finding, settings));
  return [...byLine(shown).values()].flatMap((placed) => toLens(placed, settings));
}

function toLens(placed: readonly Placed[], settings: HintSettings): CodeLens[] {
  const first = placed[0];
  if (!first) return [];
  const target = { uri: first.document.uri.toString(), line: first.span.startLine, character: first.span.startCharacter };
  // A lens has no colour of its own: an icon says that it is much.
  const mark = placed.some(({ finding }) => isHigh(finding, settings)) ? '$(warning) ' : '';
  const title = mark + lensTitle(placed.map(({ finding }) => finding));
  return [
    new CodeLens(headRange(first), { title, tooltip: l10n.t('Show the receipt'), command: SHOW_RECEIPT_COMMAND, arguments: [target] }),
  ];
}
