// What a switch needs beside the code: the key's name in the sample of settings, the package in the manifest.
import { applyEdits, modify } from 'jsonc-parser';
import type { FileEdit, SwitchPlan } from '../model/switch';
import type { FileSystem } from '../ports';

const SAMPLES = ['.env.example', '.env.sample', '.env.template'];
/** With which the switches are tested. */
const VERSIONS: Readonly<Record<string, string>> = {
  openai: '^6.49.0',
  '@ai-sdk/openai-compatible': '^2.0.92',
  '@ai-sdk/groq': '^3.0.71',
  '@ai-sdk/mistral': '^3.0.69',
};

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

async function manifestEdits({ packages }: SwitchPlan, files: FileSystem, folders: readonly string[]): Promise<readonly FileEdit[]> {
  for (const folder of folders) {
    const path = `${folder}package.json`;
    const text = packages.length > 0 && (await files.exists(path)) ? await files.readText(path) : null;
    if (text === null) continue;
    const missing = packages.filter((name) => !text.includes(`"${name}"`));
    if (missing.length === 0) return [];
    const changed = missing.reduce(
      (now, name) =>
        applyEdits(
          now,
          modify(now, ['dependencies', name], VERSIONS[name] ?? '*', { formattingOptions: { insertSpaces: true, tabSize: 2 } }),
        ),
      text,
    );
    return [difference(path, text, changed)];
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
