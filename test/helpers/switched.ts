// A call of a project in memory is switched: the files as they are afterwards.
import assert from 'node:assert/strict';
import { applyEdits, type SwitchPlan, type SwitchResult } from '../../src/core/index';
import { type Files, projectOf } from './project';

export const TO = { host: 'deepinfra', model: 'zai-org/GLM-5.3-Flash' };

/** The first file's call, or the one on a line of it. */
export async function switchIn(
  files: Files,
  { line, ...to }: { line?: number; host?: string; model?: string } = {},
): Promise<SwitchResult> {
  const { project } = projectOf(files);
  const path = Object.keys(files)[0] ?? '';
  const analysis = await project.analyze({ path, languageId: '', text: files[path] ?? '', version: 1 });
  const at = line ?? analysis.findings[0]?.site.range.startLine ?? 1;
  const result = await project.switchCall({ path, line: at, ...TO, ...to });
  project.dispose();
  return result;
}

export function planned(result: SwitchResult): SwitchPlan {
  assert.equal(result.kind, 'plan', result.kind === 'refused' ? result.reasons.join('; ') : '');
  return result as SwitchPlan;
}

export async function switched(files: Files, options: Parameters<typeof switchIn>[1] = {}): Promise<Files> {
  const { edits } = planned(await switchIn(files, options));
  const paths = Object.keys(files);
  for (const { path } of edits) assert.ok(paths.includes(path), path);
  return Object.fromEntries(
    paths.map((path) => [
      path,
      applyEdits(
        files[path] ?? '',
        edits.filter((edit) => edit.path === path),
      ),
    ]),
  );
}

export async function refusal(files: Files, options: Parameters<typeof switchIn>[1] = {}): Promise<string> {
  const result = await switchIn(files, options);
  assert.equal(result.kind, 'refused', result.kind === 'plan' ? result.changes.join('; ') : '');
  return result.kind === 'refused' ? result.reasons.join('; ') : '';
}
