// Many files → one report.

import type { ScanOptions } from './engine';
import type { Finding, Skipped } from './model/estimate';
import { ignoredBy } from './model/ignore';
import type { Report } from './model/report';
import type { Settings } from './model/settings';
import { evaluatePolicy } from './policy/evaluate';
import { policyFacts } from './policy/rules';
import { AssetError } from './ports';
import type { EngineProject } from './project';
import { buildReport } from './report/buildReport';
import { Dependencies } from './resolve/dependencies';
import { Unit } from './resolve/unit';
import { ScanFacts } from './scanFacts';
import { parseSource } from './syntax/index';
import { sourceKind } from './syntax/language';

/** No file stops a scan: what cannot be looked at is listed with the reason. Throws where the install is broken. */
export async function scanWorkspace(project: EngineProject, options: ScanOptions, settings: Settings): Promise<Report> {
  await project.files.ready();
  const ignored = ignoredBy(settings);
  const all = project.files.sourcePaths;
  const listed = all.filter((path) => isWanted(path, options.paths) && !ignored(path));
  const sources = listed.filter((path) => sourceKind(path) !== null);
  const facts = new ScanFacts({
    files: project.fileSystem,
    last: await project.facts(),
    listing: project.files.version,
    prefilter: (text, family) => project.parts.detecting().prefilter(text, family),
    onChanged: (path) => project.files.changed(path),
  });
  const unreadable = await facts.look(sources);
  project.files.calls.useKept((path) => facts.now.get(path)?.outline);
  const skipped: Skipped[] = unreadable.map((path) => ({ path, reason: 'cannot be read' }));
  const findings: Finding[] = [];
  let parsedFiles = 0;
  for (const [done, path] of sources.entries()) {
    if (options.cancellation?.cancelled) break;
    const result = await scanFile(project, { facts, options }, path);
    if ('reason' in result) skipped.push({ path, reason: result.reason });
    else {
      findings.push(...result.findings);
      if (result.parsed) parsedFiles++;
    }
    options.onProgress?.({ done: done + 1, total: sources.length, found: findings.length });
  }
  // What a part of the files was not held against would pass for unchanged.
  const isWhole = !options.paths?.length && !options.cancellation?.cancelled;
  if (isWhole) await project.keepFacts(facts.toKeep((path) => project.files.calls.toKeep(path)));
  const usage = isWhole
    ? await project.measure(sitesOf(findings), options.usage, { cancellation: options.cancellation, onProgress: options.onUsage })
    : undefined;
  const catalog = await project.parts.estimator.catalog();
  const shown = usage ? await project.estimate(sitesOf(findings), options) : findings;
  const report = buildReport({
    findings: shown,
    ...(usage ? { usage } : {}),
    skipped,
    filesListed: listed.length,
    filesParsed: parsedFiles,
    settings,
    prices: catalog.prices(),
    generatedAt: project.parts.now(),
  });
  const violations = evaluatePolicy(report.calls, settings, policyFacts(catalog));
  return violations.length > 0 ? { ...report, violations: violations.map((one) => ({ ...one })) } : report;
}

function sitesOf(findings: readonly Finding[]) {
  return findings.map(({ site }) => site);
}

function isWanted(path: string, wanted: readonly string[] | undefined): boolean {
  return (
    !wanted?.length || wanted.some((one) => one === '' || one === '.' || path === one || path.startsWith(`${one.replace(/\/$/, '')}/`))
  );
}

type FileResult = { readonly reason: string } | { readonly findings: readonly Finding[]; readonly parsed: boolean };

interface Scan {
  readonly facts: ScanFacts;
  readonly options: ScanOptions;
}

async function scanFile(project: EngineProject, { facts, options }: Scan, path: string): Promise<FileResult> {
  const file = facts.now.get(path);
  if (!file?.passes) return { findings: [], parsed: false };
  if (file.skipped !== undefined) return { reason: file.skipped };
  const held = await facts.held(path);
  if (held) return { findings: await project.estimate(held.sites, options), parsed: true };
  try {
    return await lookInto(project, { facts, options }, path);
  } catch (error) {
    if (error instanceof AssetError) throw error;
    return { reason: `could not be analysed: ${error instanceof Error ? error.message : 'unknown error'}` };
  }
}

async function lookInto(project: EngineProject, { facts, options }: Scan, path: string): Promise<FileResult> {
  const [kind, text] = [sourceKind(path), await project.fileSystem.readText(path)];
  if (kind === null || text === null) return { reason: 'cannot be read' };
  const cached = kind === 'notebook' ? undefined : project.files.cached(path);
  const opened = cached?.text === text ? { unit: cached, cells: null } : await open(project, { path, kind, text });
  if (!opened) return { reason: 'not a Python notebook' };
  const dependencies = new Dependencies();
  const sites = await project.sites(opened, dependencies);
  await facts.keep(path, sites, dependencies);
  return { findings: await project.estimate(sites, options), parsed: true };
}

async function open(project: EngineProject, source: Parameters<typeof parseSource>[1]) {
  const parsed = await parseSource(project.parts.grammars, source);
  if (!parsed) return null;
  const unit = new Unit(parsed.module, parsed.text);
  project.files.offer(unit);
  return { unit, cells: parsed.cells };
}
