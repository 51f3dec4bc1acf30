// A project's call → the switch of it: what shares something with the call is looked for, the edits are planned.

import type { Catalog } from './catalog/catalog';
import type { AlternativeList, RankedOffer } from './model/alternatives';
import type { Deployment } from './model/deploy';
import type { Finding } from './model/estimate';
import { ignoredBy } from './model/ignore';
import type { Settings } from './model/settings';
import type { SwitchRefusal, SwitchResult } from './model/switch';
import type { EngineProject } from './project';
import { Unit } from './resolve/unit';
import { Refused } from './switch/draft';
import type { Match } from './switch/match';
import { planSwitch, type SwitchInput } from './switch/planSwitch';
import { withProjectFiles } from './switch/projectFiles';
import { targetOf } from './switch/target';
import { parseSource } from './syntax/index';
import { sourceKind } from './syntax/language';

export interface CallQuery {
  readonly path: string;
  /** VS Code's id, where the host knows it. */
  readonly languageId?: string;
  /** Of an open document; else the file is read. */
  readonly text?: string;
  /** The call: by its id, or by a line (1-based) that it stands on. */
  readonly id?: string;
  readonly line?: number;
}

export interface SwitchQuery extends CallQuery {
  readonly host: string;
  readonly model: string;
  /** False: only this file's calls are looked at for what they share. For a first look; a switch that is made asks for all. */
  readonly wholeProject?: boolean;
}

export async function switchCall(project: EngineProject, query: SwitchQuery, settings: Settings): Promise<SwitchResult> {
  const found = await callAt(project, query);
  if ('kind' in found) return found;
  const { match, others } = found;
  if (query.wholeProject !== false) others.push(...(await otherMatches(project, query.path, settings)));
  const catalog = await project.parts.estimator.catalog();
  try {
    const target = targetOf(catalog, query.host, query.model);
    const plan = planSwitch({ match, others, target, unitAt: (path) => project.files.cached(path) ?? null });
    return plan.kind === 'plan' ? await withProjectFiles(plan, project.fileSystem) : plan;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reasons: error.reasons };
    throw error;
  }
}

/** The dry run looks at the call's own file alone. */
export async function alternativesOf(project: EngineProject, query: CallQuery): Promise<AlternativeList | SwitchRefusal> {
  const found = await callAt(project, query);
  if ('kind' in found) return found;
  const { match, others } = found;
  const [finding] = await project.estimate([match.site]);
  if (!finding) return { kind: 'refused', reasons: ['the call cannot be estimated'] };
  const list = await project.ranked(finding);
  const catalog = await project.parts.estimator.catalog();
  const tried = (offer: RankedOffer): RankedOffer => ({ ...offer, switch: dryRun(project, { match, others, catalog }, offer) });
  const selfHosted = await served(project, finding, list);
  return { ...list, open: list.open.map(tried), closed: list.closed.map(tried), ...(selfHosted ? { selfHosted } : {}) };
}

/** The call that is asked for, and the others of its file. */
export async function callAt(
  project: EngineProject,
  query: CallQuery,
): Promise<{ readonly match: Match; readonly others: Match[] } | SwitchRefusal> {
  const matches = await matchesIn(project, query);
  const match = matches.find(({ site }) => isAsked(query, site));
  if (!match) return { kind: 'refused', reasons: [notFound(query, matches)] };
  return { match, others: matches.filter((one) => one !== match) };
}

/** The call's own weights, where they are open, else those of the list. */
async function served(project: EngineProject, { site, estimate }: Finding, { open }: AlternativeList): Promise<Deployment | undefined> {
  const { tokens, outputTokens, usage = {} } = estimate;
  const inputTokens = Math.round(tokens.inputTokens.expected);
  const answer = Math.round(outputTokens.value.expected + (usage.reasoningTokens?.value.expected ?? 0));
  if (inputTokens < 1 || answer < 1) return undefined;
  const models = [...(site.model.value === null ? [] : [site.model.value]), ...open.flatMap(({ weights }) => weights ?? [])];
  return (await project.selfHosting({ models, inputTokens, outputTokens: answer }))?.plan;
}

interface DryRun extends Pick<SwitchInput, 'match' | 'others'> {
  readonly catalog: Catalog;
}

function dryRun(
  project: EngineProject,
  { match, others, catalog }: DryRun,
  { host, model }: RankedOffer,
): NonNullable<RankedOffer['switch']> {
  try {
    const target = targetOf(catalog, host, model);
    const plan = planSwitch({ match, others, target, unitAt: (path) => project.files.cached(path) ?? null });
    return plan.kind === 'plan' ? { changes: plan.changes } : { refused: plan.reasons.join('; ') };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
}

function isAsked({ id, line }: CallQuery, site: Match['site']): boolean {
  if (id !== undefined) return site.id === id;
  return line !== undefined && site.range.startLine <= line && line <= site.range.endLine;
}

function notFound({ path, line }: CallQuery, matches: readonly Match[]): string {
  const lines = [...new Set(matches.map(({ site }) => site.range.startLine))];
  const known = lines.length > 0 ? `; there are calls on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}` : '';
  return `no call to a model stands at ${path}${line === undefined ? '' : `:${line}`}${known}`;
}

/** All calls of the project's other files: any of them may use the same client or constant. */
async function otherMatches(project: EngineProject, but: string, settings: Settings): Promise<readonly Match[]> {
  await project.files.ready();
  const ignored = ignoredBy(settings);
  const found: Match[] = [];
  for (const path of project.files.sourcePaths)
    if (path !== but && sourceKind(path) !== null && !ignored(path)) found.push(...(await matchesIn(project, { path })));
  return found;
}

export async function matchesIn(
  project: EngineProject,
  { path, languageId = '', text: given }: Pick<CallQuery, 'path' | 'languageId' | 'text'>,
): Promise<readonly Match[]> {
  await project.files.ready();
  const kind = sourceKind(path, languageId);
  const text = given ?? (await project.fileSystem.readText(path));
  if (kind === null || text === null || !project.mayCall(text, kind)) return [];
  const cached = project.files.cached(path);
  if (kind !== 'notebook' && cached?.text === text) return project.located({ unit: cached, cells: null });
  const parsed = await parseSource(project.parts.grammars, { path, kind, text });
  if (!parsed) return [];
  const unit = new Unit(parsed.module, parsed.text);
  if (given === undefined) project.files.offer(unit);
  else project.files.setOpen(unit);
  return project.located({ unit, cells: parsed.cells });
}
