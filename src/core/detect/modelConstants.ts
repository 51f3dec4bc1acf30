// Constants by which SDKs name models: `openai.ChatModelGPT4o`, `ChatModel.GPT_4O`, `Model.CLAUDE_SONNET_4_5`.
// The tables are DATA, taken from the SDKs' sources; where a constant spells its id out, a rule reads it.
import type { Family } from '../model/family';
import { pathName } from '../resolve/library';
import { type ApiPath, mapOptions, spelledOut, type Value } from '../resolve/value';
import tables from './data/modelConstants.json';

const TABLES = tables.map(({ family, owner, ids }) => ({ family, owner: new RegExp(owner), ids: new Map(Object.entries(ids)) }));

/** A value that is such a constant, as the id that it stands for. */
export function namedModel(value: Value, family: Family): Value {
  return mapOptions(value, (option) => {
    const path = option.kind === 'api' ? wrapped(option.path) : null;
    const id = path && spelledOut(path).reduce<string | null>((found, one) => found ?? idOf(one, family), null);
    return id ? { kind: 'text', pieces: [{ text: id }], origin: option.origin, ...(option.at ? { at: option.at } : {}) } : option;
  });
}

/** `ModelId("gpt-4o")`-like wrappers are read by locators; `Model.of("…")` too: here only plain constants count. */
function wrapped(path: ApiPath): ApiPath | null {
  return path.steps.length > 0 && path.steps.every((step) => step.kind === 'member') ? path : null;
}

function idOf(path: ApiPath, family: Family): string | null {
  const whole = pathName(path);
  const at = whole.lastIndexOf('.');
  const [owner, name] = [whole.slice(0, at), whole.slice(at + 1)];
  for (const table of TABLES) {
    const id = table.family === family && table.owner.test(owner) ? table.ids.get(name) : undefined;
    if (id) return id;
  }
  return claudeId(name);
}

/** `ModelClaude3_7SonnetLatest`, `CLAUDE_SONNET_4_5_20250929`, `claude35Sonnet` → `claude-3-7-sonnet-latest` … */
function claudeId(name: string): string | null {
  const match = /^(?:Model)?_?(claude_?\w+)$/i.exec(name);
  if (!match?.[1]) return null;
  const spaced = match[1].replace(/([a-z])([A-Z\d])|([A-Z\d])(?=[A-Z][a-z])|(\d)([A-Z])/g, (part, a, b, c, d, e) =>
    a ? `${a}-${b}` : c ? `${c}-` : d ? `${d}-${e}` : part,
  );
  const id = spaced
    .replace(/_/g, '-')
    .toLowerCase()
    .replace(/-+/g, '-')
    .replace(/^claude(\d)/, 'claude-$1')
    .replace(/-(\d)(\d)-(?=\D)/, '-$1-$2-');
  return /^claude-.*\d/.test(id) ? id : null;
}
