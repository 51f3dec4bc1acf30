// Tokens of an image, by provider and generation. Pure: size in pixels → tokens.
import type { ImageSize } from '../../model/imageHeader';

/** How much of an image the provider looks at, where the request can say so. */
export type Detail = 'low' | 'high';

/** OpenAI GPT-4o and GPT-5: a base, and tiles of 512² after scaling into 2048² and to a shorter side of 768. */
export interface TileRule {
  readonly kind: 'tiles';
  readonly base: number;
  readonly perTile: number;
}

/** OpenAI 5.6 and later, Claude: patches of `side`², times a factor, up to a limit. */
export interface PatchRule {
  readonly kind: 'patches';
  readonly side: number;
  readonly factor: number;
  /** Longer edges are scaled down to this first. */
  readonly longestEdge?: number;
  readonly mostTokens?: number;
}

/** Gemini 2: small images cost one tile, others one for each 768². */
export interface CropRule {
  readonly kind: 'crops';
  readonly perTile: number;
  readonly smallEdge: number;
  readonly tile: number;
}

/** Gemini 3: by resolution asked for, whatever the size. */
export interface FlatRule {
  readonly kind: 'flat';
  readonly tokens: number;
}

export type ImageRule = TileRule | PatchRule | CropRule | FlatRule;

export function imageTokens(rule: ImageRule, size: ImageSize, detail: Detail = 'high'): number {
  switch (rule.kind) {
    case 'flat':
      return rule.tokens;
    case 'tiles':
      return detail === 'low' ? rule.base : rule.base + rule.perTile * tiles(tiledSize(size), 512);
    case 'crops':
      return rule.perTile * (longest(size) <= rule.smallEdge ? 1 : tiles(size, rule.tile));
    case 'patches':
      return patchTokens(rule, size);
  }
}

function patchTokens({ side, factor, longestEdge, mostTokens }: PatchRule, size: ImageSize): number {
  const tokens = Math.ceil(tiles(longestEdge === undefined ? size : within(size, longestEdge), side) * factor);
  return mostTokens === undefined ? tokens : Math.min(tokens, mostTokens);
}

function tiledSize(size: ImageSize): ImageSize {
  const { width, height } = within(size, 2048);
  const scale = Math.min(1, 768 / Math.min(width, height));
  return { width: width * scale, height: height * scale };
}

/** Never enlarged. */
function within({ width, height }: ImageSize, edge: number): ImageSize {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: width * scale, height: height * scale };
}

function tiles({ width, height }: ImageSize, side: number): number {
  return Math.ceil(width / side) * Math.ceil(height / side);
}

function longest({ width, height }: ImageSize): number {
  return Math.max(width, height);
}
