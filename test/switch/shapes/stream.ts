import OpenAI from 'openai';

const client: OpenAI = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, organization: 'org-x' });
const model = 'gpt-4o-mini';
const stream = await client.chat.completions.create({ model, messages: [{ role: 'user', content: 'Count.' }], stream: true });
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta?.content ?? '');
