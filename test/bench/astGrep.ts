// The SDK data's call shapes as rules of ast-grep: the part of each path that stands at the call, any object before it.

import { SDKS } from '../../src/core/detect/sdks/index';
import { sdkSchema } from '../../src/core/model/descriptor';
import { FAMILIES, type Family } from '../../src/core/model/family';

const LANGUAGES: Readonly<Record<Family, readonly string[]>> = {
  python: ['Python'],
  ecmascript: ['TypeScript', 'Tsx', 'JavaScript'],
  go: ['Go'],
  java: ['Java', 'Kotlin'],
  csharp: ['CSharp'],
  ruby: ['Ruby'],
  php: ['Php'],
  rust: ['Rust'],
  swift: ['Swift'],
  shell: [],
};

/** YAML documents, one for each language. */
export function astGrepRules(): string {
  return FAMILIES.flatMap((family) => LANGUAGES[family].map((language) => ruleOf(family, language))).join('\n---\n');
}

function ruleOf(family: Family, language: string): string {
  const arrow = language === 'Php';
  const patterns = chainsOf(family).map((chain) => `${arrow ? '$O->' : '$O.'}${arrow ? chain.replaceAll('.', '->') : chain}($$$A)`);
  const any = patterns.map((pattern) => `    - pattern: ${JSON.stringify(pattern)}`).join('\n');
  return `id: llm-${language.toLowerCase()}\nlanguage: ${language}\nseverity: info\nmessage: call\nrule:\n  any:\n${any}`;
}

function chainsOf(family: Family): readonly string[] {
  const sdks = SDKS.map((input) => sdkSchema.parse(input)).filter(({ languages }) => languages.includes(family));
  const paths = sdks.flatMap(({ calls, onModel }) => [...calls, ...onModel].map(({ path }) => path.replace(/^.*\(\)\.?/, '')));
  return [...new Set(paths.flatMap(spelledOut))].filter((path) => /^[\w.]+$/.test(path));
}

/** `a.{b,c}` → `a.b`, `a.c`. */
function spelledOut(pattern: string): string[] {
  const group = /\{([^{}]*)\}/.exec(pattern);
  return group ? (group[1] ?? '').split(',').flatMap((one) => spelledOut(pattern.replace(group[0], one))) : [pattern];
}
