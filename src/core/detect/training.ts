// A training job → the file that it learns from, and how often it runs over it.
import type { Training } from '../model/callSite';
import type { CallShape } from '../model/descriptor';
import { openedFile } from '../resolve/files';
import { isNothing } from '../resolve/value';
import { locate, type MatchedCall } from './locate';
import { sourcedNumber, sourcedText } from './slots';

export function trainingOf(shape: Pick<CallShape, 'trainingFile' | 'epochs'>, matched: MatchedCall): Training {
  const epochs = locate(shape.epochs, matched);
  const given = epochs && !isNothing(epochs) ? sourcedNumber(epochs, 'not given') : null;
  const value = locate(shape.trainingFile, matched);
  const file = value && openedFile(matched.ev, value, matched.context);
  return {
    file,
    ...(file ? {} : { reason: missing(value && sourcedText(value, 'no file is named')) }),
    ...(given?.value ? { epochs: given } : {}),
  };
}

/** Ids of uploaded files name no file here. */
function missing(named: ReturnType<typeof sourcedText> | null): string {
  if (!named) return 'no training file is named';
  return named.value === null
    ? 'which file it is, is not in the code'
    : `"${named.value}" is not among the project's files, or longer than 1 MB`;
}
