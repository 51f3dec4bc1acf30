// Vue and Svelte components: only the script blocks are code. All else is blanked, so that every line and column stays.
import type { LanguageId } from '../model/callSite';

export interface ComponentText {
  readonly text: string;
  readonly language: LanguageId;
}

const SCRIPT = /(<script\b([^>]*)>)([\s\S]*?)<\/script\s*>/gi;

export function scriptsOf(source: string): ComponentText {
  let text = '';
  let at = 0;
  let attributes = '';
  for (const match of source.matchAll(SCRIPT)) {
    const [, opening = '', given = '', body = ''] = match;
    const start = match.index + opening.length;
    text += blank(source.slice(at, start)) + body;
    at = start + body.length;
    attributes += given;
  }
  return { text: text + blank(source.slice(at)), language: languageOf(attributes) };
}

function blank(source: string): string {
  return source.replace(/[^\r\n]/g, ' ');
}

function languageOf(attributes: string): LanguageId {
  if (/\blang\s*=\s*["']?tsx/.test(attributes)) return 'tsx';
  return /\blang\s*=\s*["']?(ts|typescript)\b/.test(attributes) ? 'typescript' : 'javascript';
}
