// The id that code holds → the offer of a host. Exact ids first, then spellings, then ids with a date or revision behind them.
import { type Candidates, candidateIds } from './normalise';
import type { CatalogData, Offer } from './schema';

export interface Found {
  readonly host: string;
  /** The host's own id, in lower case. */
  readonly id: string;
  readonly offer: Offer;
  /** Said in the receipt: in what the found id differs from the asked one. */
  readonly note?: string;
}

/** A date, a revision or a stage behind an id. */
const TAIL =
  /(?:-latest|-preview(?:-\d{2}-\d{2})?|-exp(?:-\d{4})?|-beta|[-@]20\d{2}-\d{2}-\d{2}|[-@]\d{8}|-\d{6}|-\d{4}|-\d{3}|-v\d+|:\d+|@latest|@default)$/;
/** A model at a date is the model; a preview or a revision may be another one. */
const DATED = /[-@](20\d{2}-\d{2}-\d{2}|20\d{6})$/;
const REGION = /^(?:us|eu|apac|global|jp|au|ca|us-gov|ap|sa|me)\.(?=[a-z0-9-]+\.)/;

/** Who bills where a host has no list of its own for a model. */
const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  azure: ['openai', 'anthropic', 'deepseek', 'xai', 'moonshot', 'mistral'],
  google: ['anthropic'],
};

export class Lookup {
  /** Code asks for few ids, and for those again and again. */
  private readonly known = new Map<string, Found | null>();

  constructor(private readonly data: Pick<CatalogData, 'offers' | 'aliases'>) {}

  /** Null: the host does not list it. A stand-in's offer keeps the stand-in's name as `host`. */
  find(host: string, model: string): Found | null {
    const key = `${host}\n${model}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.search(host, candidateIds(host, model));
    if (this.known.size > 5000) this.known.clear();
    this.known.set(key, found);
    return found;
  }

  private search(host: string, { ids }: Candidates): Found | null {
    for (const one of [host, ...(STAND_INS[host] ?? [])]) {
      for (const id of ids) {
        const found = this.own(one, id);
        if (found) return found;
      }
    }
    return host === 'bedrock' ? this.otherRegion(ids) : null;
  }

  private own(host: string, id: string): Found | null {
    return this.exact(host, id) ?? this.fineTuned(host, id) ?? this.behind(host, id);
  }

  private exact(host: string, id: string): Found | null {
    const own = this.at(host, id) ?? this.at(host, this.alias(host, id)) ?? this.at(host, this.alias(host, `${id}*`));
    return own && !isOtherVersion(own.id, id) ? own : null;
  }

  /** Strips what may stand behind an id, piece by piece. */
  private behind(host: string, id: string): Found | null {
    let rest = id;
    let dated = true;
    for (let tail = TAIL.exec(rest); tail && tail.index > 0; tail = TAIL.exec(rest)) {
      dated &&= DATED.test(rest);
      rest = rest.slice(0, tail.index);
      const own = (dated ? this.exact(host, rest) : null) ?? this.at(host, this.alias(host, `${rest}*`));
      if (own && !isOtherVersion(own.id, id)) return own;
    }
    return null;
  }

  /** `ft:gpt-4o-2024-08-06:owner::id` is billed as its base, at the rates of tuned models. */
  private fineTuned(host: string, id: string): Found | null {
    const base = /^ft:([^:]+)/.exec(id)?.[1];
    return base ? (this.at(host, `ft:${base}`) ?? this.at(host, `ft:${base.replace(DATED, '')}`)) : null;
  }

  private otherRegion(ids: readonly string[]): Found | null {
    for (const id of ids) {
      const bare = id.replace(REGION, '');
      const found = this.own('bedrock', bare) ?? this.own('bedrock', `us.${bare}`) ?? this.own('bedrock', bare.replace(/^[a-z0-9]+\./, ''));
      if (found) return { ...found, note: `at the price of ${found.id}: this region's own is not listed` };
    }
    return null;
  }

  private alias(host: string, spelling: string): string | undefined {
    const own = this.data.aliases[host];
    return own && Object.hasOwn(own, spelling) ? own[spelling] : undefined;
  }

  private at(host: string, id: string | undefined): Found | null {
    const own = this.data.offers[host];
    const offer = id !== undefined && own && Object.hasOwn(own, id) ? own[id] : undefined;
    return offer && id !== undefined ? { host, id, offer } : null;
  }
}

/** `…-v1` is not `…-v2:0`, even where a spelling takes both. */
function isOtherVersion(own: string, asked: string): boolean {
  const [ours, theirs] = [own, asked].map((one) => /-v(\d+)(?::|$)/.exec(one)?.[1]);
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}
