// The prefilter: a file without any of these words has no call to a model in it.
import { HOSTS } from './hosts';
import type { Registry } from './registry';

/** Words of URLs that the endpoint table knows, for requests to hosts that it does not. */
const URL_WORDS = [
  ...['chat/completions', '/v1/messages', 'enerateContent', 'mbedContent', '/embeddings', '/images/', '/audio/', '/completions', '/rerank'],
  ...[
    '/responses',
    'api/generate',
    'api/chat',
    'api/embed',
    'text-to-speech',
    'localhost:11434',
    '127.0.0.1:11434',
    'localhost:1234',
    '/model/',
  ],
];

export type Prefilter = (text: string) => boolean;

export function createPrefilter(registry: Registry): Prefilter {
  const words = [...registry.triggers.filter((word) => word !== '#global'), ...Object.keys(HOSTS), ...URL_WORDS];
  const pattern = new RegExp([...new Set(words)].map((word) => word.replace(/[^\w]/g, '\\$&')).join('|'));
  return (text) => pattern.test(text);
}
