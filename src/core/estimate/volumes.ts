// What outlay.json says of a call. Rows are read in order: the last one that matches and names a figure decides that figure.
import type { CallSite } from '../model/callSite';
import type { Band } from '../model/estimate';
import { globMatcher } from '../model/glob';
import { lastName } from '../model/holeName';
import type { Figure, Settings, VolumeSettings } from '../model/settings';
import { PER_MONTH } from './units';

export interface Volumes {
  callsPerMonth(site: CallSite): { readonly value: Band; readonly rate: string; readonly row: string } | undefined;
  figure(site: CallSite, name: VolumeFigure): Band | undefined;
  /** By name first, then by the row that matches. */
  holeTokens(site: CallSite, hole: string): Band | undefined;
}

export type VolumeFigure = 'outputTokens' | 'reasoningTokens' | 'cacheShare' | 'batchShare' | 'turns' | 'attempts';

interface Rule {
  readonly name: string;
  readonly row: VolumeSettings;
  readonly isOfPath: (path: string) => boolean;
}

/** Compiles the globs once. */
export function createVolumes({ volumes = [], holes = {} }: Settings): Volumes {
  const rules = volumes.map(
    (row, index): Rule => ({ name: `volumes[${index}]`, row, isOfPath: row.paths ? globMatcher(row.paths) : () => true }),
  );
  const last = <T>(site: CallSite, pick: (row: VolumeSettings, name: string) => T | undefined): T | undefined =>
    rules
      .filter((rule) => matches(rule, site))
      .map((rule) => pick(rule.row, rule.name))
      .findLast((figure) => figure !== undefined);
  const byName = new Map(Object.entries(holes));
  return {
    callsPerMonth: (site) => last(site, callsOf),
    figure: (site, name) => last(site, (row) => bandOf(row[name])),
    holeTokens: (site, hole) =>
      bandOf(byName.get(hole) ?? byName.get(lastName(hole))) ?? last(site, (row) => bandOf(row.inputTokensPerHole)),
  };
}

function matches({ row, isOfPath }: Rule, site: CallSite): boolean {
  return (row.kind === undefined || row.kind === site.kind) && (row.id === undefined || row.id === site.id) && isOfPath(site.path);
}

function callsOf(row: VolumeSettings, name: string): { value: Band; rate: string; row: string } | undefined {
  const figures = [
    { figure: row.callsPerMonth, unit: 'month' },
    { figure: row.callsPerDay, unit: 'day' },
    { figure: row.callsPerHour, unit: 'hour' },
  ] as const;
  for (const { figure, unit } of figures) {
    const band = bandOf(figure);
    const factor = PER_MONTH[unit];
    if (band)
      return {
        value: { low: band.low * factor, expected: band.expected * factor, high: band.high * factor },
        rate: `${band.expected}/${unit}`,
        row: name,
      };
  }
  return undefined;
}

function bandOf(figure: Figure | undefined): Band | undefined {
  return typeof figure === 'number' ? { low: figure, expected: figure, high: figure } : figure;
}
