// Vercel's AI SDK: functions that take a model object, or the gateway's `provider/model`.
import type { SdkInput } from '../../model/descriptor';

const slots = {
  ...{ model: '0.model', prompt: '0.messages|0.prompt', system: '0.system|0.instructions', maxOutput: '0.maxOutputTokens|0.maxTokens' },
  ...{ tools: '0.tools', schema: '0.schema|0.output.schema' },
};

const functions: SdkInput = {
  id: 'js.ai',
  sdk: 'ai',
  languages: ['ecmascript'],
  modules: ['ai'],
  docs: 'https://ai-sdk.dev/docs',
  qualified: true,
  inserts: [],
  calls: [
    { id: 'generate', path: '{generateText,generateObject,experimental_generateText}', kind: 'chat', ...slots },
    { id: 'stream', path: '{streamText,streamObject,streamUI,experimental_streamText}', kind: 'chat', ...slots, stream: true },
    { id: 'embed', path: 'embed', kind: 'embedding', model: '0.model', prompt: '0.value' },
    { id: 'embed-many', path: 'embedMany', kind: 'embedding', model: '0.model', prompt: '0.values' },
    {
      id: 'image',
      path: '{generateImage,experimental_generateImage}',
      kind: 'image',
      model: '0.model',
      prompt: '0.prompt',
      answers: '0.n',
    },
    { id: 'speech', path: '{experimental_generateSpeech,generateSpeech}', kind: 'audio', model: '0.model', prompt: '0.text' },
    { id: 'transcribe', path: '{experimental_transcribe,transcribe}', kind: 'audio', model: '0.model' },
    { id: 'rerank', path: 'rerank', kind: 'rerank', model: '0.model', prompt: '0.query', documents: '0.documents' },
    { id: 'video', path: '{experimental_generateVideo,generateVideo}', kind: 'video', model: '0.model', prompt: '0.prompt.text|0.prompt' },
    {
      id: 'batch',
      path: '{experimental_startTextBatch,startTextBatch}',
      kind: 'batch',
      model: '0.model',
      prompt: '0.requests[].messages|0.requests[].prompt',
    },
    {
      id: 'agent',
      path: '{Agent,Experimental_Agent,ToolLoopAgent}().{generate,stream,respond}',
      kind: 'agent',
      level: 'framework',
      model: 'new:0.model',
      prompt: '0.messages|0.prompt',
      system: 'new:0.instructions|new:0.system',
      tools: 'new:0.tools',
      maxOutput: 'new:0.maxOutputTokens',
      streamed: ['stream'],
    },
  ],
};

/** Provider packages: what makes a model, and what it is called by default. */
const PROVIDERS: readonly (readonly [module: string, provider: string, names: string])[] = [
  ['@ai-sdk/openai', 'openai', 'openai'],
  ['@ai-sdk/azure', 'azure', 'azure'],
  ['@ai-sdk/anthropic', 'anthropic', 'anthropic'],
  ['@ai-sdk/google', 'google', 'google'],
  ['@ai-sdk/google-vertex', 'google', 'vertex,vertexAnthropic'],
  ['@ai-sdk/amazon-bedrock', 'bedrock', 'bedrock'],
  ['@ai-sdk/mistral', 'mistral', 'mistral'],
  ['@ai-sdk/groq', 'groq', 'groq'],
  ['@ai-sdk/xai', 'xai', 'xai'],
  ['@ai-sdk/deepseek', 'deepseek', 'deepseek'],
  ['@ai-sdk/cohere', 'cohere', 'cohere'],
  ['@ai-sdk/togetherai', 'together', 'togetherai'],
  ['@ai-sdk/fireworks', 'fireworks', 'fireworks'],
  ['@ai-sdk/perplexity', 'perplexity', 'perplexity'],
  ['@ai-sdk/cerebras', 'cerebras', 'cerebras'],
  ['@ai-sdk/deepinfra', 'deepinfra', 'deepinfra'],
  ['@ai-sdk/elevenlabs', 'elevenlabs', 'elevenlabs'],
  ['@ai-sdk/gateway', 'vercel', 'gateway'],
  ['@openrouter/ai-sdk-provider', 'openrouter', 'openrouter'],
  ['ollama-ai-provider', 'ollama', 'ollama'],
  ['ollama-ai-provider-v2', 'ollama', 'ollama'],
  ['workers-ai-provider', 'cloudflare', 'workersai'],
  ['zhipu-ai-provider', 'zhipu', 'zhipu'],
];
const KINDS = '{chat,responses,completion,languageModel,chatModel}';
const EMBEDDINGS = '{embedding,textEmbedding,textEmbeddingModel,embeddingModel}';

const packages = PROVIDERS.map(([module, provider, names]): SdkInput => {
  const makers = `{${names},default,create*()}`;
  const model = { provider, model: '0', baseUrl: '' };
  return {
    id: `js.ai.${module}`,
    sdk: 'ai',
    languages: ['ecmascript'],
    modules: [module],
    docs: 'https://ai-sdk.dev/providers',
    provider,
    models: [
      `${makers}()`,
      `${makers}.${KINDS}()`,
      `${makers}.${EMBEDDINGS}()`,
      `${makers}.{image,imageModel,speech,transcription,reranking,rerankingModel,video,videoModel}()`,
    ].map((path) => ({
      path,
      provider: model.provider,
      model: model.model,
      baseUrl: '0.baseURL',
    })),
  };
});

/** Any server that speaks OpenAI's protocol: only the base URL tells who it is. */
const compatible: SdkInput = {
  id: 'js.ai.openai-compatible',
  sdk: 'ai',
  languages: ['ecmascript'],
  modules: ['@ai-sdk/openai-compatible'],
  docs: 'https://ai-sdk.dev/providers/openai-compatible-providers',
  anyServer: true,
  models: [
    { path: 'createOpenAICompatible()()', model: '0', baseUrl: '0.baseURL' },
    { path: `createOpenAICompatible().{chatModel,completionModel,textEmbeddingModel,languageModel}()`, model: '0', baseUrl: '0.baseURL' },
  ],
};

const REGISTRY = '{languageModel,embeddingModel,textEmbeddingModel,imageModel}';

/** Middleware that leaves the model what it is. */
const wrappers: SdkInput = {
  id: 'js.ai.wrap',
  sdk: 'ai',
  languages: ['ecmascript'],
  modules: ['ai', '@posthog/ai', 'braintrust'],
  docs: 'https://ai-sdk.dev/docs/ai-sdk-core/middleware',
  wraps: ['withTracing', 'wrapAISDKModel', 'wrapLanguageModel', 'wrapEmbeddingModel', 'wrapImageModel'],
  models: [
    { path: 'gateway()', provider: 'vercel', model: '0' },
    { path: `{createProviderRegistry,experimental_createProviderRegistry}().${REGISTRY}()`, model: '0', qualified: true },
    {
      path: `{customProvider,experimental_customProvider}().${REGISTRY}()`,
      model: '0',
      alias: { in: '0.languageModels|0.embeddingModels|0.textEmbeddingModels|0.imageModels' },
    },
  ],
};

export const vercelAi: readonly SdkInput[] = [functions, ...packages, compatible, wrappers];
