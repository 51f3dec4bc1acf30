// DATA: the hosts of the matrix as their servers behave: address, key, model as they spell it, and the only parameters that are let in.
// By the hosts' lists of parameters as LiteLLM 1.106.2 and pi-ai 1.5.2 carry them; what neither lists is answered with 400.

export interface HostRow {
  readonly id: string;
  /** `name/base`, the first as the host's own page has it, others as libraries call it. */
  readonly chat: readonly string[];
  readonly messages?: string;
  readonly key: string;
  readonly model: string;
  readonly takes: readonly string[];
}

const PLAIN = ['model', 'messages', 'temperature', 'top_p', 'stop', 'stream', 'max_tokens'];
const TOOLS = ['tools', 'tool_choice'];

export const HOSTS: readonly HostRow[] = [
  {
    id: 'deepinfra',
    chat: ['api.deepinfra.com/v1/openai'],
    key: 'DEEPINFRA_API_KEY',
    model: 'zai-org/GLM-5.3-Flash',
    takes: [...PLAIN, ...TOOLS, 'frequency_penalty', 'logit_bias', 'n', 'presence_penalty', 'response_format', 'reasoning_effort'],
  },
  {
    id: 'groq',
    chat: ['api.groq.com/openai/v1'],
    key: 'GROQ_API_KEY',
    model: 'openai/gpt-oss-120b',
    takes: [...PLAIN, ...TOOLS, 'max_completion_tokens', 'stream_options', 'response_format', 'reasoning_effort'],
  },
  {
    id: 'together',
    chat: ['api.together.ai/v1', 'api.together.xyz/v1'],
    key: 'TOGETHER_API_KEY',
    model: 'deepseek-ai/DeepSeek-V4-Pro-0813',
    takes: [...PLAIN, ...TOOLS, 'stream_options', 'response_format'],
  },
  {
    id: 'fireworks',
    chat: ['api.fireworks.ai/inference/v1'],
    messages: 'api.fireworks.ai/inference',
    key: 'FIREWORKS_API_KEY',
    model: 'accounts/fireworks/models/glm-5p3',
    takes: [
      ...[...PLAIN, ...TOOLS, 'max_completion_tokens', 'stream_options', 'response_format', 'n', 'seed', 'user', 'frequency_penalty'],
      ...[
        'presence_penalty',
        'logprobs',
        'top_logprobs',
        'logit_bias',
        'parallel_tool_calls',
        'prompt_cache_key',
        'service_tier',
        'prediction',
      ],
    ],
  },
  {
    id: 'openrouter',
    chat: ['openrouter.ai/api/v1'],
    messages: 'openrouter.ai/api',
    key: 'OPENROUTER_API_KEY',
    model: 'deepseek/deepseek-v4-flash',
    takes: [...PLAIN, ...TOOLS, 'max_completion_tokens', 'stream_options', 'response_format', 'usage'],
  },
  {
    id: 'deepseek',
    chat: ['api.deepseek.com', 'api.deepseek.com/beta'],
    messages: 'api.deepseek.com/anthropic',
    key: 'DEEPSEEK_API_KEY',
    model: 'deepseek-v4-pro',
    takes: [...PLAIN, ...TOOLS, 'stream_options', 'response_format'],
  },
  {
    id: 'mistral',
    chat: ['api.mistral.ai/v1'],
    key: 'MISTRAL_API_KEY',
    model: 'mistral-large-4',
    takes: [...PLAIN, ...TOOLS, 'response_format', 'parallel_tool_calls', 'random_seed', 'presence_penalty', 'frequency_penalty'],
  },
  {
    id: 'cerebras',
    chat: ['api.cerebras.ai/v1'],
    key: 'CEREBRAS_API_KEY',
    model: 'gpt-oss-120b',
    takes: [...PLAIN, ...TOOLS, 'max_completion_tokens', 'response_format', 'seed', 'user', 'reasoning_effort', 'stream_options'],
  },
  {
    id: 'moonshot',
    chat: ['api.moonshot.ai/v1'],
    messages: 'api.moonshot.ai/anthropic',
    key: 'MOONSHOT_API_KEY',
    model: 'kimi-k2.6',
    takes: [...PLAIN, ...TOOLS, 'stream_options', 'response_format'],
  },
  {
    id: 'baseten',
    chat: ['inference.baseten.co/v1'],
    key: 'BASETEN_API_KEY',
    model: 'deepseek-ai/DeepSeek-V4-Pro-0813',
    takes: [...PLAIN, ...TOOLS, 'response_format', 'seed', 'user', 'presence_penalty', 'frequency_penalty', 'stream_options'],
  },
];

/** In Anthropic's form. */
export const MESSAGE_FIELDS: ReadonlySet<string> = new Set([
  ...['model', 'messages', 'system', 'max_tokens', 'temperature', 'top_p', 'stop_sequences', 'stream', 'tools', 'tool_choice'],
]);
