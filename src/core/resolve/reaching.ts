// Which definitions of a name reach a use: control flow by blocks, without running anything.
import type { Block, Expr, Step } from '../syntax/module';
import type { Context, Unit } from './unit';
import type { Definition } from './unitIndex';

export interface Reaching {
  readonly found: readonly Definition[];
  /** An unconditional definition was met: nothing before it counts. */
  readonly settled: boolean;
}

export function reachingDefinitions(unit: Unit, all: readonly Definition[], context: Context, use: Expr): Reaching {
  const found: Definition[] = [];
  const useStep = unit.scope(context.scope)?.steps[context.step];
  const before = all.filter(
    (one) => one.index < context.step || (useStep && one.index > context.step && sameLoop(unit, one.step, useStep)),
  );
  const inOrder = before.length > 0 ? before : all.filter((one) => one.step.kind !== 'assign' || !unit.contains(one.step, use));
  for (const definition of [...inOrder].reverse()) {
    if (definition.step.kind === 'declare' && inOrder.length > 1) continue;
    const relation = useStep
      ? relate(unit, definition.step.block, useStep.block)
      : isTop(unit, definition.step.block)
        ? 'dominates'
        : 'may';
    if (relation === 'excluded') continue;
    found.push(definition);
    if (relation === 'dominates' && definition.index < context.step) {
      // `x += y` builds on what was there before, which its own evaluation looks up
      return { found, settled: true };
    }
  }
  return { found, settled: false };
}

/** A definition later in a loop reaches the next turn's use. */
function sameLoop(unit: Unit, a: Step, b: Step): boolean {
  const loops = (block: number) => blocksAround(unit, block).filter((id) => unit.block(id)?.kind === 'loop');
  const own = loops(a.block);
  return loops(b.block).some((id) => own.includes(id));
}

/** A block and all around it, innermost first. */
export function blocksAround(unit: Unit, block: number): number[] {
  const ids: number[] = [];
  for (let id = block; id >= 0; id = unit.block(id)?.parent ?? -1) ids.push(id);
  return ids;
}

function isTop(unit: Unit, block: number): boolean {
  return (unit.block(block)?.parent ?? -1) < 0 || unit.block(block)?.kind === 'try';
}

/** How a definition's block stands to the use's: around it, in a sibling branch, or neither. */
function relate(unit: Unit, definition: number, use: number): 'dominates' | 'excluded' | 'may' {
  const around = blocksAround(unit, use);
  let dominates = true;
  for (const id of blocksAround(unit, definition)) {
    if (around.includes(id)) return dominates ? 'dominates' : 'may';
    const block = unit.block(id);
    if (block?.kind !== 'try') dominates = false;
    if (block && around.some((other) => isSibling(block, unit.block(other)))) return 'excluded';
  }
  return 'may';
}

function isSibling(a: Block, b: Block | undefined): boolean {
  return (
    b !== undefined &&
    a !== b &&
    a.kind === 'branch' &&
    b.kind === 'branch' &&
    a.parent === b.parent &&
    a.parent >= 0 &&
    a.group === b.group
  );
}
