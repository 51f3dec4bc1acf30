import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { applyEdits, type FileEdit, type SwitchPlan, type SwitchResult, unifiedDiff } from '../../core/index';
import { nodeAssets } from '../assets';
import { nodeFileSystem } from '../fileSystem';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { refreshedText } from './openPrices';
import { loadSettings } from './settings';
import { targetOf } from './target';
import { UsageError } from './usageError';

export interface SwitchArguments {
  readonly to: string;
  readonly write?: boolean;
  readonly format: 'table' | 'json';
}

/** `outlay switch FILE:LINE --to MODEL@HOST`: prints the change, or makes it with --write. */
export async function switchCommand(place: string, { to, write, format }: SwitchArguments, deps: CliDeps): Promise<void> {
  const { root, result } = await planned(place, to, deps);
  if (format === 'json') deps.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  if (result.kind === 'refused') throw new UsageError(`not switched: ${result.reasons.join('; ')}`);
  const texts = await changedTexts(root, result.edits);
  if (format === 'table') deps.stdout.write(described(result, texts, write === true));
  if (write) for (const { path, after } of texts) await replace(join(root, path), after);
}

export function placeOf(place: string): { readonly file: string; readonly line: number } {
  const found = /^(.+):(\d+)$/.exec(place);
  if (!found) throw new UsageError(`"${place}" is no place in a file: give it as FILE:LINE, such as src/app.py:12`);
  return { file: found[1] ?? '', line: Number(found[2]) };
}

async function planned(place: string, to: string, deps: CliDeps): Promise<{ root: string; result: SwitchResult }> {
  const at = to.lastIndexOf('@');
  if (at <= 0) throw new UsageError(`--to is a model and a host, such as zai-org/GLM-5.3-Flash@deepinfra, not "${to}"`);
  const { file, line } = placeOf(place);
  const { cwd, assetsFolder, createEngine, env } = deps;
  const { below } = await targetOf([file], cwd);
  // what shares a client with the call may stand anywhere in the project
  const { root } = await targetOf([cwd, file], cwd);
  const settings = await loadSettings(root, cwd);
  const project = createEngine({
    assets: nodeAssets(assetsFolder),
    clock: { now: () => Date.now() },
    refreshed: refreshedText(env),
  }).project({ files: nodeFileSystem(root, [root]), settings, trusted: true });
  try {
    const path = relative(root, below[0] ?? '').replaceAll('\\', '/');
    return { root, result: await project.switchCall({ path, line, model: to.slice(0, at), host: to.slice(at + 1) }) };
  } finally {
    project.dispose();
  }
}

interface Changed {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

async function changedTexts(root: string, edits: readonly FileEdit[]): Promise<readonly Changed[]> {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return Promise.all(
    paths.map(async (path) => {
      const before = await readFile(join(root, path), 'utf8');
      return {
        path,
        before,
        after: applyEdits(
          before,
          edits.filter((edit) => edit.path === path),
        ),
      };
    }),
  );
}

function described({ calls, changes, notes, hostName, model }: SwitchPlan, texts: readonly Changed[], written: boolean): string {
  const lines = [
    ...texts.map(({ path, before, after }) => unifiedDiff(path, before, after)),
    `${calls.length === 1 ? 'One call' : `${calls.length} calls`} ${written ? 'moved' : 'would move'} to ${model} at ${hostName}:`,
    ...calls.map(({ path, line }) => `  ${path}:${line}`),
    ...changes.map((change) => `- ${change}`),
    ...notes.map((note) => `! ${note}`),
    ...(written ? [] : ['Nothing is written yet: add --write.']),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whole or not at all. */
async function replace(path: string, text: string): Promise<void> {
  const fresh = `${path}.outlay-new`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, path);
  } catch (error) {
    throw new UsageError(`cannot write ${path} (${codeOf(error)})`);
  }
}
