// The only door into the core.
export { createEngine } from './analyzer';
export { Catalog } from './catalog/catalog';
export { loadCatalog } from './catalog/load';
export { Prices } from './catalog/prices';
export { checkRefresh, MOST_REFRESH_BYTES, REFRESH_SOURCES, type RefreshCheck, type RefreshText } from './catalog/refresh/read';
export { type CheckInput, checkReport } from './check/checkReport';
export { canHold, type Increase, isAbove, readIncrease } from './check/increase';
export { GPUS } from './deploy/data/gpus';
export { type DeployQuery, deploy } from './deploy/deploy';
export { type DiffInput, diffReports } from './diff/diffReports';
export type { Engine, EngineOptions, Project, ProjectOptions, ScanOptions, SourceDocument } from './engine';
export { type CostPart, compositionOf } from './estimate/composition';
export { listModels } from './estimate/modelList';
export { PRESETS } from './estimate/presets';
export { listPrices } from './estimate/priceList';
export type { TextQuery } from './estimate/text';
export { Merger } from './merge/merger';
export * from './model/alternatives';
export * from './model/callFix';
export * from './model/callSite';
export { type Check, FAIL_ON, type FailOn } from './model/check';
export type * from './model/deploy';
export type * from './model/diff';
export * from './model/estimate';
export { ignoredBy } from './model/ignore';
export * from './model/merge';
export type * from './model/modelList';
export { PATTERNS, type Pattern } from './model/pattern';
export type * from './model/report';
export { REPORT_SCHEMA_ID } from './model/report';
export * from './model/settings';
export * from './model/settingsEdit';
export * from './model/switch';
export type * from './model/textCounts';
export * from './model/trial';
export type { PolicyViolation } from './model/violation';
export { evaluatePolicy } from './policy/evaluate';
export { type PolicyFacts, policyFacts } from './policy/rules';
export * from './ports';
export { alternativesTable } from './report/alternativesTable';
export { TOOL_VERSION } from './report/buildReport';
export { callOf } from './report/call';
export { deployText } from './report/deployText';
export { unifiedDiff } from './report/diff';
export * from './report/format';
export { COMMENT_MARK, diffComment } from './report/formats/comment';
export { reportCsv } from './report/formats/csv';
export { reportMarkdown } from './report/formats/markdown';
export { type Snapshot, snapshotOf, withHistory } from './report/history';
export { alternativesBody } from './report/html/alternatives';
export { type CallPage, callBody, callFigures, callHtml } from './report/html/call';
export { hostingBody, hostingPlan } from './report/html/hosting';
export { type HtmlOptions, reportBody, reportHtml } from './report/html/page';
export { initSettings } from './report/initSettings';
export { mergeCsv, mergeTable } from './report/mergeTable';
export { modelTable, priceTable } from './report/modelTable';
export { type ParsedReport, parseReport } from './report/parseReport';
export {
  CHECK_FORMATS,
  type CheckFormat,
  DIFF_FORMATS,
  type DiffFormat,
  REPORT_FORMATS,
  type ReportFormat,
  renderCheck,
  renderDiff,
  renderReport,
} from './report/render';
export { savedBy } from './report/saved';
export { reportTable, type TableOptions } from './report/table';
export { textTable } from './report/textTable';
export { modelName } from './report/totals';
export { trialCost, trialTable, trialTokens } from './report/trialTable';
export { withCalls } from './report/withCalls';
export type { CallQuery, SwitchQuery } from './switching';
export { isSource, SOURCE_EXTENSIONS } from './syntax/language';
export { countEndpointOf } from './tokens/endpoint/endpoints';
export type { CountPreview, ProviderCount } from './tokens/endpoint/providerCounter';
export { FAMILIES, type Family } from './tokens/families';
export { importTokenizer } from './tokens/import/imported';
export type { TokenizerProblem } from './tokens/import/ownTokenizers';
export type { TrialQuery } from './trying';
export { type ImportedUsage, importUsage, type UsageFile } from './usage/importUsage';
