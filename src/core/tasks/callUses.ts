// What a call uses of its model beside plain text, as far as the code tells it.
import { CALL_USES, type CallSite, type CallUse } from '../model/callSite';
import { hasTools } from './inferTask';

export function callUses(site: CallSite): readonly CallUse[] {
  const media = new Set(site.prompt.messages.flatMap(({ pieces }) => pieces.flatMap((piece) => ('media' in piece && piece.media) || [])));
  const uses: Record<CallUse, boolean> = {
    tools: hasTools(site),
    'structured output': isStructured(site),
    vision: media.has('image'),
    audio: media.has('audio'),
    documents: media.has('file'),
    reasoning: site.options?.reasoning !== undefined && site.options.reasoning.value !== 'none',
    streaming: site.stream,
    caching: (site.options?.cacheMarkers ?? 0) > 0,
  };
  return CALL_USES.filter((use) => uses[use]);
}

/** Tools and output schemas stand in one text; a call may have both. */
function isStructured(site: CallSite): boolean {
  const { tools } = site.prompt;
  return tools !== undefined && (!hasTools(site) || /"json_schema"/.test(tools));
}
