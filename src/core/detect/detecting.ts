// What finds the calls to a set of SDKs. Made on first use: where nothing changed since the last scan, nothing is looked for.
import type { SdkInput } from '../model/descriptor';
import { type DetectorOptions, sendersOf } from './detector';
import { httpClients } from './httpClients';
import { createRegistry } from './registry';
import { createPrefilter, type Prefilter } from './triggers';

export interface Detecting extends DetectorOptions {
  readonly prefilter: Prefilter;
}

export function detecting(sdks: readonly SdkInput[]): () => Detecting {
  let made: Detecting | undefined;
  return () => {
    if (made) return made;
    const calls = { registry: createRegistry(sdks), httpClients: httpClients() };
    made = { ...calls, senders: sendersOf(calls), prefilter: createPrefilter(calls.registry) };
    return made;
  };
}
