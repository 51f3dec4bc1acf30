// The engine in a thread of Node's.
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter';
import { entry } from './entry';

if (parentPort) expose(entry, nodeEndpoint(parentPort));
