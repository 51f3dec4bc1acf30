// DATA: the provider prefixes of ids such as `bedrock/anthropic.claude…` (LiteLLM) or `google-gla:gemini-2.5-pro` (pydantic-ai, LangChain).

export interface QualifiedModel {
  readonly provider: string;
  readonly model: string;
}

/** Our provider id → the prefixes that name it before `/` or `:`. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  openai: ['openai', 'openai-chat', 'openai-responses', 'text-completion-openai'],
  azure: ['azure', 'azure_ai', 'azure_openai', 'azure-openai', 'azure_text'],
  anthropic: ['anthropic', 'claude'],
  google: [
    'google',
    'gemini',
    'google-gla',
    'google-vertex',
    'google_genai',
    'google_vertexai',
    'google_anthropic_vertex',
    'vertex_ai',
    'vertex_ai_beta',
    'vertex',
    'palm',
  ],
  bedrock: ['bedrock', 'bedrock_converse', 'amazon-bedrock', 'sagemaker'],
  deepseek: ['deepseek'],
  mistral: ['mistral', 'mistralai', 'codestral', 'text-completion-codestral'],
  groq: ['groq'],
  xai: ['xai', 'x-ai', 'grok'],
  together: ['together', 'together_ai', 'togetherai'],
  fireworks: ['fireworks', 'fireworks_ai', 'fireworks-ai'],
  openrouter: ['openrouter'],
  perplexity: ['perplexity'],
  cohere: ['cohere', 'cohere_chat'],
  nvidia: ['nvidia', 'nvidia_nim'],
  dashscope: ['dashscope', 'alibaba'],
  zai: ['zai'],
  zhipu: ['zhipu', 'zhipuai'],
  moonshot: ['moonshot', 'moonshotai'],
  minimax: ['minimax'],
  cerebras: ['cerebras'],
  deepinfra: ['deepinfra'],
  novita: ['novita'],
  siliconflow: ['siliconflow'],
  sambanova: ['sambanova'],
  huggingface: ['huggingface'],
  cloudflare: ['cloudflare', 'cloudflare-workers-ai'],
  github: ['github'],
  voyage: ['voyage', 'voyageai'],
  jina: ['jina', 'jina_ai'],
  replicate: ['replicate'],
  ai21: ['ai21', 'ai21_chat'],
  aimlapi: ['aiml'],
  elevenlabs: ['elevenlabs'],
  vercel: ['vercel', 'vercel_ai_gateway'],
  baseten: ['baseten'],
  nebius: ['nebius'],
  xiaomi: ['xiaomi_mimo', 'xiaomi'],
  ollama: ['ollama', 'ollama_chat'],
  lmstudio: ['lm_studio', 'lmstudio'],
  vllm: ['vllm', 'hosted_vllm'],
  llamacpp: ['llamafile', 'llamacpp'],
};

const PROVIDER_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PREFIXES).flatMap(([provider, prefixes]) => prefixes.map((prefix) => [prefix, provider])),
);

/** `openai/gpt-4o`, `anthropic:claude-…`, `bedrock/converse/…` → provider and model; null where no known provider stands in front. */
export function splitQualifiedModel(id: string): QualifiedModel | null {
  const match = /^([A-Za-z0-9_-]+)[/:](.+)$/s.exec(id.trim());
  const provider = PROVIDER_OF.get(match?.[1]?.toLowerCase() ?? '');
  const model = match?.[2]?.trim();
  return provider && model
    ? { provider, model: provider === 'bedrock' ? model.replace(/^(converse|invoke|converse_like)\//, '') : model }
    : null;
}
