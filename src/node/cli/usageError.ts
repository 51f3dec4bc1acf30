/** The user can put it right: printed as one sentence, exit code 2. */
export class UsageError extends Error {}
