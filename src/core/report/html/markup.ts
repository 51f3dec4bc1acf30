// HTML that cannot be broken by what stands in users' code: whatever is put into a template is escaped, unless it is Html itself.

export class Html {
  constructor(readonly text: string) {}
}

type Content = Html | string | number | null | undefined | false | readonly Content[];

/** html`<b>${name}</b>`. Null, undefined and false are nothing; lists are put one after the other. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, index) => part + (index < contents.length ? textOf(contents[index]) : '')).join(''));
}

/** Our own text, as it is: styles and scripts. */
export function raw(text: string): Html {
  return new Html(text);
}

function textOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.text;
  return typeof content === 'object' ? content.map(textOf).join('') : escapeHtml(String(content));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
