// PHP and Ruby: their own interpreters, as WebAssembly from the registry, read the programs. Their packages' registries are not at hand.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Program, Toolchain } from './toolchain';

/** Returns what the interpreter says of a source, null if it takes it. */
type Reader = (text: string) => Promise<string | null> | string | null;

const HOME = resolve('test/e2e/package.json');

async function load(name: string) {
  return import(pathToFileURL(createRequire(HOME).resolve(name)).href);
}

async function readAll(programs: readonly Program[], read: Reader): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if ((await read(')')) === null) found.set('', 'the interpreter takes what is no program');
  for (const { path, text } of programs) {
    const said = await read(text);
    if (said !== null) found.set(path, said);
  }
  return found;
}

export const php: Toolchain = {
  ...{ language: 'PHP', endings: ['.php'], missing: () => null, by: 'PHP 8.4 (wasm)' },
  async build(programs) {
    const { PHP, loadPHPRuntime } = await load('@php-wasm/universal');
    const { getPHPLoaderModule } = await load('@php-wasm/node-8-4');
    const interpreter = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
    const found = await readAll(programs, async (text) => {
      const code = `<?php try { token_get_all(base64_decode('${base64(text.startsWith('<?php') ? text : `<?php ${text}`)}'), TOKEN_PARSE); }
        catch (ParseError $e) { echo $e->getMessage(), ' on line ', $e->getLine(); }`;
      return (await interpreter.run({ code })).text || null;
    });
    interpreter.exit();
    return found;
  },
};

export const ruby: Toolchain = {
  ...{ language: 'Ruby', endings: ['.rb'], missing: () => null, by: 'Ruby 3.4 (wasm)' },
  async build(programs) {
    const { DefaultRubyVM } = await load('@ruby/wasm-wasi/dist/node');
    const wasm = createRequire(HOME).resolve('@ruby/3.4-wasm-wasi/dist/ruby.wasm');
    const { vm } = await DefaultRubyVM(await WebAssembly.compile(await readFile(wasm)), {
      consolePrint: false,
      env: { RUBYOPT: '--disable-gems' },
    });
    return readAll(programs, (text) => {
      try {
        vm.eval(`RubyVM::InstructionSequence.compile('${base64(text)}'.unpack1('m').force_encoding('UTF-8'))`);
        return null;
      } catch (error) {
        return String(error);
      }
    });
  },
};

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
