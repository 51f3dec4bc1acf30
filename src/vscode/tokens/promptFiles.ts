import type { TextDocument } from 'vscode';

const ENDINGS = /\.(md|txt|prompt|prompty|j2|jinja2?|tmpl|mustache|hbs|liquid)$/i;

/** Files that hold prompts; unsaved ones by their language. */
export function isPromptFile({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return ENDINGS.test(uri.path) || (uri.scheme === 'untitled' && /^(plaintext|markdown|prompt|jinja)/.test(languageId));
}
