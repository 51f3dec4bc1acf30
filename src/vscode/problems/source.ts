/** Whose problems these are, as Problems shows it. */
export const SOURCE = 'Outlay';
