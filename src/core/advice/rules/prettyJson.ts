// Indented JSON in a prompt: models read it as well without, and each line's indent is a token.
import { formatCount } from '../../report/format';
import { perOf, type Rule, savingBy } from '../subject';

const LINE = /^[ \t]+["{}[\]]/gm;
const LEAST_LINES = 20;
const PRINTED =
  /\bindent\s*=\s*[1-9]|JSON\.stringify\([^)]*,\s*(null|undefined)\s*,\s*[1-9'"]|WriteIndented\s*=\s*true|pretty_generate|JSON_PRETTY_PRINT|MarshalIndent/;
/** Of the tokens of an indented record, its indents. Assumption: two to four levels of short fields. */
const SHARE = { low: 0.1, expected: 0.25, high: 0.4 };

export const prettyJson: Rule = (subject) => {
  const { site, estimate } = subject;
  const pieces = site.prompt.messages.flatMap((message) => message.pieces);
  const lines = pieces.reduce((count, piece) => count + ('text' in piece ? (piece.text.match(LINE)?.length ?? 0) : 0), 0);
  const printed = pieces.find((piece) => 'hole' in piece && PRINTED.test(piece.hole));
  if (lines < LEAST_LINES && !printed) return null;
  const { inputTokens, staticTokens } = estimate.tokens;
  const filled = printed ? (inputTokens.expected - staticTokens) / Math.max(1, estimate.tokens.holes) : 0;
  const cut = (corner: keyof typeof SHARE) => (lines >= LEAST_LINES ? lines : 0) + filled * SHARE[corner];
  const then = (tokens: number) => ({
    low: Math.max(0, inputTokens.low - tokens),
    expected: Math.max(0, inputTokens.expected - tokens),
    high: Math.max(0, inputTokens.high - tokens),
  });
  const [low, expected, high] = (['low', 'expected', 'high'] as const).map((corner) =>
    savingBy(subject, { inputTokens: then(cut(corner)) }),
  );
  if (!low || !expected || !high) return null;
  const what = printed ? 'JSON is put into the prompt with indents' : `${formatCount(lines)} lines of the prompt are indented JSON`;
  const saving = { low: Math.min(low.low, expected.expected), expected: expected.expected, high: Math.max(high.high, expected.expected) };
  return { rule: 'pretty-json', message: `${what}: print it on one line`, saving, savingPer: perOf(subject) };
};
