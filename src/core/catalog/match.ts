// Does a rule of the price data really name this id? The data's own prefix rules guess (`claude-sonnet-5` would take
// `claude-sonnet-5-7`); here a prefix counts only when nothing but a date, a revision or "latest" follows.
import type { MatchLogic, ModelInfo } from '@pydantic/genai-prices';

const TAIL = /^(?:-(?:latest|preview(?:-\d{2}-\d{2})?|exp(?:-\d{4})?|beta|20\d{2}-\d{2}-\d{2}|\d{8}|\d{6}|\d{4}|\d{3}|v\d+)|:\d+)*$/;

/** Bedrock's regions and vendors may stand in front. */
const FRONT = /^(?:(?:us|eu|apac|global|jp|au|ca|us-gov)\.)?(?:[a-z0-9]+\.)?$/;

const EXACT = 1000;
const PATTERN = 900;

/** The model whose rule names the id most closely, or undefined. `id` in lower case. */
export function findModel(models: readonly ModelInfo[], id: string): ModelInfo | undefined {
  let best: { model: ModelInfo; strength: number } | undefined;
  for (const model of models) {
    const strength = isOtherVersion(model.id, id) ? 0 : Math.max(idStrength(model, id), strengthOf(model.match, id));
    if (strength > (best?.strength ?? 0)) best = { model, strength };
  }
  return best?.model;
}

/** `…-v1` is not `…-v2:0`, even where the data's rule takes both. */
function isOtherVersion(own: string, id: string): boolean {
  const [ours, asked] = [own, id].map((one) => /-v(\d+)(?::|$)/.exec(one.toLowerCase())?.[1]);
  return ours !== undefined && asked !== undefined && ours !== asked;
}

/** The model's own id, or that id with a tail, when the data's rule agrees. */
function idStrength(model: ModelInfo, id: string): number {
  const own = model.id.toLowerCase();
  if (own === id) return EXACT;
  return id.startsWith(own) && TAIL.test(id.slice(own.length)) && agrees(model.match, id) ? own.length : 0;
}

/** The rule as the data means it, prefixes unbounded. */
function agrees(rule: MatchLogic, id: string): boolean {
  if ('or' in rule) return rule.or.some((part) => agrees(part, id));
  if ('and' in rule) return rule.and.every((part) => agrees(part, id));
  if ('starts_with' in rule) return id.startsWith(rule.starts_with.toLowerCase());
  if ('ends_with' in rule) return id.endsWith(rule.ends_with.toLowerCase());
  if ('contains' in rule) return id.includes(rule.contains.toLowerCase());
  return strengthOf(rule, id) > 0;
}

/** 0: no match. Longer prefixes are stronger. */
function strengthOf(rule: MatchLogic, id: string): number {
  if ('or' in rule) return Math.max(0, ...rule.or.map((part) => strengthOf(part, id)));
  if ('and' in rule) return Math.min(...rule.and.map((part) => strengthOf(part, id)));
  if ('equals' in rule) return rule.equals.toLowerCase() === id ? EXACT : 0;
  if ('regex' in rule) return new RegExp(rule.regex).test(id) ? PATTERN : 0;
  if ('starts_with' in rule) return aroundStrength(rule.starts_with.toLowerCase(), id, /^$/);
  if ('ends_with' in rule) return id.endsWith(rule.ends_with.toLowerCase()) ? aroundStrength(rule.ends_with.toLowerCase(), id, FRONT) : 0;
  return aroundStrength(rule.contains.toLowerCase(), id, FRONT);
}

function aroundStrength(part: string, id: string, front: RegExp): number {
  const start = id.indexOf(part);
  if (start < 0 || !front.test(id.slice(0, start))) return 0;
  // A fine-tune's id goes on with the owner's own names.
  if (part.startsWith('ft:')) return part.length;
  const rest = id.slice(start + part.length);
  return TAIL.test(part.endsWith('-') ? `-${rest}` : rest) ? part.length : 0;
}
