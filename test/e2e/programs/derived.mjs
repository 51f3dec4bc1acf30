import { openai } from '@ai-sdk/openai';
import { generateObject, generateText, tool } from 'ai';
import { z } from 'zod';

const weather = tool({
  description: 'Get the weather in a city',
  inputSchema: z.object({
    city: z.string().describe('The city, e.g. Rome'),
    unit: z.enum(['celsius', 'fahrenheit']).optional(),
    days: z.number().int().default(3),
    tags: z.array(z.string()),
    strict: z.boolean().nullable(),
  }),
});
await generateText({ model: openai.chat('gpt-4o'), prompt: 'Is it warm?', maxOutputTokens: 31, tools: { weather } });

const person = z.object({ name: z.string().describe('Full name'), address: z.object({ street: z.string(), number: z.number() }) });
await generateObject({ model: openai.chat('gpt-4o'), prompt: 'A person', maxOutputTokens: 32, schema: person }).catch(() => undefined); // the recorded answer is no person
