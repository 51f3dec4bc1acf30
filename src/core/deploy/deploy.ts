// Weights × GPU → how many, what they cost, and the break-even against the cheapest host.
import type { NamedWeights } from '../catalog/catalog';
import type { Prices } from '../catalog/prices';
import { providerRow } from '../catalog/providers';
import { costPerCall } from '../estimate/cost';
import { point } from '../model/band';
import type { Deployment } from '../model/deploy';
import type { RateRange } from '../model/estimate';
import { GPUS, type GpuRow } from './data/gpus';
import { KV_BYTES, KV_CACHES, KV_SOURCE } from './data/kvCache';
import { THROUGHPUT, THROUGHPUT_SOURCE, type Throughput } from './data/throughput';
import { monthsOf } from './months';
import { type TrainingQuery, trainingOf } from './training';

export interface DeployQuery {
  /** An id of open weights, as code or the catalogue holds it. */
  readonly model: string;
  readonly gpu: string;
  /** USD for an hour of one GPU; default: the range of list prices. */
  readonly gpuUsdPerHour?: number;
  /** 0…1; default 0.3. */
  readonly utilisation?: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** As many as there are today: the months reach that far. */
  readonly requestsPerDay?: number;
  readonly at: number;
  readonly training?: TrainingQuery;
}

const USUAL_UTILISATION = 0.3;
/** Servers come with so many GPUs. */
const GROUPS = [1, 2, 4, 8, 16, 32, 64];

/** A text says what is wrong or not known. */
export function deploy(prices: Prices, query: DeployQuery): Deployment | string {
  const weights = prices.catalog.weightsOf(query.model);
  if (!weights) return `"${query.model}" names no open weights of the catalogue; look for them with: outlay models --open-weights`;
  const gpu = GPUS.find(({ id, name }) => [id, name.toLowerCase()].includes(query.gpu.toLowerCase()));
  if (!gpu) return `there is no GPU "${query.gpu}"; known are ${GPUS.map(({ id }) => id).join(', ')}`;
  const memory = memoryOf(weights);
  if (!memory) return `how much memory ${weights.name} needs is not evidenced`;
  const measured = measuredAt(weights.id, gpu.id, query);
  const cacheGb = cacheOf(weights.id, query);
  const gpus = GROUPS.find((count) => count * gpu.memoryGb >= memory.gb + (cacheGb ?? 0) && count >= (measured?.gpus ?? 1));
  if (gpus === undefined) return `${weights.name} needs ${memory.gb} GB: more than ${GROUPS.at(-1)} × ${gpu.name} have`;
  const training = query.training && trainingOf(weights, gpu, query.training, priceOf(gpu, query));
  return {
    ...described(weights, gpu, query),
    ...(training === undefined ? {} : { training }),
    ...figures(prices, { weights, gpu, gpus, memory, cacheGb, measured, query }),
  };
}

function described(weights: NamedWeights, gpu: GpuRow, { inputTokens, outputTokens }: DeployQuery) {
  return {
    schema: 'outlay.deploy/1' as const,
    weights: weights.id,
    name: weights.name,
    licence: weights.licence.name,
    licenceForbids: weights.licence.forbids,
    gpu: gpu.name,
    request: { inputTokens, outputTokens },
  };
}

interface Parts {
  readonly weights: NamedWeights;
  readonly gpu: GpuRow;
  readonly gpus: number;
  readonly memory: { readonly quantisation: string; readonly gb: number };
  /** Of one request, prompt and answer; null: not evidenced. */
  readonly cacheGb: number | null;
  readonly measured: Throughput | null;
  readonly query: DeployQuery;
}

function figures(prices: Prices, { weights, gpu, gpus, memory, cacheGb, measured, query }: Parts) {
  const usdPerHour = scaled(priceOf(gpu, query), gpus);
  const utilisation = query.utilisation ?? USUAL_UTILISATION;
  const capacity = measured ? Math.floor((measured.perSecondAndGpu * gpus * 86_400) / query.outputTokens) : null;
  const hosted = cheapestHost(prices, weights.id, query);
  const perRequest = capacity === null ? null : scaled(usdPerHour, 24 / (capacity * utilisation));
  const breakEven = hosted ? roundedUp(scaled(usdPerHour, 24 / hosted.usdPerRequest)) : null;
  return {
    gpus,
    memory: {
      quantisation: memory.quantisation,
      neededGb: memory.gb,
      hasGb: gpus * gpu.memoryGb,
      ...cached(gpus * gpu.memoryGb - memory.gb, cacheGb),
    },
    usdPerHour,
    usdPerHourBasis: query.gpuUsdPerHour === undefined ? `${gpu.source}, ${gpu.asOf}` : 'your own price',
    capacityPerDay: capacity,
    capacityBasis: measured
      ? `${measured.perSecondAndGpu} output tokens a second and GPU at ${measured.promptTokens} in and ${measured.answerTokens} out (${measured.config}), the greatest load without a limit of latency: ${THROUGHPUT_SOURCE.source}, ${THROUGHPUT_SOURCE.asOf}`
      : `no measurement of ${weights.name} on ${gpu.name} is at hand, and a formula is far off for such models`,
    utilisation,
    usdPerRequest: perRequest,
    hosted,
    breakEvenPerDay: breakEven,
    verdict: verdictOf(breakEven, capacity, utilisation),
    months: monthsOf({ usdPerHour, hosted, breakEvenPerDay: breakEven, capacityPerDay: capacity }, query.requestsPerDay),
  };
}

/** USD for an hour of one. */
function priceOf({ usdPerHour: [low, high] }: GpuRow, { gpuUsdPerHour }: DeployQuery): RateRange {
  return gpuUsdPerHour === undefined ? { low, high } : { low: gpuUsdPerHour, high: gpuUsdPerHour };
}

function cached(leftGb: number, cacheGb: number | null) {
  const basis = 'least GPU memory by the recipes of vLLM';
  if (cacheGb === null) return { basis: `${basis}; what the cache of a request takes is not evidenced: it has what is left` };
  const requestsAtOnce = Math.floor(leftGb / cacheGb);
  const words = `the cache of a request takes at most ${cacheGb.toPrecision(2)} GB (${KV_SOURCE.source}): ${requestsAtOnce.toLocaleString('en')} fit at once`;
  return { cacheGbPerRequest: cacheGb, requestsAtOnce, basis: `${basis}; ${words}` };
}

function cacheOf(weights: string, { inputTokens, outputTokens }: DeployQuery): number | null {
  const row = KV_CACHES.find((one) => one.weights === weights);
  return row ? (row.layers * row.perLayer * KV_BYTES * (inputTokens + outputTokens)) / 1e9 : null;
}

function verdictOf(breakEven: RateRange | null, capacity: number | null, utilisation: number): string {
  if (!breakEven) return 'no host of these weights is priced: there is nothing to compare with';
  if (capacity === null) return 'pays from that many requests a day, if the GPUs can serve them: that is not measured';
  if (breakEven.low > capacity) return 'never pays: the host is cheaper even at full load';
  const share = `${Math.round((breakEven.low / capacity) * 100)} % of what the GPUs can serve`;
  return breakEven.high > capacity * utilisation
    ? `pays only from ${share} on, above the usual load of ${Math.round(utilisation * 100)} %`
    : `pays from ${share} on`;
}

/** The form in which the maker publishes the weights, else the largest that is listed. */
function memoryOf({ memoryGb, quantisation }: NamedWeights): { quantisation: string; gb: number } | null {
  const all = Object.entries(memoryGb ?? {}).sort((a, b) => b[1] - a[1]);
  const own = all.find(([name]) => name === quantisation) ?? all.find(([name]) => name === 'fp8') ?? all[0];
  return own ? { quantisation: own[0], gb: own[1] } : null;
}

/** Of the measured lengths the one whose share of prompt is nearest. */
function measuredAt(weights: string, gpu: string, { inputTokens, outputTokens }: DeployQuery): Throughput | null {
  const wanted = Math.log((inputTokens + 1) / (outputTokens + 1));
  const distance = ({ promptTokens, answerTokens }: Throughput) => Math.abs(Math.log(promptTokens / answerTokens) - wanted);
  const own = THROUGHPUT.filter((row) => row.weights === weights && row.gpu === gpu);
  return own.reduce<Throughput | null>((best, row) => (best && distance(best) <= distance(row) ? best : row), null);
}

function cheapestHost(prices: Prices, weights: string, { inputTokens, outputTokens, at }: DeployQuery): Deployment['hosted'] {
  const amounts = { inputTokens: point(inputTokens), outputTokens: point(outputTokens) };
  const priced = prices.catalog.hostsOf(weights).flatMap(({ host, id, offer }) => {
    if (providerRow(host)?.gateway || /spot|-tee\b|turbo-free|:free$/.test(id)) return [];
    const price = prices.quote({ provider: host, model: id, at });
    const usd = 'unpriced' in price ? null : costPerCall(price, amounts);
    return 'unpriced' in price || !usd || usd.expected <= 0
      ? []
      : [{ host, model: offer.spelling ?? id, usdPerRequest: usd.expected, source: price.source, asOf: price.asOf }];
  });
  return priced.sort((a, b) => a.usdPerRequest - b.usdPerRequest)[0] ?? null;
}

function scaled({ low, high }: RateRange, factor: number): RateRange {
  return { low: low * factor, high: high * factor };
}

function roundedUp({ low, high }: RateRange): RateRange {
  return { low: Math.ceil(low), high: Math.ceil(high) };
}
