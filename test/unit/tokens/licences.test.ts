import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('tokens: licences', () => {
  it('ships the text of the licence of every vocabulary', () => {
    const rows = readFileSync('media/tokens/NOTICES.md', 'utf8').split('\n');
    const packs = readdirSync('media/tokens').filter((name) => name.endsWith('.bin'));
    assert.ok(packs.length >= 7);
    for (const pack of packs) {
      const cells = rows.find((row) => row.startsWith(`| ${pack} |`))?.split('|') ?? assert.fail(`${pack} is not in NOTICES.md`);
      for (const text of cells[5]?.split(',') ?? []) {
        assert.ok(readFileSync(`media/tokens/${text.trim()}`, 'utf8').length > 300, text);
      }
    }
  });

  it('has the notices that Llama and Gemma ask for', () => {
    const notice = readFileSync('media/tokens/Notice.txt', 'utf8');
    assert.match(
      notice,
      /Llama 3\.1 is licensed under the Llama 3\.1 Community License, Copyright © Meta Platforms, Inc\. All Rights Reserved\./,
    );
    assert.match(notice, /Gemma is provided under and subject to the Gemma Terms of Use found at ai\.google\.dev\/gemma\/terms/);
    assert.match(readFileSync('media/tokens/LICENSE-llama-3.1.txt', 'utf8'), /^LLAMA 3\.1 COMMUNITY LICENSE AGREEMENT/);
    assert.match(readFileSync('README.md', 'utf8'), /Built with Llama/);
  });
});
