import { anthropic } from '@ai-sdk/anthropic';
import { google } from '@ai-sdk/google';
import { groq } from '@ai-sdk/groq';
import { mistral } from '@ai-sdk/mistral';
import { createOpenAI, openai } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embed, generateText, streamText } from 'ai';

const system = 'You translate to French.';

await generateText({ model: openai.chat('gpt-4o'), system, prompt: 'Good morning', maxOutputTokens: 50 });
await generateText({ model: anthropic('claude-haiku-4-5'), messages: [{ role: 'user', content: 'Good day' }], maxOutputTokens: 60 });
await generateText({ model: google('gemini-2.5-flash'), system, prompt: 'Good evening', maxOutputTokens: 70 });
await generateText({ model: groq('llama-3.3-70b-versatile'), prompt: 'Good night', maxOutputTokens: 80 });
await generateText({ model: mistral('mistral-small-latest'), prompt: 'Goodbye', maxOutputTokens: 90 });
const router = createOpenAICompatible({ name: 'openrouter', baseURL: 'https://openrouter.ai/api/v1', apiKey: 'k' });
await generateText({ model: router('meta-llama/llama-3.1-8b-instruct'), prompt: 'Hello', maxOutputTokens: 10 });
const { textStream } = streamText({
  model: createOpenAI({ baseURL: 'https://api.together.xyz/v1', apiKey: 'k' }).chat('Qwen/Qwen3-8B'),
  prompt: 'Stream, please',
  maxOutputTokens: 30,
});
for await (const _ of textStream);
await embed({ model: openai.embedding('text-embedding-3-large'), value: 'sunny day at the beach' });
