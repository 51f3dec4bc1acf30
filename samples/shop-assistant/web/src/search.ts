import { ChatAnthropic } from '@langchain/anthropic';

const model = new ChatAnthropic({ model: 'claude-haiku-4-5', maxTokens: 200 });

/** Widens what the customer typed into words that the catalogue knows. */
export async function widen(query: string): Promise<string[]> {
  const answer = await model.invoke(`List up to five search words, one per line, for: ${query}`);
  return String(answer.content).split('\n');
}

export async function moderate(text: string): Promise<string> {
  const response = await fetch('https://api.deepseek.com/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.DEEPSEEK_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'deepseek-v4-pro',
      max_tokens: 20,
      messages: [{ role: 'user', content: `Is this fit for print on a shop page? Answer yes or no.\n\n${text}` }],
    }),
  });
  const { choices } = await response.json();
  return choices[0].message.content;
}
