// What SDKs derive is compared with what they send by the execution tests (derived.mjs, derived_sdk.py); here is what must not hang.
import assert from 'node:assert/strict';
import { siteOf } from '../../helpers/project';

const python = (classes: string, root: string) => `from __future__ import annotations
from pydantic import BaseModel
from langchain_openai import ChatOpenAI
${classes}
ChatOpenAI(model="gpt-4o").with_structured_output(${root}).invoke("x")
`;

describe('detect: schemas that SDKs derive', () => {
  it('ends where classes hold themselves, or each other many times', async () => {
    const children = Array.from({ length: 9 }, (_, index) => `    c${index}: list[Node]`).join('\n');
    const { prompt } = await siteOf('py', python(`class Node(BaseModel):\n    name: str\n${children}`, 'Node'));
    const tools = prompt.tools ?? '';
    assert.ok(tools.includes(`"name":{"type":"string"}`));
    assert.ok(tools.length < 200_000, `${tools.length}`);
  });

  it('ends where a class extends itself', async () => {
    const { prompt } = await siteOf('py', python('class Node(Node):\n    name: str', 'Node'));
    assert.ok(prompt.tools?.includes('"name"'));
  });

  it('ends where zod schemas double at every step', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => `const s${index + 1} = z.object({ a: s${index}, b: s${index} });`).join('\n');
    const { prompt } = await siteOf(
      'ts',
      `import { generateObject } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';
const s0 = z.string();
${steps}
await generateObject({ model: openai('gpt-4o'), prompt: 'x', schema: s40 });`,
    );
    assert.ok((prompt.tools?.length ?? 0) < 200_000);
  });

  it('takes what it does not know for anything', async () => {
    const { prompt } = await siteOf('py', python('class A(BaseModel):\n    when: SomethingElse\n    what: dict[str, int]', 'A'));
    const { schema } = JSON.parse(prompt.tools ?? '').json_schema;
    assert.deepEqual(schema.properties, { when: {}, what: { additionalProperties: { type: 'integer' }, type: 'object' } });
  });
});
