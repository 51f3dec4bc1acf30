// A project's call → a trial of it at another model and host: planned without sending, sent only by `tryCall`.
import { movedTo } from './alternatives/atOffer';
import type { SwitchRefusal } from './model/switch';
import type { TrialPlan, TrialResult } from './model/trial';
import type { SendHttp } from './ports';
import type { EngineProject } from './project';
import { type CallQuery, callAt } from './switching';
import { planTrial } from './trial/planTrial';
import { runTrial } from './trial/runTrial';

export interface TrialQuery extends CallQuery {
  readonly host: string;
  readonly model: string;
  /** For the prompt's holes, by name. */
  readonly texts?: Readonly<Record<string, string>>;
}

export async function trialOf(project: EngineProject, query: TrialQuery): Promise<TrialPlan | SwitchRefusal> {
  const found = await callAt(project, query);
  if ('kind' in found) return found;
  const { site } = found.match;
  const { host, model, texts = {} } = query;
  const [today, there] = await project.estimate([site, movedTo(site, host, model)]);
  if (!today || !there) return { kind: 'refused', reasons: ['the call cannot be estimated'] };
  const catalog = await project.parts.estimator.catalog();
  const plan = planTrial({ site, estimate: today.estimate, catalog, host, model, there: there.estimate.usdPerCall, texts });
  return typeof plan === 'string' ? { kind: 'refused', reasons: [plan] } : plan;
}

export async function tryCall(
  project: EngineProject,
  query: TrialQuery,
  { keys, send }: { readonly keys: Readonly<Record<string, string>>; readonly send: SendHttp },
): Promise<TrialResult | SwitchRefusal> {
  const plan = await trialOf(project, query);
  if (plan.kind === 'refused') return plan;
  return runTrial(plan, keys, { ...(await project.prices()), send });
}
