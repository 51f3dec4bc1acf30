import OpenAI, { AzureOpenAI } from 'openai';

const client = new OpenAI();
const tools = [
  {
    type: 'function',
    function: {
      name: 'weather',
      description: 'The weather of a city.',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
];

await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [
    { role: 'system', content: 'Answer in one word.' },
    { role: 'user', content: [{ type: 'text', text: 'Is water wet?' }] },
  ],
  max_completion_tokens: 20,
  tools,
});
const stream = await client.chat.completions.create({
  model: 'gpt-4o',
  stream: true,
  messages: [{ role: 'user', content: 'Count to three.' }],
});
for await (const _ of stream);
await client.responses.create({ model: 'gpt-5-mini', instructions: 'Be brief.', input: 'What is a monad?', max_output_tokens: 64 });
await client.embeddings.create({ model: 'text-embedding-3-small', input: ['first text', 'second text'] });
await client.images.generate({ model: 'gpt-image-1', prompt: 'A red fox in snow' });
await client.audio.speech.create({ model: 'gpt-4o-mini-tts', voice: 'coral', input: 'Good morning!', instructions: 'Cheerful.' });
await client.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: 'Once upon a time', max_tokens: 16 });

const azure = new AzureOpenAI({
  endpoint: 'https://example.openai.azure.com',
  apiKey: 'k',
  apiVersion: '2024-10-21',
  deployment: 'my-gpt',
});
await azure.chat.completions.create({ model: 'my-gpt', messages: [{ role: 'user', content: 'Hello, Azure' }], max_tokens: 8 });

const deepseek = new OpenAI({ baseURL: 'https://api.deepseek.com/v1', apiKey: 'k' });
await deepseek.chat.completions.create({ model: 'deepseek-chat', messages: [{ role: 'user', content: 'Hello, DeepSeek' }] });
