// `import { createAnalyzer } from 'outlay'` in Node: the package's own assets, and files of a folder.
import { fileURLToPath } from 'node:url';
import { type Analyzer, type AnalyzerOptions, createAnalyzer as create } from './library';
import { nodeAssets } from './node/assets';
import { nodeFileSystem } from './node/fileSystem';

export * from './library';

export interface NodeAnalyzerOptions extends Omit<AnalyzerOptions, 'assets'> {
  readonly assets?: AnalyzerOptions['assets'];
  /** A folder: its files are `files`. */
  readonly root?: string;
}

/** In Node nothing has to be given. */
export function createAnalyzer({ root, ...options }: NodeAnalyzerOptions = {}): Analyzer {
  const assets = options.assets ?? nodeAssets(fileURLToPath(new URL('assets', import.meta.url)));
  return create({ ...options, assets, ...(root === undefined ? {} : { files: nodeFileSystem(root) }) });
}
