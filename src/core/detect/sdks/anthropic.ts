// Anthropic's clients, also for Bedrock, Vertex and Azure.
import type { SdkInput } from '../../model/descriptor';

const providers = {
  ...{ AnthropicBedrock: 'bedrock', AsyncAnthropicBedrock: 'bedrock', AnthropicVertex: 'google', AsyncAnthropicVertex: 'google' },
  ...{ AnthropicFoundry: 'azure', AsyncAnthropicFoundry: 'azure' },
};
const slots = { model: 'model', prompt: 'messages', system: 'system', maxOutput: 'max_tokens', tools: 'tools', schema: 'output_format' };

export const anthropicPython: SdkInput = {
  id: 'py.anthropic',
  sdk: 'anthropic',
  languages: ['python'],
  modules: ['anthropic'],
  docs: 'https://github.com/anthropics/anthropic-sdk-python',
  provider: 'anthropic',
  providers,
  baseUrl: 'new:base_url',
  inserts: ['beta', 'with_raw_response', 'with_streaming_response'],
  keeps: ['with_options', 'copy'],
  calls: [
    { id: 'messages', path: '{*Anthropic*,Client,AsyncClient}().messages.create', kind: 'chat', ...slots, stream: 'stream' },
    { id: 'parse', path: '{*Anthropic*}().messages.parse', kind: 'chat', ...slots },
    { id: 'stream', path: '{*Anthropic*}().messages.stream', kind: 'chat', ...slots, stream: true },
    { id: 'tool-runner', path: '{*Anthropic*}().messages.tool_runner', kind: 'agent', ...slots },
    {
      id: 'batch',
      path: '{*Anthropic*}().messages.batches.create',
      kind: 'batch',
      model: 'requests[].params.model',
      prompt: 'requests[].params.messages',
      system: 'requests[].params.system',
      maxOutput: 'requests[].params.max_tokens',
    },
    {
      id: 'completion',
      path: '{*Anthropic*}().completions.create',
      kind: 'completion',
      model: 'model',
      prompt: 'prompt',
      maxOutput: 'max_tokens_to_sample',
      stream: 'stream',
    },
  ],
};

const objectSlots = {
  model: '0.model',
  prompt: '0.messages',
  system: '0.system',
  maxOutput: '0.max_tokens',
  tools: '0.tools',
  schema: '0.output_format',
};

export const anthropicJs: SdkInput = {
  id: 'js.anthropic',
  sdk: '@anthropic-ai/sdk',
  languages: ['ecmascript'],
  modules: ['@anthropic-ai/sdk', '@anthropic-ai/bedrock-sdk', '@anthropic-ai/vertex-sdk', '@anthropic-ai/foundry-sdk'],
  docs: 'https://github.com/anthropics/anthropic-sdk-typescript',
  provider: 'anthropic',
  providers,
  providersByModule: { '@anthropic-ai/bedrock-sdk': 'bedrock', '@anthropic-ai/vertex-sdk': 'google', '@anthropic-ai/foundry-sdk': 'azure' },
  baseUrl: 'new:0.baseURL',
  inserts: ['beta'],
  keeps: ['withOptions', 'asResponse', 'withResponse'],
  calls: [
    { id: 'messages', path: '{default,*Anthropic*}().messages.{create,parse}', kind: 'chat', ...objectSlots, stream: '0.stream' },
    { id: 'stream', path: '{default,*Anthropic*}().messages.stream', kind: 'chat', ...objectSlots, stream: true },
    { id: 'tool-runner', path: '{default,*Anthropic*}().messages.toolRunner', kind: 'agent', ...objectSlots },
    {
      id: 'batch',
      path: '{default,*Anthropic*}().messages.batches.create',
      kind: 'batch',
      model: '0.requests[].params.model',
      prompt: '0.requests[].params.messages',
      maxOutput: '0.requests[].params.max_tokens',
    },
    {
      id: 'completion',
      path: '{default,*Anthropic*}().completions.create',
      kind: 'completion',
      model: '0.model',
      prompt: '0.prompt',
      maxOutput: '0.max_tokens_to_sample',
    },
  ],
};

export const claudeAgent: readonly SdkInput[] = [
  {
    id: 'py.claude-agent-sdk',
    sdk: 'claude-agent-sdk',
    languages: ['python'],
    modules: ['claude_agent_sdk', 'claude_code_sdk'],
    docs: 'https://docs.claude.com/en/docs/agent-sdk/python',
    provider: 'anthropic',
    calls: [
      {
        id: 'query',
        path: 'query',
        kind: 'agent',
        level: 'framework',
        model: 'options.model',
        prompt: 'prompt',
        system: 'options.system_prompt',
        stream: true,
      },
      {
        id: 'client',
        path: 'ClaudeSDKClient().query',
        kind: 'agent',
        level: 'framework',
        model: 'new:options.model',
        prompt: 'prompt|0',
        system: 'new:options.system_prompt',
        stream: true,
      },
    ],
  },
  {
    id: 'js.claude-agent-sdk',
    sdk: '@anthropic-ai/claude-agent-sdk',
    languages: ['ecmascript'],
    modules: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    docs: 'https://docs.claude.com/en/docs/agent-sdk/typescript',
    provider: 'anthropic',
    calls: [
      {
        id: 'query',
        path: 'query',
        kind: 'agent',
        level: 'framework',
        model: '0.options.model',
        prompt: '0.prompt',
        system: '0.options.systemPrompt',
        stream: true,
      },
    ],
  },
];
