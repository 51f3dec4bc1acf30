// Files beside the code that a program reads: prompts as text, settings as data.
import type { CallExpr } from '../syntax/module';
import { DATA_FILE, parseData } from './data';
import type { Evaluator } from './evaluator';
import { pathName } from './library';
import type { Context } from './unit';
import { LITERAL, optionsOf, plainText, text, unknown, type Value } from './value';

/** The text of a file that comes with the code. */
export function readFile(ev: Evaluator, file: Value | undefined, expr: CallExpr, context: Context): Value {
  const path = file ? filePath(ev, file) : null;
  const found = path === null ? null : ev.project.text(context.unit, path);
  if (!found) return unknown('read at run time', context.unit.label(expr));
  return text(found.text, { origin: 'prompt-file', at: { path: found.path, line: 1 } });
}

/** The file that a value opens, reads or names; null: none that is here. */
export function openedFile(ev: Evaluator, file: Value, context: Context): { readonly path: string; readonly text: string } | null {
  for (const option of optionsOf(file)) {
    if (option.kind === 'text' && option.origin === 'prompt-file' && option.at)
      return { path: option.at.path, text: plainText(option) ?? '' };
    const path = filePath(ev, option);
    const found = path === null ? null : ev.project.text(context.unit, path);
    if (found) return found;
  }
  return null;
}

/** What a settings file holds, given its path, the opened file or its text; null: none that is here. */
export function readData(ev: Evaluator, source: Value | undefined, context: Context): Value | null {
  for (const option of source ? optionsOf(source) : []) {
    if (option.kind === 'text' && option.origin === 'prompt-file' && option.at) return parseData(plainText(option) ?? '', option.at.path);
    const path = option.kind === 'api' ? openedPath(ev, option) : plainText(option);
    const found = path !== null && DATA_FILE.test(path) ? ev.project.text(context.unit, path) : null;
    if (found) return parseData(found.text, found.path);
  }
  return null;
}

/** `open(path)`, `path.open()`, `new URL(path, import.meta.url)`, `fs.createReadStream(path)`. */
function openedPath(ev: Evaluator, opened: Value): string | null {
  if (opened.kind !== 'api' || !/(^|\.)(open|URL|Path|createReadStream)\(\)(\.read\(\))?$/.test(pathName(opened.path))) return null;
  const step = opened.path.steps.findLast((one) => one.kind === 'call' && one.call !== null && one.call.args.length > 0);
  const arg = step?.kind === 'call' ? step.call?.args[0] : undefined;
  return step?.kind === 'call' && arg && step.context ? plainText(ev.evaluate(arg.value, step.context)) : null;
}

function filePath(ev: Evaluator, file: Value): string | null {
  return file.kind === 'api' ? openedPath(ev, file) : plainText(file);
}

const TEXT_FILE = /\.(md|mdx|txt|prompt|prompty|j2|jinja2?|hbs|mustache|tmpl|html)$/;

/** `import config from './config.json'`, `import prompt from './prompt.md?raw'`; null: no such file. */
export function importedFile(ev: Evaluator, specifier: string, name: string | null, context: Context): Value | null {
  const path = specifier.replace(/\?\w+$/, '').replace(/^(@|~)\//, '');
  const isText = TEXT_FILE.test(path);
  if (!isText && !DATA_FILE.test(path)) return null;
  const found = ev.project.text(context.unit, path);
  if (!found) return null;
  if (isText) return text(found.text, { origin: 'prompt-file', at: { path: found.path, line: 1 } });
  const data = parseData(found.text, found.path);
  if (data?.kind !== 'record' || name === null || name === 'default') return data;
  return data.entries.get(name) ?? { kind: 'constant', value: null, ...LITERAL };
}
