// What tuning open weights on rented GPUs costs: by a formula, which says so.
import type { NamedWeights } from '../catalog/catalog';
import type { DeploymentTraining } from '../model/deploy';
import type { RateRange } from '../model/estimate';
import type { GpuRow } from './data/gpus';

export interface TrainingQuery {
  /** Of all examples together, once. */
  readonly tokens: number;
  readonly epochs: number;
}

/** Operations per active parameter and token: an adapter (LoRA) to all parameters. Kaplan et al., https://arxiv.org/abs/2001.08361 */
const OPERATIONS = [4, 6] as const;
/** Of the peak that training reaches; an assumption. */
const REACHED = [0.5, 0.15] as const;

/** A text says what is not evidenced. */
export function trainingOf(
  { name, activeParameters, totalParameters }: NamedWeights,
  { name: gpuName, bf16Tflops }: GpuRow,
  { tokens, epochs }: TrainingQuery,
  usdPerGpuHour: RateRange,
): DeploymentTraining | string {
  const billions = activeParameters ?? totalParameters;
  if (billions === null) return `how many parameters ${name} has is not evidenced`;
  if (bf16Tflops === undefined) return `how fast ${gpuName} computes is not evidenced`;
  const hours = (index: 0 | 1) => (OPERATIONS[index] * billions * 1e9 * tokens * epochs) / (bf16Tflops * 1e12 * REACHED[index]) / 3600;
  const gpuHours = { low: hours(0), high: hours(1) };
  return {
    ...{ tokens, epochs, gpuHours },
    usd: { low: gpuHours.low * usdPerGpuHour.low, high: gpuHours.high * usdPerGpuHour.high },
    basis: `formula: ${OPERATIONS.join(' to ')} operations × ${billions} B active parameters × tokens, at ${REACHED[1] * 100} to ${REACHED[0] * 100} % of ${bf16Tflops} TFLOPS (bf16): an assumption, not measured; without what preparing the data and checking the result take`,
  };
}
