// The only door into the core.
export type { Engine, EngineOptions, Project, ProjectOptions, ScanOptions, SourceDocument } from './engine';
export * from './model/callSite';
export * from './model/estimate';
export type * from './ports';
