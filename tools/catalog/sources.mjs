// The pinned packages that the catalogue is packed from, and how the data is read out of each.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import vm from 'node:vm';

/** `asOf`: the newest date in the data, or the day of its release where it has none. */
export const PACKAGES = {
  liteLlm: {
    registry: 'pypi',
    name: 'litellm',
    version: '1.109.1',
    asOf: '2026-11-12',
    licence: 'MIT',
    sha256: '1c8b4dd671fa0cd0850aa751678704ff77e595fb1e6085b2dc3be39ee19bdaaf',
    read: (folder) => json(join(folder, 'litellm/model_prices_and_context_window_backup.json')),
  },
  piAi: {
    registry: 'npm',
    name: '@earendil-works/pi-ai',
    version: '1.5.2',
    asOf: '2026-11-10',
    licence: 'MIT',
    read: (folder) => providerFiles(join(folder, 'package/dist/providers/data')),
  },
  modelsDev: {
    registry: 'npm',
    name: 'opencode-linux-x64',
    version: '1.18.34',
    asOf: '2026-09-30',
    licence: 'MIT',
    read: (folder) => literal(readFileSync(join(folder, 'package/bin/opencode'))),
  },
  genai: {
    registry: 'npm',
    name: '@pydantic/genai-prices',
    version: '0.1.8',
    asOf: '2026-09-23',
    licence: 'MIT',
    read: (folder, ids) => providersOf(join(folder, 'package/dist/index.cjs'), ids),
  },
  currencies: {
    registry: 'npm',
    name: '@fawazahmed0/currency-api',
    version: '2026.9.29',
    asOf: '2026-09-29',
    read: (folder) => json(join(folder, 'package/v1/currencies/usd.json')).usd,
  },
};

/** Downloads and unpacks a package below `cache`; its sum must be the one in `sums`, where there is one. */
export function unpack(key, cache, sums) {
  const { registry, name, version, sha256 } = PACKAGES[key];
  const folder = join(cache, key);
  mkdirSync(folder, { recursive: true });
  const archive = registry === 'npm' ? npmPack(name, version, folder) : pipDownload(name, version, folder);
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
  const known = sha256 ?? sums[key];
  if (known && known !== sum) throw new Error(`${basename(archive)}: SHA-256 is ${sum}, not ${known}`);
  if (registry === 'npm') execFileSync('tar', ['xzf', archive, '-C', folder]);
  else execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);
  return { folder, sum };
}

function npmPack(name, version, folder) {
  execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')));
}

function pipDownload(name, version, folder) {
  const wheel = ['--no-deps', '--only-binary', ':all:', '--platform', 'manylinux_2_28_x86_64', '--python-version', '3.11'];
  execFileSync('python3', ['-m', 'pip', 'download', `${name}==${version}`, ...wheel, '-d', folder, '-q'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.whl')));
}

function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function providerFiles(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('.')).sort();
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.json'.length), json(join(folder, file))]));
}

/** genai-prices exports no list, only a look-up by id. */
function providersOf(path, ids) {
  const { findProvider } = createRequire(import.meta.url)(path);
  return JSON.parse(JSON.stringify(ids.flatMap((providerId) => findProvider({ providerId }) ?? [])));
}

/** The whole of models.dev's api.json stands in the program as one literal without code: `{deepinfra:{id:"deepinfra",env:[…`. */
function literal(program) {
  const inside = program.indexOf(Buffer.from('{id:"nvidia",env:["NVIDIA_API_KEY"]'));
  const text = program.subarray(Math.max(0, inside - 12_000_000), inside + 12_000_000).toString('latin1');
  const start = text.search(/\{("?)([\w.-]+)\1:\{id:"\2",env:\[/);
  if (inside < 0 || start < 0) throw new Error('the list of models.dev is not where it was in opencode');
  const source = Buffer.from(text.slice(start, endOf(text, start)), 'latin1').toString('utf8');
  return JSON.parse(JSON.stringify(vm.runInNewContext(`(${source})`, Object.create(null), { timeout: 10_000 })));
}

function endOf(text, start) {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quote) {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  throw new Error('a literal without an end');
}
