// The only door into the core.
export { createEngine } from './analyzer';
export type { Engine, EngineOptions, Project, ProjectOptions, ScanOptions, SourceDocument } from './engine';
export { createTextCounter, type TextQuery } from './estimate/text';
export * from './model/callSite';
export * from './model/estimate';
export { ignoredBy } from './model/ignore';
export type * from './model/report';
export * from './model/settings';
export type * from './model/textCounts';
export type * from './ports';
export { TOOL_VERSION } from './report/buildReport';
export * from './report/format';
export { reportTable } from './report/table';
export { textTable } from './report/textTable';
export { FAMILIES, type Family } from './tokens/families';
export { importTokenizer } from './tokens/import/imported';
export { PATTERNS, type Pattern } from './tokens/import/patterns';
