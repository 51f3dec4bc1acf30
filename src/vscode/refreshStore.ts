// The last good copy of refreshed prices, in the extension's own storage: on the desktop, remotes and the web alike.
import { Uri, workspace } from 'vscode';
import { type Copy, copyOf, type Store } from '../refresh/refresh';

export class GlobalStore implements Store {
  private readonly file: Uri;

  constructor(private readonly folder: Uri) {
    this.file = Uri.joinPath(folder, 'catalog.json');
  }

  async read(): Promise<Copy | null> {
    try {
      return copyOf(new TextDecoder().decode(await workspace.fs.readFile(this.file)));
    } catch {
      return null; // none yet
    }
  }

  async write(copy: Copy): Promise<void> {
    await workspace.fs.createDirectory(this.folder);
    const beside = Uri.joinPath(this.folder, 'catalog.new.json');
    await workspace.fs.writeFile(beside, new TextEncoder().encode(JSON.stringify(copy)));
    await workspace.fs.rename(beside, this.file, { overwrite: true });
  }
}
