// DATA: what scores are from, and how large a difference must be to count. Only benchmarks whose data may be passed on.
import type { Benchmark, Source } from '../schema';

export const SCORE_SOURCES: Readonly<Record<string, Source>> = {
  epoch: {
    source: 'https://epoch.ai/benchmarks',
    asOf: '2026-05-14',
    licence: 'CC BY 4.0',
    credit: 'Epoch AI, ‘AI Benchmarking Hub’. Published online at epoch.ai.',
  },
  aider: {
    source: 'https://github.com/Aider-AI/aider, polyglot_leaderboard.yml at 5dc9490',
    asOf: '2025-10-03',
    licence: 'Apache-2.0',
    credit: 'Aider polyglot leaderboard',
  },
};

export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'epoch-eci': {
    name: 'Epoch Capabilities Index',
    task: 'general',
    unit: 'points',
    equal: 1.5,
    slightly: 5,
    why: 'our bands: releases of one line of models are some five points apart',
    url: 'https://epoch.ai/benchmarks/eci',
  },
  'swe-bench-verified-epoch': {
    name: 'SWE-bench Verified, run by Epoch AI',
    task: 'agentic-coding',
    unit: 'percent',
    equal: 4,
    slightly: 10,
    why: 'our bands: two standard errors of a run are about four percent',
    url: 'https://epoch.ai/benchmarks/swe-bench-verified',
  },
  'aider-polyglot': {
    name: 'Aider polyglot',
    task: 'coding',
    unit: 'percent',
    equal: 6,
    slightly: 14,
    why: 'our bands: 225 exercises, so two standard errors are about six percent',
    url: 'https://aider.chat/docs/leaderboards/',
  },
};
