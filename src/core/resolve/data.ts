// Settings files (YAML, JSON, TOML, INI) as values.
import { parse as parseIni } from 'ini';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { plainValue } from './plainData';
import type { Value } from './value';

export const DATA_FILE = /\.(ya?ml|jsonc?|toml|ini|cfg|conf)$/;

/** By the path's ending; JSON is YAML. Null: the text is none of it. */
export function parseData(text: string, path: string): Value | null {
  try {
    return plainValue(parsed(text, path), { origin: 'config', at: { path, line: 1 } });
  } catch {
    return null;
  }
}

function parsed(text: string, path: string): unknown {
  if (path.endsWith('.toml')) return parseToml(text);
  if (/\.(ini|cfg|conf)$/.test(path)) return parseIni(text);
  return parseYaml(text, { logLevel: 'silent' });
}
