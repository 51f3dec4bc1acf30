// The files of a folder, as far as they are the project's: not ignored by git, not in folders of foreign code.
import ignore, { type Ignore } from 'ignore';
import { RelativePattern, type Uri, workspace } from 'vscode';

/** Never code of the project, whether or not a .gitignore says so; the same that the CLI leaves out. */
const FOREIGN = '**/{.git,.hg,.svn,node_modules,bower_components,__pycache__,site-packages,.venv,.tox}/**';
const MAX_FILES = 50_000;

export async function listFiles(root: Uri): Promise<readonly string[]> {
  const files = await workspace.findFiles(new RelativePattern(root, '**/*'), FOREIGN, MAX_FILES);
  const ignoreFiles = files.filter(({ path }) => path.endsWith('/.gitignore'));
  const rules = await Promise.all(ignoreFiles.map((file) => readRules(root, file)));
  const topFirst = rules.sort((a, b) => a.folder.length - b.folder.length);
  return files
    .map((uri) => relativePath(root, uri))
    .filter((path) => !isIgnored(topFirst, path))
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

/** As git has it: of all that speak of a path, the deepest decides. */
function isIgnored(topFirst: readonly Rules[], path: string): boolean {
  let ignored = false;
  for (const { folder, matcher } of topFirst) {
    if (!path.startsWith(folder)) continue;
    const result = matcher.test(path.slice(folder.length));
    if (result.ignored) ignored = true;
    if (result.unignored) ignored = false;
  }
  return ignored;
}
