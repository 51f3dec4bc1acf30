// Settings files (YAML, JSON, TOML, INI) as values.
import { parse as parseIni } from 'ini';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Provenance, Value } from './value';

export const DATA_FILE = /\.(ya?ml|jsonc?|toml|ini|cfg|conf)$/;

/** By the path's ending; JSON is YAML. Null: the text is none of it. */
export function parseData(text: string, path: string): Value | null {
  try {
    return toValue(parsed(text, path), { origin: 'config', at: { path, line: 1 } });
  } catch {
    return null;
  }
}

function parsed(text: string, path: string): unknown {
  if (path.endsWith('.toml')) return parseToml(text);
  if (/\.(ini|cfg|conf)$/.test(path)) return parseIni(text);
  return parseYaml(text, { logLevel: 'silent' });
}

function toValue(data: unknown, from: Provenance): Value {
  if (typeof data === 'string') return { kind: 'text', pieces: data ? [{ text: data }] : [], ...from };
  if (typeof data === 'number') return { kind: 'number', value: data, ...from };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((one) => toValue(one, from)), open: false, ...from };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, one]): [string, Value] => [key, toValue(one, from)]);
    return { kind: 'record', entries: new Map(entries), open: false, ...from };
  }
  return { kind: 'constant', value: data === true ? true : data === false ? false : null, ...from };
}
