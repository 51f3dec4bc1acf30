// The cost above each call; one lens per line.
import { CodeLens, type CodeLensProvider, Disposable, EventEmitter, l10n, languages, type TextDocument } from 'vscode';
import type { Analyses } from '../analyses/analyses';
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
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    provideCodeLenses: (document) => lensesOf(document, analyses),
  };
  return Disposable.from(
    changes,
    languages.registerCodeLensProvider(SELECTOR, provider),
    analyses.onDidChange(() => changes.fire()),
    onSettingsChange(() => changes.fire()),
  );
}

async function lensesOf(document: TextDocument, analyses: Analyses): Promise<CodeLens[]> {
  const settings = editorSettings(document);
  if (settings.hints !== 'lens') return [];
  await analyses.first(document);
  // Asked for again after the waiting: what is known now, not what was known then.
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
