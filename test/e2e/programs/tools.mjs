import { openai } from '@ai-sdk/openai';
import { ChatOpenAI } from '@langchain/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

const add = {
  type: 'function',
  function: { name: 'add', description: 'Add.', parameters: { type: 'object', properties: { a: { type: 'number' } } } },
};

await new ChatOpenAI({ model: 'gpt-4o', maxTokens: 9 }).bindTools([add]).invoke('Sum');
await generateObject({ model: openai.chat('gpt-4o'), prompt: 'A name', maxOutputTokens: 50, schema: z.object({ name: z.string() }) });
