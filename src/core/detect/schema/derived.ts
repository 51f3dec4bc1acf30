// Tools and schemas that an SDK makes itself, of zod schemas, functions and pydantic models, as it sends them.
import type { Evaluator } from '../../resolve/evaluator';
import { plainText, type Value, type ValueOf } from '../../resolve/value';
import { property } from '../locate';
import { plain, type Schema } from './json';
import { type FunctionTool, functionTool } from './pythonFunction';
import { PythonSchemas, type PythonStyle } from './pythonTypes';
import { zodSchema } from './zod';

interface SdkRow {
  readonly sdks: RegExp;
  readonly style: PythonStyle;
  readonly tool: (tool: FunctionTool) => unknown;
}

const nested = (tool: FunctionTool) => ({ type: 'function', function: tool });
const INLINE: PythonStyle = { titles: false, inline: true, strict: false };
const STRICT: PythonStyle = { titles: true, inline: false, strict: true };

/** DATA: how SDKs write what they derive, as recorded from them. The last row: others, as LangChain does. */
const ROWS: readonly SdkRow[] = [
  {
    sdks: /^openai-agents$/,
    style: STRICT,
    tool: ({ name, description, parameters }) => ({ name, parameters, strict: true, type: 'function', description }),
  },
  { sdks: /^openai$/, style: STRICT, tool: (tool) => ({ type: 'function', function: { ...tool, strict: true } }) },
  { sdks: /^/, style: INLINE, tool: nested },
];

const DRAFT = { $schema: 'http://json-schema.org/draft-07/schema#' };

export class DerivedSchemas {
  private readonly row: SdkRow;

  constructor(
    private readonly ev: Evaluator,
    sdk: string,
  ) {
    this.row = ROWS.find(({ sdks }) => sdks.test(sdk)) as SdkRow;
  }

  /** The request's tools as JSON: definitions as they stand, and those that are derived. */
  tools(value: Value): unknown {
    if (value.kind !== 'record') return plain(value, (one) => this.tool(one));
    const own = [...value.entries].map(([name, one]) => this.zodTool(name, one));
    return own.length > 0 && own.every((one) => one !== null) ? own : plain(value, (one) => this.tool(one));
  }

  /** The output schema as JSON. */
  output(value: Value): unknown {
    return plain(value, (one) => this.outputOf(one));
  }

  private tool(value: Value): unknown {
    if (value.kind === 'function') {
      const made = functionTool(this.ev, value, this.row.style);
      return made ? this.row.tool(made) : undefined;
    }
    if (value.kind !== 'class') return undefined;
    const { description, ...parameters } = this.model(value);
    const name = value.unit.scope(value.scope)?.name ?? '';
    return this.row.tool({ name, description: typeof description === 'string' ? description : '', parameters });
  }

  /** `{ weather: tool({ description, inputSchema: z.object(…) }) }` of Vercel's AI SDK. */
  private zodTool(name: string, value: Value): unknown {
    if (value.kind !== 'api' && value.kind !== 'record') return null;
    const given = property(this.ev, value, 'inputSchema') ?? property(this.ev, value, 'parameters');
    const schema = given && zodSchema(this.ev, given);
    if (!schema) return null;
    const said = property(this.ev, value, 'description');
    const description = said && plainText(said);
    return nested({ name, ...(description ? { description } : {}), parameters: { ...DRAFT, ...schema } } as FunctionTool);
  }

  private outputOf(value: Value): unknown {
    const schema = zodSchema(this.ev, value);
    if (schema) return { type: 'json_schema', json_schema: { schema: { ...DRAFT, ...schema }, strict: true, name: 'response' } };
    if (value.kind !== 'class') return undefined;
    const name = value.unit.scope(value.scope)?.name ?? '';
    return { type: 'json_schema', json_schema: { schema: this.model(value), name, strict: true } };
  }

  private model(cls: ValueOf<'class'>): Schema {
    const schemas = new PythonSchemas(this.ev, this.row.style);
    return schemas.whole(schemas.ofClass(cls));
  }
}
