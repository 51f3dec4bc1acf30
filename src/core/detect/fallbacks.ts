// Calls whose receiver nobody can tell: recognised by a chain that only one SDK has, or by what is handed to a framework's method.
import type { LanguageId } from '../model/callSite';
import { pathName } from '../resolve/library';
import type { Unit } from '../resolve/unit';
import { type ApiPath, optionsOf, plainText, type Value } from '../resolve/value';
import type { Expr } from '../syntax/module';
import type { Found } from './found';
import { apiName, foundByShape } from './fromShape';
import { locate, type MatchedCall } from './locate';
import { isTemplate } from './prompt';
import type { CompiledSdk, Registry } from './registry';
import { unknownBecause } from './slots';

const ELSEWHERE = 'the client comes from elsewhere';

/** `x.chat.completions.create(model=…, messages=…)`, whatever `x` is. */
export function foundByChain(matched: MatchedCall, registry: Registry, language: LanguageId): Found | null {
  const chain = chainOf(matched.call.callee);
  for (const { sdk, shape, chain: wanted } of registry.distinctive(language)) {
    if (!matchesChain(chain, wanted, sdk.data.inserts)) continue;
    const path: ApiPath = { module: '#unknown', steps: [{ kind: 'member', name: wanted }] };
    const own = { ...matched, path };
    if (!locate(shape.model, own) && !locate(shape.prompt, own)) continue;
    const [found] = foundByShape({ sdk, shape, path, whole: path }, own, registry, language);
    if (found && shape.distinctive === 'certain') return { ...found, api: wanted };
    if (found)
      return {
        ...found,
        api: chain.slice(-3).join('.'),
        provider: unknownBecause(ELSEWHERE),
        isDefaultProvider: false,
        uncertain: ELSEWHERE,
      };
  }
  return null;
}

/**
 * `anything.invoke(messages)` in a file that imports LangChain, where what is handed over is messages of that framework
 * (or a pipeline begins with a prompt template): the model itself is chosen elsewhere.
 */
export function foundByMessages(matched: MatchedCall, receiver: Value, registry: Registry, language: LanguageId): Found | null {
  const { callee } = matched.call;
  if (callee.kind !== 'member') return null;
  for (const sdk of registry.messageSdks(language)) {
    const own = sdk.onModel.find(({ pattern, shape }) => shape.kind === 'chat' && pattern.matches(callee.name));
    if (!own || !importsAny(matched.context.unit, sdk)) continue;
    const prompt = locate(own.shape.prompt, matched);
    const isPipeline = optionsOf(receiver).some((option) => option.kind === 'pipeline' && option.stages.some(isTemplate));
    const isUnknown = !optionsOf(receiver).some((option) => /^(api|class|instance|namespace|function|list|record)$/.test(option.kind));
    if (!isPipeline && !(isUnknown && prompt && looksLikeMessages(prompt))) continue;
    const path: ApiPath = { module: '#unknown', steps: [{ kind: 'member', name: callee.name }] };
    const [found] = foundByShape({ sdk, shape: own.shape, path, whole: path }, { ...matched, path }, registry, language, receiver);
    if (found) return { ...found, api: apiName(path), provider: unknownBecause('the model is chosen elsewhere'), isDefaultProvider: false };
  }
  return null;
}

function importsAny(unit: Unit, sdk: CompiledSdk): boolean {
  const roots = new Set(sdk.data.modules.map((module) => module.split(/[._/]/).slice(0, module.startsWith('@') ? 2 : 1)[0] ?? module));
  return unit.module.scopes.some((scope) =>
    scope.steps.some((step) => step.kind === 'import' && roots.has(step.module.split(/[._/]/)[0] ?? '')),
  );
}

const MESSAGE_ROLES = /^(system|human|user|ai|assistant|developer|tool)$/;

function looksLikeMessages(value: Value): boolean {
  return optionsOf(value).some((option) => {
    if (option.kind === 'list') return option.items.some(isMessage);
    return (
      option.kind === 'api' &&
      (isTemplate(option) || /(^|\.)(convert_to_messages|messages_from_dict|\w*Message)\(\)$/.test(pathName(option.path)))
    );
  });
}

function isMessage(item: Value): boolean {
  return optionsOf(item).some((option) => {
    if (option.kind === 'api') return /Message(\.\w+)?\(\)$/.test(pathName(option.path));
    if (option.kind === 'record') return option.entries.has('role') && option.entries.has('content');
    const role = option.kind === 'list' && option.items.length === 2 && option.items[0] ? plainText(option.items[0]) : null;
    return role !== null && MESSAGE_ROLES.test(role);
  });
}

function chainOf(expr: Expr): string[] {
  const names: string[] = [];
  for (let one = expr; ; one = one.object) {
    if (one.kind === 'member') names.unshift(one.name);
    else {
      if (one.kind === 'name') names.unshift(one.name);
      return names;
    }
  }
}

function matchesChain(chain: readonly string[], wanted: string, inserts: readonly string[]): boolean {
  const parts = wanted.replace(/\{[^{}]*\}/g, (group) => group.replace(/,/g, '|')).split('.');
  const own = chain.filter((name) => !inserts.includes(name)).slice(-parts.length);
  if (own.length !== parts.length || chain.length <= parts.length) return false;
  return parts.every((part, at) =>
    part
      .replace(/[{}]/g, '')
      .split('|')
      .includes(own[at] ?? ''),
  );
}
