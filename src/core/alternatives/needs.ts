// What a call asks of a model, held against what a host lists of it.
import type { Capabilities } from '../catalog/catalog';
import type { CallSite, PromptPiece } from '../model/callSite';
import type { Estimate } from '../model/estimate';
import { hasTools } from '../tasks/inferTask';

/** Null: it does what the call asks for, as far as the host's list says. */
export function lacks(site: CallSite, { tokens, outputTokens }: Estimate, can: Capabilities | null): string | null {
  if (!can) return 'what it can do is not evidenced';
  const room = tokens.inputTokens.high + outputTokens.value.high;
  if (!can.context) return 'how much context it has is not evidenced';
  if (room > can.context) return 'too little context';
  const asked = site.maxOutputTokens?.value ?? 0;
  if (can.maxOutput != null && asked > can.maxOutput) return 'too short answers';
  const media = site.prompt.messages.flatMap(({ pieces }) =>
    pieces.flatMap((piece: PromptPiece) => ('media' in piece && piece.media) || []),
  );
  for (const one of new Set(media)) {
    const kind = one === 'file' ? 'document' : one;
    if (!can.input.includes(kind)) return `${kind} input is not evidenced`;
  }
  if (hasTools(site)) return can.tools ? null : 'tools are not evidenced';
  if (site.prompt.tools && !can.structuredOutput) return 'structured output is not evidenced';
  return null;
}
