// What the page of a call and the extension say to each other: both sides import it, neither adds to it.

/** Figures that a person may try out. */
export interface Supposed {
  readonly callsPerMonth?: number;
  readonly outputTokens?: number;
  /** 0…1. */
  readonly cacheShare?: number;
}

/** How open weights would be served; what is absent is the best that is known. */
export interface Chosen {
  readonly weights?: string;
  readonly gpu?: string;
  readonly gpuUsdPerHour?: number;
  /** 0…1. */
  readonly utilisation?: number;
}

export type ToPage =
  /** Another call, or other code: everything anew. */
  | { readonly kind: 'call'; readonly html: string }
  /** The same call by other figures. */
  | { readonly kind: 'figures'; readonly html: string }
  /** Where it could move: it takes longer than the rest. */
  | { readonly kind: 'others'; readonly html: string }
  /** Open weights on GPUs of one's own: the form with its first plan. */
  | { readonly kind: 'hosting'; readonly html: string }
  /** The plan for what was chosen. */
  | { readonly kind: 'plan'; readonly html: string };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'suppose'; readonly figures: Supposed }
  | { readonly kind: 'save'; readonly figures: Supposed }
  /** Another task of the call; '': as its prompt tells it. */
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'choose'; readonly choice: Chosen }
  | { readonly kind: 'open' };
