// curl in OpenAI's form: the text of the command is changed.
import { refuse } from './draft';
import type { Match } from './match';
import { checkNeeds } from './parameters';
import type { Switching } from './planSwitch';

const FIELDS: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'temperature',
  'top_p',
  'stop',
  'stream',
  'max_tokens',
  'max_completion_tokens',
  'role',
  'content',
]);

export function switchCurl(switching: Switching): readonly Match[] {
  const { match, target, draft } = switching;
  const { unit, place, site } = match;
  const base = target.openaiBaseUrl ?? refuse(`${target.hostName} has no endpoint that speaks OpenAI's protocol`);
  if (site.model.value === null) refuse(`the model is not known: ${site.model.reason ?? 'it is set at run time'}`);
  checkNeeds(match, target);
  const { start } = unit.span(place.call);
  const source = unit.source(place.call);
  const one = (pattern: RegExp, text: (found: RegExpExecArray) => string, what: string) => {
    const all = [...source.matchAll(new RegExp(pattern, 'g'))];
    const [found] = all;
    if (!found || all.length !== 1) refuse(`${what} is not written once in the command`);
    draft.edit({
      path: unit.path,
      start: start + found.index,
      end: start + found.index + found[0].length,
      text: text(found as RegExpExecArray),
    });
  };
  for (const [, name = ''] of source.matchAll(/"(\w+)\\?"\s*:/g))
    if (!FIELDS.has(name)) refuse(`what ${name} is at ${target.hostName} is not evidenced`);
  one(/https:\/\/[^\s"'\\]+\/chat\/completions/, () => `${base}/chat/completions`, 'the address');
  one(/(Bearer \$\{?)(\w+)/, ([, before]) => `${before}${target.keyVariable}`, 'the key');
  one(/("model\\?"\s*:\s*\\?")([^"\\]+)/, ([, before]) => `${before}${target.model}`, 'the model');
  if (/max_completion_tokens/.test(source) && target.rules.maxTokens === 'max_tokens')
    one(/max_completion_tokens/, () => 'max_tokens', 'max_completion_tokens');
  draft.change(`address → ${base}/chat/completions`);
  draft.change(`key from ${target.keyVariable}`);
  draft.change(`model ${site.model.value} → ${target.model}`);
  return [match];
}
