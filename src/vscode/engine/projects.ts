// All projects of the window: one per workspace folder and one for what lies outside, made when first asked for.
import { Disposable, EventEmitter, RelativePattern, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { SOURCE_EXTENSIONS } from '../../core/index';
import { background, type Log } from '../log';
import type { EngineClient } from './client';
import { FolderProject, SETTINGS_FILE } from './project';

const READ_EXTENSIONS = [
  ...SOURCE_EXTENSIONS,
  ...['md', 'txt', 'prompt', 'prompty', 'j2', 'jinja', 'jinja2', 'json', 'yaml', 'yml', 'toml', 'ini', 'properties', 'tiktoken'],
];
/** Sources, and what they read prompts and settings from. Braces within braces would match nothing. */
const WATCHED = `**/{${[...READ_EXTENSIONS.map((extension) => `*.${extension}`), '.env', '.env.*'].join(',')}}`;
const FOREIGN = /(^|\/)(node_modules|\.git|\.venv|venv|site-packages|__pycache__)\//;

export interface ProjectChange {
  readonly project: FolderProject;
  /** The path of a file that changed on disk; undefined: settings or trust, so everything. */
  readonly path?: string;
}

interface Held {
  readonly project: FolderProject;
  readonly watcher?: Disposable;
}

export class Projects implements Disposable {
  private readonly changes = new EventEmitter<ProjectChange>();
  readonly onDidChange = this.changes.event;
  private readonly held = new Map<string, Held>();
  private readonly subscriptions: Disposable;

  constructor(
    private readonly client: EngineClient,
    private readonly log: Log,
  ) {
    this.subscriptions = Disposable.from(
      this.changes,
      workspace.onDidChangeWorkspaceFolders(({ removed }) => this.drop(removed)),
      workspace.onDidGrantWorkspaceTrust(() => this.reconfigureAll()),
      // sooner than the watcher, and also where its event is lost
      workspace.onDidSaveTextDocument(({ uri }) => this.onSaved(uri)),
      workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) this.onSaved(uri);
      }),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('outlay.preset') && this.reconfigureAll()),
    );
  }

  of(uri: Uri): FolderProject {
    return this.hold(workspace.getWorkspaceFolder(uri));
  }

  /** One for each folder of the workspace. */
  folders(): FolderProject[] {
    return (workspace.workspaceFolders ?? []).map((folder) => this.hold(folder));
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const { watcher } of this.held.values()) watcher?.dispose();
  }

  /** The prices changed: everything is estimated anew. */
  repriced(): void {
    for (const { project } of this.held.values()) this.changes.fire({ project });
  }

  private hold(folder: WorkspaceFolder | undefined): FolderProject {
    const key = folder?.uri.toString() ?? '';
    const known = this.held.get(key);
    if (known) return known.project;
    const project = new FolderProject(folder?.uri, this.client, this.log);
    this.held.set(key, { project, watcher: folder && this.watch(folder, project) });
    return project;
  }

  private drop(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      this.held.get(uri.toString())?.watcher?.dispose();
      this.held.delete(uri.toString());
    }
  }

  private watch(folder: WorkspaceFolder, project: FolderProject): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, WATCHED));
    const onEvent = (uri: Uri) => this.onDiskChange(project, project.pathOf(uri));
    return Disposable.from(watcher, watcher.onDidChange(onEvent), watcher.onDidCreate(onEvent), watcher.onDidDelete(onEvent));
  }

  private onDiskChange(project: FolderProject, path: string): void {
    if (FOREIGN.test(path)) return;
    project.changed(path);
    if (path === SETTINGS_FILE) this.reconfigure(project);
    else this.changes.fire({ project, path });
  }

  private onSaved(uri: Uri): void {
    const folder = workspace.getWorkspaceFolder(uri);
    const project = folder && this.held.get(folder.uri.toString())?.project;
    if (project?.pathOf(uri) === SETTINGS_FILE) this.onDiskChange(project, SETTINGS_FILE);
  }

  private reconfigureAll(): void {
    for (const { project } of this.held.values()) this.reconfigure(project);
  }

  private reconfigure(project: FolderProject): void {
    background(
      this.log,
      'settings',
      project.configure().then(() => this.changes.fire({ project })),
    );
  }
}
