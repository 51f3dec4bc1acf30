import type { AssetLoader } from '../../src/core/ports';

/** Tokenizer ranks straight from the package, as `tools/assets.mjs` writes them. */
export const tokenAssets: AssetLoader = {
  async bytes(name) {
    const encoding = /^tokens\/(\w+)\.json$/.exec(name)?.[1];
    if (!encoding) throw new Error(`no asset ${name}`);
    const { default: ranks } = await import(`js-tiktoken/ranks/${encoding}`);
    return new TextEncoder().encode(JSON.stringify(ranks));
  },
};
