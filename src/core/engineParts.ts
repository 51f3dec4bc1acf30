// What an engine's projects have in common.
import type { Detecting } from './detect/detecting';
import type { Estimator } from './estimate/estimator';
import type { SendHttp } from './ports';
import type { Unit } from './resolve/unit';
import type { ParsedSource } from './syntax/index';
import type { Grammars } from './syntax/parser';

export interface EngineParts {
  readonly grammars: Grammars;
  /** Made on first use: where nothing changed since the last scan, nothing is looked for. */
  readonly detecting: () => Detecting;
  readonly estimator: Estimator;
  readonly now: () => number;
  readonly send: SendHttp;
  /** Another once the SDK data is. */
  readonly sdkVersion: string;
}

/** A file before anything is resolved. */
export interface Opened {
  readonly unit: Unit;
  /** Of notebooks. */
  readonly cells: ParsedSource['cells'];
}
