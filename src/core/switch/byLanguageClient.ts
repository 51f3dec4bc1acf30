// Clients of Go, Java, Kotlin, C#, Ruby, PHP and Rust: base URL, key, model, parameters. The protocol stays.
import type { CallExpr } from '../syntax/module';
import { adaptMessages } from './anthropic';
import type { ArgumentList } from './argumentList';
import { moveModel, whyNot } from './byClient';
import { baseUrlOf, receiverOf } from './client';
import type { LanguageClient } from './data/languageClients';
import { refuse } from './draft';
import type { MakerInput } from './makers/maker';
import type { Made, Match } from './match';
import { adaptParameters, adaptRoles, checkNeeds } from './parameters';
import type { Switching } from './planSwitch';
import { requestOf } from './requests';
import { movedWith } from './shared';
import { adaptTypedRoles } from './typedRoles';

export function switchLanguageClient(switching: Switching, row: LanguageClient, made: Made): readonly Match[] {
  const { match, others, draft, target } = switching;
  const { isOneMove, moved } = movedWith(match, others, made);
  for (const one of moved) moveCall(switching, row, one, moved);
  const url = baseUrlOf(row, target);
  const end = endOf(match, made);
  const input: MakerInput = { draft, match, made, whole: end.call, url, target };
  if (isOneMove) row.maker.point(input);
  else {
    const { matched } = match.found;
    const receiver = receiverOf(matched.ev, match.place.call.callee, matched.context, end.index + 1);
    if (!row.maker.alone || !receiver) refuse('the client serves other calls too, and where this call gets it from is not plain');
    row.maker.alone(input, receiver);
    draft.note('the client serves other calls too: they stay where they are');
  }
  draft.change(`${isOneMove ? 'the client' : 'this call alone'}: base URL → ${url}, key from ${target.keyVariable}`);
  return moved;
}

/** The last call that makes the client: `build()` of a builder. */
function endOf({ found }: Match, made: Made): { readonly call: CallExpr; readonly index: number } {
  const { steps } = found.matched.path;
  const index = steps.findIndex((step, at) => at > made.index && step.kind === 'member' && /^(build|make)$/.test(step.name)) + 1;
  const step = index > 0 ? steps[index] : undefined;
  return step?.kind === 'call' && step.call ? { call: step.call, index } : { call: made.call, index: made.index };
}

function moveCall(switching: Switching, row: LanguageClient, match: Match, moved: readonly Match[]): void {
  const { draft, target } = switching;
  const { site, found, place } = match;
  const { call, context } = found.matched;
  if (call.callee !== place.call.callee) refuse(`the request of line ${site.range.startLine} is sent by another function`);
  if (site.kind !== 'chat' || !row.chat.test(site.api)) refuse(whyNot(match, target.hostName));
  checkNeeds(match, target);
  const list = requestOf(call, context, row.request, row.spelling);
  const parameters: ArgumentList = { ...list, items: list.items.filter(({ name }) => !row.own?.test(name)) };
  if (row.protocol === 'openai') {
    adaptRoles(draft, list, target);
    adaptTypedRoles(draft, match, list, target);
    checkSent(row, match, list, switching);
    adaptParameters(draft, parameters, target);
  } else adaptMessages(parameters, target);
  moveModel(switching, match, list, moved);
}

/** What the SDK sends that the code does not say. */
function checkSent({ streamSends, sendsLimitAs }: LanguageClient, { site }: Match, list: ArgumentList, { target }: Switching): void {
  const { rules, hostName } = target;
  const sent = site.stream ? streamSends?.find((name) => !rules.takes?.includes(name)) : undefined;
  if (sent) refuse(`the SDK sends ${sent} with a stream; that ${hostName} takes it is not evidenced`);
  if (sendsLimitAs && rules.maxTokens !== 'both' && list.items.some(({ name }) => name === sendsLimitAs))
    refuse(`the SDK sends the output limit as ${sendsLimitAs}; that ${hostName} takes that name is not evidenced`);
}
