import { ChatOpenAI } from '@langchain/openai';

const llm = new ChatOpenAI({ model: 'gpt-4o', temperature: 0, maxTokens: 100 });
const reply = await llm.invoke('Say something.');
console.log(reply.content);
