// Many files → one report.
import type { EngineProject } from './analyzer';
import type { ScanOptions } from './engine';
import type { Finding, Skipped } from './model/estimate';
import { familyOf } from './model/family';
import { ignoredBy } from './model/ignore';
import type { Report } from './model/report';
import type { Settings } from './model/settings';
import { buildReport } from './report/buildReport';
import { Unit } from './resolve/unit';
import { parseSource } from './syntax/index';
import { languageOf, sourceKind } from './syntax/language';

const MAX_CHARACTERS = 1_000_000;
/** Hand-written code has short lines; bundles and generated tables do not. */
const MINIFIED_AVERAGE_LINE = 400;

/** No file stops a scan: what cannot be looked at is listed with the reason. */
export async function scanWorkspace(project: EngineProject, options: ScanOptions, settings: Settings): Promise<Report> {
  await project.files.ready();
  const ignored = ignoredBy(settings);
  const listed = project.files.sourcePaths.filter((path) => isWanted(path, options.paths) && !ignored(path));
  const sources = listed.filter((path) => sourceKind(path) !== null);
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  let parsedFiles = 0;
  for (const [done, path] of sources.entries()) {
    if (options.cancellation?.cancelled) break;
    const result = await scanFile(project, path);
    if ('reason' in result) skipped.push({ path, reason: result.reason });
    else {
      findings.push(...result.findings);
      if (result.parsed) parsedFiles++;
    }
    options.onProgress?.({ done: done + 1, total: sources.length, found: findings.length });
  }
  return buildReport({
    findings,
    skipped,
    filesListed: listed.length,
    filesParsed: parsedFiles,
    settings,
    prices: (await project.parts.estimator.catalog()).prices(),
    generatedAt: project.parts.now(),
  });
}

function isWanted(path: string, wanted: readonly string[] | undefined): boolean {
  return (
    !wanted?.length || wanted.some((one) => one === '' || one === '.' || path === one || path.startsWith(`${one.replace(/\/$/, '')}/`))
  );
}

type FileResult = { readonly reason: string } | { readonly findings: readonly Finding[]; readonly parsed: boolean };

async function scanFile(project: EngineProject, path: string): Promise<FileResult> {
  const kind = sourceKind(path);
  const text = await project.files.readWhole(path);
  if (text === null) return { reason: 'cannot be read' };
  if (kind === null || !project.parts.prefilter(text, familyOf(languageOf(kind)))) return { findings: [], parsed: false };
  if (text.length > MAX_CHARACTERS) return { reason: `over ${MAX_CHARACTERS / 1_000_000} MB` };
  if (kind !== 'notebook' && isMinified(text)) return { reason: 'minified or generated' };
  try {
    const parsed = await parseSource(project.parts.grammars, { path, kind, text });
    if (!parsed) return { reason: 'not a Python notebook' };
    const unit = new Unit(parsed.module, parsed.text);
    project.files.offer(unit);
    return { findings: await project.estimate(await project.sites({ parsed, unit })), parsed: true };
  } catch (error) {
    return { reason: `could not be analysed: ${error instanceof Error ? error.message : 'unknown error'}` };
  }
}

function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > MINIFIED_AVERAGE_LINE;
}
