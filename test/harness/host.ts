// A VS Code server on a free loopback port, with its own throw-away user data, and the addresses that open it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { quietSettings, skippedBuiltins } from './settings';

export interface HostOptions {
  /** Where VS Code is installed, and kept between runs. */
  cacheDir?: string;
  /** Ask for workspace trust. Unless set, every folder is trusted, as is usual for tests. */
  workspaceTrust?: boolean;
  /** Added to the quiet settings; a value of undefined removes one. */
  settings?: Record<string, unknown>;
  /**
   * Extensions to install before the start: .vsix files, or folders, which are linked in as they are.
   * They then run as any user's extensions do (ExtensionMode.Production).
   */
  install?: string[];
  /**
   * VS Code's own switch for tests; on unless set to false. On: the development keys of open() work.
   * But notification toasts and dialogs are held back (toasts are in the notification centre still).
   * Off: everything is as a user sees it.
   */
  testDriver?: boolean;
  /** Load all built-in extensions, also those that most tests do without (settings.ts). */
  allBuiltins?: boolean;
  /** For the server and, by inheritance, every extension host. */
  env?: Record<string, string>;
}

export interface OpenOptions {
  /** A folder, or a .code-workspace file; neither: an empty window. */
  folder?: string;
  workspace?: string;
  openFile?: string;
  /**
   * Development keys: an extension to run from its folder (one: the payload keeps the last of each key), and a
   * test entry to run inside the host of the extension that it lies in.
   */
  extensionPath?: string;
  testsPath?: string;
  /** … and the environment of this window's Node extension host. */
  hostEnv?: Record<string, string>;
}

export class VsCodeHost {
  port = 0;
  /** All that the server has printed. */
  log = '';
  private readonly watchers = new Set<() => void>();
  private readonly atExit = () => this.signal('SIGKILL');

  private constructor(
    private readonly server: ChildProcess,
    readonly dataDir: string,
  ) {
    const take = (text: string) => {
      this.log += text;
      for (const look of this.watchers) look();
    };
    server.stdout?.on('data', (chunk) => take(String(chunk)));
    server.stderr?.on('data', (chunk) => take(String(chunk)));
    server.once('exit', (code, signal) => take(`[the server ended: ${code ?? signal}]\n`));
    server.once('error', (error) => take(`[the server ended: ${error}]\n`));
    process.once('exit', this.atExit); // an error nobody caught must not leave the server behind
  }

  get extensionsDir(): string {
    return path.join(this.dataDir, 'extensions');
  }

  static async start(options: HostOptions = {}): Promise<VsCodeHost> {
    // import(), since Playwright runs this file as CommonJS.
    const { ensureHost } = await import('../../tools/install-host.mjs');
    const vscode = await ensureHost(options.cacheDir);
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
    const userDir = path.join(dataDir, 'data', 'User');
    fs.mkdirSync(userDir, { recursive: true });
    fs.writeFileSync(path.join(userDir, 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }, null, 2));

    const tmpDir = path.join(dataDir, 'tmp'); // for its sockets too: their paths must stay under 108 characters
    fs.mkdirSync(tmpDir);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      TMPDIR: tmpDir,
      XDG_RUNTIME_DIR: tmpDir,
      EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no gallery, so no look-ups
      VSCODE_SKIP_BUILTIN_EXTENSIONS: options.allBuiltins ? '' : skippedBuiltins.join(','),
      ...options.env,
    };
    for (const extension of options.install ?? []) install(extension, dataDir, [vscode.node, vscode.serverMain], env);

    const args = [
      vscode.serverMain,
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      dataDir,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--reconnection-grace-time',
      '0', // a closed window takes its extension host along
      '--enable-remote-auto-shutdown', // and a forgotten server ends itself, 5 minutes after its last window
      ...(options.testDriver === false ? [] : ['--enable-smoke-test-driver']),
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ];
    // A process group of its own: stop() must also reach the extension hosts, watchers and terminals.
    const server = spawn(vscode.node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    const host = new VsCodeHost(server, dataDir);
    const [, port] = await host.waitForLog(/Extension host agent listening on (\d+)/, 30_000);
    host.port = Number(port);
    return host;
  }

  /** The address of a window. */
  url(options: OpenOptions = {}): string {
    const local = (file: string) => pathToFileURL(path.resolve(file)).pathname;
    const remote = (file: string) => `vscode-remote://127.0.0.1:${this.port}${local(file)}`;
    const payload: [string, string][] = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    if (options.extensionPath) payload.push(['extensionDevelopmentPath', remote(options.extensionPath)]);
    if (options.testsPath) payload.push(['extensionTestsPath', remote(options.testsPath)]);
    if (options.hostEnv) payload.push(['extensionEnvironment', JSON.stringify(options.hostEnv)]);
    if (options.openFile) payload.push(['openFile', remote(options.openFile)]);
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    if (options.folder) query.set('folder', local(options.folder));
    else if (options.workspace) query.set('workspace', local(options.workspace));
    else query.set('ew', 'true');
    return `http://127.0.0.1:${this.port}/?${query}`;
  }

  /** The first match in what the server prints, from `since` (an earlier length of the log) on. */
  waitForLog(pattern: RegExp, timeoutMs: number, since = 0): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.watchers.delete(look);
        act();
      };
      const look = () => {
        const text = this.log.slice(since);
        const match = pattern.exec(text);
        if (match) settle(() => resolve(match));
        else if (text.includes('[the server ended:')) settle(() => reject(new Error(`no ${pattern} in:\n${text}`)));
      };
      const late = () => settle(() => reject(new Error(`no ${pattern} after ${timeoutMs} ms in:\n${this.log.slice(since)}`)));
      const timer = setTimeout(late, timeoutMs);
      this.watchers.add(look);
      look();
    });
  }

  /** A window's Node extension host is a process: resolves to its exit code, or signal, once it is gone. */
  async extensionHostExit(timeoutMs: number, since = 0): Promise<string> {
    const pattern = /Extension Host Process exited with code: (\w+), signal: (\w+)/;
    const [, code, signal] = await this.waitForLog(pattern, timeoutMs, since);
    return (code === 'null' ? signal : code) ?? 'unknown';
  }

  /** What extensions and VS Code wrote to their log files whose name matches. */
  logFiles(name: RegExp): string {
    const logs = path.join(this.dataDir, 'data', 'logs');
    const files = fs.existsSync(logs) ? fs.readdirSync(logs, { recursive: true, encoding: 'utf8' }) : [];
    return files
      .filter((file) => name.test(path.basename(file)))
      .map((file) => `--- ${file}\n${fs.readFileSync(path.join(logs, file), 'utf8')}`)
      .join('\n');
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const gone = new Promise<void>((resolve) => this.server.once('exit', () => resolve()));
      this.signal('SIGTERM');
      const late = setTimeout(() => this.signal('SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
    }
    this.signal('SIGKILL'); // whatever of the group outlived its leader
    process.off('exit', this.atExit);
    fs.rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private signal(name: NodeJS.Signals): void {
    try {
      const { pid } = this.server;
      if (process.platform === 'win32' || pid === undefined) this.server.kill(name);
      else process.kill(-pid, name);
    } catch {
      // already gone
    }
  }
}

function install(extension: string, dataDir: string, [node, serverMain]: readonly [string, string], env: NodeJS.ProcessEnv): void {
  if (fs.statSync(extension).isDirectory()) {
    // A data folder without a list of extensions yet is scanned at the first start: a link is enough.
    const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
    const link = path.join(dataDir, 'extensions', `${publisher}.${name}-${version}`.toLowerCase());
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.resolve(extension), link, 'junction');
    return;
  }
  const args = [serverMain, '--server-data-dir', dataDir, '--install-extension', path.resolve(extension), '--force'];
  const done = spawnSync(node, args, { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${extension} was not installed:\n${done.stdout}${done.stderr}`);
}
