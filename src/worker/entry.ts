// What both kinds of worker expose.
import { proxy } from 'comlink';
import type { HostServices, WorkerEntry } from './protocol';
import { createService } from './service';

export const entry: WorkerEntry = {
  start: (host: HostServices) => proxy(createService(host)),
};
