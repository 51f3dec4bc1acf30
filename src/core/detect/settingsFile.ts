// Models that a framework reads from its settings file: Spring AI's `spring.ai.<provider>.chat.options.model`.

import type { CallKind } from '../model/callSite';
import type { Sdk } from '../model/descriptor';
import { parseData } from '../resolve/data';
import type { Evaluator } from '../resolve/evaluator';
import type { Unit } from '../resolve/unit';
import { plainText, type Value } from '../resolve/value';

export interface ConfiguredModel {
  readonly provider: string;
  readonly model: Value;
}

/** The one model that the settings name; of several, the one whose starter the build file asks for. */
export function configuredModel(ev: Evaluator, unit: Unit, sdk: Sdk, kind: CallKind): ConfiguredModel | null {
  const { settings } = sdk;
  if (!settings) return null;
  const found: (ConfiguredModel & { readonly starter: string })[] = [];
  for (const file of settings.files) {
    const text = ev.project.text(unit, file);
    if (!text) continue;
    for (const one of settings.models) {
      const key = kind === 'embedding' ? one.key.replace('.chat.', '.embedding.') : one.key;
      const model = valueIn(text.text, text.path, key);
      if (model) found.push({ provider: one.provider, model, starter: one.starter });
    }
  }
  if (found.length < 2) return found[0] ?? null;
  const builds = settings.builds.flatMap((file) => ev.project.text(unit, file)?.text.replace(COMMENTS, '') ?? []);
  const asked = found.filter(({ starter }) => builds.some((text) => text.includes(starter)));
  return asked.length === 1 ? (asked[0] ?? null) : null;
}

const COMMENTS = /<!--[\s\S]*?-->|^\s*\/\/.*$/gm;

function valueIn(text: string, path: string, key: string): Value | null {
  if (path.endsWith('.properties')) {
    const line = text.split('\n').find((one) => one.trim().startsWith(`${key}=`));
    return line ? settled(line.slice(line.indexOf('=') + 1).trim(), path) : null;
  }
  // the first document holds for every profile
  let value: Value | null = parseData(text.split(/^---\s*$/m)[0] ?? '', path);
  for (const part of key.split('.')) value = value?.kind === 'record' ? (value.entries.get(part) ?? null) : null;
  const plain = value && plainText(value);
  return plain ? settled(plain, path) : null;
}

/** `${MODEL:gpt-4o}`: the default counts. */
function settled(text: string, path: string): Value | null {
  const plain = /^\$\{[^:}]*:([^}]*)\}$/.exec(text)?.[1] ?? text;
  return plain === '' || plain.includes('${') ? null : { kind: 'text', pieces: [{ text: plain }], origin: 'config', at: { path, line: 1 } };
}
