// DATA: dearer rates for long prompts that price lists still carry, though they do not hold any more.
export interface GoneTiers {
  readonly host: string;
  readonly ids: RegExp;
  readonly since: string;
  readonly why: string;
}

export const GONE_TIERS: readonly GoneTiers[] = [
  {
    host: 'anthropic',
    ids: /^claude-(sonnet-4(-0|-5)?|4-sonnet)(-20\d{6})?$/,
    since: '2026-04-30',
    why: 'the beta with a context of a million tokens, which billed prompts above 200,000 at another rate, ended',
  },
];
