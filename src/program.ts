// The command line itself, apart from its entry: that answers --version without loading the engine.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, TOOL_VERSION } from './core/index';
import { main } from './node/cli/main';

export function run(): void {
  // A reader such as `head` may close the pipe before the report is through.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

  const { stdin, stdout, stderr, env } = process;
  /** Of the file that runs: a build is another once it is written anew. */
  const { mtimeMs, size } = statSync(__filename);
  const deps = {
    createEngine,
    assetsFolder: join(__dirname, 'assets'),
    version: TOOL_VERSION,
    build: `${TOOL_VERSION} ${mtimeMs} ${size}`,
    cwd: process.cwd(),
    env,
    stdin,
    stdout,
    stderr,
  };
  main(process.argv.slice(2), deps).then((code) => {
    // Not exit(): what is written to a pipe may still be under way.
    process.exitCode = code;
  });
}
