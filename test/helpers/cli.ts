// The command line with the real engine, in this process.
import { PassThrough, Readable } from 'node:stream';
import { createEngine } from '../../src/core/index';
import { main } from '../../src/node/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runCli(
  args: readonly string[],
  cwd: string,
  { isTTY = false, input = '', env = {} }: { isTTY?: boolean; input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const streams = [new PassThrough(), new PassThrough()].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return { stream: Object.assign(stream, { isTTY, columns: 120 }) as unknown as NodeJS.WriteStream, chunks };
  });
  const [out, err] = streams as [(typeof streams)[0], (typeof streams)[0]];
  const stdin = Readable.from([input]);
  const host = { assetsFolder: 'media', version: '9.9.9', build: 'test', cwd, env, stdin, stdout: out.stream, stderr: err.stream };
  const code = await main(args, { createEngine, ...host, assetsFolder: 'dist/assets' });
  const text = ({ chunks }: (typeof streams)[0]) => Buffer.concat(chunks).toString('utf8');
  return { code, out: text(out), err: text(err) };
}
