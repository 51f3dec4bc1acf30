// Model Context Protocol over stdin and stdout, by the official SDK. https://modelcontextprotocol.io/specification
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CliDeps } from '../cli/main';
import { TOOLS } from './tools';

const INSTRUCTIONS =
  'Outlay tells what the LLM calls of this project cost. Figures are bands (low, expected, high) in USD with receipts. ' +
  'What is unknown is null with its reason: never take it for 0. usdPerMonth is null where nobody says how often a call runs; then use usdPer1000Calls.';

/** Resolves once the other side has gone. */
export async function serveMcp(transport: Transport, deps: CliDeps): Promise<void> {
  const server = new McpServer({ name: 'outlay', version: deps.version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, run } of TOOLS) {
    const annotations = { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given: object) => {
      const { data, isError = false } = await run(given as never, deps).catch((error: unknown) => ({
        data: { error: error instanceof Error ? error.message : String(error) },
        isError: true,
      }));
      const text = JSON.stringify(data);
      return { content: [{ type: 'text' as const, text }], structuredContent: JSON.parse(text), isError };
    });
  }
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = () => resolve();
  });
  await server.connect(transport);
  await closed;
}
