// The programs with Outlay's own fixes made in them: they must run as before, and send what the fix promised.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createEngine } from '../../src/core/analyzer';
import { applyEdits, DEFAULT_SETTINGS, type PlannedFix } from '../../src/core/index';
import { nodeAssets } from '../../src/node/assets';
import type { Recorded } from './server';

/** Beside the others, whose packages it uses. */
const FOLDER = 'test/e2e/fixed';
const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });

export interface FixedProgram {
  readonly path: string;
  readonly fixes: readonly PlannedFix[];
}

/** With every fix that is offered, one after the other, written to a file; null: none is. */
export async function fixedProgram(path: string): Promise<FixedProgram | null> {
  const none = { readText: async () => null, exists: async () => false, list: async () => [] };
  const project = engine.project({ files: none, trusted: true, settings: DEFAULT_SETTINGS });
  const fixes: PlannedFix[] = [];
  let text = readFileSync(path, 'utf8');
  const { findings } = await project.analyze({ path, languageId: '', text, version: 0 });
  for (const { site } of findings) {
    for (const kind of ['cap-output', 'mark-cache'] as const) {
      const fix = (await project.fixes({ path, text, id: site.id })).find((one) => one.kind === kind);
      if (!fix || !('edits' in fix)) continue;
      text = applyEdits(text, fix.edits);
      fixes.push(fix);
    }
  }
  project.dispose();
  if (fixes.length === 0) return null;
  const target = `${FOLDER}/${path.slice(path.lastIndexOf('/') + 1)}`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(target, text);
  return { path: target, fixes };
}

export function forgetFixed(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** What was promised and not sent. Limits are compared with what the engine says of the call like all else. */
export function unsent({ fixes }: FixedProgram, requests: readonly Recorded[]): string[] {
  const sent = requests.map(({ body }) => JSON.stringify(body)).join('\n');
  const marks = fixes.filter(({ kind }) => kind === 'mark-cache').length;
  const marked = sent.match(/"cache_control":\{"type":"ephemeral"\}/g)?.length ?? 0;
  const limits = fixes
    .filter(({ kind }) => kind === 'cap-output')
    .filter(({ tokens }) => !new RegExp(`[tT]okens":${tokens}\\b`).test(sent));
  return [
    ...(marked < marks ? [`${marks} marked for the cache, ${marked} sent`] : []),
    ...limits.map(({ change }) => `not sent: ${change}`),
  ];
}
