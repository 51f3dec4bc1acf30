// Calls that are made by one client, and whether they can move with it.
import { isSamePlace, type Made, type Match, makerOf } from './match';

export interface MovedTogether {
  /** False: the client serves calls of another kind or model too, which stay. */
  readonly isOneMove: boolean;
  readonly moved: readonly Match[];
}

export function movedWith(match: Match, others: readonly Match[], made: Made): MovedTogether {
  const peers = others.filter(({ found }) => {
    const { module, steps } = found.matched.path;
    const theirs = makerOf(module, steps);
    return theirs !== null && isSamePlace(theirs, made);
  });
  const isOneMove = peers.every(({ site }) => site.kind === match.site.kind && site.model.value === match.site.model.value);
  return { isOneMove, moved: isOneMove ? [match, ...peers] : [match] };
}
