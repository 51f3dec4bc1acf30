// OpenAI's clients, and the packages that carry the same interface.
import type { SdkInput } from '../../model/descriptor';

const chat = {
  ...{
    kind: 'chat' as const,
    model: 'model',
    prompt: 'messages',
    maxOutput: 'max_completion_tokens|max_tokens',
    answers: 'n',
    stream: 'stream',
  },
  ...{ tools: 'tools|functions', schema: 'response_format', distinctive: true },
};
const responses = {
  ...{
    kind: 'responses' as const,
    model: 'model',
    prompt: 'input',
    system: 'instructions',
    maxOutput: 'max_output_tokens',
    stream: 'stream',
  },
  ...{ tools: 'tools', schema: 'text_format|text' },
};

/** The same slots, read from the object that ECMAScript clients take. */
function inObject<T extends object>(shape: T): T {
  const entries = Object.entries(shape).map(([key, value]) => {
    const isLocator =
      typeof value === 'string' && !['id', 'path', 'kind', 'level', 'provider', 'defaultModel', 'distinctive'].includes(key);
    return [key, isLocator ? value.replace(/[\w.[\]]+/g, (one) => `0.${one}`) : value];
  });
  return Object.fromEntries(entries) as T;
}

function calls(client: string) {
  return [
    { id: 'chat', path: `${client}.chat.completions.{create,parse}`, ...chat },
    { id: 'chat-stream', path: `${client}.chat.completions.{stream,runTools,runFunctions}`, ...chat, stream: true as const },
    { id: 'responses', path: `${client}.responses.{create,parse}`, ...responses, distinctive: true },
    { id: 'responses-stream', path: `${client}.responses.stream`, ...responses, stream: true as const },
    {
      id: 'completion',
      path: `${client}.completions.create`,
      kind: 'completion' as const,
      model: 'model',
      prompt: 'prompt',
      maxOutput: 'max_tokens',
      answers: 'n',
      stream: 'stream',
    },
    {
      id: 'embedding',
      path: `${client}.embeddings.create`,
      kind: 'embedding' as const,
      model: 'model',
      prompt: 'input',
      distinctive: true,
    },
    {
      id: 'image',
      path: `${client}.images.{generate,edit,create_variation,createVariation,generations,create}`,
      kind: 'image' as const,
      model: 'model',
      prompt: 'prompt',
      answers: 'n',
    },
    {
      id: 'speech',
      path: `${client}.audio.speech.create`,
      kind: 'audio' as const,
      model: 'model',
      prompt: 'input',
      system: 'instructions',
    },
    {
      id: 'transcription',
      path: `${client}.audio.{transcriptions,translations}.create`,
      kind: 'audio' as const,
      model: 'model',
      prompt: 'prompt',
    },
    { id: 'realtime', path: `${client}.realtime.connect`, kind: 'chat' as const, model: 'model', stream: true as const },
    {
      id: 'video',
      path: `${client}.videos.{create,create_and_poll,createAndPoll}`,
      kind: 'video' as const,
      model: 'model',
      prompt: 'prompt',
    },
    { id: 'batch', path: `${client}.batches.create`, kind: 'batch' as const },
    {
      id: 'fine-tuning',
      path: `${client}.{fine_tuning,fineTuning}.jobs.create`,
      kind: 'fine-tuning' as const,
      model: 'model',
      trainingFile: 'training_file.new.file|training_file',
      epochs: `hyperparameters.n_epochs|method.supervised.hyperparameters.n_epochs|method.dpo.hyperparameters.n_epochs`,
    },
    {
      id: 'run',
      path: `${client}.threads.runs.{create,create_and_poll,createAndPoll,stream}`,
      kind: 'agent' as const,
      model: 'model|assistant_id.new.model',
      system: 'instructions|assistant_id.new.instructions|additional_instructions',
      maxOutput: 'max_completion_tokens',
      stream: 'stream',
      streamed: ['stream'],
    },
  ];
}

/** An Azure client for one deployment: what the call names as the model does not count. */
function deployed<T extends { readonly model?: string }>(shape: T): T {
  return shape.model ? { ...shape, model: `new:azure_deployment|${shape.model}` } : shape;
}

const PYTHON_INSERTS = ['with_raw_response', 'with_streaming_response', 'beta'];

export const openaiPython: SdkInput = {
  id: 'py.openai',
  sdk: 'openai',
  languages: ['python'],
  modules: ['openai', 'langfuse.openai', 'posthog.ai.openai', 'openinference.openai'],
  docs: 'https://github.com/openai/openai-python',
  anyServer: true,
  provider: 'openai',
  providers: { AzureOpenAI: 'azure', AsyncAzureOpenAI: 'azure' },
  baseUrl: 'new:base_url|new:api_base',
  inserts: PYTHON_INSERTS,
  keeps: ['with_options', 'copy'],
  ambient: [
    { path: 'api_type', sets: 'provider', values: { azure: 'azure', azure_ad: 'azure', azuread: 'azure' } },
    { path: 'api_base', sets: 'baseUrl' },
    { path: 'base_url', sets: 'baseUrl' },
  ],
  calls: [
    ...calls('{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI,Client,AsyncClient}()').map(deployed),
    // the module itself as client
    ...calls('').map((shape) => ({ ...shape, path: shape.path.replace(/^\./, ''), id: `module-${shape.id}`, distinctive: false })),
    { id: 'v0-chat', path: 'ChatCompletion.{create,acreate}', ...chat, model: 'model|engine|deployment_id', distinctive: false },
    {
      id: 'v0-completion',
      path: 'Completion.{create,acreate}',
      kind: 'completion',
      model: 'model|engine',
      prompt: 'prompt',
      maxOutput: 'max_tokens',
      answers: 'n',
      stream: 'stream',
    },
    { id: 'v0-embedding', path: 'Embedding.{create,acreate}', kind: 'embedding', model: 'model|engine', prompt: 'input' },
    { id: 'v0-image', path: 'Image.{create,acreate,create_edit}', kind: 'image', model: 'model', prompt: 'prompt', answers: 'n' },
    { id: 'v0-audio', path: 'Audio.{transcribe,atranscribe,translate}', kind: 'audio', model: 'model|0' },
  ],
};

export const openaiJs: SdkInput = {
  id: 'js.openai',
  sdk: 'openai',
  languages: ['ecmascript'],
  modules: ['openai', '@langfuse/openai', '@posthog/ai'],
  docs: 'https://github.com/openai/openai-node',
  anyServer: true,
  provider: 'openai',
  providers: { AzureOpenAI: 'azure' },
  baseUrl: 'new:0.baseURL|new:0.basePath|new:0.endpoint',
  inserts: ['beta'],
  keeps: ['withOptions', 'asResponse', 'withResponse'],
  wraps: ['observeOpenAI', 'wrapOpenAI', 'wrapSDK'],
  calls: [
    ...calls('{default,OpenAI,AzureOpenAI}()').map((shape) => {
      const own = inObject(shape);
      return own.model ? { ...own, model: `new:0.deployment|${own.model}` } : own;
    }),
    { id: 'v3-chat', path: '{OpenAIApi,default}().{createChatCompletion}', ...inObject({ ...chat, distinctive: false }) },
    {
      id: 'v3-completion',
      path: 'OpenAIApi().createCompletion',
      kind: 'completion',
      model: '0.model',
      prompt: '0.prompt',
      maxOutput: '0.max_tokens',
    },
    { id: 'v3-embedding', path: 'OpenAIApi().createEmbedding', kind: 'embedding', model: '0.model', prompt: '0.input' },
    { id: 'v3-image', path: 'OpenAIApi().createImage', kind: 'image', model: '0.model', prompt: '0.prompt', answers: '0.n' },
  ],
};

export const azureOpenaiJs: SdkInput = {
  id: 'js.azure-openai',
  sdk: '@azure/openai',
  languages: ['ecmascript'],
  modules: ['@azure/openai'],
  docs: 'https://learn.microsoft.com/javascript/api/overview/azure/openai-readme',
  provider: 'azure',
  calls: [
    {
      id: 'chat',
      path: 'OpenAIClient().{getChatCompletions,streamChatCompletions}',
      kind: 'chat',
      model: '0',
      prompt: '1',
      maxOutput: '2.maxTokens',
    },
    {
      id: 'completion',
      path: 'OpenAIClient().{getCompletions,streamCompletions}',
      kind: 'completion',
      model: '0',
      prompt: '1',
      maxOutput: '2.maxTokens',
    },
    { id: 'embedding', path: 'OpenAIClient().getEmbeddings', kind: 'embedding', model: '0', prompt: '1' },
    { id: 'image', path: 'OpenAIClient().getImages', kind: 'image', model: '0', prompt: '1' },
  ],
};

/** Packages that copy the interface of OpenAI's client. */
const ALIKE: readonly {
  readonly sdk: string;
  readonly modules: string[];
  readonly clients: string;
  readonly provider: string;
  readonly docs: string;
  readonly js?: string[];
  /** Its clients are made for one model. */
  readonly ofModel?: boolean;
}[] = [
  {
    sdk: 'groq',
    modules: ['groq'],
    clients: 'Groq,AsyncGroq',
    provider: 'groq',
    docs: 'https://console.groq.com/docs/libraries',
    js: ['groq-sdk'],
  },
  {
    sdk: 'together',
    modules: ['together'],
    clients: 'Together,AsyncTogether',
    provider: 'together',
    docs: 'https://docs.together.ai',
    js: ['together-ai'],
  },
  {
    sdk: 'cerebras',
    modules: ['cerebras.cloud.sdk'],
    clients: 'Cerebras,AsyncCerebras',
    provider: 'cerebras',
    docs: 'https://inference-docs.cerebras.ai',
    js: ['@cerebras/cerebras_cloud_sdk'],
  },
  {
    sdk: 'fireworks-ai',
    modules: ['fireworks.client', 'fireworks'],
    clients: 'Fireworks,AsyncFireworks',
    provider: 'fireworks',
    docs: 'https://docs.fireworks.ai',
  },
  {
    sdk: 'zai',
    modules: ['zai', 'zhipuai'],
    clients: 'ZhipuAI,ZhipuAiClient,ZaiClient',
    provider: 'zhipu',
    docs: 'https://docs.bigmodel.cn',
  },
  {
    sdk: 'perplexity',
    modules: ['perplexity'],
    clients: 'Perplexity,AsyncPerplexity',
    provider: 'perplexity',
    docs: 'https://docs.perplexity.ai',
    js: ['@perplexity-ai/perplexity_ai'],
  },
  {
    sdk: 'huggingface_hub',
    modules: ['huggingface_hub'],
    clients: 'InferenceClient,AsyncInferenceClient',
    provider: 'huggingface',
    docs: 'https://huggingface.co/docs/huggingface_hub',
    ofModel: true,
  },
  {
    sdk: 'volcengine',
    modules: ['volcenginesdkarkruntime'],
    clients: 'Ark,AsyncArk',
    provider: 'volcengine',
    docs: 'https://www.volcengine.com/docs/82379',
  },
  {
    sdk: 'portkey',
    modules: ['portkey_ai'],
    clients: 'Portkey,AsyncPortkey',
    provider: '',
    docs: 'https://portkey.ai/docs',
    js: ['portkey-ai'],
  },
  { sdk: 'aisuite', modules: ['aisuite'], clients: 'Client', provider: '', docs: 'https://github.com/andrewyng/aisuite' },
  { sdk: 'sarvamai', modules: ['sarvamai'], clients: 'SarvamAI', provider: 'sarvam', docs: 'https://docs.sarvam.ai' },
];

export const openaiAlikes: readonly SdkInput[] = ALIKE.flatMap(({ sdk, modules, clients, provider, docs, js, ofModel }): SdkInput[] => {
  const common = {
    docs,
    ...(provider ? { provider } : { qualified: true }),
    inserts: PYTHON_INSERTS,
    keeps: ['with_options', 'withOptions'],
  };
  const plain = (client: string) =>
    calls(client).map((shape) => ({
      ...shape,
      ...(ofModel && shape.model ? { model: `${shape.model}|new:model|new:0` } : {}),
      distinctive: false,
    }));
  const python: SdkInput = {
    id: `py.${sdk}`,
    sdk,
    languages: ['python'],
    modules,
    baseUrl: 'new:base_url',
    ...common,
    calls: [...plain(`{${clients}}()`), { id: 'direct', path: `{${clients}}().chat.completions`, ...chat, distinctive: false }],
  };
  if (!js) return [python];
  const [name = sdk] = js;
  const ecmascript: SdkInput = {
    id: `js.${sdk}`,
    sdk: name,
    languages: ['ecmascript'],
    modules: js,
    baseUrl: 'new:0.baseURL',
    ...common,
    calls: plain(`{default,${clients}}()`).map(inObject),
  };
  return [python, ecmascript];
});
