// The prefilter: a file without any of these words has no call to a model in it.

import type { Family } from '../model/family';
import { HOSTS } from './hosts';
import type { Registry, RegistryWords } from './registry';

/** Words of URLs that the endpoint table knows, for requests to hosts that it does not. */
const URL_WORDS = [
  ...['chat/completions', '/v1/messages', 'enerateContent', 'mbedContent', '/embeddings', '/images/generations', '/audio/', '/completions'],
  ...[
    '/rerank',
    '/v1/responses',
    'api/generate',
    'api/chat',
    'api/embed',
    'text-to-speech',
    ':11434',
    'localhost:1234',
    '/openai/deployments',
  ],
];

/** Names of sending methods that any program has; a file with one of the others is looked at even without an SDK's import. */
const COMMON = new Set([
  ...['create', 'run', 'call', 'stream', 'send', 'chat', 'query', 'embed', 'parse', 'generate', 'complete', 'convert', 'edit', 'process'],
  ...['start', 'append', 'test', 'train', 'predict', 'batch', 'execute', 'respond', 'sample', 'classify', 'copy', 'default', 'sendmessage'],
  ...['transcribe', 'translate', 'translations', 'generations', 'iter', 'method', 'arun', 'completion', 'embedding', 'responses', 'speech'],
  ...['new', 'encode', 'exec', 'connect', 'extract', 'forward', 'build', 'queue', 'get_response', 'start_async'],
]);

export type Prefilter = (text: string, family: Family) => boolean;

export function createPrefilter(registry: Registry): Prefilter {
  const patterns = new Map<Family, RegExp>();
  return (text, family) => {
    const pattern = patterns.get(family) ?? patternOf(registry.words(family));
    patterns.set(family, pattern);
    return pattern.test(text);
  };
}

/** Modules count where they are imported: as a string, or after `import` and `from`. */
function patternOf(registry: RegistryWords): RegExp {
  const modules = alternatives(registry.modules.filter((module) => !module.startsWith('#global')));
  // `from google import genai`
  const parted = registry.modules
    .filter((one) => /^[\w.]+\.\w+$/.test(one))
    .map((one) => [one.slice(0, one.lastIndexOf('.')), one.slice(one.lastIndexOf('.') + 1)]);
  const inside = parted.map(([outer = '', inner = '']) => `${escaped(outer)}[ \\t]+import[ \\t(][^\\n]*\\b${inner}\\b`).join('|');
  // names that are used without an import: `OpenAI::Client`; programs of the command line
  const commands = alternatives(registry.commands);
  const own = registry.modules.flatMap((module) => /^#global\.(.+)$/.exec(module)?.[1] ?? []);
  const names = alternatives(own.filter((name) => !registry.commands.includes(name)));
  const methods = alternatives(
    [...registry.sinkNames].filter((name) => !COMMON.has(name.toLowerCase()) && !registry.commands.includes(name)),
  );
  const words = alternatives([...registry.chains, ...Object.keys(HOSTS), ...URL_WORDS]);
  return new RegExp(
    `["'](?:${modules})["'/]|^[ \\t]*from[ \\t]+(?:${inside})|^[ \\t]*(?:from|import|use|(?:global )?using|import static|@testable import)[ \\t]+(?:${modules})\\b|${commands ? `(?:^|[|;&(\`])[ \\t]*(?:${commands})[ \\t]|` : ''}${names ? `\\b(?:${names})(?:::|[.(])|` : ''}\\.(?:${methods})[(<]|${words}`,
    'm',
  );
}

function alternatives(words: readonly string[]): string {
  return [...new Set(words)].map(escaped).join('|');
}

function escaped(word: string): string {
  return word.replace(/[^\w]/g, '\\$&');
}
