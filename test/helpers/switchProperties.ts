// What holds for every switch of every call, whatever the file.
import { createEngine } from '../../src/core/analyzer';
import { applyEdits, DEFAULT_SETTINGS, type FileEdit } from '../../src/core/index';
import type { EngineProject } from '../../src/core/project';
import { matchesIn } from '../../src/core/switching';
import { parseSource } from '../../src/core/syntax/index';
import { sourceKind } from '../../src/core/syntax/language';
import { nodeAssets } from '../../src/node/assets';
import type { Files } from './project';

export const TARGETS = [
  { host: 'deepinfra', model: 'zai-org/GLM-5.3-Flash' },
  { host: 'fireworks', model: 'accounts/fireworks/models/glm-5p3' },
  { host: 'groq', model: 'openai/gpt-oss-120b' },
] as const;

export interface Tally {
  planned: number;
  refused: number;
  readonly broken: string[];
}

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.parse('2026-11-23T12:00:00Z') } });

export async function checkFiles(files: Files, tally: Tally): Promise<void> {
  const disk = { readText: async (path: string) => files[path] ?? null, exists: async (path: string) => path in files };
  const list = async () => Object.keys(files);
  const project = engine.project({ files: { ...disk, list }, trusted: true, settings: DEFAULT_SETTINGS });
  for (const path of Object.keys(files)) {
    for (const { site } of await matchesIn(project, { path }))
      for (const target of TARGETS) {
        const result = await project.switchCall({ path, id: site.id, ...target });
        if (result.kind === 'refused') tally.refused++;
        else tally.planned++;
        if (result.kind === 'refused') continue;
        for (const problem of await problemsOf(project, files, result.edits))
          tally.broken.push(`${path}:${site.range.startLine} → ${target.host}: ${problem}`);
      }
  }
  project.dispose();
}

async function problemsOf(project: EngineProject, files: Files, edits: readonly FileEdit[]): Promise<string[]> {
  const problems: string[] = [];
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const before = files[path];
    if (before === undefined) {
      problems.push(`changes ${path}, which is not there`);
      continue;
    }
    const own = edits.filter((edit) => edit.path === path);
    const after = applyEdits(before, own);
    if (applyEdits(after, undoing(before, own)) !== before) problems.push(`${path}: undoing does not restore it`);
    const kind = sourceKind(path);
    if (kind === null) continue;
    const [was, is] = [await errorsIn(project, path, before), await errorsIn(project, path, after)];
    if (is > was) problems.push(`${path}: ${is} parse errors instead of ${was}:\n${after}`);
  }
  return problems;
}

/** What takes each edit back, by the offsets in the changed text. */
function undoing(before: string, edits: readonly FileEdit[]): FileEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ path, start, end, text }) => {
      const at = start + shift;
      shift += text.length - (end - start);
      return { path, start: at, end: at + text.length, text: before.slice(start, end) };
    });
}

async function errorsIn(project: EngineProject, path: string, text: string): Promise<number> {
  const kind = sourceKind(path);
  const parsed = kind && (await parseSource(project.parts.grammars, { path, kind, text }, { keepTree: true }));
  const root = parsed?.parsed?.tree.rootNode;
  const count = root ? root.descendantsOfType('ERROR').length + (root.hasError ? 1 : 0) : 0;
  parsed?.parsed?.tree.delete();
  return count;
}
