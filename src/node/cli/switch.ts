import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits, type FileEdit, type SwitchPlan, unifiedDiff } from '../../core/index';
import { codeOf } from '../walk';
import type { CliDeps } from './main';
import { withCall } from './place';
import { UsageError } from './usageError';

export interface SwitchArguments {
  readonly to: string;
  readonly write?: boolean;
  readonly format: 'table' | 'json';
}

/** `outlay switch FILE:LINE --to MODEL@HOST`: prints the change, or makes it with --write. */
export async function switchCommand(place: string, { to, write, format }: SwitchArguments, deps: CliDeps): Promise<void> {
  const target = modelAtHost(to);
  const { root, result } = await withCall(place, deps, (project, call) => project.switchCall({ ...call, ...target }));
  if (format === 'json') deps.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  if (result.kind === 'refused') throw new UsageError(`not switched: ${result.reasons.join('; ')}`);
  const texts = await changedTexts(root, result.edits);
  if (format === 'table') deps.stdout.write(described(result, texts, write === true));
  if (write) for (const { path, after } of texts) await replace(join(root, path), after);
}

/** "MODEL@HOST". */
export function modelAtHost(to: string): { readonly model: string; readonly host: string } {
  const at = to.lastIndexOf('@');
  if (at <= 0) throw new UsageError(`--to is a model and a host, such as zai-org/GLM-5.3-Flash@deepinfra, not "${to}"`);
  return { model: to.slice(0, at), host: to.slice(at + 1) };
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
    ...texts.map(({ path, before, after }) => unifiedDiff(path, before, after).trimEnd()),
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
