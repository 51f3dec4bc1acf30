// The engine in a web worker.
import { expose } from 'comlink';
import { entry } from './entry';

expose(entry);
