// A call site: one expression in the code whose execution sends a billable request to a model.
import type { ImageSize } from './imageHeader';

/** Half-open range of a source text; lines and columns are 1-based, columns count UTF-16 units. */
export interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const LANGUAGES = [
  ...(['python', 'typescript', 'tsx', 'javascript'] as const),
  ...(['go', 'java', 'kotlin', 'csharp', 'ruby', 'php', 'rust', 'swift', 'shell'] as const),
] as const;
export type LanguageId = (typeof LANGUAGES)[number];

export const CALL_KINDS = [
  'chat',
  'completion',
  'responses',
  'embedding',
  'image',
  'video',
  'audio',
  'rerank',
  'batch',
  'fine-tuning',
  'agent',
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

export const LEVELS = ['sdk', 'http', 'framework'] as const;
/** Who sends the request: the vendor's client, a raw HTTP request, or an object of a framework. */
export type Level = (typeof LEVELS)[number];

export const ORIGINS = [
  'literal', // written at the call
  'same-file',
  'other-file',
  'default-argument',
  'environment-default', // getenv(NAME, default)
  'config', // a settings file or a settings class
  'prompt-file',
  'sdk-default', // the library's documented default
  'inferred', // follows from something else, such as the client's class
  'unknown',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** A value of the code with where it comes from. `value` null: unknown, and `reason` says why. */
export interface Sourced<T> {
  readonly value: T | null;
  readonly origin: Origin;
  /** Where the deciding text stands, when that is not the call itself. */
  readonly at?: { readonly path: string; readonly line: number };
  /** For unknown values: why. For others: what to know, such as "default of OPENAI_MODEL". */
  readonly reason?: string;
  /** Further values that the code may use at run time (at most eight with the first). */
  readonly others?: readonly T[];
}

export const ROLES = ['system', 'user', 'assistant', 'tool'] as const;
export type Role = (typeof ROLES)[number];

/** A piece of a prompt: text that is known, or a hole that is filled at run time. */
export type PromptPiece =
  | { readonly text: string }
  | {
      readonly hole: string;
      readonly media?: 'image' | 'audio' | 'file';
      /** How closely an image is looked at, where the request says so. */
      readonly detail?: 'low' | 'high';
      /** Of an image that stands in the code. */
      readonly size?: ImageSize;
    };

export interface PromptMessage {
  readonly role: Role;
  readonly pieces: readonly PromptPiece[];
}

export interface Prompt {
  readonly messages: readonly PromptMessage[];
  readonly origin: Origin;
  /** False: messages are passed through or appended at run time, so there is more than what is listed. */
  readonly complete: boolean;
  /** The request's tool definitions and output schema as JSON text, as far as they are known. */
  readonly tools?: string;
}

/** What else of a request decides about its cost; only what is given. */
export interface RequestOptions {
  /** Effort (`low`, `high` …) or budget in tokens. */
  readonly reasoning?: Sourced<string>;
  /** `flex`, `priority`, `batch` … as the vendor names it. */
  readonly serviceTier?: Sourced<string>;
  /** Turns that an agent may take at most. */
  readonly maxSteps?: Sourced<number>;
  readonly retries?: Sourced<number>;
  /** Of images: `1024x1024`, or an aspect ratio. */
  readonly size?: Sourced<string>;
  readonly quality?: Sourced<string>;
  /** Places that are marked to be cached. */
  readonly cacheMarkers?: number;
}

/** What a training job learns from. */
export interface Training {
  /** Null: the file is not among the project's files, and `reason` says why. */
  readonly file: { readonly path: string; readonly text: string } | null;
  readonly reason?: string;
  /** Runs over the whole file; absent or without a value: the vendor decides. */
  readonly epochs?: Sourced<number>;
}

/** A caller of the function around a call, with what the call sends for it. */
export interface CallOrigin {
  readonly path: string;
  /** 1-based, of the calling expression. */
  readonly line: number;
  /** The function that calls; empty at the top of a file. */
  readonly name: string;
  readonly provider: Sourced<string>;
  readonly model: Sourced<string>;
  readonly prompt: Prompt;
}

/** How often one execution of the surrounding code runs the call. */
export interface Multiplicity {
  readonly inLoop: boolean;
  /** Iterations, when they are static. */
  readonly count?: number;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** What a call may use of its model beside plain text. */
export const CALL_USES = ['tools', 'structured output', 'vision', 'audio', 'documents', 'reasoning', 'streaming', 'caching'] as const;
export type CallUse = (typeof CALL_USES)[number];

export const CODE_CLASSES = ['production', 'test', 'example', 'notebook', 'generated', 'vendored'] as const;
/** What the code is for, by its path and head. */
export type CodeClass = (typeof CODE_CLASSES)[number];

export interface CallSite {
  /** Stable as long as path, enclosing function and callee stay: `path#function:callee:ordinal`. */
  readonly id: string;
  readonly path: string;
  /** Absent: production. */
  readonly codeClass?: CodeClass;
  /** Index of the notebook cell (0-based, code and markdown cells alike), null in plain files. */
  readonly cell: number | null;
  /** In notebooks: within the cell. */
  readonly range: Range;
  readonly language: LanguageId;
  /** The package as the code's ecosystem names it: `openai`, `@anthropic-ai/sdk`, `requests`. */
  readonly sdk: string;
  /** The access path that sends the request: `chat.completions.create`. */
  readonly api: string;
  readonly kind: CallKind;
  readonly level: Level;
  /** Who bills: `openai`, `azure`, `ollama` … */
  readonly provider: Sourced<string>;
  readonly baseUrl?: Sourced<string>;
  readonly model: Sourced<string>;
  readonly prompt: Prompt;
  readonly maxOutputTokens?: Sourced<number>;
  /** n, best_of: answers per request. */
  readonly answers?: Sourced<number>;
  readonly stream: boolean;
  readonly options?: RequestOptions;
  /** Of kind `fine-tuning` only. */
  readonly training?: Training;
  readonly multiplicity: Multiplicity;
  /** A wrapper's callers (at most eight), where they decide about model or prompt. */
  readonly callers?: readonly CallOrigin[];
  /** What an `outlay:` comment at the call says, verbatim after the colon. */
  readonly comment?: string;
  readonly problems: readonly Problem[];
}
