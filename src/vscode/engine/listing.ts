// The files that a scan of a folder reads: of our languages, not ignored by git, not in folders of foreign code.
import ignore, { type Ignore } from 'ignore';
import { RelativePattern, type Uri, workspace } from 'vscode';

export const SOURCE_EXTENSIONS = ['py', 'ipynb', 'ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx'];

const SOURCES = `**/*.{${SOURCE_EXTENSIONS.join(',')}}`;
const FOREIGN = '**/{node_modules,bower_components,.git,.venv,venv,site-packages,__pycache__,.tox,dist,build,.next}/**';
const MAX_FILES = 20_000;

export async function listFiles(root: Uri): Promise<readonly string[]> {
  const [sources, ignoreFiles] = await Promise.all([
    workspace.findFiles(new RelativePattern(root, SOURCES), FOREIGN, MAX_FILES),
    workspace.findFiles(new RelativePattern(root, '**/.gitignore'), FOREIGN, 500),
  ]);
  const rules = await Promise.all(ignoreFiles.map((file) => readRules(root, file)));
  return sources
    .map((uri) => relativePath(root, uri))
    .filter((path) => !rules.some((rule) => isIgnored(rule, path)))
    .sort();
}

export function relativePath(root: Uri, uri: Uri): string {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path.replace(/^\/+/, '');
}

interface Rules {
  /** Of the .gitignore, with a `/` at its end; '' at the root. */
  readonly folder: string;
  readonly matcher: Ignore;
}

async function readRules(root: Uri, file: Uri): Promise<Rules> {
  const folder = relativePath(root, file).slice(0, -'.gitignore'.length);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return { folder, matcher: ignore().add(text) };
}

function isIgnored({ folder, matcher }: Rules, path: string): boolean {
  return path.startsWith(folder) && path.length > folder.length && matcher.ignores(path.slice(folder.length));
}
