// DATA: from which length on providers cache the begin of a prompt, for how long, and whether the request must mark it.
import { baseName } from '../tokens/baseName';

export interface CacheRule {
  readonly providers: readonly string[];
  readonly models: RegExp;
  readonly leastTokens: number;
  /** False: only what the request marks (cache_control, cachePoint). */
  readonly automatic: boolean;
  /** How long an entry lives after its last use. */
  readonly seconds: number;
  readonly source: string;
  readonly asOf: string;
}

const OPENAI = 'https://developers.openai.com/cookbook/examples/prompt_caching_201';
const ANTHROPIC = 'https://platform.claude.com/docs/en/build-with-claude/prompt-caching';
const GEMINI = 'https://ai.google.dev/gemini-api/docs/caching';

const claude = (models: RegExp, leastTokens: number): CacheRule => ({
  ...{ providers: ['anthropic', 'bedrock', 'vertex'], models, leastTokens, automatic: false, seconds: 300 },
  ...{ source: ANTHROPIC, asOf: '2026-10-13' },
});

const gemini = (models: RegExp, leastTokens: number): CacheRule => ({
  ...{ providers: ['google', 'vertex'], models, leastTokens, automatic: true, seconds: 300 },
  ...{ source: GEMINI, asOf: '2026-10-13' },
});

/** The first that matches decides. */
const RULES: readonly CacheRule[] = [
  // GPT-5.6 and later have other rules, which are not read here.
  {
    providers: ['openai', 'azure'],
    models: /^(gpt-4o|gpt-4\.1|gpt-5(?!\.[6-9])|o[134])/,
    leastTokens: 1024,
    automatic: true,
    seconds: 300,
    source: OPENAI,
    asOf: '2026-10-13',
  },
  claude(/claude-(opus|fable|mythos)-5(?!\.|-[0-9])/, 512),
  claude(/claude-opus-4-7/, 2048),
  claude(/claude-(opus-4-[56]|haiku-4-5)/, 4096),
  claude(/claude-(haiku-3|3-5-haiku|3-haiku)/, 2048),
  claude(/claude/, 1024),
  gemini(/^gemini-2\.5/, 2048),
  gemini(/^gemini-([3-9])/, 4096),
];

export function cacheRuleOf(provider: string | null, model: string | null): CacheRule | undefined {
  const name = baseName(model ?? '');
  return RULES.find(({ providers, models }) => provider !== null && providers.includes(provider) && models.test(name));
}
