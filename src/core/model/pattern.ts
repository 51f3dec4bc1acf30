/** How a text is cut into pieces before they are counted: the pre-tokenizers of the engine. */
export const PATTERNS = ['gpt2', 'cl100k', 'qwen', 'o200k', 'tekken', 'deepseek'] as const;
export type Pattern = (typeof PATTERNS)[number];
