// Whether a file may call a name of another file, by its outline alone.
import { type Family, familyOf } from '../model/family';
import { sourceKind } from '../syntax/language';
import { isTestPath } from './codeClass';
import { dirOf } from './locateModule';
import type { Outline } from './outline';

/** `path`: of the outline's file. Never false where the file does call it. */
export function mayCall(path: string, outline: Outline, of: string, name: string): boolean {
  return path !== of && outline.calls.has(name) && mayFollow(path, familyOfPath(of)) && mayImport(path, outline, of);
}

/** Arguments are followed to callers of the same family that are no tests. */
export function mayFollow(path: string, family: Family | null): boolean {
  return familyOfPath(path) === family && !isTestPath(path);
}

/** Some import of the file ends in the module's name, or in that of a folder around it (packages re-export). */
export function mayImport(path: string, outline: Outline | undefined, module: string): boolean {
  const family = familyOfPath(path);
  if (family === 'go' || family === 'java') return mayUse(path, outline, module);
  if (family !== 'python' && family !== 'ecmascript') return true; // namespaces do not name files
  const parts = module
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-4);
  return parts.some((part) => outline?.imports.has(part.replace(/\.(server|client)$/, '')));
}

/** In the same package, which is a folder, or with an import of it. */
function mayUse(path: string, outline: Outline | undefined, module: string): boolean {
  const folder = dirOf(module);
  if (dirOf(path) === folder) return true;
  return [folder, module.replace(/\.\w+$/, '')].some((one) => outline?.imports.has(one.slice(one.lastIndexOf('/') + 1)) ?? false);
}

export function familyOfPath(path: string): Family | null {
  const kind = sourceKind(path);
  if (kind === null) return null;
  return kind === 'component' ? 'ecmascript' : familyOf(kind === 'notebook' ? 'python' : kind);
}
