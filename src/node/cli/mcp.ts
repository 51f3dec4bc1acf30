import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { serveMcp } from '../mcp/server';
import type { CliDeps } from './main';

/** `outlay mcp`: until the agent closes its end. */
export async function mcp(deps: CliDeps): Promise<void> {
  const transport = new StdioServerTransport(deps.stdin as Readable, deps.stdout as unknown as Writable);
  // The SDK does not look for the end of its input: a server whose agent has died would stay.
  deps.stdin.once('end', () => void transport.close());
  await serveMcp(transport, deps);
}
