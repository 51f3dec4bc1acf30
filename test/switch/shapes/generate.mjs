import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const { text } = await generateText({ model: openai('gpt-4o'), prompt: 'Say something.', maxOutputTokens: 50, maxRetries: 0 });
console.log(text);
