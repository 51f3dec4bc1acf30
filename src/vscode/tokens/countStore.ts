// What providers have counted, in the extension's own storage: numbers and hashes, no text.
import { Uri, workspace } from 'vscode';
import type { TextStore } from '../../core/index';

export function countStore(folder: Uri): TextStore {
  const file = Uri.joinPath(folder, 'counts.json');
  return {
    async load() {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(file));
      } catch {
        return null; // none yet
      }
    },
    async save(text) {
      await workspace.fs.createDirectory(folder);
      const beside = Uri.joinPath(folder, 'counts.new.json');
      await workspace.fs.writeFile(beside, new TextEncoder().encode(text));
      await workspace.fs.rename(beside, file, { overwrite: true });
    },
  };
}
