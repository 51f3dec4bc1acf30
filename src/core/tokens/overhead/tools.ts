// Tokens of tool definitions. A request's tools arrive as JSON text, in any provider's shape.
import { baseName } from '../baseName';
import { type JsonRules, type LineRules, OTHER_TOOLS, TOOL_ROWS } from './toolRules';

/** What is to be counted as text, and what is added to it. */
export interface ToolParts {
  readonly texts: readonly string[];
  readonly added: number;
  readonly source: string;
}

export interface ToolFunction {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly items: readonly string[];
  }[];
}

/** `tools`: JSON texts, one per line: definitions, and an output schema. What is not understood counts as the text it is. */
export function toolParts(tools: string, model: string | null): ToolParts {
  const name = baseName(model ?? '');
  const { rules, source } = TOOL_ROWS.find((row) => row.models.test(name)) ?? OTHER_TOOLS;
  const lines = tools.split('\n').map((text) => ({ text, functions: functionsOf(text) }));
  const functions = lines.flatMap((line) => line.functions);
  const rest = lines.flatMap((line) => (line.functions.length === 0 && line.text !== '' ? [line.text] : []));
  if (functions.length === 0) return { texts: rest, added: 0, source: 'counted as text' };
  const definitions = lines.flatMap((line) => (line.functions.length > 0 ? [line.text] : []));
  const { texts, added } = 'systemPrompt' in rules ? asJson(definitions, functions, rules) : asLines(functions, rules);
  return { texts: [...texts, ...rest], added, source };
}

function asJson(
  texts: readonly string[],
  functions: readonly ToolFunction[],
  { systemPrompt, perTool }: JsonRules,
): Omit<ToolParts, 'source'> {
  return { texts, added: systemPrompt + perTool * functions.length };
}

function asLines(functions: readonly ToolFunction[], rules: LineRules): Omit<ToolParts, 'source'> {
  const properties = functions.flatMap((one) => one.properties);
  const enums = properties.filter(({ items }) => items.length > 0);
  const items = enums.flatMap((property) => property.items);
  const lines = functions.flatMap(({ name, description, properties: own }) => [
    `${name}:${description}`,
    ...own.flatMap((property) => [...property.items, `${property.name}:${property.type}:${property.description}`]),
  ]);
  const added =
    rules.perFunction * functions.length +
    rules.perFunctionWithProperties * functions.filter((one) => one.properties.length > 0).length +
    rules.perProperty * properties.length +
    rules.perEnum * enums.length +
    rules.perEnumItem * items.length +
    rules.perRequest;
  return { texts: lines, added };
}

/** Definitions of OpenAI (chat and responses), Anthropic and Gemini; one, or a list, or several lists one after another. */
export function functionsOf(tools: string): readonly ToolFunction[] {
  try {
    return definitions(JSON.parse(tools));
  } catch {
    return [];
  }
}

function definitions(value: unknown): readonly ToolFunction[] {
  if (Array.isArray(value)) return value.flatMap(definitions);
  if (!isRecord(value)) return [];
  const inner = value.function ?? value.functionDeclarations ?? value.function_declarations ?? value.toolSpec ?? value.tools;
  if (inner !== undefined) return definitions(inner);
  const schema = value.parameters ?? value.input_schema ?? value.inputSchema;
  return typeof value.name === 'string' && (schema !== undefined || typeof value.description === 'string')
    ? [definition(value, schema)]
    : [];
}

function definition(value: Readonly<Record<string, unknown>>, schema: unknown): ToolFunction {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
  return {
    name: String(value.name),
    description: withoutPeriod(value.description),
    properties: Object.entries(properties).map(([name, property]) => ({
      name,
      type: isRecord(property) && typeof property.type === 'string' ? property.type : '',
      description: isRecord(property) ? withoutPeriod(property.description) : '',
      items: isRecord(property) && Array.isArray(property.enum) ? property.enum.map(String) : [],
    })),
  };
}

function withoutPeriod(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\.$/, '') : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
