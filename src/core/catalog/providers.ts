// DATA: who bills. Our ids, their names, and where the price data lists them.

export interface ProviderRow {
  readonly id: string;
  readonly name: string;
  /** Id in @pydantic/genai-prices; none: that package knows no prices of this provider. */
  readonly prices?: string;
  /** Runs on the user's own machine: no API money. */
  readonly local?: true;
}

export const PROVIDERS: readonly ProviderRow[] = [
  { id: 'openai', name: 'OpenAI', prices: 'openai' },
  { id: 'azure', name: 'Azure OpenAI', prices: 'azure' },
  { id: 'anthropic', name: 'Anthropic', prices: 'anthropic' },
  { id: 'google', name: 'Google', prices: 'google' },
  { id: 'bedrock', name: 'AWS Bedrock', prices: 'aws' },
  { id: 'deepseek', name: 'DeepSeek', prices: 'deepseek' },
  { id: 'mistral', name: 'Mistral', prices: 'mistral' },
  { id: 'groq', name: 'Groq', prices: 'groq' },
  { id: 'xai', name: 'xAI', prices: 'x-ai' },
  { id: 'together', name: 'Together AI', prices: 'together' },
  { id: 'fireworks', name: 'Fireworks', prices: 'fireworks' },
  { id: 'openrouter', name: 'OpenRouter', prices: 'openrouter' },
  { id: 'perplexity', name: 'Perplexity', prices: 'perplexity' },
  { id: 'cohere', name: 'Cohere', prices: 'cohere' },
  { id: 'moonshot', name: 'Moonshot AI', prices: 'moonshotai' },
  { id: 'minimax', name: 'MiniMax', prices: 'minimax' },
  { id: 'zhipu', name: 'Zhipu AI', prices: 'zhipuai' },
  { id: 'zai', name: 'Z.AI', prices: 'zai' },
  { id: 'cerebras', name: 'Cerebras', prices: 'cerebras' },
  { id: 'novita', name: 'Novita', prices: 'novita' },
  { id: 'cloudflare', name: 'Cloudflare Workers AI', prices: 'cloudflare' },
  { id: 'voyage', name: 'Voyage AI', prices: 'voyageai' },
  { id: 'baseten', name: 'Baseten', prices: 'baseten' },
  { id: 'ovhcloud', name: 'OVHcloud', prices: 'ovhcloud' },
  { id: 'nvidia', name: 'NVIDIA' },
  { id: 'dashscope', name: 'Alibaba DashScope' },
  { id: 'deepinfra', name: 'DeepInfra' },
  { id: 'siliconflow', name: 'SiliconFlow' },
  { id: 'sambanova', name: 'SambaNova' },
  { id: 'huggingface', name: 'Hugging Face' },
  { id: 'github', name: 'GitHub Models' },
  { id: 'jina', name: 'Jina AI' },
  { id: 'replicate', name: 'Replicate' },
  { id: 'ai21', name: 'AI21' },
  { id: 'aimlapi', name: 'AI/ML API' },
  { id: 'elevenlabs', name: 'ElevenLabs' },
  { id: 'baidu', name: 'Baidu' },
  { id: 'xunfei', name: 'iFlytek' },
  { id: 'sarvam', name: 'Sarvam AI' },
  { id: 'vercel', name: 'Vercel AI Gateway' },
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
