// The prompt of a call as messages to send: what stands in the code, with a person's texts in its holes.
import type { CallSite, PromptPiece } from '../model/callSite';
import type { ChatMessage } from './protocols';

export interface TrialPrompt {
  readonly messages: readonly ChatMessage[];
  /** Without a text. */
  readonly holes: readonly string[];
  readonly notes: readonly string[];
}

/** A text says why there is nothing to send. */
export function trialPrompt({ prompt }: CallSite, texts: Readonly<Record<string, string>>): TrialPrompt | string {
  const holes = new Set<string>();
  const media = new Set<string>();
  const written = (piece: PromptPiece): string => {
    if ('text' in piece) return piece.text;
    if (piece.media) {
      media.add(piece.media);
      return '';
    }
    if (texts[piece.hole] === undefined) holes.add(piece.hole);
    return texts[piece.hole] ?? `{${piece.hole}}`;
  };
  const messages = prompt.messages.flatMap(({ role, pieces }): ChatMessage[] => {
    const content = pieces.map(written).join('');
    return content.trim() === '' || role === 'tool' ? [] : [{ role, content }];
  });
  if (messages.length === 0) return 'the prompt is not in the code: there is nothing to send';
  return {
    messages: messages.some(({ role }) => role === 'user') ? messages : messages.map(({ content }) => ({ role: 'user' as const, content })),
    holes: [...holes],
    notes: [
      ...(prompt.complete ? [] : ['messages that are added at run time are not sent']),
      ...(prompt.tools ? ['tools and output schemas are not sent'] : []),
      ...[...media].map((one) => `what the code sends as ${one} is not sent`),
    ],
  };
}
