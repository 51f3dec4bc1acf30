// DATA: output tokens per second and GPU that were measured at the greatest load, without a limit of latency: an upper bound in practice.

export interface Throughput {
  /** A key of the catalogue's weights. */
  readonly weights: string;
  readonly gpu: string;
  readonly config: string;
  readonly gpus: number;
  readonly promptTokens: number;
  readonly answerTokens: number;
  readonly perSecondAndGpu: number;
}

export const THROUGHPUT_SOURCE = { source: 'TensorRT-LLM, performance overview (Apache-2.0)', asOf: '2026-11-23' };

export const THROUGHPUT: readonly Throughput[] = [
  { weights: 'deepseek-r1', gpu: 'b200', config: 'B200 DEP4 FP4', gpus: 4, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 6430 },
  { weights: 'deepseek-r1', gpu: 'h200', config: 'H200 DEP8 FP8', gpus: 8, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 1620 },
  { weights: 'deepseek-r1', gpu: 'b200', config: 'B200 DEP4 FP4', gpus: 4, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 1168 },
  {
    weights: 'gpt-oss-120b',
    gpu: 'b200',
    config: 'B200 DEP2 FP4',
    gpus: 2,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 25870,
  },
  { weights: 'gpt-oss-120b', gpu: 'h200', config: 'H200 TP1 FP8', gpus: 1, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 6798 },
  { weights: 'gpt-oss-120b', gpu: 'h100', config: 'H100 DEP4 FP8', gpus: 4, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 4715 },
  { weights: 'gpt-oss-120b', gpu: 'b200', config: 'B200 DEP2 FP4', gpus: 2, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 6111 },
  { weights: 'gpt-oss-120b', gpu: 'h200', config: 'H200 TP1 FP8', gpus: 1, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 1828 },
  { weights: 'gpt-oss-120b', gpu: 'h100', config: 'H100 DEP4 FP8', gpus: 4, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 1169 },
  { weights: 'gpt-oss-20b', gpu: 'h200', config: 'H200 TP1 FP8', gpus: 1, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 13890 },
  { weights: 'gpt-oss-20b', gpu: 'h100', config: 'H100 TP1 FP8', gpus: 1, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 11403 },
  { weights: 'gpt-oss-20b', gpu: 'h100', config: 'H100 TP1 FP8', gpus: 1, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 3366 },
  { weights: 'llama-3.3-70b', gpu: 'b200', config: 'B200 TP1 FP4', gpus: 1, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 6842 },
  { weights: 'llama-3.3-70b', gpu: 'h200', config: 'H200 TP2 FP8', gpus: 2, promptTokens: 1024, answerTokens: 1024, perSecondAndGpu: 2582 },
  { weights: 'llama-3.3-70b', gpu: 'h100', config: 'H100 TP2 FP8', gpus: 2, promptTokens: 1000, answerTokens: 1000, perSecondAndGpu: 2209 },
  { weights: 'llama-3.3-70b', gpu: 'h200', config: 'H200 TP2 FP8', gpus: 2, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 537 },
  { weights: 'llama-3.3-70b', gpu: 'h100', config: 'H100 TP2 FP8', gpus: 2, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 398 },
  {
    weights: 'llama-4-maverick',
    gpu: 'h200',
    config: 'H200 DEP8 FP8',
    gpus: 8,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 4180,
  },
  {
    weights: 'llama-4-maverick',
    gpu: 'h200',
    config: 'H200 DEP8 FP8',
    gpus: 8,
    promptTokens: 8192,
    answerTokens: 1024,
    perSecondAndGpu: 1276,
  },
  {
    weights: 'qwen3-235b-a22b-2507',
    gpu: 'b200',
    config: 'B200 DEP4 FP4',
    gpus: 4,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 5756,
  },
  {
    weights: 'qwen3-235b-a22b-2507',
    gpu: 'h200',
    config: 'H200 DEP4 FP8',
    gpus: 4,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 3268,
  },
  {
    weights: 'qwen3-235b-a22b-2507',
    gpu: 'h100',
    config: 'H100 DEP8 FP8',
    gpus: 8,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 1935,
  },
  {
    weights: 'qwen3-235b-a22b-2507',
    gpu: 'h200',
    config: 'H200 DEP4 FP8',
    gpus: 4,
    promptTokens: 8192,
    answerTokens: 1024,
    perSecondAndGpu: 627,
  },
  {
    weights: 'qwen3-30b-a3b',
    gpu: 'b200',
    config: 'B200 TP1 FP4',
    gpus: 1,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 26611,
  },
  { weights: 'qwen3-30b-a3b', gpu: 'b200', config: 'B200 TP1 FP4', gpus: 1, promptTokens: 8192, answerTokens: 1024, perSecondAndGpu: 5735 },
  {
    weights: 'qwen3-30b-a3b',
    gpu: 'rtx6000pro',
    config: 'RTX6000Pro TP1 FP4',
    gpus: 1,
    promptTokens: 1024,
    answerTokens: 1024,
    perSecondAndGpu: 9755,
  },
  {
    weights: 'qwen3-30b-a3b',
    gpu: 'rtx6000pro',
    config: 'RTX6000Pro TP1 FP4',
    gpus: 1,
    promptTokens: 8192,
    answerTokens: 1024,
    perSecondAndGpu: 1914,
  },
];
