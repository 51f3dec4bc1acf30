// A name for a call site that stays while the code around it is edited.
import type { Unit } from '../resolve/unit';

export function siteId(unit: Unit, scope: number, api: string, ordinal: number): string {
  const names: string[] = [];
  for (let id = scope; id > 0; id = unit.scope(id)?.parent ?? 0) {
    const name = unit.scope(id)?.name;
    if (name) names.unshift(name);
  }
  return `${unit.path}#${names.join('.')}:${api}:${ordinal}`;
}
