// A project's files through workspace.fs, so that remote and virtual file systems work. What is open in an editor is read from there.
import { FileType, Uri, workspace } from 'vscode';
import type { ProjectFiles } from '../../worker/protocol';
import { listFiles } from './listing';

/** As on the command line: a tokenizer.json has up to 35 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

export function folderFiles(root: Uri): ProjectFiles {
  return {
    readTexts: (paths) => Promise.all(paths.map((path) => readText(root, path))),
    async exists(path) {
      const uri = inside(root, path);
      return uri !== null && (await isFile(uri));
    },
    list: () => listFiles(root),
  };
}

/** The file's text, as it is in the editor if it is edited there. */
export async function readText(root: Uri, path: string): Promise<string | null> {
  const uri = inside(root, path);
  return uri ? (openText(uri) ?? (await diskText(uri))) : null;
}

/** For documents outside any folder: they stand alone. */
export function noFiles(): ProjectFiles {
  return { readTexts: async (paths) => paths.map(() => null), exists: async () => false, list: async () => [] };
}

/** Null for a path that leads out of the root: code must not make Outlay read elsewhere. */
function inside(root: Uri, path: string): Uri | null {
  return path.split('/').includes('..') ? null : Uri.joinPath(root, path);
}

function openText(uri: Uri): string | null {
  const wanted = uri.toString();
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === wanted)?.getText() ?? null;
}

async function diskText(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return bytes.byteLength > MAX_BYTES ? null : new TextDecoder().decode(bytes);
  } catch {
    return null; // missing, a folder, or not ours to read: the engine treats them alike
  }
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
