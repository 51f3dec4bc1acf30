// DATA: which source is right where two contradict each other, and why. The build fails on a contradiction that no row here speaks of.
// The first row that matches decides. `disputed`: no evidence decides; the price is shown as a range between the sources.
import type { Decision } from '../import/contradictions';

const ALIAS = 'an alias that moves from model to model: the sources saw it at different times';
const NEWEST = 'the host changes its prices; the newest source has what holds now';

export const DECISIONS: readonly Decision[] = [
  {
    host: 'deepseek',
    ids: /^deepseek-(v4|flash)/,
    right: 'liteLlm',
    why: 'the only source with the calendar of api-docs.deepseek.com/quick_start/pricing: half the price outside of 01–04 and 06–10 UTC, Monday to Friday; deepseek-v4-flash is served and billed as deepseek-flash',
  },
  {
    host: 'deepseek',
    ids: /^deepseek-(chat|reasoner|v3\.2)$/,
    right: 'disputed',
    why: "not on the vendor's page any more; the lists kept different last prices",
  },
  { host: 'google', ids: /-latest$/, right: 'disputed', why: ALIAS },
  {
    host: 'google',
    ids: /image/,
    right: 'genai',
    why: 'models.dev gives the rate of image tokens as the output rate; text comes out at the lower one',
  },
  { host: 'google', ids: /omni/, right: 'liteLlm', why: 'models.dev gives the rate of video tokens as the output rate' },
  { host: 'google', ids: /^gemini-2\.0-flash$/, right: 'genai', why: "LiteLLM's row is Vertex AI's rate; the Gemini API's is lower" },
  { host: 'google', ids: /^claude-/, right: 'disputed', why: 'retired; the lists kept different last prices' },
  {
    host: 'azure',
    ids: /^(ada|gpt-4-turbo$|text-embedding-)/,
    right: 'disputed',
    why: 'a tenth apart, which is what a data zone costs more; which one a deployment is, code does not tell',
  },
  { host: 'azure', ids: /^gpt-image/, right: 'liteLlm', why: 'models.dev gives the rate of image tokens as the output rate' },
  { host: 'azure', ids: /^phi-/, right: 'liteLlm', why: "cites Azure's own page of prices" },
  { host: 'azure', ids: /^phi-/, right: 'modelsDev', why: 'the newer of the two lists' },
  { host: 'azure', ids: /^deepseek-v4-pro$/, right: 'modelsDev', why: 'LiteLLM says the same; pi-ai stands alone' },
  {
    host: 'bedrock',
    right: 'piAi',
    why: 'models.dev says the same; an id without a region is in-region and costs a tenth more than `global.`',
  },
  { host: 'cloudflare', right: 'genai', why: "LiteLLM has one figure for every model; genai-prices has Cloudflare's own per model" },
  { host: 'dashscope', right: 'liteLlm', why: 'the international endpoint; models.dev mixes in the list of the Chinese one' },
  {
    host: 'mistral',
    ids: /^mistral-large-4$/,
    right: 'disputed',
    why: 'two November sources, two prices: pi-ai, and LiteLLM citing docs.mistral.ai',
  },
  { host: 'mistral', ids: /-latest$/, right: 'fresh', why: `${ALIAS}; the two newest agree` },
  { host: 'mistral', ids: /-latest$/, right: 'disputed', why: ALIAS },
  { host: 'mistral', ids: /^open-mistral-nemo$/, right: 'piAi', why: 'models.dev says the same; LiteLLM kept the price of 2024' },
  { host: 'openai', ids: /tts$/, right: 'liteLlm', why: 'genai-prices gives the rate of audio tokens as the output rate' },
  { host: 'together', ids: /^qwen\/qwen3\.7-max$/, right: 'disputed', why: 'three sources, three prices' },
  {
    host: 'zhipu',
    right: 'disputed',
    why: 'the Chinese endpoint bills in yuan at a lower price than the international one; the id is the same',
  },
  {
    host: 'xai',
    ids: /^grok-code-fast-1$/,
    right: 'liteLlm',
    why: 'retired on 2026-05-15; since then the name is served and billed as its successor',
  },
  {
    host: 'ovhcloud',
    right: 'genai',
    why: 'the list is in euros, which LiteLLM gives as dollars; genai-prices and models.dev converted them',
  },
  { host: 'ovhcloud', right: 'modelsDev', why: 'the list is in euros, which LiteLLM gives as dollars; models.dev converted them' },
  { host: 'scaleway', right: 'modelsDev', why: 'the list is in euros, which LiteLLM gives as dollars; models.dev converted them' },
  { host: 'databricks', right: 'disputed', why: 'billed in units of Databricks, which the sources convert at different rates' },
  ...['crusoe', 'inception'].map((host) => ({ host, right: 'disputed', why: 'two lists, two prices, and nothing that decides' })),
  { host: '*', right: 'fresh', why: 'the two newest sources, independent of each other, agree; the others are older' },
  { host: 'azure', ids: /^grok-/, right: 'newest', why: 'xAI lowered the price; the newest source follows it' },
  { host: 'xai', right: 'newest', why: 'xAI lowered the price; the newest source follows it' },
  ...['deepinfra', 'fireworks', 'novita', 'together', 'siliconflow', 'baseten', 'nebius'].map((host) => ({
    host,
    right: 'newest',
    why: NEWEST,
  })),
  ...['openrouter', 'vercel', 'huggingface', 'aimlapi'].map((host) => ({
    host,
    right: 'newest',
    why: 'a gateway: its routes and prices move from day to day',
  })),
];
