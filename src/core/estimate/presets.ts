// DATA: how often a call site of a product of that size runs. Assumptions, wide on purpose: they stand in for volumes that nobody has said
// or measured yet, and are chosen by the user, never by Outlay.
import type { CallKind } from '../model/callSite';
import type { Band } from '../model/estimate';
import type { PresetName } from '../model/settings';

export interface Preset {
  readonly name: PresetName;
  readonly what: string;
  /** Runs a month of one call site. */
  readonly callsPerMonth: Band;
}

export const PRESETS: readonly Preset[] = [
  { name: 'prototype', what: 'a few people trying it out', callsPerMonth: { low: 100, expected: 400, high: 2_000 } },
  { name: 'small', what: 'hundreds of users', callsPerMonth: { low: 2_000, expected: 10_000, high: 40_000 } },
  { name: 'medium', what: 'tens of thousands of users', callsPerMonth: { low: 40_000, expected: 200_000, high: 800_000 } },
  { name: 'large', what: 'a million users and more', callsPerMonth: { low: 800_000, expected: 4_000_000, high: 16_000_000 } },
];

/** Kinds that run less often than a chat of the same product. */
export const PRESET_FACTOR: Readonly<Partial<Record<CallKind, number>>> = {
  agent: 0.2,
  image: 0.1,
  video: 0.02,
  batch: 0.01,
  'fine-tuning': 0,
};
