import type { CallSite } from '../../src/core/model/callSite';

type Given = Omit<Partial<CallSite>, 'provider' | 'model'> & { provider?: string | null; model?: string | null; line?: number };

/** A chat call of OpenAI's gpt-4o without any text, but for what is given. */
export function callSite({ provider = 'openai', model = 'gpt-4o', line = 1, ...rest }: Given = {}): CallSite {
  return {
    id: `app.py#ask:create:${line}`,
    path: 'app.py',
    cell: null,
    range: { startLine: line, startColumn: 1, endLine: line, endColumn: 20 },
    language: 'python',
    sdk: 'openai',
    api: 'chat.completions.create',
    kind: 'chat',
    level: 'sdk',
    provider:
      provider === null ? { value: null, origin: 'unknown', reason: 'the client is passed in' } : { value: provider, origin: 'inferred' },
    model: model === null ? { value: null, origin: 'unknown', reason: 'the model is a parameter' } : { value: model, origin: 'literal' },
    prompt: { messages: [], origin: 'literal', complete: true },
    stream: false,
    multiplicity: { inLoop: false },
    problems: [],
    ...rest,
  };
}

/** One user message. */
export function prompt(...pieces: CallSite['prompt']['messages'][number]['pieces']): CallSite['prompt'] {
  return { messages: [{ role: 'user', pieces }], origin: 'literal', complete: true };
}
