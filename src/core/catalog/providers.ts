// DATA: who bills. Our ids, their names, and where the price sources list them.

export interface ProviderRow {
  readonly id: string;
  readonly name: string;
  /** Id in @pydantic/genai-prices. */
  readonly prices?: string;
  /** Ids in models.dev, the first wins where two list one model. */
  readonly modelsDev?: readonly string[];
  /** Ids in pi-ai. */
  readonly piAi?: readonly string[];
  /** Values of `litellm_provider` in LiteLLM's file. */
  readonly liteLlm?: readonly string[];
  /** Sells what others serve: routes and prices move from day to day. */
  readonly gateway?: true;
  /** Runs on the user's own machine: no API money. */
  readonly local?: true;
}

/** A host that has one id everywhere. */
function same(id: string, name: string, row: Omit<ProviderRow, 'id' | 'name'> = {}): ProviderRow {
  return { id, name, modelsDev: [id], ...row };
}

export const PROVIDERS: readonly ProviderRow[] = [
  same('openai', 'OpenAI', { prices: 'openai', piAi: ['openai'], liteLlm: ['openai', 'text-completion-openai'] }),
  same('azure', 'Azure OpenAI', {
    prices: 'azure',
    modelsDev: ['azure', 'azure-cognitive-services'],
    piAi: ['azure'],
    liteLlm: ['azure', 'azure_text', 'azure_ai'],
  }),
  same('anthropic', 'Anthropic', { prices: 'anthropic', piAi: ['anthropic'], liteLlm: ['anthropic'] }),
  same('google', 'Google', {
    prices: 'google',
    modelsDev: ['google', 'google-vertex', 'google-vertex-anthropic'],
    piAi: ['google', 'google-vertex'],
    liteLlm: [
      'gemini',
      'vertex_ai',
      'vertex_ai-language-models',
      'vertex_ai-embedding-models',
      'vertex_ai-text-models',
      'vertex_ai-anthropic_models',
      'vertex_ai-mistral_models',
      'vertex_ai-llama_models',
      'vertex_ai-deepseek_models',
      'vertex_ai-qwen_models',
      'vertex_ai-openai_models',
      'vertex_ai-zai_models',
      'vertex_ai-moonshot_models',
      'vertex_ai-minimax_models',
      'vertex_ai-image-models',
    ],
  }),
  {
    id: 'bedrock',
    name: 'AWS Bedrock',
    prices: 'aws',
    modelsDev: ['amazon-bedrock'],
    piAi: ['amazon-bedrock'],
    liteLlm: ['bedrock', 'bedrock_converse'],
  },
  same('deepseek', 'DeepSeek', { prices: 'deepseek', piAi: ['deepseek'], liteLlm: ['deepseek'] }),
  same('mistral', 'Mistral', { prices: 'mistral', piAi: ['mistral'], liteLlm: ['mistral', 'codestral', 'text-completion-codestral'] }),
  same('groq', 'Groq', { prices: 'groq', piAi: ['groq'], liteLlm: ['groq'] }),
  same('xai', 'xAI', { prices: 'x-ai', piAi: ['xai'], liteLlm: ['xai'] }),
  { id: 'together', name: 'Together AI', prices: 'together', modelsDev: ['togetherai'], piAi: ['together'], liteLlm: ['together_ai'] },
  {
    id: 'fireworks',
    name: 'Fireworks',
    prices: 'fireworks',
    modelsDev: ['fireworks-ai'],
    piAi: ['fireworks'],
    liteLlm: ['fireworks_ai', 'fireworks_ai-embedding-models'],
  },
  same('openrouter', 'OpenRouter', { prices: 'openrouter', piAi: ['openrouter'], liteLlm: ['openrouter'], gateway: true }),
  same('perplexity', 'Perplexity', { prices: 'perplexity', liteLlm: ['perplexity'] }),
  same('cohere', 'Cohere', { prices: 'cohere', liteLlm: ['cohere', 'cohere_chat'] }),
  { id: 'moonshot', name: 'Moonshot AI', prices: 'moonshotai', modelsDev: ['moonshotai'], piAi: ['moonshotai'], liteLlm: ['moonshot'] },
  same('minimax', 'MiniMax', { prices: 'minimax', piAi: ['minimax'], liteLlm: ['minimax'] }),
  { id: 'zhipu', name: 'Zhipu AI', prices: 'zhipuai', modelsDev: ['zhipuai'], liteLlm: ['bigmodel'] },
  same('zai', 'Z.AI', { prices: 'zai', piAi: ['zai'], liteLlm: ['zai'] }),
  same('cerebras', 'Cerebras', { prices: 'cerebras', piAi: ['cerebras'], liteLlm: ['cerebras'] }),
  { id: 'novita', name: 'Novita', prices: 'novita', modelsDev: ['novita-ai'], liteLlm: ['novita'] },
  {
    id: 'cloudflare',
    name: 'Cloudflare Workers AI',
    prices: 'cloudflare',
    modelsDev: ['cloudflare-workers-ai'],
    piAi: ['cloudflare-workers-ai'],
    liteLlm: ['cloudflare'],
  },
  { id: 'voyage', name: 'Voyage AI', prices: 'voyageai', liteLlm: ['voyage'] },
  same('baseten', 'Baseten', { prices: 'baseten', piAi: ['baseten'], liteLlm: ['baseten'] }),
  same('ovhcloud', 'OVHcloud', { prices: 'ovhcloud', liteLlm: ['ovhcloud'] }),
  same('nvidia', 'NVIDIA', { piAi: ['nvidia'], liteLlm: ['nvidia_nim'] }),
  { id: 'dashscope', name: 'Alibaba DashScope', modelsDev: ['alibaba', 'alibaba-cn'], liteLlm: ['dashscope'] },
  same('deepinfra', 'DeepInfra', { liteLlm: ['deepinfra'] }),
  same('siliconflow', 'SiliconFlow', { modelsDev: ['siliconflow', 'siliconflow-cn'] }),
  { id: 'sambanova', name: 'SambaNova', liteLlm: ['sambanova'] },
  same('huggingface', 'Hugging Face', { piAi: ['huggingface'], gateway: true }),
  { id: 'github', name: 'GitHub Models' },
  { id: 'jina', name: 'Jina AI', liteLlm: ['jina_ai'] },
  { id: 'replicate', name: 'Replicate', liteLlm: ['replicate'] },
  same('ai21', 'AI21', { liteLlm: ['ai21'] }),
  { id: 'aimlapi', name: 'AI/ML API', liteLlm: ['aiml'], gateway: true },
  { id: 'elevenlabs', name: 'ElevenLabs', liteLlm: ['elevenlabs'] },
  { id: 'deepgram', name: 'Deepgram', liteLlm: ['deepgram'] },
  { id: 'assemblyai', name: 'AssemblyAI', liteLlm: ['assemblyai'] },
  { id: 'baidu', name: 'Baidu' },
  { id: 'xunfei', name: 'iFlytek' },
  same('sarvam', 'Sarvam AI', { liteLlm: ['sarvam'] }),
  same('vercel', 'Vercel AI Gateway', { piAi: ['vercel-ai-gateway'], liteLlm: ['vercel_ai_gateway'], gateway: true }),
  same('nebius', 'Nebius Token Factory', { liteLlm: ['nebius'] }),
  same('scaleway', 'Scaleway', { liteLlm: ['scaleway'] }),
  { id: 'hyperbolic', name: 'Hyperbolic', liteLlm: ['hyperbolic'] },
  same('volcengine', 'Volcengine Ark', { liteLlm: ['volcengine'] }),
  same('stepfun', 'StepFun', { modelsDev: ['stepfun-ai', 'stepfun'] }),
  { id: 'tencent', name: 'Tencent', modelsDev: ['tencent-tokenhub'], liteLlm: ['tencent'] },
  same('xiaomi', 'Xiaomi', { piAi: ['xiaomi'], liteLlm: ['xiaomi_mimo'] }),
  same('meta', 'Meta', { piAi: ['meta'], liteLlm: ['meta'] }),
  same('thinkingmachines', 'Thinking Machines'),
  same('upstage', 'Upstage'),
  same('wandb', 'CoreWeave (W&B) Inference', { liteLlm: ['wandb'] }),
  same('friendli', 'FriendliAI', { liteLlm: ['friendliai'] }),
  same('chutes', 'Chutes'),
  same('inference', 'Inference.net'),
  same('inception', 'Inception', { liteLlm: ['inception'] }),
  same('arcee', 'Arcee AI'),
  same('poolside', 'Poolside'),
  same('databricks', 'Databricks', { liteLlm: ['databricks'] }),
  same('snowflake', 'Snowflake Cortex', { modelsDev: ['snowflake-cortex'], liteLlm: ['snowflake'] }),
  same('watsonx', 'IBM watsonx.ai', { liteLlm: ['watsonx'] }),
  same('oci', 'Oracle Cloud', { liteLlm: ['oci'] }),
  same('digitalocean', 'DigitalOcean', { liteLlm: ['gradient_ai'] }),
  same('crusoe', 'Crusoe', { liteLlm: ['crusoe'] }),
  same('vultr', 'Vultr'),
  same('gmicloud', 'GMI Cloud', { liteLlm: ['gmi'] }),
  same('stackit', 'STACKIT'),
  same('hetzner', 'Hetzner'),
  same('infomaniak', 'Infomaniak'),
  same('evroc', 'evroc'),
  same('berget', 'Berget AI'),
  same('tinfoil', 'Tinfoil'),
  same('venice', 'Venice'),
  same('lambda', 'Lambda', { modelsDev: [], liteLlm: ['lambda_ai'] }),
  same('io-net', 'io.net'),
  same('clarifai', 'Clarifai'),
  same('modal', 'Modal'),
  same('morph', 'Morph', { liteLlm: ['morph'] }),
  { id: 'ollama', name: 'Ollama', local: true },
  { id: 'lmstudio', name: 'LM Studio', local: true },
  { id: 'vllm', name: 'vLLM', local: true },
  { id: 'llamacpp', name: 'llama.cpp', local: true },
  { id: 'local', name: 'a local server', local: true },
];

const BY_ID: ReadonlyMap<string, ProviderRow> = new Map(PROVIDERS.map((row) => [row.id, row]));

export function providerRow(id: string): ProviderRow | undefined {
  return BY_ID.get(id);
}

/** For people; an id that no row names is shown as it is. */
export function providerName(id: string): string {
  return BY_ID.get(id)?.name ?? id;
}
