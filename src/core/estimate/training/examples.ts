// A file of training examples, one JSON object per line → their texts, and what is wrong with which line.
import type { Problem } from '../../model/callSite';

export interface Example {
  /** 1-based. */
  readonly line: number;
  readonly texts: readonly string[];
  /** Null: a prompt with its completion. */
  readonly messages: number | null;
}

export interface Examples {
  readonly examples: readonly Example[];
  readonly problems: readonly Problem[];
}

const ROLES: ReadonlySet<unknown> = new Set(['system', 'developer', 'user', 'assistant', 'tool', 'function']);

export function readExamples(path: string, text: string): Examples {
  const examples: Example[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    if (written.trim() === '') return;
    const line = index + 1;
    const read = readLine(written);
    if (typeof read === 'string') problems.push(dataProblem(path, line, read));
    else examples.push({ line, ...read });
  });
  return { examples, problems };
}

export function dataProblem(path: string, line: number, message: string): Problem {
  return { code: 'training-data', message: `${path}:${line}: ${message}` };
}

/** The example of a line, or what is wrong with it. */
function readLine(written: string): Omit<Example, 'line'> | string {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return 'not JSON: one object per line is expected';
  }
  if (!isObject(value)) return 'no JSON object';
  const { messages, prompt, completion, tools } = value;
  if (typeof prompt === 'string' && typeof completion === 'string') return { texts: [prompt, completion], messages: null };
  if (!Array.isArray(messages) || messages.length === 0) return 'neither "messages" nor "prompt" with "completion"';
  const texts: string[] = tools === undefined ? [] : [JSON.stringify(tools)];
  for (const [index, message] of messages.entries()) {
    const read = readMessage(message);
    if (typeof read === 'string') return `messages[${index}]: ${read}`;
    texts.push(...read);
  }
  return { texts, messages: messages.length };
}

function readMessage(message: unknown): readonly string[] | string {
  if (!isObject(message)) return 'no JSON object';
  const { role, content, tool_calls, function_call } = message;
  if (!ROLES.has(role))
    return `${role === undefined ? 'no role' : `unknown role ${JSON.stringify(role)}`}; one of ${[...ROLES].join(', ')}`;
  const calls = [tool_calls, function_call].filter((one) => one !== undefined && one !== null).map((one) => JSON.stringify(one));
  if (typeof content === 'string') return [content, ...calls];
  if (Array.isArray(content)) {
    const texts = content.map((part) => (isObject(part) && typeof part.text === 'string' ? part.text : null));
    return texts.every((text) => text !== null) ? [...texts, ...calls] : 'parts that are no text are not counted';
  }
  return calls.length > 0 ? calls : 'no content';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
