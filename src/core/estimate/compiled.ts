// What settings say, made ready for use once.
import type { Catalog } from '../catalog/catalog';
import { Prices } from '../catalog/prices';
import type { PresetName, Settings } from '../model/settings';
import type { Measurements } from '../tokens/endpoint/measurements';
import { createTokenizers, type OwnTokenizer, type Tokenizers } from '../tokens/tokenizers';
import { createVolumes, type Volumes } from './volumes';

export interface Compiled {
  readonly volumes: Volumes;
  readonly prices: Prices;
  readonly tokenizers: Tokenizers;
  readonly settings: Settings;
  readonly preset?: PresetName;
}

export interface CompileDeps {
  readonly catalog: Catalog;
  readonly measured: Measurements;
  readonly own: readonly OwnTokenizer[] | undefined;
}

/** Known again by their identity, the last ones also by their words: both sides of a diff mostly have the same. */
export class CompiledSettings {
  private readonly known = new WeakMap<Settings, Compiled>();
  private last: { readonly words: string; readonly own: CompileDeps['own']; readonly compiled: Compiled } | undefined;

  of(settings: Settings, deps: CompileDeps): Compiled {
    const known = this.known.get(settings);
    if (known) return known;
    const words = JSON.stringify(settings);
    // Tokenizers of one's own are files: the same words may mean others.
    const isSame = this.last?.words === words && this.last.own === deps.own;
    const compiled = (isSame ? this.last?.compiled : undefined) ?? compile(settings, deps);
    this.last = { words, own: deps.own, compiled };
    this.known.set(settings, compiled);
    return compiled;
  }
}

function compile(settings: Settings, { catalog, measured, own }: CompileDeps): Compiled {
  return {
    volumes: createVolumes(settings),
    prices: new Prices(catalog, settings),
    tokenizers: createTokenizers({ own, measured }),
    settings,
    ...(settings.preset ? { preset: settings.preset } : {}),
  };
}
