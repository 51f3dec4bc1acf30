// What a switch needs beside the code: the key's name in the sample of settings, the package in the manifest.
import type { FileEdit, SwitchPlan } from '../model/switch';
import type { FileSystem } from '../ports';
import { NODE_MANIFESTS, PYTHON_MANIFESTS } from './manifests';

const SAMPLES = ['.env.example', '.env.sample', '.env.template'];
/** Only files that are there are added to. */
export async function withProjectFiles(plan: SwitchPlan, files: FileSystem): Promise<SwitchPlan> {
  const folders = foldersOf(plan.calls[0]?.path ?? '');
  const more: FileEdit[] = [...(await sampleEdit(plan, files, folders)), ...(await manifestEdits(plan, files, folders))];
  return more.length === 0 ? plan : { ...plan, edits: [...plan.edits, ...more] };
}

/** From the file's own up to the root. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => `${parts.slice(0, parts.length - index).join('/')}/`).concat('');
}

async function sampleEdit({ keyVariable }: SwitchPlan, files: FileSystem, folders: readonly string[]): Promise<readonly FileEdit[]> {
  for (const folder of folders)
    for (const name of SAMPLES) {
      const path = folder + name;
      const text = (await files.exists(path)) ? await files.readText(path) : null;
      if (text === null) continue;
      if (new RegExp(`^\\s*(export\\s+)?${keyVariable}\\s*=`, 'm').test(text)) return [];
      const line = `${text === '' || text.endsWith('\n') ? '' : '\n'}${keyVariable}=\n`;
      return [{ path, start: text.length, end: text.length, text: line }];
    }
  return [];
}

/** The nearest list that can be added to. */
async function manifestEdits({ packages, calls }: SwitchPlan, files: FileSystem, folders: readonly string[]): Promise<readonly FileEdit[]> {
  if (packages.length === 0) return [];
  const manifests = /\.pyi?$/.test(calls[0]?.path ?? '') ? PYTHON_MANIFESTS : NODE_MANIFESTS;
  for (const folder of folders)
    for (const { name, added } of manifests) {
      const path = folder + name;
      const text = (await files.exists(path)) ? await files.readText(path) : null;
      if (text === null) continue;
      const changed = packages.reduce<string | null>((now, one) => (now === null ? null : added(now, one)), text);
      if (changed === text) return [];
      if (changed !== null) return [difference(path, text, changed)];
    }
  return [];
}

function difference(path: string, before: string, after: string): FileEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { path, start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
