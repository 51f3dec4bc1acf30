// Values of prompt slots → messages. One reading fits the formats in use: lists of {role, content}, parts, tuples
// ("system", "…"), message objects, Gemini's {role, parts}, and plain text.
import type { Origin, Prompt, PromptMessage, PromptPiece, Role } from '../model/callSite';
import { dataUrlSize, type ImageSize } from '../model/imageHeader';
import { pathName } from '../resolve/library';
import { formatBraces } from '../resolve/strings';
import { type ApiPath, isNothing, optionsOf, type Piece, plainText, type Value, type ValueOf, weaker } from '../resolve/value';
import { type MatchedCall, property } from './locate';

const ROLES: Readonly<Record<string, Role>> = {
  ...{ system: 'system', developer: 'system', user: 'user', human: 'user', assistant: 'assistant', ai: 'assistant', model: 'assistant' },
  ...{ tool: 'tool', function: 'tool' },
};

/** Message classes of frameworks, by the last name of what makes them. */
const MESSAGE_CLASSES: readonly (readonly [RegExp, Role])[] = [
  [/(System|Developer)(Chat)?Message(Item|Param)?(PromptTemplate)?(\.(from_template|from|of))?\(\)$/, 'system'],
  [/(Human|User|Chat)(Chat)?Message(Item|Param)?(PromptTemplate)?(\.(from_template|from|of))?\(\)$/, 'user'],
  [/(AI|Ai|Assistant)(Chat)?Message(Item|Param)?(PromptTemplate)?(\.(from_template|from|of))?\(\)$/, 'assistant'],
  [/(Tool|Function)Message\(\)$/, 'tool'],
  [/ChatHistory\(\)$/, 'system'],
  // `ChatMessage::system(…)`, `…SystemMessageArgs::default().content(…).build()`
  [/Message\.(system|developer)\(\)$|(System|Developer)\w*Message\w*\.(default|builder)\(\)/, 'system'],
  [/Message\.(user|human)\(\)$|User\w*Message\w*\.(default|builder)\(\)/, 'user'],
  // Haystack's `ChatMessage.from_user(…)`, xAI's `system(…)`
  [/(^|\.)(from_)?system\(\)$/, 'system'],
  [/(^|\.)(from_)?user\(\)$/, 'user'],
  [/(^|\.)(from_)?assistant\(\)$/, 'assistant'],
  [/Message\.assistant\(\)$|Assistant\w*Message\w*\.(default|builder)\(\)/, 'assistant'],
];

/** Where message and part objects hold their text; in builders: the step that is given it. */
const BODY_KEYS = [
  ...['content', 'text', 'template', 'parts', 'messages', 'Content', 'Text', 'Parts', 'Value', 'OfString', 'OfText', 'OfUser', 'OfSystem'],
  ...['content()', 'text()', 'parts()', 'system_message', 'OfMessage', 'string'],
];

/** Objects that are a part of a message, by what makes them. */
const CONTENT =
  /(Part|Content|Message|Text|Block)\w*(\.(from_text|fromText|FromText|ofText|of|from|text|Text|new|Create\w+|build|builder\(\).*))?\(\)$|(^|\.)(text|string|init)\(\)$/;

/** `history.AddUserMessage(…)`: what an object was given since it was made. */
function addedMessages(path: ApiPath): { readonly role: Role; readonly text: Value }[] {
  const last = path.steps.at(-1);
  return (last?.kind === 'call' ? (last.changes?.calls ?? []) : []).flatMap(({ name, args }) => {
    const role = /^add_?(system|developer|user|assistant)_?message$/i.exec(name)?.[1]?.toLowerCase();
    const text = args[0];
    return role && text && ROLES[role] ? [{ role: ROLES[role], text }] : [];
  });
}

/** A role's name, or a constant that is named after it; `firmly`: only what can be nothing else. */
function roleOf(value: Value | undefined, firmly = false): Role | undefined {
  if (!value) return undefined;
  const plain = plainText(value);
  if (plain !== null) return firmly ? undefined : ROLES[plain.toLowerCase()];
  if (value.kind !== 'api' || value.path.steps.some((step) => step.kind === 'call')) return undefined;
  const name = pathName(value.path);
  if (firmly && !/Role|MessageType/.test(name)) return undefined;
  const word = /(system|developer|user|human|assistant|model|tool)$/i.exec(name)?.[1];
  return word ? ROLES[word.toLowerCase()] : undefined;
}

export class PromptReader {
  private readonly messages: PromptMessage[] = [];
  private complete = true;
  private origin: Origin = 'literal';

  constructor(
    private readonly matched: MatchedCall,
    /** Values for the variables of prompt templates. */
    private readonly variables: ReadonlyMap<string, Value> = new Map(),
  ) {}

  /** Adds what a slot holds; text without a role of its own gets the given one. */
  add(value: Value | null, role: Role): this {
    if (value && !isNothing(value)) this.read(value, role);
    return this;
  }

  prompt(tools?: string): Prompt {
    const order = (message: PromptMessage) => (message.role === 'system' ? 0 : 1);
    const messages = this.messages.filter((message) => message.pieces.length > 0).sort((a, b) => order(a) - order(b));
    const origin = messages.some((message) => message.pieces.some((piece) => 'text' in piece)) ? this.origin : 'unknown';
    return { messages, origin, complete: this.complete, ...(tools ? { tools } : {}) };
  }

  private read(value: Value, role: Role): void {
    if (value.fromCaller && (value.kind === 'list' || value.kind === 'record')) {
      // Passed through: what callers send is theirs.
      this.complete = false;
      return this.push(role, [{ hole: value.kind === 'list' ? 'messages' : role }]);
    }
    switch (value.kind) {
      case 'list':
        this.note(value);
        for (const item of value.items) this.item(item, role);
        if (value.open) this.complete = false;
        return;
      case 'record':
        return this.record(value, role);
      case 'choice':
        return this.read(best(value.options), role);
      case 'json':
        return this.push(role, [{ hole: 'JSON' }]);
      case 'api':
        return this.object(value, role);
      case 'pipeline':
        for (const stage of value.stages) if (isTemplate(stage)) this.read(stage, role);
        return;
      case 'unknown':
        if (/^(\w+\.)*(messages|history|contents|conversation|chat_history)$/i.test(value.label)) this.complete = false;
        return this.push(role, [{ hole: value.label || role }]);
      default:
        this.note(value);
        return this.push(role, this.content(value));
    }
  }

  /** One element of a list of messages; text pieces in a row belong together. */
  private item(value: Value, role: Role): void {
    if (value.kind === 'choice') return this.item(best(value.options), role);
    if (value.kind === 'list' && value.items.length === 2 && value.items[0]?.kind === 'text') {
      const named = ROLES[(plainText(value.items[0]) ?? '').toLowerCase()];
      const content = value.items[1];
      if (named && content) return this.push(named, this.template(this.content(content)));
    }
    if (value.kind === 'list') return this.read(value, role);
    this.read(value, role);
  }

  private record(value: Value & { kind: 'record' }, role: Role): void {
    this.note(value);
    const { entries } = value;
    const type = plainText(entries.get('type') ?? value);
    // What a tool gives is not in the code, even where the code shows how it is made.
    if (type === 'function_call_output' || type === 'tool_result') return this.push('tool', [{ hole: 'tool result' }]);
    const own = roleOf(entries.get('role') ?? entries.get('Role') ?? entries.get('type'));
    const body = ['content', 'parts', 'text', 'Content', 'Parts', 'Text'].map((key) => entries.get(key)).find((one) => one !== undefined);
    if (body || own) {
      const calls = entries.get('tool_calls') ?? entries.get('toolCalls');
      return this.push(own ?? role, [...(body ? this.content(body) : []), ...(calls ? [{ hole: 'tool calls' }] : [])]);
    }
    const nested = ['messages', 'input', 'question', 'query', 'prompt', 'contents']
      .map((key) => entries.get(key))
      .find((one) => one !== undefined);
    if (nested) return this.read(nested, role);
    if (/image|audio|file|document|inline_?data/i.test([...entries.keys()].join())) return this.push(role, this.content(value));
    // A record of variables fills a template; on its own it says nothing about roles.
    for (const [name, one] of this.variables.size ? [] : entries) this.push(role, this.labelled(one, name));
  }

  /** Message objects, prompt templates, parts. */
  private object(value: Value & { kind: 'api' }, role: Role): void {
    const added = addedMessages(value.path);
    if (added.length === 0) return this.plainObject(value, role);
    if (this.bodyOf(value)) this.plainObject(value, role);
    for (const one of added) this.push(one.role, this.content(one.text));
  }

  private plainObject(value: Value & { kind: 'api' }, role: Role): void {
    const name = pathName(value.path);
    if (/(Handler|Callback|Listener)\(\)$/.test(name)) return; // what takes the answer
    const stated = this.statedRole(value);
    const own = stated ?? MESSAGE_CLASSES.find(([pattern]) => pattern.test(name))?.[1];
    const body = this.bodyOf(value, stated !== null);
    if (own && body) return this.push(own, /Template/.test(name) ? this.template(this.content(body)) : this.content(body));
    if (/MessagesPlaceholder\(\)$/.test(name)) {
      this.complete = false;
      return this.push(role, [{ hole: 'messages' }]);
    }
    if (isTemplate(value) && body) {
      if (body.kind !== 'list') return this.push(role, this.template(this.content(body)));
      return this.read(body, role);
    }
    if (body) return this.push(role, this.content(body));
    const label = value.path.steps.flatMap((step) => (step.kind === 'member' ? [step.name] : [])).at(-1);
    this.push(role, [{ hole: label ?? role, ...media(name) }]);
  }

  /** `{Role: "system"}`, `new ChatMessage(ChatRole.System, …)`, `.role(USER)`: as constants or as text. */
  private statedRole(value: Value): Role | null {
    for (const key of ['role', 'Role', 'role()', '0']) {
      const role = roleOf(property(this.matched.ev, value, key) ?? undefined, key === '0');
      if (role) return role;
    }
    return null;
  }

  private bodyOf(value: Value, hasRole = false): Value | null {
    const { ev } = this.matched;
    for (const key of [...BODY_KEYS, hasRole ? '1' : '0', '0']) {
      const found = property(ev, value, key);
      if (found && !isNothing(found)) return found;
    }
    return null;
  }

  private content(value: Value): PromptPiece[] {
    if (value.fromCaller) return [{ hole: value.fromCaller }];
    switch (value.kind) {
      case 'list':
        if (value.open) this.complete = false;
        return value.items.flatMap((item) => this.content(item));
      case 'record': {
        this.note(value);
        const inner = value.entries.get('text') ?? value.entries.get('content') ?? value.entries.get('input_text');
        if (inner) return this.content(inner);
        const kind = `${plainText(value.entries.get('type') ?? value) ?? ''} ${[...value.entries.keys()].join(' ')}`;
        return [{ hole: plainText(value.entries.get('type') ?? value) ?? 'part', ...media(kind), ...detailOf(value) }];
      }
      case 'choice':
        return this.content(best(value.options));
      case 'text':
        this.note(value);
        return [...value.pieces];
      case 'number':
        return [{ text: String(value.value) }];
      case 'constant':
        return [];
      case 'json':
        return [{ hole: 'JSON' }];
      case 'api': {
        const body = CONTENT.test(pathName(value.path)) || isTemplate(value) ? this.bodyOf(value) : null;
        return body ? this.content(body) : [{ hole: lastName(value.path), ...media(pathName(value.path)) }];
      }
      case 'unknown':
        return [{ hole: value.label || 'text' }];
      default:
        return [{ hole: 'text' }];
    }
  }

  private labelled(value: Value, name: string): PromptPiece[] {
    return value.kind === 'unknown' ? [{ hole: name }] : this.content(value);
  }

  /** LangChain's `{variable}`s: known ones are put in. */
  private template(pieces: readonly PromptPiece[]): PromptPiece[] {
    const filled = formatBraces({ kind: 'text', pieces: pieces as readonly Piece[], origin: 'literal' }, this.variables);
    return filled.kind === 'text' ? [...filled.pieces] : [...pieces];
  }

  private push(role: Role, pieces: readonly PromptPiece[]): void {
    if (pieces.length) this.messages.push({ role, pieces });
  }

  private note(value: Value): void {
    if (value.origin !== 'unknown') this.origin = weaker(this.origin, value.origin);
  }
}

/** Of several possible prompts: the one that says most. */
function best(options: readonly Value[]): Value {
  const nothing: Value = { kind: 'constant', value: null, origin: 'unknown' };
  return options.reduce((longest, one) => (weight(one) > weight(longest) ? one : longest), options[0] ?? nothing);
}

function weight(value: Value): number {
  if (value.kind === 'text') return 2 + value.pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 1), 0);
  if (value.kind === 'list') return 2 + value.items.length;
  return value.kind === 'unknown' || isNothing(value) ? 0 : 1;
}

export function isTemplate(value: Value): boolean {
  return optionsOf(value).some(
    (one) =>
      one.kind === 'api' && /Prompt(Template)?(\.(from_?[tT]emplate|from_?[mM]essages))?\(\)(\.partial\(\))?$/.test(pathName(one.path)),
  );
}

function lastName(path: ApiPath): string {
  return path.steps.flatMap((step) => (step.kind === 'member' ? [step.name] : [])).at(-1) ?? path.module;
}

/** OpenAI's `detail` of an image, beside its URL or of the part itself; and its size, where the image stands in the code. */
function detailOf({ entries }: ValueOf<'record'>): { detail?: 'low' | 'high'; size?: ImageSize } {
  const image = entries.get('image_url') ?? entries.get('imageUrl');
  const detail = (image?.kind === 'record' ? image.entries.get('detail') : undefined) ?? entries.get('detail');
  const said = detail ? plainText(detail) : null;
  const size = sizeOf(image ?? entries.get('image') ?? entries.get('source'));
  return { ...(said === 'low' || said === 'high' ? { detail: said } : {}), ...(size ? { size } : {}) };
}

/** `{url: "data:image/…"}`, the address itself, or Anthropic's `{type: "base64", data: "…"}`. */
function sizeOf(image: Value | undefined): ImageSize | null {
  if (!image) return null;
  if (image.kind !== 'record') return dataUrlSize(plainText(image) ?? '');
  const [url, data] = [image.entries.get('url'), image.entries.get('data')].map((one) => (one ? plainText(one) : null));
  return dataUrlSize(url ?? `data:image/*;base64,${data ?? ''}`);
}

function media(kind: string): { media?: 'image' | 'audio' | 'file' } {
  if (/image|inline_?data/i.test(kind)) return { media: 'image' };
  if (/audio/i.test(kind)) return { media: 'audio' };
  return /file|document|pdf/i.test(kind) ? { media: 'file' } : {};
}
