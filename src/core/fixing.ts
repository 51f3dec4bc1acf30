// A project's call → what Outlay can change at it without switching: its limit, its marks for the cache.

import { capOutput } from './fixes/capOutput';
import { markCache } from './fixes/markCache';
import type { CallFix, FixKind } from './model/callFix';
import type { Finding } from './model/estimate';
import type { EngineProject } from './project';
import { Draft, Refused, refuse } from './switch/draft';
import type { Match } from './switch/match';
import { type CallQuery, callAt } from './switching';

/** Only what makes sense for the call; what cannot be done safely says why. */
export async function fixesOf(project: EngineProject, query: CallQuery): Promise<readonly CallFix[]> {
  const found = await callAt(project, query);
  if ('kind' in found) return [];
  const { match } = found;
  const [finding] = await project.estimate([match.site]);
  if (!finding || finding.estimate.ignored !== undefined) return [];
  const [limit, prefix] = [limitFor(finding), cacheableOf(finding)];
  return [
    ...(limit === null ? [] : [planned('cap-output', limit, match, (draft) => capOutput(draft, match, limit))]),
    ...(prefix === null ? [] : [planned('mark-cache', prefix, match, (draft) => markCache(draft, match))]),
  ];
}

function planned(kind: FixKind, tokens: number, { site, found }: Match, make: (draft: Draft) => string): CallFix {
  const draft = new Draft();
  try {
    if (site.cell !== null || site.path.endsWith('.ipynb')) refuse('calls in notebooks are not rewritten yet');
    if (found.uncertain) refuse(found.uncertain);
    const change = make(draft);
    return { kind, tokens, edits: draft.finished(), change };
  } catch (error) {
    if (error instanceof Refused) return { kind, tokens, refused: error.message };
    throw error;
  }
}

/** Twice what is expected, in steps of 50; null where the answer is limited near that already, or is no text. */
function limitFor({ site, estimate }: Finding): number | null {
  if (!['chat', 'completion', 'responses'].includes(site.kind)) return null;
  const expected = estimate.outputTokens.value.expected + (estimate.usage?.reasoningTokens?.value.expected ?? 0);
  const limit = Math.ceil((expected * 2) / 50) * 50;
  const today = site.maxOutputTokens?.value ?? Number.POSITIVE_INFINITY;
  return limit > 0 && today > 2 * limit ? limit : null;
}

/** The tokens that a mark would cover, where that would save something. */
function cacheableOf({ advice = [], estimate }: Finding): number | null {
  return advice.some(({ rule }) => rule === 'mark-cacheable-prefix') ? (estimate.tokens.prefixTokens ?? null) : null;
}
