// Why an HTTP request has no answer, in words of ours: providers repeat keys and texts in what they say of an error.
import type { HttpAnswer } from '../ports';

/** Null: it was answered. `byStatus`: what a status means for this question. */
export function refusalOf({ status, retryAfter }: HttpAnswer, byStatus: Readonly<Record<number, string>>): string | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) return `does not accept the key (${status})`;
  if (status === 429) return `asks to wait${waiting(retryAfter)} (429)`;
  const words = byStatus[status];
  return words === undefined ? `answered ${status}` : `${words} (${status})`;
}

export function silenceOf(error: unknown, timeoutMs: number): string {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate ? `gave no answer within ${timeoutMs / 1000} seconds` : 'cannot be reached';
}

function waiting(retryAfter: string | null): string {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? ` ${retryAfter} seconds` : '';
}
