// What an SDK calls a parameter of the request: `MaxTokens`, `maxTokens`, `max_tokens`.
export interface Spelling {
  readonly wire: (written: string) => string;
  readonly written: (wire: string) => string;
}

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);

/** `own`: names that do not follow the rule, as written → on the wire. */
function spelling(write: (wire: string) => string, own: Readonly<Record<string, string>> = {}): Spelling {
  const back = Object.fromEntries(Object.entries(own).map(([written, wire]) => [wire, written]));
  return { wire: (name) => own[name] ?? snake(name), written: (name) => back[name] ?? write(name) };
}

export const CAMEL = spelling(camel);
export const PASCAL = spelling(pascal, { LogProbs: 'logprobs', TopLogProbs: 'top_logprobs', Functions: 'functions' });
/** As on the wire. */
export const SAME: Spelling = { wire: (name) => name, written: (name) => name };

/** The .NET client renames most of them. */
export const DOTNET = spelling(pascal, {
  ...{ MaxOutputTokenCount: 'max_completion_tokens', StopSequences: 'stop', EndUserId: 'user', StoredOutputEnabled: 'store' },
  ...{ IncludeLogProbabilities: 'logprobs', TopLogProbabilityCount: 'top_logprobs', LogitBiases: 'logit_bias' },
  ...{ AllowParallelToolCalls: 'parallel_tool_calls', ReasoningEffortLevel: 'reasoning_effort' },
});

/** Microsoft.Extensions.AI. */
export const CHAT_OPTIONS = spelling(pascal, { ModelId: 'model', MaxOutputTokens: 'max_completion_tokens', StopSequences: 'stop' });
