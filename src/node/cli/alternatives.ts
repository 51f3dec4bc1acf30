import { alternativesTable } from '../../core/index';
import type { CliDeps } from './main';
import { withCall } from './place';
import { UsageError } from './usageError';

export interface AlternativesArguments {
  readonly format: 'table' | 'json';
}

/** `outlay alternatives FILE:LINE`. */
export async function alternatives(place: string, { format }: AlternativesArguments, deps: CliDeps): Promise<void> {
  const { result } = await withCall(place, deps, (project, call) => project.alternatives(call));
  if ('kind' in result) throw new UsageError(result.reasons.join('; '));
  const { stdout, env } = deps;
  const looks = stdout.isTTY ? { width: stdout.columns, colors: !env.NO_COLOR } : {};
  stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : alternativesTable(result, looks));
}
