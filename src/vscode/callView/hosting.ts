// The part of the call's page on serving open weights oneself: what is asked of the engine, and what the page gets.
import { type AlternativeList, type Finding, hostingBody, hostingPlan, type SelfHosting, type SelfHostingQuery } from '../../core/index';
import type { Chosen, ToPage } from '../../webview/protocol';
import type { FolderProject } from '../engine/project';

const DAYS_PER_MONTH = 365 / 12;

export class HostingSection {
  private project: FolderProject | undefined;
  private models: readonly string[] = [];
  private choice: Chosen = {};
  private finding: Finding | undefined;
  private asked = 0;

  constructor(private readonly post: (message: ToPage) => void) {}

  /** Another call: its own model where its weights are open, else those of the alternatives. */
  async show(project: FolderProject, finding: Finding, { open }: AlternativeList): Promise<void> {
    const own = finding.site.model.value;
    this.models = [...(own === null ? [] : [own]), ...open.flatMap(({ weights }) => weights ?? [])];
    this.project = project;
    this.choice = {};
    this.finding = finding;
    await this.ask('hosting');
  }

  /** The form was changed. With other weights come other GPUs. */
  async choose(choice: Chosen): Promise<void> {
    const isOther = choice.weights !== this.choice.weights && choice.gpu === undefined;
    this.choice = choice;
    await this.ask(isOther ? 'hosting' : 'plan');
  }

  /** The same call by figures that are tried out. */
  async suppose(finding: Finding): Promise<void> {
    if (finding.site.id !== this.finding?.site.id) return;
    this.finding = finding;
    await this.ask('plan');
  }

  /** The newest question's answer alone is shown. */
  private async ask(kind: 'hosting' | 'plan'): Promise<void> {
    const asked = ++this.asked;
    const { finding, project } = this;
    const query = finding && queryOf(finding, this.models);
    const found = query && project ? await project.selfHosting({ ...query, ...this.choice }) : null;
    if (asked === this.asked) this.post({ kind, html: found ? htmlOf(kind, found, finding) : '' });
  }
}

function htmlOf(kind: 'hosting' | 'plan', found: SelfHosting, finding: Finding | undefined): string {
  const currency = finding?.estimate.currency;
  return kind === 'hosting' ? hostingBody(found, currency) : hostingPlan(found.plan, currency);
}

/** Null: nothing of the call is served by the weights of a language model. */
function queryOf({ site, estimate }: Finding, models: readonly string[]): SelfHostingQuery | null {
  const { tokens, outputTokens, usage = {}, callsPerMonth } = estimate;
  const answer = outputTokens.value.expected + (usage.reasoningTokens?.value.expected ?? 0);
  if (!['chat', 'completion', 'responses'].includes(site.kind) || answer < 1) return null;
  const each = (usage.turns?.value.expected ?? 1) * (usage.attempts?.value.expected ?? 1);
  return {
    models,
    inputTokens: Math.round(tokens.inputTokens.expected),
    outputTokens: Math.round(answer),
    ...(callsPerMonth.origin === 'default' ? {} : { requestsPerDay: (callsPerMonth.value.expected * each) / DAYS_PER_MONTH }),
  };
}
