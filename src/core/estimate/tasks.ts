// DATA: how long answers are by what the prompt asks for, where no limit and no measurement says it. Assumptions; the receipt names the row.
import type { CallSite } from '../model/callSite';
import type { Band } from '../model/estimate';

export interface Task {
  readonly what: string;
  readonly asks: RegExp;
  readonly outputTokens: Band;
}

/** The first that the text of the prompt asks for. */
const TASKS: readonly Task[] = [
  {
    what: 'an answer of one word',
    asks: /\b(one|single|1)[ -]word\b|\b(answer|reply|respond)( only)?( with)? ['"]?(yes|true)['"]? or ['"]?(no|false)\b|\byes\/no\b/i,
    outputTokens: { low: 1, expected: 3, high: 10 },
  },
  {
    what: 'a label or a score',
    asks: /\b(classify|categori[sz]e|label (it|the|this)|sentiment|rate .{0,40}(1|0)\s*(to|-|–)\s*(5|10|100)|only the (label|category|number|score))\b/i,
    outputTokens: { low: 2, expected: 9, high: 30 },
  },
  {
    what: 'a title',
    asks: /\b(title|headline|subject line|slug|keywords?)\b.{0,40}\b(for|of|from)\b/i,
    outputTokens: { low: 4, expected: 13, high: 45 },
  },
  {
    what: 'a summary',
    asks: /\b(summari[sz]e|summary|tl;?dr|condense)\b/i,
    outputTokens: { low: 60, expected: 180, high: 450 },
  },
  {
    what: 'extracted fields',
    asks: /\b(extract|parse|return (only )?(a )?(valid )?json|as json|json (object|format))\b/i,
    outputTokens: { low: 55, expected: 160, high: 520 },
  },
  {
    what: 'a long text',
    asks: /\b(write|draft|generate|create) (an? |the )?(\w+ ){0,3}(article|essay|report|blog|story|chapter|documentation|proposal|newsletter)\b/i,
    outputTokens: { low: 400, expected: 1000, high: 2500 },
  },
  {
    what: 'code',
    asks: /\b(write|generate|fix|refactor|implement)\b.{0,40}\b(code|function|script|sql|query|program|unit tests?)\b/i,
    outputTokens: { low: 150, expected: 450, high: 1300 },
  },
];

export function taskOf({ prompt }: CallSite): Task | undefined {
  const text = prompt.messages
    .flatMap(({ role, pieces }) => (role === 'assistant' ? [] : pieces))
    .map((piece) => ('text' in piece ? piece.text : ' '))
    .join(' ')
    .slice(0, 20_000);
  return TASKS.find(({ asks }) => asks.test(text));
}
