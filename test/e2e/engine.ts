// The engine, as the tests of truth use it: a program's text in, its call sites out.
import { createEngine } from '../../src/core/analyzer';
import { splitQualifiedModel } from '../../src/core/catalog/qualified';
import { type CallSite, DEFAULT_SETTINGS } from '../../src/core/index';
import { nodeAssets } from '../../src/node/assets';

export type { CallSite };

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });

export async function sitesOf(path: string, text: string): Promise<readonly CallSite[]> {
  const none = { readText: async () => null, exists: async () => false, list: async () => [] };
  const project = engine.project({ files: none, trusted: true, settings: DEFAULT_SETTINGS });
  const sites = await project.callSites({ path, languageId: '', text, version: 0 });
  project.dispose();
  return sites;
}

/** Tokens of what a call sends; null where something of it is filled in at run time. */
export async function inputTokensOf(site: CallSite): Promise<number | null> {
  if (!site.prompt.complete || site.prompt.messages.some(({ pieces }) => pieces.some((piece) => 'hole' in piece))) return null;
  const project = engine.project({
    files: { readText: async () => null, exists: async () => false },
    trusted: true,
    settings: DEFAULT_SETTINGS,
  });
  const [finding] = await project.estimate([site]);
  project.dispose();
  return finding?.estimate.tokens.inputTokens.expected ?? null;
}

/** Without the prefix that only tells a library which provider is meant. */
export function plainModel(id: string, provider: string | null): string {
  const split = splitQualifiedModel(id);
  return split && split.provider === provider ? split.model : id;
}
