// The id that code holds → ids that price data may hold, the most literal first.
import { splitQualifiedModel } from './qualified';

export interface Candidates {
  readonly ids: readonly string[];
  /** OpenRouter's `:free`: the host serves it for nothing, within limits. */
  readonly free: boolean;
}

/** Variants of one model at OpenRouter that are billed like the model itself, or like its cheapest or fastest host. */
const ROUTING_SUFFIX = /:(nitro|floor|extended|exacto|online|thinking|beta)$/;

const DATED = /[-@](20\d{2}-\d{2}-\d{2}|20\d{6})$/;

export function candidateIds(provider: string, model: string): Candidates {
  const literal = model.trim().toLowerCase();
  const free = provider === 'openrouter' && literal.endsWith(':free');
  const bare = withoutResourcePath(literal).replace(free ? /:free$/ : ROUTING_SUFFIX, '');
  const unqualified = withoutProvider(provider, bare);
  const tail = provider === 'openrouter' ? unqualified : (unqualified.split('/').at(-1) ?? unqualified);
  const forms = [literal, bare, unqualified, ...hostForms(provider, tail), tail];
  const dateless = [unqualified, tail].filter((id) => DATED.test(id)).map((id) => id.replace(DATED, ''));
  return { ids: [...new Set([...forms, ...dateless])], free };
}

/** `models/gemini-…`, `publishers/google/models/…`, `projects/…/models/…`, Bedrock's ARNs. */
function withoutResourcePath(id: string): string {
  return id
    .replace(/^arn:aws[\w-]*:bedrock:[^/]*:(foundation-model|inference-profile)\//, '')
    .replace(/^(projects\/[^/]+\/locations\/[^/]+\/)?publishers\/[^/]+\/models\//, '')
    .replace(/^(models|tunedmodels)\//, '');
}

/** A gateway's id may carry two providers: `openrouter/openai/gpt-4o` keeps the second. */
function withoutProvider(provider: string, id: string): string {
  const split = splitQualifiedModel(id);
  return split?.provider === provider ? withoutResourcePath(split.model) : id;
}

function hostForms(provider: string, id: string): readonly string[] {
  switch (provider) {
    case 'fireworks':
      return [`accounts/fireworks/models/${id}`];
    case 'cloudflare':
      return id.startsWith('@cf/') ? [] : [`@cf/${id}`];
    case 'google':
      return [id.replace(/@(\d{8}|default|latest)$/, '-$1').replace(/-default$/, '')];
    case 'azure':
      return [id.replace(/^gpt-35/, 'gpt-3.5')];
    default:
      return [];
  }
}
