import { alternativesTable, type PolicySettings } from '../../core/index';
import type { CliDeps } from './main';
import { withCall } from './place';
import { UsageError } from './usageError';

export interface AlternativesArguments {
  readonly format: 'table' | 'json';
  readonly country?: readonly string[];
  readonly licence?: readonly string[];
  readonly host?: readonly string[];
  /** False: none that keeps prompts. */
  readonly retention: boolean;
}

/** `outlay alternatives FILE:LINE`. */
export async function alternatives(place: string, options: AlternativesArguments, deps: CliDeps): Promise<void> {
  const { result } = await withCall(place, deps, (project, call) => project.alternatives(call), { policies: askedFor(options) });
  if ('kind' in result) throw new UsageError(result.reasons.join('; '));
  const { stdout, env } = deps;
  const looks = stdout.isTTY ? { width: stdout.columns, colors: !env.NO_COLOR } : {};
  stdout.write(options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : alternativesTable(result, looks));
}

/** As policies that hold for this list alone. */
function askedFor({ country, licence, host, retention }: AlternativesArguments): readonly PolicySettings[] {
  const asked = [
    ...(country ? [{ name: '--country', countries: country.map((one) => one.toUpperCase()) }] : []),
    ...(licence ? [{ name: '--licence', licences: [...licence] }] : []),
    ...(host ? [{ name: '--host', providers: [...host] }] : []),
    ...(retention ? [] : [{ name: '--no-retention', noRetention: true }]),
  ];
  return asked;
}
