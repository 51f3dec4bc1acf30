// The engine behind the thread's door: environment-neutral, both workers expose it.
import {
  AssetError,
  checkRefresh,
  createEngine,
  DEFAULT_SETTINGS,
  type Engine,
  importTokenizer,
  isSource,
  type Project,
  parseSettings,
  type Settings,
  type SettingsError,
  settingsPlace,
} from '../core/index';
import type { EngineService, HostServices, ProjectFiles, ProjectSpec } from './protocol';
import { type ReadAhead, readAhead } from './readAhead';

interface Held {
  readonly project: Project;
  readonly files: ReadAhead;
}

export function createService(host: HostServices): EngineService {
  const engine = engineOf(host);
  const projects = new Map<string, Held>();
  const good = new Map<string, Settings>();
  const scans = new Map<string, { cancelled: boolean }>();

  const projectOf = (name: string): Project => {
    const held = projects.get(name);
    if (!held) throw new Error(`no project ${name}`);
    return held.project;
  };

  return {
    async open(name, { trusted, settingsText, preset }: ProjectSpec, files: ProjectFiles) {
      const { settings, errors } = read(settingsText, good.get(name));
      good.set(name, settings);
      projects.get(name)?.project.dispose();
      const ahead = readAhead(files, isSource);
      const project = engine.project({
        files: { ...ahead, chunks: (path) => wholeText(files, path) },
        trusted,
        settings: inForce(settings, preset),
      });
      projects.set(name, { project, files: ahead });
      return [...errors, ...(await problemsOf(project, settingsText))];
    },
    async configure(name, { trusted, settingsText, preset }) {
      const { settings, errors } = read(settingsText, good.get(name));
      good.set(name, settings);
      const project = projectOf(name);
      project.configure({ settings: inForce(settings, preset), trusted });
      return [...errors, ...(await problemsOf(project, settingsText))];
    },
    analyze: (name, document) => projectOf(name).analyze(document),
    violations: (name, calls) => projectOf(name).violations(calls),
    whatIf: (name, document, volumes) => projectOf(name).whatIf(document, volumes),
    alternatives: (name, call) => projectOf(name).alternatives(call),
    fixes: (name, call) => projectOf(name).fixes(call),
    selfHosting: (name, query) => projectOf(name).selfHosting(query),
    switchCall: (name, query) => projectOf(name).switchCall(query),
    trial: (name, query) => projectOf(name).trial(query),
    tryCall: (name, query, keys) => projectOf(name).tryCall(query, keys),
    changed(name, path) {
      projects.get(name)?.files.forget(path);
      projectOf(name).changed(path);
    },
    closeDocument: (name, path) => projectOf(name).close(path),
    async scan(name, paths, onProgress) {
      const cancellation = { cancelled: false };
      scans.set(name, cancellation);
      return projectOf(name).scan({ paths, onProgress, cancellation });
    },
    checkRefresh,
    reloadCatalog: () => engine.reloadCatalog(),
    countText: (name, text, query) => projectOf(name).countText(text, query),
    previewCount: (text, model) => engine.previewCount(text, model),
    countByProvider: (text, model, key) => engine.countByProvider(text, model, key),
    checkTokenizer(text, pattern) {
      const read = importTokenizer(text, pattern);
      return 'refused' in read ? read.refused : null;
    },
    cancelScan(name) {
      const running = scans.get(name);
      if (running) running.cancelled = true;
    },
  };
}

/** Through the editor's file system files come whole, or not at all where they are too large for it. */
async function* wholeText(files: ProjectFiles, path: string): AsyncGenerator<string> {
  const [text] = await files.readTexts([path]);
  if (text === null || text === undefined) throw new Error('missing, or too large for the editor: the CLI reads it');
  yield text;
}

function engineOf(host: HostServices): Engine {
  return createEngine({
    assets: {
      bytes: (name) =>
        host.asset(name).catch(() => {
          throw new AssetError(`${name} is missing: install Outlay again`);
        }),
    },
    clock: { now: () => Date.now() },
    logger: { warn: (message) => host.warn(message) },
    refreshed: () => host.refreshed(),
    counts: { load: () => host.counts(), save: (text) => host.saveCounts(text) },
    send: (request) => host.send(request),
  });
}

/** Where the settings ask for what they cannot have. */
async function problemsOf(project: Project, settingsText: string | null): Promise<readonly SettingsError[]> {
  const problems = await project.problems();
  return problems.map(({ path, message }) => ({ ...settingsPlace(settingsText ?? '', path), message }));
}

/** What a project says of itself decides. */
function inForce(settings: Settings, preset: ProjectSpec['preset']): Settings {
  return preset === undefined || settings.preset !== undefined ? settings : { ...settings, preset };
}

/** What cannot be read leaves the last good settings in force. */
function read(text: string | null, last: Settings = DEFAULT_SETTINGS): { settings: Settings; errors: readonly SettingsError[] } {
  const parsed = text === null ? { settings: DEFAULT_SETTINGS } : parseSettings(text);
  return 'errors' in parsed ? { settings: last, errors: parsed.errors } : { settings: parsed.settings, errors: [] };
}
