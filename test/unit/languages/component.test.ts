import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sitesIn } from '../../helpers/project';

describe('Vue and Svelte', () => {
  it('reads script blocks, at their own lines', async () => {
    const code = 'import OpenAI from "openai";\nnew OpenAI().chat.completions.create({ model: MODEL, messages: [] });\n';
    const [site] = await sitesIn({
      'a.vue': `<template>\n  <p>{{ x }}</p>\n</template>\n<script setup lang="ts">\nconst MODEL: string = "gpt-4o";\n${code}</script>\n<style>p { color: red }</style>\n`,
    });
    equal(site?.range.startLine, 7);
    equal(site?.model.value, 'gpt-4o');
    const [other] = await sitesIn({ 'a.svelte': `<script>\nconst MODEL = "gpt-4.1";\n${code}</script>\n<h1>Hi</h1>\n` });
    equal(other?.range.startLine, 4);
    equal(other?.model.value, 'gpt-4.1');
  });
});
