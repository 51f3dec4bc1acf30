// DATA: what a token takes in the cache of keys and values, at two bytes per number. Windows and chunks of attention may need less: an upper bound.

export interface KvCache {
  /** A key of the catalogue's weights. */
  readonly weights: string;
  readonly layers: number;
  /** Numbers per layer and token: keys and values of every head, or the compressed pair. */
  readonly perLayer: number;
}

export const KV_SOURCE = { source: 'transformers@5.23.0, configuration of the model', asOf: '2026-11-24' };
export const KV_BYTES = 2;

const heads = (count: number, dimension: number) => 2 * count * dimension;
/** Multi-head latent attention: the compressed keys and values, and the rotary part. */
const latent = (rank: number, rotary: number) => rank + rotary;

export const KV_CACHES: readonly KvCache[] = [
  { weights: 'gpt-oss-120b', layers: 36, perLayer: heads(8, 64) },
  ...['deepseek-r1', 'deepseek-v3.1', 'deepseek-v3.2'].map((weights) => ({ weights, layers: 61, perLayer: latent(512, 64) })),
  { weights: 'mistral-large-4', layers: 72, perLayer: latent(512, 64) },
  ...['llama-4-scout', 'llama-4-maverick'].map((weights) => ({ weights, layers: 48, perLayer: heads(8, 128) })),
  ...['minimax-m2', 'minimax-m2.5'].map((weights) => ({ weights, layers: 62, perLayer: heads(8, 128) })),
  { weights: 'minimax-m3', layers: 60, perLayer: heads(4, 128) },
  { weights: 'hy3', layers: 80, perLayer: heads(8, 128) },
];
