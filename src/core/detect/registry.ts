// The SDK data, validated and indexed for look-up by module.
import type { LanguageId } from '../model/callSite';
import { type CallShape, type ModelShape, type Sdk, type SdkInput, sdkSchema } from '../model/descriptor';
import { FAMILIES, type Family, familyOf } from '../model/family';
import { pathName } from '../resolve/library';
import { type ApiPath, type ApiStep, spelledOut } from '../resolve/value';
import { compilePattern, type Pattern } from './patterns';

interface Compiled<T> {
  readonly shape: T;
  readonly pattern: Pattern;
}

export interface CompiledSdk {
  readonly data: Sdk;
  readonly calls: readonly Compiled<CallShape>[];
  readonly models: readonly Compiled<ModelShape>[];
  readonly onModel: readonly Compiled<CallShape>[];
}

export interface PathMatch {
  readonly sdk: CompiledSdk;
  /** The access path without what leaves the object as it is. */
  readonly path: ApiPath;
  /** The access path as it is, its module settled. */
  readonly whole: ApiPath;
  /** It as text, below the module. */
  readonly rest: string;
}

/** What a file's text can be searched for. */
export interface RegistryWords {
  /** Names that the last member of a sending call can have. */
  readonly sinkNames: ReadonlySet<string>;
  /** Modules that SDKs are imported from. */
  readonly modules: readonly string[];
  /** Parts of calls that tell without an import. */
  readonly chains: readonly string[];
  /** Programs of the command line. */
  readonly commands: readonly string[];
}

export interface Registry extends RegistryWords {
  /** SDKs whose modules an access path starts in. */
  forPath(path: ApiPath, language: LanguageId): readonly PathMatch[];
  /** Of the SDKs of one family of languages. */
  words(family: Family): RegistryWords;
  /** The first words of modules that a file of the program must not hide. */
  readonly packages: ReadonlySet<string>;
  /** Modules whose objects are called themselves. */
  readonly callables: readonly string[];
  /** Modules that implement interfaces of the program: any method may send. */
  readonly proxies: readonly string[];
  /** SDKs whose model objects are handed messages. */
  messageSdks(language: LanguageId): readonly CompiledSdk[];
  /** Shapes that are recognised by their chain alone. */
  distinctive(language: LanguageId): readonly { readonly sdk: CompiledSdk; readonly shape: CallShape; readonly chain: string }[];
}

/** Throws a ZodError where a data file is wrong: that is a defect of Outlay, found by its tests. */
export function createRegistry(inputs: readonly SdkInput[]): Registry {
  const sdks = inputs.map((input) => compile(sdkSchema.parse(input)));
  const byFamily = new Map(FAMILIES.map((family) => [family, sdks.filter((sdk) => sdk.data.languages.includes(family))]));
  const byRoot = new Map(FAMILIES.map((family) => [family, groupedByRoot(byFamily.get(family) ?? [])]));
  const all = (language: LanguageId) => byFamily.get(familyOf(language)) ?? [];
  const withRoot = ({ module }: ApiPath, language: LanguageId) => byRoot.get(familyOf(language))?.get(rootOf(module)) ?? [];
  return {
    forPath: (path, language) =>
      spelledOut(path).flatMap((one) =>
        withRoot(one, language).flatMap((sdk) => {
          const plain = { module: one.module, steps: normalised(sdk.data, one.steps) };
          const rest = below(sdk.data, plain);
          return rest === null ? [] : [{ sdk, path: plain, whole: one, rest }];
        }),
      ),
    ...wordsOf(sdks),
    words: (family) => wordsOf(byFamily.get(family) ?? []),
    packages: new Set(
      sdks.filter(({ data }) => !data.ordinaryName).flatMap(({ data }) => data.modules.map((module) => module.split(/[./]/)[0] ?? module)),
    ),
    callables: sdks.filter(({ calls }) => calls.some(({ pattern }) => pattern.callsObject)).flatMap(({ data }) => data.modules),
    proxies: sdks.filter(({ calls }) => calls.some(({ shape }) => shape.proxied)).flatMap(({ data }) => data.modules),
    messageSdks: (language) => all(language).filter((sdk) => sdk.onModel.length > 0),
    distinctive: (language) =>
      all(language).flatMap((sdk) =>
        sdk.calls.filter(({ shape }) => shape.distinctive).map(({ shape }) => ({ sdk, shape, chain: shape.path.replace(/^.*\(\)\./, '') })),
      ),
  };
}

function wordsOf(sdks: readonly CompiledSdk[]): RegistryWords {
  const shapes = sdks.flatMap((sdk) => [...sdk.calls, ...sdk.onModel]);
  return {
    sinkNames: new Set([...shapes.flatMap(({ pattern }) => pattern.lastNames ?? []), ...sdks.flatMap(commands)]),
    commands: sdks.flatMap(commands),
    modules: [...new Set(sdks.flatMap((sdk) => sdk.data.modules))],
    chains: [...new Set(sdks.flatMap(chains))],
  };
}

function compile(data: Sdk): CompiledSdk {
  const each = <T extends { readonly path: string }>(shapes: readonly T[]) =>
    shapes.map((shape) => ({ shape, pattern: compilePattern(shape.path) }));
  return { data, calls: each(data.calls), models: each(data.models), onModel: each(data.onModel) };
}

/** The first word of a module: few SDKs share it. */
function rootOf(module: string): string {
  return /^[^./()[\]:]*/.exec(module)?.[0] ?? '';
}

function groupedByRoot(sdks: readonly CompiledSdk[]): ReadonlyMap<string, readonly CompiledSdk[]> {
  const groups = new Map<string, CompiledSdk[]>();
  for (const sdk of sdks)
    for (const root of new Set(sdk.data.modules.map(rootOf))) {
      const group = groups.get(root);
      if (group) group.push(sdk);
      else groups.set(root, [sdk]);
    }
  return groups;
}

function commands({ data }: CompiledSdk): string[] {
  return data.languages.includes('shell') ? data.modules.map((module) => module.replace('#global.', '')) : [];
}

/** Distinctive chains let a file in that gets its client from elsewhere. */
function chains(sdk: CompiledSdk): string[] {
  return sdk.calls.flatMap(({ shape }) => (shape.distinctive ? alternatives(shape.path.replace(/^.*\(\)\./, '')) : []));
}

/** `models.{a,b}` → `models.a`, `models.b`. */
function alternatives(pattern: string): string[] {
  const group = /\{([^{}]*)\}/.exec(pattern);
  if (!group) return [pattern];
  return (group[1] ?? '').split(',').flatMap((one) => alternatives(pattern.replace(group[0], one)));
}

/** What comes after the SDK's module; null: another module. */
function below(sdk: Sdk, path: ApiPath): string | null {
  if (path.module === '#unknown') return null;
  const whole = pathName(path);
  for (const module of sdk.modules) {
    if (whole === module) return '';
    if (whole.startsWith(module) && /[./([]/.test(whole[module.length] ?? '')) {
      const rest = whole.slice(module.length);
      // `require('openai')(…)`: the module itself is what is called.
      return rest.startsWith('(') ? `default${rest}` : rest.replace(/^[./]/, '');
    }
  }
  return null;
}

function normalised(sdk: Sdk, steps: readonly ApiStep[]): ApiStep[] {
  const result: ApiStep[] = [];
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at];
    if (!step || step.kind === 'index') continue;
    if (step.kind === 'member' && sdk.keeps.includes(step.name) && steps[at + 1]?.kind === 'call') at++;
    else if (!(step.kind === 'member' && sdk.inserts.includes(step.name))) result.push(step);
  }
  return result;
}
