import OpenAI from 'openai';

const client = new OpenAI();
const reply = await client.chat.completions.create({
  model: 'gpt-4o',
  messages: [{ role: 'user', content: 'Say something.' }],
  max_completion_tokens: 100,
  metadata: { from: 'test' },
});
console.log(reply.choices[0].message.content);
