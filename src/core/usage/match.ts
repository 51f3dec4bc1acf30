// Which call site sent a request: by the place in the code that the log tells, by the begin of the prompt, by model, provider and name.
// What fits several call sites alike fits none.
import type { CallSite } from '../model/callSite';
import { baseName } from '../tokens/baseName';
import type { UsageRecord } from './record';

export type Match = { readonly site: CallSite } | { readonly reason: string };

/** Shorter begins are shared by chance. */
const LEAST_PREFIX = 16;

export class Matcher {
  private readonly byFile = new Map<string, CallSite[]>();
  private readonly byFunction = new Map<string, CallSite[]>();
  private readonly byModel = new Map<string, CallSite[]>();
  private readonly prefixes: readonly { readonly text: string; readonly site: CallSite }[];
  private readonly known = new Map<string, Match>();

  constructor(sites: readonly CallSite[]) {
    for (const site of sites) {
      push(this.byFile, site.path.split('/').at(-1) ?? '', site);
      const name = functionOf(site);
      if (name !== '') push(this.byFunction, name, site);
      for (const model of modelsOf(site)) push(this.byModel, model, site);
    }
    this.prefixes = sites.flatMap((site) => prefixesOf(site).map((text) => ({ text, site }))).sort((a, b) => b.text.length - a.text.length);
  }

  match(record: UsageRecord): Match {
    const { file = '', line = 0, function: name = '', model = '', provider = '', name: span = '' } = record;
    const key = `${file}\0${line}\0${name}\0${model}\0${provider}\0${span}`;
    const known = this.known.get(key);
    if (known && ('site' in known || record.prompt === undefined)) return known;
    const placed = this.byPlace(record);
    if (placed) return this.keep(key, { site: placed });
    const prompted = record.prompt === undefined ? undefined : this.byPrompt(record.prompt, record);
    if (prompted) return { site: prompted };
    return this.keep(key, this.byName(record));
  }

  private keep(key: string, match: Match): Match {
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.known.set(key, match);
    return match;
  }

  /** The line within the call; else the function around it, or the only call of the file. */
  private byPlace({ file, line, function: name, model }: UsageRecord): CallSite | undefined {
    if (file !== undefined) {
      const path = file.replaceAll('\\', '/');
      const here = (this.byFile.get(path.split('/').at(-1) ?? '') ?? []).filter((site) => isSamePath(path, site.path));
      const onLine = line === undefined ? [] : here.filter(({ range }) => range.startLine <= line && line <= range.endLine);
      if (onLine.length === 1) return onLine[0];
      const inFunction = name === undefined ? here : here.filter((site) => functionOf(site) === lastName(name));
      return only(inFunction, model) ?? only(here, model);
    }
    return name === undefined ? undefined : only(this.byFunction.get(lastName(name)) ?? [], model);
  }

  private byPrompt(prompt: string, { model }: UsageRecord): CallSite | undefined {
    const longest = this.prefixes.find(({ text }) => prompt.startsWith(text));
    if (!longest) return undefined;
    const same = this.prefixes.filter(({ text }) => text === longest.text).map(({ site }) => site);
    return only(same, model);
  }

  private byName({ model, provider, name }: UsageRecord): Match {
    if (model === null) return { reason: 'the record names no model' };
    const all = this.byModel.get(modelKey(model)) ?? [];
    if (all.length === 0) return { reason: `no call in the code uses ${model}` };
    const here = provider === null ? all : all.filter((site) => site.provider.value === provider);
    if (here.length === 1 && here[0]) return { site: here[0] };
    const named = here.filter((site) => name !== undefined && functionOf(site) !== '' && lastName(name) === functionOf(site));
    if (named.length === 1 && named[0]) return { site: named[0] };
    return {
      reason:
        here.length === 0
          ? `no call in the code uses ${model} at ${provider}`
          : `${here.length} calls in the code use ${model}: the record does not tell which`,
    };
  }
}

const MOST_KNOWN = 50_000;

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** The only one; of several the only one with this model. */
function only(sites: readonly CallSite[], model: string | null): CallSite | undefined {
  const distinct = [...new Set(sites)];
  if (distinct.length === 1) return distinct[0];
  const same = model === null ? [] : distinct.filter((site) => modelsOf(site).includes(modelKey(model)));
  return same.length === 1 ? same[0] : undefined;
}

/** Logs have absolute paths, reports relative ones. */
function isSamePath(logged: string, path: string): boolean {
  return logged === path || logged.endsWith(`/${path}`) || path.endsWith(`/${logged}`);
}

/** Of `path#Class.method:callee:ordinal`: `method`. */
function functionOf({ id, path }: CallSite): string {
  return lastName(id.slice(path.length + 1).split(':')[0] ?? '');
}

/** `app.Shop.answer` → `answer`. */
function lastName(name: string): string {
  return name.split(/[.:#/\\]+/).at(-1) ?? '';
}

function modelsOf({ model, callers = [] }: CallSite): readonly string[] {
  return [model.value, ...(model.others ?? []), ...callers.map((one) => one.model.value)].flatMap((id) =>
    id === null ? [] : [modelKey(id)],
  );
}

/** Logs name the dated snapshot that answered. */
function modelKey(model: string): string {
  return baseName(model).replace(/[-@]\d{4}-?\d{2}-?\d{2}(?=$|:)/, '');
}

function prefixesOf({ prompt }: CallSite): readonly string[] {
  const pieces = prompt.messages[0]?.pieces ?? [];
  const hole = pieces.findIndex((piece) => 'hole' in piece);
  const text = pieces
    .slice(0, hole < 0 ? pieces.length : hole)
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('');
  return text.trim().length >= LEAST_PREFIX ? [text] : [];
}
