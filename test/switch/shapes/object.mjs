import { createOpenAI } from '@ai-sdk/openai';
import { generateObject, jsonSchema } from 'ai';

const openai = createOpenAI({ apiKey: process.env.OPENAI_API_KEY });
const schema = jsonSchema({ type: 'object', properties: { name: { type: 'string' } }, required: ['name'], additionalProperties: false });
const { object } = await generateObject({ model: openai('gpt-4o'), schema, prompt: 'Who?', maxRetries: 0 });
console.log(object.name);
