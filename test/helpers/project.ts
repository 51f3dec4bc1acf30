// A project in memory, for tests of the engine: files in, call sites out.
import { createEngine } from '../../src/core/analyzer';
import { type CallSite, DEFAULT_SETTINGS, type FileSystem, type Finding } from '../../src/core/index';
import { nodeAssets } from '../../src/node/assets';

export type Files = Readonly<Record<string, string>>;

/** Counts what is read, so that tests can say what must not be. */
export class MemoryFiles implements FileSystem {
  readonly reads: string[] = [];

  constructor(readonly files: Files) {}

  async readText(path: string): Promise<string | null> {
    this.reads.push(path);
    return this.files[path] ?? null;
  }

  async exists(path: string): Promise<boolean> {
    return path in this.files;
  }

  async list(): Promise<readonly string[]> {
    return Object.keys(this.files).filter((path) => !path.endsWith('.env'));
  }
}

const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.parse('2026-11-23T12:00:00Z') } });

export function projectOf(files: Files, trusted = true) {
  const memory = new MemoryFiles(files);
  return { memory, project: engine.project({ files: memory, trusted, settings: DEFAULT_SETTINGS }) };
}

/** Findings of the first file (or the one named), the others beside it. */
export async function findingsIn(files: Files, path = Object.keys(files)[0] ?? '', trusted = true): Promise<readonly Finding[]> {
  const { project } = projectOf(files, trusted);
  const analysis = await project.analyze({ path, languageId: '', text: files[path] ?? '', version: 1 });
  project.dispose();
  return analysis.findings;
}

export async function sitesIn(files: Files, path?: string, trusted = true): Promise<readonly CallSite[]> {
  return (await findingsIn(files, path, trusted)).map(({ site }) => site);
}

export async function sitesOf(language: 'py' | 'ts' | 'tsx' | 'js', text: string): Promise<readonly CallSite[]> {
  return sitesIn({ [`main.${language}`]: text });
}

/** The one call site that there must be. */
export async function siteOf(language: 'py' | 'ts' | 'tsx' | 'js', text: string): Promise<CallSite> {
  const sites = await sitesOf(language, text);
  const [site] = sites;
  if (!site || sites.length !== 1)
    throw new Error(`${sites.length} call sites: ${sites.map((one) => `${one.range.startLine} ${one.api}`).join(', ')}`);
  return site;
}

/** `role: text`, holes as `{{name}}`. */
export function promptLines({ prompt }: CallSite): string[] {
  return prompt.messages.map(
    ({ role, pieces }) => `${role}: ${pieces.map((piece) => ('text' in piece ? piece.text : `{{${piece.hole}}}`)).join('')}`,
  );
}
