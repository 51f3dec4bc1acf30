// A shape's program as a switch leaves it, and what a new scan finds in it.
import { readFileSync } from 'node:fs';
import { createEngine } from '../../src/core/analyzer';
import { applyEdits, DEFAULT_SETTINGS } from '../../src/core/index';
import { nodeAssets } from '../../src/node/assets';
import type { HostRow } from './hosts';

export const SHAPES = 'test/switch/shapes';

export const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });

export interface Written {
  readonly text: string;
  /** What is wrong with what a new scan finds of the calls that moved: the new host, model and price it must be. */
  readonly scan: readonly string[];
}

/** Or why it was refused. */
export async function rewritten(file: string, host: HostRow): Promise<Written | string> {
  const files: Record<string, string> = { [file]: readFileSync(`${SHAPES}/${file}`, 'utf8') };
  const disk = {
    readText: async (path: string) => files[path] ?? null,
    exists: async (path: string) => path in files,
    list: async () => Object.keys(files),
  };
  const project = engine.project({ files: disk, trusted: true, settings: DEFAULT_SETTINGS });
  const text = files[file] ?? '';
  const before = (await project.analyze({ path: file, languageId: '', text, version: 1 })).findings;
  const asked = before.findIndex(({ site }) => site.kind !== 'embedding');
  const call = before[asked];
  if (!call) throw new Error(`no call in ${file}`);
  const result = await project.switchCall({ path: file, id: call.site.id, host: host.id, model: host.model });
  if (result.kind === 'refused') return result.reasons.join('; ');
  const after = applyEdits(text, result.edits);
  const { findings } = await project.analyze({ path: file, languageId: '', text: after, version: 2 });
  project.dispose();
  const moved = before.flatMap(({ site }, index) => (result.calls.some(({ id }) => id === site.id) ? [index] : []));
  const scan = moved.flatMap((index) => {
    const found = findings[index];
    if (!found) return ['a new scan does not find the call'];
    const { site, estimate } = found;
    const priced = 'unpriced' in estimate.price ? null : estimate.price.provider;
    return [
      ...(site.provider.value === host.id ? [] : [`a new scan finds the provider ${site.provider.value}`]),
      ...(site.model.value?.endsWith(host.model) ? [] : [`a new scan finds the model ${site.model.value}`]),
      ...(priced === host.id ? [] : [`a new scan prices it at ${priced}`]),
    ];
  });
  return { text: after, scan };
}
