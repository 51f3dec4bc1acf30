import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
import { AGENT_PROMPT, CHAT_MODEL } from './models';

export function reply(question: string, orderNumber: string) {
  return streamText({
    model: openai(CHAT_MODEL),
    system: AGENT_PROMPT,
    prompt: `Order ${orderNumber}. The customer writes: ${question}`,
    maxOutputTokens: 500,
  });
}

export async function subject(mail: string): Promise<string> {
  const { text } = await generateText({ model: openai('gpt-4.1-nano'), prompt: `Give this mail a subject of at most eight words:\n\n${mail}` });
  return text;
}
