import { listModels, listPrices, modelTable, priceTable } from '../../core/index';
import type { CliDeps } from './main';
import { openPrices } from './openPrices';
import { UsageError } from './usageError';

export interface ModelsArguments {
  readonly openWeights?: boolean;
  readonly host?: string;
  readonly format: 'table' | 'json';
}

/** `outlay models [QUERY]`. */
export async function models(text: string | undefined, { openWeights, host, format }: ModelsArguments, deps: CliDeps): Promise<void> {
  const prices = await openPrices(deps);
  knownHost(host, prices.catalog.data.hosts);
  const list = listModels(prices, {
    ...(text === undefined ? {} : { text }),
    ...(host ? { host } : {}),
    openWeights: openWeights ?? false,
    at: Date.now(),
  });
  deps.stdout.write(format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : modelTable(list, looks(deps)));
}

export interface PriceArguments {
  readonly host?: string;
  readonly at?: string;
  readonly service?: 'standard' | 'batch' | 'flex' | 'priority' | 'fast';
  readonly input: string;
  readonly output: string;
  readonly cached: string;
  readonly format: 'table' | 'json';
}

/** `outlay price MODEL`. */
export async function price(model: string, { host, at, service, format, ...given }: PriceArguments, deps: CliDeps): Promise<void> {
  const amounts = { input: count('input', given.input), output: count('output', given.output), cached: count('cached', given.cached) };
  if (amounts.cached > amounts.input)
    throw new UsageError(`--cached ${amounts.cached} is more than --input ${amounts.input}: cached tokens are a part of the input`);
  const moment = momentOf(at);
  const prices = await openPrices(deps);
  knownHost(host, prices.catalog.data.hosts);
  const list = listPrices(prices, { model, ...moment, amounts, ...(host ? { host } : {}), ...(service ? { service } : {}) });
  if (list.rows.length === 0)
    throw new UsageError(`no host lists "${model}"; look for its id with: outlay models ${model.split('/').at(-1)}`);
  deps.stdout.write(format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : priceTable(list, looks(deps)));
}

function looks({ stdout, env }: CliDeps): { width?: number; colors?: boolean } {
  return stdout.isTTY ? { width: stdout.columns, colors: !env.NO_COLOR } : {};
}

function knownHost(host: string | undefined, hosts: object): void {
  if (host !== undefined && !Object.hasOwn(hosts, host))
    throw new UsageError(`there is no host "${host}"; known are ${Object.keys(hosts).sort().join(', ')}`);
}

function count(name: string, text: string): number {
  const value = Number(text.replaceAll('_', '').replaceAll(',', ''));
  if (!Number.isInteger(value) || value < 0 || value > 1e12) throw new UsageError(`--${name} is a number of tokens, not "${text}"`);
  return value;
}

/** A day, or a moment with its hour: then the rate of that hour. */
function momentOf(text: string | undefined): { at: number; exact: boolean } {
  if (text === undefined) return { at: Date.now(), exact: false };
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
  if (Number.isNaN(at) || !/^\d{4}-\d{2}-\d{2}/.test(text))
    throw new UsageError(`--at is a date such as 2026-11-30 or 2026-11-30T09:00Z, not "${text}"`);
  return { at, exact: text.includes('T') };
}
