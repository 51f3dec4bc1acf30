// All toolchains. Scripts need no building: their programs of one shape share a process, since loading the SDK takes longest.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { go } from './go';
import { php, ruby } from './interpreters';
import { java } from './java';
import { csharp, kotlin } from './parsers';
import { rust } from './rust';
import type { Program, Toolchain } from './toolchain';

export const PYTHON = resolve('out/e2e/venv/bin/python');

async function writeAll(programs: readonly Program[]): Promise<ReadonlyMap<string, string>> {
  for (const { path, file, text } of programs)
    writeFileSync(path, file.endsWith('.ts') ? transformSync(text, { loader: 'ts' }).code : text);
  return new Map();
}

const paths = (programs: readonly Program[]) => programs.map(({ path }) => path);
const script = { missing: () => null, build: writeAll };

const python: Toolchain = {
  ...{ ...script, language: 'Python', endings: ['.py'] },
  run: (programs) => ({ command: PYTHON, args: [resolve('test/switch/python/runner.py'), ...paths(programs)] }),
};

const node: Toolchain = {
  ...{ ...script, language: 'JavaScript', endings: ['.mjs', '.ts'] },
  run: (programs) => ({
    command: process.execPath,
    args: ['--import', resolve('test/switch/redirect.mjs'), resolve('test/switch/runner.mjs'), ...paths(programs)],
  }),
};

const EACH = 'for file in "$@"; do echo "=== $file"; sh "$file"; printf "\\n=== ended with $?\\n"; done';

const shell: Toolchain = {
  ...{ ...script, language: 'shell', endings: ['.sh'] },
  run: (programs) => ({ command: 'sh', args: ['-c', EACH, 'sh', ...paths(programs)] }),
};

export const TOOLCHAINS: readonly Toolchain[] = [python, node, shell, go, java, rust, php, ruby, csharp, kotlin];
