// What an image, a sound or a file costs that is put into a prompt at run time, as far as the model says it.
import type { Band } from '../model/estimate';
import { type Detail, type ImageRule, imageTokens } from '../tokens/overhead/images';
import { AUDIO_ROWS, IMAGE_ROWS, rowOf } from '../tokens/overhead/media';

export interface MediaTokens {
  readonly tokens: Band;
  readonly what: string;
}

/** Pixels of one side of a square image that nobody has seen. */
const SIDES = { low: 512, expected: 1024, high: 2048 };
const SECONDS = { low: 5, expected: 30, high: 300 };

/** Undefined where no rule of the model is known. */
export function mediaTokens(media: 'image' | 'audio' | 'file', model: string | null, detail?: Detail): MediaTokens | undefined {
  if (media === 'image') {
    const row = rowOf(IMAGE_ROWS, model);
    return (
      row && {
        tokens: ofSquares(row.image, detail),
        what: `image of ${SIDES.expected}² pixels (${SIDES.low}²–${SIDES.high}²); ${row.source}`,
      }
    );
  }
  const rate = media === 'audio' ? rowOf(AUDIO_ROWS, model) : undefined;
  return (
    rate && {
      tokens: perSecond(rate.tokens),
      what: `sound of ${SECONDS.expected} seconds (${SECONDS.low}–${SECONDS.high}); ${rate.source}`,
    }
  );
}

function ofSquares(rule: ImageRule, detail?: Detail): Band {
  const of = (side: number, looked: Detail) => imageTokens(rule, { width: side, height: side }, looked);
  return {
    low: of(SIDES.low, detail ?? 'low'),
    expected: of(SIDES.expected, detail ?? 'high'),
    high: of(SIDES.high, detail ?? 'high'),
  };
}

function perSecond(tokens: number): Band {
  return { low: tokens * SECONDS.low, expected: tokens * SECONDS.expected, high: tokens * SECONDS.high };
}
