// DATA: what the hosts' OpenAI-compatible endpoints take beyond messages, temperature, top_p, stop, stream and max_tokens.
// What no source says is absent, and counts as "not evidenced".

export interface HostRules {
  /** The name of the output limit that the host takes; both: either. */
  readonly maxTokens: 'max_tokens' | 'both';
  readonly developerRole: boolean;
  readonly reasoningEffort?: boolean;
  readonly store?: boolean;
  /** `strict` in tool definitions. */
  readonly strictTools?: boolean;
  /** Other parameters that a source lists for this host by name. */
  readonly takes?: readonly string[];
  /** `/responses`. */
  readonly responses?: true;
  /** The prefix of LiteLLM's ids. */
  readonly liteLlm?: string;
  readonly sources: readonly string[];
}

export const RULE_SOURCES: Readonly<Record<string, { readonly source: string; readonly asOf: string }>> = {
  piAi: { source: '@earendil-works/pi-ai@1.5.2: compat of its models and of its OpenAI client', asOf: '2026-11-10' },
  liteLlm: { source: 'litellm@1.106.2: get_supported_openai_params of the provider', asOf: '2026-11-23' },
  fireworks: { source: 'https://docs.fireworks.ai/guides/security_compliance/data_handling', asOf: '2026-11-23' },
  groqDocs: {
    source: 'https://console.groq.com/docs/openai: what is answered with 400 (logprobs, logit_bias, n > 1 …)',
    asOf: '2026-11-24',
  },
  cerebrasDocs: { source: 'https://inference-docs.cerebras.ai/resources/openai: no developer role', asOf: '2026-11-24' },
  deepinfraDocs: { source: 'https://deepinfra.com/docs/advanced/openai_api: address, stream, max_tokens', asOf: '2026-11-24' },
  koogDocs: {
    source: 'https://api.koog.ai/prompt/prompt-executor/: MistralAIParams, the chat parameters of its client for Mistral',
    asOf: '2026-11-24',
  },
};

const TOOLS = ['tools', 'tool_choice'];

/** Where LiteLLM only passes on OpenAI's own list for a host, that list is no evidence and is left out. */
export const HOST_RULES: Readonly<Record<string, HostRules>> = {
  openai: {
    maxTokens: 'both',
    developerRole: true,
    reasoningEffort: true,
    store: true,
    strictTools: true,
    responses: true,
    liteLlm: 'openai',
    takes: [
      ...TOOLS,
      ...['frequency_penalty', 'logit_bias', 'logprobs', 'top_logprobs', 'n', 'presence_penalty', 'seed', 'stream_options'],
      ...['parallel_tool_calls', 'response_format', 'service_tier', 'user', 'prediction', 'metadata', 'prompt_cache_key', 'verbosity'],
    ],
    sources: ['liteLlm', 'piAi'],
  },
  baseten: {
    maxTokens: 'max_tokens',
    developerRole: false,
    reasoningEffort: true,
    store: false,
    strictTools: true,
    liteLlm: 'baseten',
    takes: [...TOOLS, 'response_format', 'seed', 'user', 'presence_penalty', 'frequency_penalty', 'stream_options'],
    sources: ['piAi', 'liteLlm'],
  },
  cerebras: {
    maxTokens: 'both',
    developerRole: false,
    store: false,
    liteLlm: 'cerebras',
    takes: [...TOOLS, 'response_format', 'seed', 'user', 'reasoning_effort', 'stream_options'],
    sources: ['piAi', 'liteLlm', 'cerebrasDocs'],
  },
  deepseek: {
    maxTokens: 'max_tokens',
    developerRole: false,
    store: false,
    strictTools: true,
    liteLlm: 'deepseek',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi'],
  },
  deepinfra: {
    maxTokens: 'max_tokens',
    developerRole: false,
    reasoningEffort: true,
    liteLlm: 'deepinfra',
    takes: [...TOOLS, 'frequency_penalty', 'logit_bias', 'n', 'presence_penalty', 'response_format'],
    sources: ['liteLlm', 'deepinfraDocs'],
  },
  fireworks: {
    maxTokens: 'both',
    developerRole: false,
    store: false,
    strictTools: true,
    responses: true,
    liteLlm: 'fireworks_ai',
    takes: [
      ...['tools', 'parallel_tool_calls', 'frequency_penalty', 'presence_penalty', 'n', 'response_format', 'user', 'logprobs'],
      ...['top_logprobs', 'seed', 'logit_bias', 'prompt_cache_key', 'service_tier', 'prediction', 'stream_options', 'tool_choice'],
    ],
    sources: ['piAi', 'liteLlm', 'fireworks'],
  },
  groq: {
    maxTokens: 'both',
    developerRole: true,
    reasoningEffort: true,
    liteLlm: 'groq',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi', 'groqDocs'],
  },
  huggingface: { maxTokens: 'both', developerRole: false, liteLlm: 'huggingface', takes: [...TOOLS, 'stream_options'], sources: ['piAi'] },
  minimax: { maxTokens: 'max_tokens', developerRole: false, liteLlm: 'minimax', sources: [] },
  mistral: {
    maxTokens: 'max_tokens',
    developerRole: false,
    liteLlm: 'mistral',
    takes: [...TOOLS, 'response_format', 'parallel_tool_calls', 'presence_penalty', 'frequency_penalty'],
    sources: ['liteLlm', 'koogDocs'],
  },
  moonshot: {
    maxTokens: 'max_tokens',
    developerRole: false,
    reasoningEffort: false,
    store: false,
    liteLlm: 'moonshot',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi'],
  },
  nvidia: {
    maxTokens: 'max_tokens',
    developerRole: false,
    reasoningEffort: false,
    store: false,
    liteLlm: 'nvidia_nim',
    takes: [...TOOLS, 'frequency_penalty', 'presence_penalty', 'seed', 'parallel_tool_calls', 'response_format', 'stream_options'],
    sources: ['piAi', 'liteLlm'],
  },
  openrouter: {
    maxTokens: 'both',
    developerRole: false,
    strictTools: true,
    liteLlm: 'openrouter',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi'],
  },
  sambanova: {
    maxTokens: 'max_tokens',
    developerRole: false,
    liteLlm: 'sambanova',
    takes: ['response_format', 'stream_options'],
    sources: ['liteLlm'],
  },
  together: {
    maxTokens: 'max_tokens',
    developerRole: false,
    store: false,
    strictTools: false,
    liteLlm: 'together_ai',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi'],
  },
  xai: {
    maxTokens: 'both',
    developerRole: false,
    reasoningEffort: false,
    store: false,
    liteLlm: 'xai',
    takes: [
      ...TOOLS,
      ...['logit_bias', 'logprobs', 'n', 'parallel_tool_calls', 'presence_penalty', 'response_format', 'seed', 'stream_options'],
      ...['top_logprobs', 'user', 'web_search_options'],
    ],
    sources: ['piAi', 'liteLlm'],
  },
  zai: {
    maxTokens: 'max_tokens',
    developerRole: false,
    store: false,
    strictTools: true,
    liteLlm: 'zai',
    takes: [...TOOLS, 'stream_options'],
    sources: ['piAi', 'liteLlm'],
  },
};

/** Of hosts that no source describes: only what every OpenAI-compatible endpoint has. */
export const PLAIN_RULES: HostRules = { maxTokens: 'max_tokens', developerRole: false, sources: [] };
