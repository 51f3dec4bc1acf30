import { formatCount, formatUsd, type TextCounts } from '../../core/index';

type Row = TextCounts['rows'][number];

/** "1,234 tokens", "~1,234 tokens". */
export function tokenWords({ tokens, errorPercent }: Row): string {
  return `${errorPercent > 0 ? '~' : ''}${formatCount(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`;
}

/** How it was counted, and what it costs as input. */
export function countingWords({ method, tokenizer, errorPercent, charactersPerToken, inputUsd }: Row): string {
  const how =
    method === 'exact'
      ? `exact by ${tokenizer}`
      : method === 'ratio'
        ? `${tokenizer} × a ratio, ±${errorPercent} %`
        : `counted by ${tokenizer}`;
  const cost = inputUsd === null ? [] : [`${formatUsd(inputUsd)} as input`];
  return [how, `${charactersPerToken.toFixed(2)} characters per token`, ...cost].join(' · ');
}
