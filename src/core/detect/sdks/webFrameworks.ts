// Frameworks of the ECMAScript world beyond the AI SDK: Mastra, Genkit, CopilotKit, VS Code's models, Workers AI, OpenRouter.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['ecmascript'];

const mastra: SdkInput = {
  id: 'js.mastra',
  sdk: '@mastra/core',
  languages,
  modules: ['@mastra/core'],
  docs: 'https://mastra.ai/docs/agents/overview',
  qualified: true,
  calls: [
    {
      id: 'agent',
      path: 'Agent().{generate,stream,generateLegacy,streamLegacy,generateVNext,streamVNext,network}',
      ...{ kind: 'agent', level: 'framework', model: 'new:0.model.id|new:0.model', prompt: '0', system: 'new:0.instructions' },
      ...{ tools: 'new:0.tools', schema: '1.structuredOutput.schema|1.output', maxOutput: '1.modelSettings.maxOutputTokens|1.maxTokens' },
      streamed: ['stream', 'streamLegacy', 'streamVNext'],
    },
  ],
};

const GENKIT_PLUGINS: readonly (readonly [names: string, provider: string])[] = [
  ['googleAI,vertexAI', 'google'],
  ['openAI', 'openai'],
  ['anthropic', 'anthropic'],
  ['deepSeek', 'deepseek'],
  ['xAI', 'xai'],
  ['ollama', 'ollama'],
];
const GENKIT = {
  ...{ model: '0.model|new:0.model', prompt: '0.messages|0.prompt|0', system: '0.system', maxOutput: '0.config.maxOutputTokens' },
  ...{ tools: '0.tools', schema: '0.output.schema' },
};

const genkit: SdkInput = {
  id: 'js.genkit',
  sdk: 'genkit',
  languages,
  modules: ['genkit', '@genkit-ai/ai', '@genkit-ai/google-genai', '@genkit-ai/googleai', '@genkit-ai/vertexai', '@genkit-ai/compat-oai'],
  docs: 'https://genkit.dev/docs/models/',
  qualified: true,
  models: [
    ...GENKIT_PLUGINS.map(([names, provider]) => ({ path: `{${names}}.{model,embedder,imageModel}()`, provider, model: '0' })),
    // `import { gemini20Flash } from '@genkit-ai/googleai'`
    { path: 'gemini()', provider: 'google', model: '0' },
  ],
  calls: [
    {
      id: 'generate',
      path: 'genkit().{generate,generateStream}',
      kind: 'chat',
      level: 'framework',
      ...GENKIT,
      streamed: ['generateStream'],
    },
    {
      id: 'chat',
      path: 'genkit().chat().{send,sendStream}',
      ...{ kind: 'chat', level: 'framework', model: 'new:0.model', prompt: '0.prompt|0', system: 'new:0.system', streamed: ['sendStream'] },
    },
    {
      id: 'prompt',
      path: 'genkit().definePrompt(){,.stream,.generate}',
      ...{ kind: 'chat', level: 'framework', model: 'new:0.model', prompt: 'new:0.messages|new:0.prompt|new:1', system: 'new:0.system' },
      ...{ maxOutput: 'new:0.config.maxOutputTokens', streamed: ['stream'] },
    },
    { id: 'embed', path: 'genkit().{embed,embedMany}', kind: 'embedding', level: 'framework', model: '0.embedder', prompt: '0.content' },
  ],
};

/** Served by a runtime: what makes the adapter or agent is the only place that names a model. */
const copilotkit: SdkInput = {
  id: 'js.copilotkit',
  sdk: '@copilotkit/runtime',
  languages,
  modules: ['@copilotkit/runtime'],
  docs: 'https://docs.copilotkit.ai/',
  qualified: true,
  calls: [
    {
      id: 'agent',
      path: '{BuiltInAgent,BasicAgent}',
      ...{ kind: 'agent', level: 'framework', model: '0.model', system: '0.prompt', tools: '0.tools', stream: true },
    },
    ...(
      [
        ['OpenAIAdapter', 'openai'],
        ['AnthropicAdapter', 'anthropic'],
        ['GoogleGenerativeAIAdapter', 'google'],
        ['GroqAdapter', 'groq'],
        ['BedrockAdapter', 'bedrock'],
      ] as const
    ).map(([name, provider]) => ({
      ...{ id: name, path: name, kind: 'agent' as const, level: 'framework' as const, provider, model: '0.model', stream: true as const },
    })),
  ],
};

/** Billed by the user's own Copilot subscription. */
const vscode: SdkInput = {
  id: 'js.vscode-lm',
  sdk: 'vscode.lm',
  languages,
  modules: ['vscode'],
  docs: 'https://code.visualstudio.com/api/extension-guides/ai/language-model',
  provider: 'copilot',
  calls: [
    {
      id: 'send',
      path: 'lm.selectChatModels().sendRequest',
      ...{ kind: 'chat', model: 'new:0.family|new:0.id', prompt: '0', tools: '1.tools', stream: true },
    },
    {
      id: 'request',
      path: '{ChatRequest().model,LanguageModelChat()}.sendRequest',
      kind: 'chat',
      prompt: '0',
      tools: '1.tools',
      stream: true,
    },
  ],
};

/** The binding comes with the platform's environment, never by an import. */
const workersAi: SdkInput = {
  id: 'js.workers-ai',
  sdk: 'Workers AI',
  languages,
  modules: ['cloudflare:workers'],
  docs: 'https://developers.cloudflare.com/workers-ai/configuration/bindings/',
  provider: 'cloudflare',
  calls: [
    {
      id: 'run',
      path: 'env.AI.run',
      ...{ kind: 'chat', model: '0', prompt: '1.messages|1.prompt|1.text|1.input', maxOutput: '1.max_tokens', stream: '1.stream' },
      ...{ tools: '1.tools', schema: '1.response_format', kinds: [{ model: '/(bge|embeddinggemma|qwen3-embedding)', kind: 'embedding' }] },
    },
    {
      id: 'binding',
      path: 'env().AI.run',
      ...{ kind: 'chat', model: '0', prompt: '1.messages|1.prompt|1.text|1.input', maxOutput: '1.max_tokens', stream: '1.stream' },
      ...{ tools: '1.tools', schema: '1.response_format', distinctive: 'certain' },
      kinds: [
        { model: '/(bge|embeddinggemma|qwen3-embedding)', kind: 'embedding' },
        { model: '/(flux|stable-diffusion|dreamshaper|lucid|phoenix)', kind: 'image' },
        { model: '/(whisper|melotts|aura|nova-3)', kind: 'audio' },
      ],
    },
  ],
};

const openrouter: SdkInput = {
  id: 'js.openrouter',
  sdk: '@openrouter/sdk',
  languages,
  modules: ['@openrouter/sdk', '@openrouter/agent'],
  docs: 'https://openrouter.ai/docs/sdks/typescript',
  provider: 'openrouter',
  calls: [
    {
      id: 'chat',
      path: 'OpenRouter().chat.send',
      // newer releases wrap the body: `send({ chatRequest: { … } })`
      ...{ kind: 'chat', model: '0.model|0.chatRequest.model|0.chatGenerationParams.model' },
      prompt: '0.messages|0.chatRequest.messages|0.chatGenerationParams.messages',
      maxOutput:
        '0.maxCompletionTokens|0.maxTokens|0.chatRequest.maxCompletionTokens|0.chatRequest.maxTokens|0.chatGenerationParams.maxTokens',
      stream: '0.stream|0.chatRequest.stream|0.chatGenerationParams.stream',
      tools: '0.tools|0.chatRequest.tools|0.chatGenerationParams.tools',
    },
    {
      id: 'call',
      path: '{OpenRouter().callModel,callModel}',
      ...{ kind: 'responses', model: '0.model|1.model', prompt: '0.input|1.input', system: '0.instructions|1.instructions' },
      ...{ maxOutput: '0.maxOutputTokens|1.maxOutputTokens', tools: '0.tools|1.tools' },
    },
    {
      id: 'embedding',
      path: 'OpenRouter().embeddings.{generate,create}',
      kind: 'embedding',
      model: '0.model|0.requestBody.model',
      prompt: '0.input|0.requestBody.input',
    },
  ],
};

export const webFrameworks: readonly SdkInput[] = [mastra, genkit, copilotkit, vscode, workersAi, openrouter];
