// Tool definitions and schemas → the JSON text that is sent, as far as it is known.
import type { Evaluator } from '../resolve/evaluator';
import { isNothing, type Value } from '../resolve/value';
import { DerivedSchemas } from './schema/derived';
import { plain } from './schema/json';

export interface ToolValues {
  readonly tools: Value | null;
  readonly schema: Value | null;
}

/** Tools and output schema together, a line each; undefined where nothing of them is known. `sdk`: who writes what is derived. */
export function toolsText({ tools, schema }: ToolValues, derived?: { readonly ev: Evaluator; readonly sdk: string }): string | undefined {
  const schemas = derived && new DerivedSchemas(derived.ev, derived.sdk);
  const texts = [
    tools && !isNothing(tools) ? JSON.stringify(schemas ? schemas.tools(tools) : plain(tools)) : '',
    schema && !isNothing(schema) ? JSON.stringify(schemas ? schemas.output(schema) : plain(schema)) : '',
  ];
  return texts.filter((one) => one !== undefined && /[\w]/.test(one) && one !== 'null').join('\n') || undefined;
}
