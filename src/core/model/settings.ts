// Text of an `outlay.json` → settings, or errors that say where and what was expected. Total: never throws.
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';
import { nearest } from './nearest';
import { keysAt, type Settings, settingsSchema } from './settingsSchema';

export {
  type BudgetSettings,
  type CurrencySettings,
  DEFAULT_SETTINGS,
  type Figure,
  type OwnPriceSettings,
  type PolicySettings,
  PRESET_NAMES,
  type PresetName,
  type Settings,
  settingsSchema,
  type TaskSettings,
  type TokenizerSettings,
  type VolumeSettings,
} from './settingsSchema';

/** 1-based; columns count UTF-16 units. */
export interface SettingsError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type ParsedSettings = { readonly settings: Settings } | { readonly errors: readonly SettingsError[] };

/** Comments and trailing commas are allowed; unknown keys are not. */
export function parseSettings(text: string): ParsedSettings {
  const source = text.replace(/^\uFEFF/, '');
  const syntax: ParseError[] = [];
  const tree = treeOf(source, syntax);
  const first = syntax[0];
  if (first) return { errors: [at(source, first.offset, `no valid JSON: ${syntaxMessage(first)}`)] };
  if (!tree) return { errors: [at(source, 0, 'expected {"version": 1, …}')] };
  const twice = duplicateKey(tree);
  if (twice) return { errors: [at(source, twice.offset, `the key "${twice.value}" stands here twice`)] };
  const result = settingsSchema.safeParse(getNodeValue(tree));
  if (result.success) return { settings: result.data };
  return { errors: result.error.issues.flatMap((issue) => explain(source, tree, issue)) };
}

export interface SettingsProblem {
  /** In outlay.json. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Where a part of the settings stands, 1-based; its nearest parent where it does not. */
export function settingsPlace(text: string, path: readonly PropertyKey[]): Pick<SettingsError, 'line' | 'column'> {
  const tree = treeOf(text, []);
  const { line, column } = at(text, tree ? nodeAt(tree, path).offset : 0, '');
  return { line, column };
}

/** Undefined for an empty text, and for one nested so deeply that a recursive parser would not come back from it. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  return deepestBracket(text) > 100 ? undefined : parseTree(text, errors, { allowTrailingComma: true });
}

function deepestBracket(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of text) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    if (char === ']' || char === '}') depth--;
  }
  return deepest;
}

function duplicateKey(node: Node): Node | undefined {
  const children = node.children ?? [];
  const keys = node.type === 'object' ? children.flatMap((property) => property.children?.[0] ?? []) : [];
  const twice = keys.find((key, index) => keys.findIndex((other) => other.value === key.value) < index);
  return twice ?? children.map(duplicateKey).find((found) => found !== undefined);
}

function explain(text: string, tree: Node, issue: z.core.$ZodIssue): SettingsError[] {
  const deepest = issue.code === 'invalid_union' ? deepestIssue(issue) : issue;
  const path = deepest === issue ? issue.path : [...issue.path, ...deepest.path];
  if (deepest.code === 'unrecognized_keys') return deepest.keys.map((key) => unknownKey(text, tree, { key, path }));
  const node = nodeAt(tree, path);
  return [at(text, node.offset, `${nameOf(path)}: expected ${expectation(issue, deepest)}`)];
}

/** Of a union's branches the one that fits best: an object was meant to be a band, anything else a number. */
function deepestIssue(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const branches = issue.errors.map((branch) => branch[0]).filter((one) => one !== undefined);
  return branches.find((one) => one.code !== 'invalid_type' || one.path.length > 0) ?? issue;
}

function expectation(issue: z.core.$ZodIssue, deepest: z.core.$ZodIssue): string {
  if (deepest.code === 'custom') return deepest.message;
  if (issue.code === 'invalid_union' && deepest === issue) {
    if (issue.path.at(-1) === 'stream') return 'where the value sits, such as "stream", or true';
    const isGlob = issue.path.at(-1) === 'paths';
    return isGlob ? 'a glob or a list of globs' : 'a number or {low, expected, high}';
  }
  if (deepest.code === 'too_small') return deepest.origin === 'number' ? 'a number of 0 or more' : 'a text that is not empty';
  if (deepest.code === 'too_big') return `at most ${deepest.maximum}${deepest.origin === 'string' ? ' characters' : ''}`;
  return deepest.message.replace(/^Invalid (input|option): expected /, '').replaceAll('"|"', '", "');
}

function unknownKey(text: string, tree: Node, { key, path }: { key: string; path: readonly PropertyKey[] }): SettingsError {
  const parent = nodeAt(tree, path);
  const property = parent.children?.find((child) => child.children?.[0]?.value === key);
  const allowed = keysAt(path);
  const guess = nearest(key, allowed);
  const hint = guess ? `did you mean "${guess}"?` : `known here: ${allowed.join(', ')}`;
  return at(text, (property ?? parent).offset, `unknown key "${key}"; ${hint}`);
}

/** The node of a path, or of the nearest parent that exists: a missing key has no place of its own. */
function nodeAt(tree: Node, path: readonly PropertyKey[]): Node {
  const steps = path.filter((step) => typeof step !== 'symbol');
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0
    ? 'the file'
    : path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
        .join('')
        .slice(1);
}

function syntaxMessage(error: ParseError): string {
  const words = printParseErrorCode(error.error).replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toLowerCase() + words.slice(1).toLowerCase();
}

function at(text: string, offset: number, message: string): SettingsError {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}
