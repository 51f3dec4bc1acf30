// Calls of a vendor's own client that other hosts can be reached with too.

import { adaptMessages } from './anthropic';
import { argumentsOf, item } from './argumentList';
import { messagesToChat, replaceClient } from './byMessages';
import { isResponses, responsesToChat } from './byResponses';
import { pointCall, pointClient } from './client';
import type { ClientRow } from './clients';
import { refuse } from './draft';
import type { Made, Match } from './match';
import { modelPlace, writeModel } from './modelId';
import { adaptParameters, adaptRoles, checkNeeds } from './parameters';
import type { Switching } from './planSwitch';
import { movedWith } from './shared';
import type { SwitchTarget } from './target';

const CHAT = /^(beta\.)?chat\.completions\.(create|parse|stream)$/;
const MESSAGES = /^(beta\.)?messages\.(create|stream|parse)$/;

export function switchClient(switching: Switching, row: ClientRow, made: Made): readonly Match[] {
  const { match, others, draft, target } = switching;
  const { isOneMove, moved } = movedWith(match, others, made);
  for (const one of moved) moveCall(switching, row, one, moved);
  if (isConverted(row, target)) {
    if (!isOneMove) refuse('the client serves other calls too, and the new host does not speak its protocol');
    replaceClient(draft, made, target);
  } else if (isOneMove) pointClient(draft, row, made, target);
  else pointCall(draft, row, made, match, target);
  return moved;
}

/** To the other protocol: the new host does not speak this one. */
function isConverted({ protocol }: ClientRow, { anthropicBaseUrl }: SwitchTarget): boolean {
  return protocol === 'anthropic' && anthropicBaseUrl === null;
}

function moveCall(switching: Switching, row: ClientRow, match: Match, moved: readonly Match[]): void {
  const { draft, target } = switching;
  const { site, found, place } = match;
  if (found.matched.call.callee !== place.call.callee) refuse(`the request of line ${site.range.startLine} is sent by another function`);
  const isKnown = row.protocol === 'openai' ? CHAT.test(site.api) || isResponses(match) : MESSAGES.test(site.api);
  if (!isKnown) refuse(whyNot(match, target.hostName));
  checkNeeds(match, target);
  const list = argumentsOf(found.matched.call, found.matched.context);
  if (isConverted(row, target)) messagesToChat(draft, match, list, target);
  else if (isResponses(match)) responsesToChat(draft, match, list, target);
  else if (row.protocol === 'openai') {
    adaptRoles(draft, list, target);
    adaptParameters(draft, list, target);
  } else adaptMessages(list, target);
  moveModel(switching, match, list, moved);
}

export function moveModel(
  { draft, target, others, unitAt }: Switching,
  match: Match,
  list: ReturnType<typeof argumentsOf>,
  moved: readonly Match[],
): void {
  const argument = item(list, 'model');
  const place = modelPlace(match, argument?.value, list, unitAt);
  const shares = others.some((other) => {
    if (moved.includes(other) || other.site.model.value !== match.site.model.value) return false;
    const theirs = modelPlace(other, undefined, null, unitAt);
    return (
      place !== null && theirs?.unit.path === place.unit.path && theirs.unit.span(theirs.expr).start === place.unit.span(place.expr).start
    );
  });
  writeModel(draft, match, place, argument ? { list, argument } : null, target.model, !shares);
}

export function whyNot({ site }: Match, hostName: string): string {
  if (site.kind === 'responses') return `that ${hostName} has /responses is not evidenced, and this call is not turned into a chat yet`;
  if (site.kind === 'embedding') return 'vectors of two models cannot be compared: all that is stored would have to be made anew';
  if (site.kind === 'completion') return 'the old completions endpoint has no counterpart';
  return `${site.api} has no counterpart at ${hostName}`;
}
