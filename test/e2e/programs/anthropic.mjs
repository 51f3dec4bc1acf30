import Anthropic from '@anthropic-ai/sdk';

const SYSTEM = 'You are a careful editor.';
const client = new Anthropic();

await client.messages.create({
  model: 'claude-sonnet-4-5',
  max_tokens: 128,
  system: SYSTEM,
  messages: [
    { role: 'user', content: 'Shorten: it is raining outside.' },
    { role: 'assistant', content: 'It rains.' },
    { role: 'user', content: [{ type: 'text', text: 'Shorter still.' }] },
  ],
  tools: [{ name: 'lookup', description: 'Look a word up.', input_schema: { type: 'object', properties: { word: { type: 'string' } } } }],
});
const stream = client.messages.stream({
  model: 'claude-haiku-4-5',
  max_tokens: 32,
  system: [{ type: 'text', text: SYSTEM, cache_control: { type: 'ephemeral' } }],
  messages: [{ role: 'user', content: 'Go on.' }],
});
await stream.finalMessage();
