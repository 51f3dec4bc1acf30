import { ChatAnthropic } from '@langchain/anthropic';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';

const llm = new ChatOpenAI({ model: 'gpt-4o-mini', maxTokens: 33 });

await llm.invoke([new SystemMessage('You are terse.'), new HumanMessage('What is rust?')]);
await new ChatAnthropic({ model: 'claude-haiku-4-5', maxTokens: 44 }).invoke('What is iron?');
const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You know {topic}.'],
  ['human', 'Explain it.'],
]);
await prompt.pipe(llm).invoke({ topic: 'chemistry' });
await new OpenAIEmbeddings({ model: 'text-embedding-3-small' }).embedQuery('steel');
