// What a program sets once for all calls of an SDK: `dspy.configure(lm=…)`, `Settings.llm = …`, `openai.api_type = "azure"`.

import type { Ambient, Sdk } from '../model/descriptor';
import { argumentRecord } from '../resolve/calls';
import { pathName } from '../resolve/library';
import { type ApiPath, choice, optionsOf, plainText, type Value } from '../resolve/value';
import type { Expr } from '../syntax/module';
import { locate, type MatchedCall } from './locate';
import { compilePattern } from './patterns';
import type { Registry } from './registry';

/** In the file of the call, wherever it stands: such settings are usually made at the top or in a function that runs first. */
export function ambientValue(sdk: Sdk, sets: Ambient['sets'], matched: MatchedCall, registry: Registry): Value | null {
  const found = sdk.ambient
    .filter((one) => one.sets === sets)
    .flatMap((one) => (one.value ? calls(one, sdk, matched, registry) : assignments(one, sdk, matched, registry)));
  return found.length ? choice(found) : null;
}

/** The provider that a setting names. */
export function ambientProvider(sdk: Sdk, matched: MatchedCall, registry: Registry): string | null {
  const value = ambientValue(sdk, 'provider', matched, registry);
  const named = value ? plainText(value) : null;
  const values = sdk.ambient.find((one) => one.sets === 'provider')?.values ?? {};
  return named !== null && Object.hasOwn(values, named) ? (values[named] ?? null) : null;
}

function calls(one: Ambient, sdk: Sdk, matched: MatchedCall, registry: Registry): Value[] {
  const { unit } = matched.context;
  return unit.callsOf(one.path.slice(one.path.lastIndexOf('.') + 1)).flatMap(({ call, scope, step }) => {
    const context = { unit, scope, step };
    if (!isAt(one.path, matched.ev.evaluate(call.callee, context), sdk, matched, registry)) return [];
    const path: ApiPath = { module: '#unknown', steps: [] };
    const value = locate(one.value, { ...matched, call, context, args: argumentRecord(matched.ev, call, context), path });
    return value ? [value] : [];
  });
}

function assignments(one: Ambient, sdk: Sdk, matched: MatchedCall, registry: Registry): Value[] {
  const { unit } = matched.context;
  const name = one.path.slice(one.path.lastIndexOf('.') + 1);
  return unit.memberAssignments(name).flatMap(({ scope, index, object, value }): Value[] => {
    const context = { unit, scope, step: index };
    const target = memberOf(matched, object, name, context);
    return isAt(one.path, target, sdk, matched, registry) ? [matched.ev.evaluate(value, context)] : [];
  });
}

function memberOf(matched: MatchedCall, object: Expr, name: string, context: MatchedCall['context']): Value {
  const value = matched.ev.evaluate(object, context);
  if (value.kind !== 'api') return value;
  return { ...value, path: { ...value.path, steps: [...value.path.steps, { kind: 'member', name }] } };
}

function isAt(pattern: string, value: Value, sdk: Sdk, matched: MatchedCall, registry: Registry): boolean {
  const { matches } = compilePattern(pattern);
  const { language } = matched.context.unit.module;
  return optionsOf(value).some(
    (option) =>
      option.kind === 'api' &&
      /^[^#]/.test(pathName(option.path)) &&
      registry.forPath(option.path, language).some((one) => one.sdk.data === sdk && matches(one.rest)),
  );
}
