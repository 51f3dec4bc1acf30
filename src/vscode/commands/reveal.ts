// Puts the cursor to a call in an open document, or in its notebook's cell.
import { Range, window } from 'vscode';
import type { Placed } from '../analyses/place';

export async function reveal({ document, span }: Placed): Promise<void> {
  const selection = new Range(span.startLine, span.startCharacter, span.startLine, span.startCharacter);
  await window.showTextDocument(document, { selection });
}
