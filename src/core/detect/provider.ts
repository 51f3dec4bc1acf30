// Who bills a call: the client's class, its base URL, a prefix of the model id.
import type { Sourced } from '../model/callSite';
import type { Sdk } from '../model/descriptor';
import { type ApiPath, isNothing, optionsOf, type Piece, type Value } from '../resolve/value';
import { providerOfUrl } from './hosts';
import { inferred, unknownBecause } from './slots';

export interface ProviderHints {
  readonly sdk: Sdk;
  readonly path: ApiPath;
  /** The shape's or model object's own. */
  readonly fixed?: string;
  readonly baseUrl: Value | null;
  readonly model: Sourced<string>;
  readonly qualified: boolean;
}

export function providerOf(hints: ProviderHints): Sourced<string> {
  const byUrl = fromBaseUrl(hints.baseUrl, hints.sdk.anyServer);
  if (byUrl) return byUrl;
  const byClass = fromClass(hints);
  if (byClass) return inferred(byClass, 'by the class of the client');
  const byModel = hints.qualified && hints.model.value !== null ? fromModelId(hints.model.value) : null;
  if (byModel) return inferred(byModel, 'by the prefix of the model id');
  const own = hints.fixed ?? hints.sdk.provider;
  return own ? inferred(own, `default of ${hints.sdk.sdk}`) : unknownBecause('neither client nor model id tell the provider');
}

/** Null: no base URL is given, or only an environment variable may give one. */
function fromBaseUrl(baseUrl: Value | null, anyServer: boolean): Sourced<string> | null {
  if (!baseUrl) return null;
  const given = optionsOf(baseUrl);
  const options = given.filter((option) => !isNothing(option));
  for (const option of options) {
    if (option.kind !== 'text') continue;
    const url = spelled(option.pieces);
    const provider = providerOfUrl(url);
    if (provider) return { value: provider, origin: option.origin, ...(option.at ? { at: option.at } : {}), reason: `base URL ${url}` };
    if (/^https?:\/\/[^{]/.test(url)) return unknownBecause(`an unknown host: ${url.replace(/^(https?:\/\/[^/]+).*$/, '$1')}`);
  }
  const [first] = options;
  // An override that may be absent, or that only points a vendor's own client at a proxy, does not change who bills.
  if (!first || options.length < given.length || !anyServer) return null;
  if (first.kind === 'unknown' && first.origin === 'environment-default') return null;
  if (first.kind === 'unknown' && first.reason.startsWith('not ')) return null;
  return unknownBecause('the base URL is set at run time');
}

/** Holes are written as `{}`. */
export function spelled(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : '{}')).join('');
}

function fromClass({ sdk, path }: ProviderHints): string | null {
  const module = Object.keys(sdk.providersByModule).find((one) => path.module === one || path.module.startsWith(`${one}/`));
  for (const step of path.steps) {
    const called = step.kind === 'call' ? (step.changes?.calls ?? []).map(({ name }) => name) : [];
    const byCall = called.find((name) => Object.hasOwn(sdk.providers, name));
    if (byCall) return sdk.providers[byCall] ?? null;
    const own = step.kind === 'member' && Object.hasOwn(sdk.providers, step.name) ? sdk.providers[step.name] : undefined;
    if (own) return own;
  }
  return (module && sdk.providersByModule[module]) || null;
}

/** LiteLLM-style prefixes → provider ids. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ googleai: 'google', 'google-genai': 'google', 'google-vertexai': 'google', 'azure-openai': 'azure' },
  ...{ 'openai-chat': 'openai', 'openai-responses': 'openai' },
  ...{
    openai: 'openai',
    azure: 'azure',
    azure_openai: 'azure',
    azure_ai: 'azure',
    anthropic: 'anthropic',
    google: 'google',
    gemini: 'google',
  },
  ...{
    google_genai: 'google',
    google_vertexai: 'google',
    vertex_ai: 'google',
    vertexai: 'google',
    'google-gla': 'google',
    'google-vertex': 'google',
  },
  ...{ bedrock: 'bedrock', bedrock_converse: 'bedrock', 'amazon-bedrock': 'bedrock', amazon_bedrock: 'bedrock', sagemaker: 'bedrock' },
  ...{ groq: 'groq', mistral: 'mistral', mistralai: 'mistral', cohere: 'cohere', deepseek: 'deepseek', xai: 'xai', together: 'together' },
  ...{ together_ai: 'together', togetherai: 'together', fireworks: 'fireworks', fireworks_ai: 'fireworks', openrouter: 'openrouter' },
  ...{ perplexity: 'perplexity', nvidia_nim: 'nvidia', nvidia: 'nvidia', ollama: 'ollama', ollama_chat: 'ollama', lm_studio: 'lmstudio' },
  ...{
    huggingface: 'huggingface',
    cerebras: 'cerebras',
    deepinfra: 'deepinfra',
    novita: 'novita',
    dashscope: 'dashscope',
    moonshot: 'moonshot',
  },
  ...{
    minimax: 'minimax',
    zai: 'zai',
    baseten: 'baseten',
    nebius: 'nebius',
    xiaomi_mimo: 'xiaomi',
    vercel_ai_gateway: 'vercel',
    zhipuai: 'zhipu',
    cloudflare: 'cloudflare',
    github: 'github',
    sambanova: 'sambanova',
    replicate: 'replicate',
  },
  ...{ voyage: 'voyage', jina_ai: 'jina', hosted_vllm: 'vllm', vllm: 'vllm' },
};

/** Bare ids that only one vendor has. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(gpt-|o[134](-|$)|chatgpt-|text-embedding-(3|ada)|dall-e|whisper-1|tts-1)/, 'openai'],
  [/^claude-/, 'anthropic'],
  [/^gemini-/, 'google'],
  [/^(command-|embed-(english|multilingual)|rerank-)/, 'cohere'],
];

export function fromModelId(id: string): string | null {
  const prefix = /^@?([\w-]+)[/:]/.exec(id)?.[1]?.toLowerCase();
  if (prefix && Object.hasOwn(PREFIXES, prefix)) return PREFIXES[prefix] ?? null;
  return prefix ? null : (FAMILIES.find(([pattern]) => pattern.test(id))?.[1] ?? null);
}
