// A call and where it is to go → the edits that take it there, or the reasons why that cannot be done safely.
import { familyOf } from '../model/family';
import type { SwitchedCall, SwitchResult } from '../model/switch';
import type { Unit } from '../resolve/unit';
import { switchClient } from './byClient';
import { switchCurl } from './byCurl';
import { switchLanguageClient } from './byLanguageClient';
import { switchLiteLlm } from './byLiteLlm';
import { switchModelObject } from './byModelObject';
import { switchRequest } from './byRequest';
import { CLIENTS } from './clients';
import { LANGUAGE_CLIENTS } from './data/languageClients';
import { Draft, Refused, refuse } from './draft';
import { type Match, makerOf } from './match';
import type { SwitchTarget } from './target';

export interface SwitchInput {
  readonly match: Match;
  /** The project's other calls, as far as they may share something with this one. */
  readonly others: readonly Match[];
  readonly target: SwitchTarget;
  /** Null: no file of the project that was read. */
  readonly unitAt: (path: string) => Unit | null;
}

/** A way of switching writes to the draft and gives all calls that move, the asked one first. */
export interface Switching extends SwitchInput {
  readonly draft: Draft;
}

/** The edits in code; what else a switch needs (settings, packages) is added outside. */
export function planSwitch(input: SwitchInput): SwitchResult {
  const draft = new Draft();
  try {
    const moved = dispatch({ ...input, draft });
    const { target } = input;
    if (!target.isRuled) draft.note(`what ${target.hostName} takes beyond the common parameters is not evidenced`);
    return {
      kind: 'plan',
      host: target.host,
      hostName: target.hostName,
      model: target.model,
      edits: draft.finished(),
      calls: moved.map(callOf),
      changes: draft.changes,
      notes: draft.notes,
      keyVariable: target.keyVariable,
      packages: [...draft.packages],
    };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reasons: error.reasons };
    throw error;
  }
}

function dispatch(switching: Switching): readonly Match[] {
  const { match, target } = switching;
  const { site, found } = match;
  if (site.cell !== null || site.path.endsWith('.ipynb')) refuse('calls in notebooks are not rewritten yet');
  if (site.provider.others?.length) refuse(`the client is one of several: ${[site.provider.value, ...site.provider.others].join(', ')}`);
  if (site.provider.value === target.host && site.model.value?.toLowerCase() === target.model.toLowerCase())
    refuse('the call is there already');
  if (found.uncertain) refuse(found.uncertain);
  if (site.language === 'shell') return switchCurl(switching);
  if (site.level === 'http') return switchRequest(switching);
  if (site.sdk === 'litellm') return switchLiteLlm(switching);
  if (found.object) return switchModelObject(switching);
  const family = familyOf(site.language);
  const made = makerOf(found.matched.path.module, found.matched.path.steps);
  const row = CLIENTS.find(
    (one) => one.sdk === site.sdk && one.family === family && one.model === undefined && made && one.classes.includes(made.name),
  );
  if (row && made) return switchClient(switching, row, made);
  const client = LANGUAGE_CLIENTS.find((one) => one.sdk === site.sdk && one.family === family);
  if (client && made) return switchLanguageClient(switching, client, made);
  if (client) refuse('where the client of this call is made was not found');
  if (CLIENTS.some((one) => one.sdk === site.sdk && one.family === family)) refuse('where the client of this call is made was not found');
  refuse(`calls of ${site.sdk} in ${site.language} are not rewritten yet`);
}

function callOf({ site }: Match): SwitchedCall {
  return { id: site.id, path: site.path, line: site.range.startLine, provider: site.provider.value, model: site.model.value };
}
