import assert from 'node:assert/strict';
import type { TextCounts } from '../../../src/core/index';
import { isPromptFile } from '../../../src/vscode/tokens/promptFiles';
import { countingWords, tokenWords } from '../../../src/vscode/tokens/words';

const row: TextCounts['rows'][number] = {
  name: 'gpt-5',
  provider: 'openai',
  tokenizer: 'o200k_base',
  method: 'exact',
  tokens: 1234,
  errorPercent: 0,
  charactersPerToken: 4.5,
  languagePremium: null,
  inputUsd: 0.0015,
  source: 'tiktoken',
};

describe('tokens in the editor', () => {
  it('never calls a ratio exact', () => {
    assert.deepEqual([tokenWords(row), tokenWords({ ...row, tokens: 1 })], ['1,234 tokens', '1 token']);
    assert.match(countingWords(row), /^exact by o200k_base · 4\.50 characters per token · \$0\.0015 as input$/);
    const ratio = { ...row, method: 'ratio', errorPercent: 18, inputUsd: null } as const;
    assert.equal(tokenWords(ratio), '~1,234 tokens');
    assert.equal(countingWords(ratio), 'o200k_base × a ratio, ±18 % · 4.50 characters per token');
    assert.match(countingWords({ ...row, method: 'endpoint', tokenizer: 'OpenAI' }), /^counted by OpenAI/);
  });

  it('knows files that hold prompts', () => {
    const is = (path: string, languageId = 'x', scheme = 'file') => isPromptFile({ uri: { path, scheme } as never, languageId });
    for (const path of ['/a/system.md', '/a.TXT', '/x.prompt', '/x.prompty', '/t.j2', '/t.jinja', '/t.jinja2']) assert.ok(is(path), path);
    for (const path of ['/a.py', '/md', '/a.json', '/a.ts']) assert.ok(!is(path, 'plaintext'), path);
    assert.ok(is('Untitled-1', 'plaintext', 'untitled') && !is('Untitled-1', 'python', 'untitled'));
  });
});
