// What was found out about one call, before it becomes a call site.
import type { Prompt, RequestOptions, Sourced, Training } from '../model/callSite';
import type { CallShape } from '../model/descriptor';
import type { Value } from '../resolve/value';
import type { MatchedCall } from './locate';
import type { ModelObject } from './match';
import { unknownBecause } from './slots';

export interface Found {
  readonly matched: MatchedCall;
  readonly sdk: string;
  readonly api: string;
  readonly shape: Pick<CallShape, 'kind' | 'level'>;
  readonly provider: Sourced<string>;
  /** Nothing in the code speaks against the SDK's own provider. */
  readonly isDefaultProvider: boolean;
  /** What stands for the model, where that is not a plain id. */
  readonly object?: ModelObject;
  readonly baseUrl?: Sourced<string>;
  readonly model: Sourced<string>;
  readonly prompt: Prompt;
  readonly maxOutput: Value | null;
  readonly answers: Value | null;
  readonly stream: boolean;
  readonly options: RequestOptions;
  readonly training?: Training;
  /** Why the finding is less sure than others. */
  readonly uncertain?: string;
}

/** With more providers than this among the possible clients nobody can say who bills. */
const MAX_PROVIDERS = 2;

/** One call whose client or model object may be several things: the plain client first, the others named. */
export function mergeFound(all: readonly Found[]): Found | null {
  const [first] = all;
  if (!first) return null;
  const main = all.find((one) => one.isDefaultProvider) ?? first;
  const providers = distinct(all.map((one) => one.provider.value));
  const models = distinct([main, ...all].flatMap((one) => [one.model.value, ...(one.model.others ?? [])]));
  // Two vendors' own clients have the same claim; a plain client beside one with a base URL is what runs where nothing is set.
  const own = distinct(all.filter((one) => one.isDefaultProvider).map((one) => one.provider.value));
  if (providers.length > MAX_PROVIDERS || own.length > 1)
    return { ...main, provider: unknownBecause(`one of ${providers.join(', ')}`), model: several(main.model, models, true) };
  const others = providers.filter((one) => one !== main.provider.value);
  return {
    ...main,
    provider: others.length ? { ...main.provider, others } : main.provider,
    model: several(main.model, models, false),
  };
}

function several(model: Sourced<string>, all: readonly string[], open: boolean): Sourced<string> {
  const others = all.filter((one) => one !== model.value).slice(0, 7);
  if (open && all.length > 1)
    return { value: null, origin: 'unknown', reason: `one of ${all.slice(0, 4).join(', ')}`, others: all.slice(0, 8) };
  return others.length ? { ...model, others } : model;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((one): one is string => one !== null))];
}
