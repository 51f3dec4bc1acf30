// What the engine needs from its surroundings. Each host (Node, VS Code, a web worker) brings its own.

/** Paths are relative to the workspace root, with `/`. */
export interface FileSystem {
  /** The file's text, or null where there is none that can be read. */
  readText(path: string): Promise<string | null>;
  /** Files below a folder ('' for the root), ignore rules applied; used to follow imports and settings. */
  exists(path: string): Promise<boolean>;
  /** Paths of all files that are scanned, ignore rules applied. */
  list?(): Promise<readonly string[]>;
  /** For each path something that is another once the file is (time and size); null where it cannot be told. */
  stamps?(paths: readonly string[]): Promise<readonly (string | null)[]>;
  /** A text of any size in pieces; null where there is no file that can be read. Without it no usage files are read. */
  chunks?(path: string): AsyncIterable<string> | null;
}

/** A text that is kept between runs. Saving replaces all of it or nothing. */
export interface TextStore {
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
}

/** Where a project's facts are kept between runs. */
export type FactStore = TextStore;

/** A POST over https that a person has agreed to. */
export interface HttpRequest {
  readonly url: string;
  /** Hold a key: never logged. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Of the answer; a longer one is an error. */
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** The header retry-after. */
  readonly retryAfter: string | null;
  readonly text: string;
}

/** Follows no redirect. Rejects where there is no answer: with a TimeoutError, by its name, where it came too late. */
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer>;

/** A file of the install is missing. */
export class AssetError extends Error {}

/** Files that come with Outlay: grammars (wasm), tokenizer ranks. Throws an AssetError where one is missing: the install is broken. */
export interface AssetLoader {
  bytes(name: string): Promise<Uint8Array>;
}

export interface Cancellation {
  readonly cancelled: boolean;
}

export interface Clock {
  /** Milliseconds since the epoch. Prices and receipts depend on the date. */
  now(): number;
}

export interface Logger {
  /** Never source text, prompts or keys. */
  warn(message: string): void;
}
