import { readFileSync } from 'node:fs';
import { Catalog } from '../../src/core/catalog/catalog';

/** The packed catalogue as it stands in the repository. Tests run in its root. */
export const catalog = new Catalog(JSON.parse(readFileSync('media/catalog/catalog.json', 'utf8')));
