// What an image, a sound or a file costs that is put into a prompt at run time, as far as the model says it.

import { point } from '../model/band';
import type { Band } from '../model/estimate';
import type { ImageSize } from '../model/imageHeader';
import { type Detail, type ImageRule, imageTokens } from '../tokens/overhead/images';
import { AUDIO_ROWS, IMAGE_ROWS, PAGE_ROWS, rowOf } from '../tokens/overhead/media';

export interface MediaTokens {
  readonly tokens: Band;
  readonly what: string;
}

/** Pixels of one side of a square image that nobody has seen. */
const SIDES = { low: 512, expected: 1024, high: 2048 };
/** Of a document that nobody has seen. */
const PAGES = { low: 1, expected: 3, high: 20 };
const SECONDS = { low: 5, expected: 30, high: 300 };

/** Undefined where no rule of the model is known. */
export function mediaTokens(
  media: 'image' | 'audio' | 'file',
  model: string | null,
  { detail, size }: { readonly detail?: Detail; readonly size?: ImageSize } = {},
): MediaTokens | undefined {
  if (media === 'file') return documentTokens(model);
  if (media === 'image') {
    const row = rowOf(IMAGE_ROWS, model);
    if (row && size) {
      const tokens = imageTokens(row.image, size, detail);
      return { tokens: point(tokens), what: `image of ${size.width} × ${size.height} pixels; ${row.source}` };
    }
    return (
      row && {
        tokens: ofSquares(row.image, detail),
        what: `image of ${SIDES.expected}² pixels (${SIDES.low}²–${SIDES.high}²); ${row.source}`,
      }
    );
  }
  const rate = rowOf(AUDIO_ROWS, model);
  return (
    rate && {
      tokens: perSecond(rate.tokens),
      what: `sound of ${SECONDS.expected} seconds (${SECONDS.low}–${SECONDS.high}); ${rate.source}`,
    }
  );
}

function documentTokens(model: string | null): MediaTokens | undefined {
  const row = rowOf(PAGE_ROWS, model);
  if (!row) return undefined;
  const { low, expected, high } = row.tokens;
  const tokens = { low: low * PAGES.low, expected: expected * PAGES.expected, high: high * PAGES.high };
  return { tokens, what: `document, as a PDF of ${PAGES.expected} pages (${PAGES.low}–${PAGES.high}); ${row.source}, ${row.asOf}` };
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
