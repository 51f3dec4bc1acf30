// The packages of a workspace by their names: package.json and go.mod.
import { dirOf } from './locateModule';

export interface WorkspacePackage {
  readonly dir: string;
  /** What its exports name → file. */
  readonly entries: ReadonlyMap<string, string>;
}

export interface Packages {
  readonly npm: ReadonlyMap<string, WorkspacePackage>;
  /** Name → folder. */
  readonly go: ReadonlyMap<string, string>;
}

export const NO_PACKAGES: Packages = { npm: new Map(), go: new Map() };
export const MANIFEST = /(^|\/)(package\.json|go\.mod)$/;
const MAX_PACKAGES = 300;

export async function readPackages(paths: readonly string[], read: (path: string) => Promise<string | null>): Promise<Packages> {
  const [npm, go] = [new Map<string, WorkspacePackage>(), new Map<string, string>()];
  for (const path of paths.filter((one) => /(^|\/)go\.mod$/.test(one)).slice(0, MAX_PACKAGES)) {
    const name = /^module\s+(\S+)/m.exec((await read(path)) ?? '')?.[1];
    if (name) go.set(name, dirOf(path));
  }
  for (const path of paths.filter((one) => /(^|\/)package\.json$/.test(one)).slice(0, MAX_PACKAGES)) {
    const manifest = parseObject((await read(path)) ?? '');
    if (typeof manifest?.name === 'string') npm.set(manifest.name, { dir: dirOf(path), entries: entriesOf(manifest) });
  }
  return { npm, go };
}

/** All that look-up depends on, as text. */
export function packageWords({ npm, go }: Packages): readonly string[] {
  const packages = [...npm].map(([name, { dir, entries }]) => [name, dir, ...entries].flat().join(' '));
  return [...packages, ...[...go].flat()];
}

function entriesOf({ main, exports }: Record<string, unknown>): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  if (typeof main === 'string') entries.set('.', main);
  if (typeof exports !== 'object' || exports === null) return entries;
  for (const [key, target] of Object.entries(exports)) {
    const file = firstString(target);
    if (file && key.startsWith('.')) entries.set(key, file);
  }
  return entries;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Conditional exports: the first path in them. */
function firstString(target: unknown): string | null {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return null;
  for (const one of Object.values(target)) {
    const found = firstString(one);
    if (found) return found;
  }
  return null;
}
