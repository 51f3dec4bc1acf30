// The only door into the core.
export type { Engine, EngineOptions, Project, ProjectOptions, ScanOptions, SourceDocument } from './engine';
export * from './model/callSite';
export * from './model/estimate';
export type * from './ports';
export type * from './model/report';
export * from './model/settings';
export * from './report/format';
