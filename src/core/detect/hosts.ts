// Base URL → who answers there, and which request a URL's path is. DATA.
// Sources: the vendors' API references; models.dev's provider list (npm opencode-linux-x64@1.18.33, 2026-09-28).
import type { CallKind } from '../model/callSite';
import { MORE_HOSTS } from './moreHosts';

/** Host name, or its end behind a dot → provider id. */
export const HOSTS: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'openai.azure.com': 'azure',
  'cognitiveservices.azure.com': 'azure',
  'services.ai.azure.com': 'azure',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'aiplatform.googleapis.com': 'google',
  'amazonaws.com': 'bedrock',
  'api.deepseek.com': 'deepseek',
  'api.mistral.ai': 'mistral',
  'codestral.mistral.ai': 'mistral',
  'api.groq.com': 'groq',
  'api.x.ai': 'xai',
  'api.together.xyz': 'together',
  'api.together.ai': 'together',
  'api.fireworks.ai': 'fireworks',
  'openrouter.ai': 'openrouter',
  'api.perplexity.ai': 'perplexity',
  'api.cohere.com': 'cohere',
  'api.cohere.ai': 'cohere',
  'integrate.api.nvidia.com': 'nvidia',
  'dashscope.aliyuncs.com': 'dashscope',
  'dashscope-intl.aliyuncs.com': 'dashscope',
  'open.bigmodel.cn': 'zhipu',
  'api.z.ai': 'zhipu',
  'api.moonshot.ai': 'moonshot',
  'api.moonshot.cn': 'moonshot',
  'api.minimax.io': 'minimax',
  'api.minimax.chat': 'minimax',
  'api.minimaxi.com': 'minimax',
  'api.cerebras.ai': 'cerebras',
  'api.deepinfra.com': 'deepinfra',
  'api.novita.ai': 'novita',
  'api.siliconflow.com': 'siliconflow',
  'api.siliconflow.cn': 'siliconflow',
  'api.sambanova.ai': 'sambanova',
  'router.huggingface.co': 'huggingface',
  'api-inference.huggingface.co': 'huggingface',
  'gateway.ai.cloudflare.com': 'cloudflare',
  'api.cloudflare.com': 'cloudflare',
  'models.inference.ai.azure.com': 'github',
  'models.github.ai': 'github',
  'api.voyageai.com': 'voyage',
  'api.jina.ai': 'jina',
  'api.replicate.com': 'replicate',
  'api.ai21.com': 'ai21',
  'api.aimlapi.com': 'aimlapi',
  'api.elevenlabs.io': 'elevenlabs',
  'aip.baidubce.com': 'baidu',
  'qianfan.baidubce.com': 'baidu',
  'spark-api.xf-yun.com': 'xunfei',
  'spark-api-open.xf-yun.com': 'xunfei',
  'api.sarvam.ai': 'sarvam',
  'ai-gateway.vercel.sh': 'vercel',
  'api.studio.nebius.com': 'nebius',
  'api.studio.nebius.ai': 'nebius',
  'inference.baseten.co': 'baseten',
  'api.hyperbolic.xyz': 'hyperbolic',
  'ark.cn-beijing.volces.com': 'volcengine',
  'api.stepfun.com': 'stepfun',
  'api.lingyiwanwu.com': 'lingyiwanwu',
  'api.baichuan-ai.com': 'baichuan',
  'api.hunyuan.cloud.tencent.com': 'tencent',
  'api.upstage.ai': 'upstage',
  'api.deepgram.com': 'deepgram',
  'api.assemblyai.com': 'assemblyai',
};

/** Servers on the user's own machine, by their documented default port. */
export const LOCAL_PORTS: Readonly<Record<string, string>> = { '11434': 'ollama', '1234': 'lmstudio', '8080': 'local', '8000': 'local' };

export interface Endpoint {
  readonly path: RegExp;
  readonly kind: CallKind;
  /** The protocol's home, when the host does not tell. */
  readonly provider?: string;
  /** The path alone shows that a model is asked, whatever the host. */
  readonly distinctive: boolean;
  /** The model stands in the URL: first group. */
  readonly model?: RegExp;
}

/** First match wins; the path is looked at without its query. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: /^[^?]*\/openai\/(deployments\/[^/]+\/)?chat\/completions$/,
    kind: 'chat',
    provider: 'azure',
    distinctive: true,
    model: /\/deployments\/([^/]+)\//,
  },
  {
    path: /\/openai\/(deployments\/[^/]+\/)?images\/generations(:submit)?$/,
    kind: 'image',
    provider: 'azure',
    distinctive: true,
    model: /\/deployments\/([^/]+)\//,
  },
  { path: /\/chat\/completions$/, kind: 'chat', distinctive: true, model: /\/deployments\/([^/]+)\/chat/ },
  { path: /\/v1\/messages$/, kind: 'chat', provider: 'anthropic', distinctive: true },
  { path: /:(stream)?GenerateContent$/i, kind: 'chat', provider: 'google', distinctive: true, model: /models\/([^/:]+):/ },
  { path: /:(batch)?EmbedContents?$/i, kind: 'embedding', provider: 'google', distinctive: true, model: /models\/([^/:]+):/ },
  { path: /:predict(LongRunning)?$/, kind: 'image', provider: 'google', distinctive: false, model: /models\/([^/:]+):/ },
  { path: /\/api\/(chat|generate)$/, kind: 'chat', provider: 'ollama', distinctive: false },
  { path: /\/api\/embed(dings)?$/, kind: 'embedding', provider: 'ollama', distinctive: false },
  { path: /\/embeddings$/, kind: 'embedding', distinctive: false, model: /\/deployments\/([^/]+)\// },
  { path: /\/images\/(generations|edits|variations)$/, kind: 'image', distinctive: true, model: /\/deployments\/([^/]+)\// },
  { path: /\/audio\/(speech|transcriptions|translations)$/, kind: 'audio', distinctive: true },
  { path: /\/text-to-speech(\/|$)/, kind: 'audio', distinctive: false },
  { path: /\/responses$/, kind: 'responses', distinctive: false },
  { path: /\/rerank$/, kind: 'rerank', distinctive: false },
  { path: /\/videos(\/generations)?$/, kind: 'video', distinctive: false },
  { path: /\/batches$/, kind: 'batch', distinctive: false },
  { path: /\/completions?$/, kind: 'completion', distinctive: false },
  {
    path: /\/(invoke|converse)(-with-response-stream|-stream)?$/,
    kind: 'chat',
    provider: 'bedrock',
    distinctive: false,
    model: /\/model\/([^/]+)\//,
  },
];

/** Provider of a base URL or full URL; null: a host that is not known. */
export function providerOfUrl(url: string): string | null {
  if (/\/openai\/deployments\/|\.openai\.azure\.com\b/.test(url)) return 'azure';
  const match = /^(?:https?|wss?):\/\/([^/:?#{}]+)(?::(\d+))?/i.exec(url.trim());
  const host = match?.[1]?.toLowerCase();
  if (!host) return null;
  if (/^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal|\[?::1\]?)$/.test(host))
    return LOCAL_PORTS[match?.[2] ?? ''] ?? 'local';
  if (host === 'ollama') return 'ollama';
  // `us-central1-aiplatform.googleapis.com`
  if (host.endsWith('-aiplatform.googleapis.com')) return 'google';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const provider = HOSTS[name] ?? MORE_HOSTS[name];
    if (provider && !(provider === 'bedrock' && !host.startsWith('bedrock'))) return provider;
  }
  return null;
}
