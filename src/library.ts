// `import { createAnalyzer } from 'outlay'`, for bundlers: what runs anywhere. Semantic versioning holds for what is exported here.
import {
  type AssetLoader,
  callOf,
  createEngine,
  DEFAULT_SETTINGS,
  type FileSystem,
  ignoredBy,
  type Report,
  type ReportCall,
  type Settings,
} from './core/index';

export {
  type AssetLoader,
  type Check,
  type CheckFormat,
  type CheckInput,
  checkReport,
  type Diff,
  type DiffFormat,
  type DiffInput,
  diffReports,
  type FileSystem,
  type ParsedReport,
  parseReport,
  parseSettings,
  type Report,
  type ReportCall,
  type ReportFormat,
  renderCheck,
  renderDiff,
  renderReport,
  type Settings,
} from './core/index';

export interface AnalyzerOptions {
  /** The files of the package's `assets` folder: grammars and vocabularies. */
  readonly assets: AssetLoader;
  /** What imports and settings are followed through, and what `scan` looks at. Default: nothing but the documents. */
  readonly files?: FileSystem;
  /** As `parseSettings` reads them from an outlay.json. */
  readonly settings?: Settings;
  /** False: no `.env` is read. Default: false. */
  readonly trusted?: boolean;
  /** Milliseconds since the epoch: prices depend on the date. Default: now. */
  readonly now?: () => number;
}

export interface AnalyzedDocument {
  /** Relative to the root of `files`, with `/`; without files any name with the right extension. */
  readonly path: string;
  readonly text: string;
  /** As VS Code names it: `python`, `typescript`, `notebook` … */
  readonly languageId: string;
}

export interface Analyzer {
  /** The calls of one document, as a report holds them. Total on user code: bad syntax is no error. */
  analyze(document: AnalyzedDocument): Promise<readonly ReportCall[]>;
  /** The calls of all files; needs `files` with `list`. */
  scan(): Promise<Report>;
  /** Frees syntax trees. */
  dispose(): void;
}

const NO_FILES: FileSystem = { readText: async () => null, exists: async () => false, list: async () => [] };

/** Rejects with an error that names the file where an asset is missing. */
export function createAnalyzer(options: AnalyzerOptions): Analyzer {
  const { assets, files = NO_FILES, settings = DEFAULT_SETTINGS, trusted = false, now = Date.now } = options;
  const isIgnored = ignoredBy(settings);
  const wanted = { ...files, list: async () => ((await files.list?.()) ?? []).filter((path) => !isIgnored(path)) };
  const project = createEngine({ assets, clock: { now } }).project({ files: wanted, settings, trusted });
  return {
    async analyze(document) {
      const { findings } = await project.analyze({ ...document, version: 1 });
      return findings.map(callOf);
    },
    scan: () => project.scan(),
    dispose: () => project.dispose(),
  };
}
