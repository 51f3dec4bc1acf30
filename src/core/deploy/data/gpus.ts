// DATA: GPUs and what an hour of one costs on demand, lowest and highest list price of the providers that were read.

export interface GpuRow {
  readonly id: string;
  readonly name: string;
  readonly memoryGb: number;
  /** Peak of dense bf16; absent: not evidenced. SemiAnalysis, GPU TCO, 2026-04. */
  readonly bf16Tflops?: number;
  readonly usdPerHour: readonly [low: number, high: number];
  /** Of the prices. */
  readonly source: string;
  readonly asOf: string;
}

const SILYBENCH = 'silybench-data gpu_prices.csv (CC BY 4.0): RunPod, Lambda, Nebius, on demand';
const AS_OF = '2026-09-25';

export const GPUS: readonly GpuRow[] = [
  { id: 'b200', name: 'B200', memoryGb: 180, bf16Tflops: 2250, usdPerHour: [5.98, 7.15], source: SILYBENCH, asOf: AS_OF },
  { id: 'h200', name: 'H200', memoryGb: 141, bf16Tflops: 989, usdPerHour: [3.59, 4.59], source: SILYBENCH, asOf: AS_OF },
  { id: 'h100', name: 'H100 SXM', memoryGb: 80, bf16Tflops: 989, usdPerHour: [2.69, 4.29], source: SILYBENCH, asOf: AS_OF },
  { id: 'a100', name: 'A100 SXM', memoryGb: 80, usdPerHour: [1.39, 2.79], source: SILYBENCH, asOf: AS_OF },
  { id: 'l40s', name: 'L40S', memoryGb: 48, usdPerHour: [0.79, 1.09], source: SILYBENCH, asOf: AS_OF },
  { id: 'rtx4090', name: 'RTX 4090', memoryGb: 24, usdPerHour: [0.34, 0.74], source: SILYBENCH, asOf: AS_OF },
];
