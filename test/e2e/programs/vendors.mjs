import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { InferenceClient } from '@huggingface/inference';
import { Mistral } from '@mistralai/mistralai';
import { OpenRouter } from '@openrouter/sdk';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { CohereClientV2 } from 'cohere-ai';
import Groq from 'groq-sdk';
import ollama from 'ollama';
import Together from 'together-ai';

const question = 'What is the capital of Peru?';

const mistral = new Mistral({ apiKey: 'k' });
await mistral.chat.complete({
  model: 'mistral-small-latest',
  maxTokens: 12,
  messages: [
    { role: 'system', content: 'One word.' },
    { role: 'user', content: question },
  ],
});
await mistral.embeddings.create({ model: 'mistral-embed', inputs: [question] });

const cohere = new CohereClientV2({ token: 'k' });
await cohere.chat({ model: 'command-a-03-2025', maxTokens: 13, messages: [{ role: 'user', content: question }] });
await cohere.embed({ model: 'embed-v4.0', texts: [question], inputType: 'search_query', embeddingTypes: ['float'] });
await cohere.rerank({ model: 'rerank-v3.5', query: question, documents: ['Lima', 'Quito'] });

await new Groq().chat.completions.create({
  model: 'llama-3.1-8b-instant',
  max_completion_tokens: 14,
  messages: [{ role: 'user', content: question }],
});
await new Together().chat.completions.create({ model: 'Qwen/Qwen3-8B', max_tokens: 15, messages: [{ role: 'user', content: question }] });

await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: question }], options: { num_predict: 16 } });
await ollama.generate({ model: 'llama3.2', prompt: question, system: 'One word.' });
await ollama.embed({ model: 'nomic-embed-text', input: question });

const bedrock = new BedrockRuntimeClient({ region: 'us-east-1', requestHandler: new NodeHttpHandler() });
await bedrock.send(
  new ConverseCommand({
    modelId: 'us.amazon.nova-lite-v1:0',
    system: [{ text: 'One word.' }],
    messages: [{ role: 'user', content: [{ text: question }] }],
    inferenceConfig: { maxTokens: 17 },
  }),
);
const body = JSON.stringify({ anthropic_version: 'bedrock-2023-05-31', max_tokens: 18, messages: [{ role: 'user', content: question }] });
await bedrock.send(new InvokeModelCommand({ modelId: 'anthropic.claude-3-haiku-20240307-v1:0', body }));

await new InferenceClient('hf_k').chatCompletion({
  provider: 'groq',
  model: 'meta-llama/Llama-3.1-8B-Instruct',
  max_tokens: 20,
  messages: [{ role: 'user', content: question }],
});
await new OpenRouter({ apiKey: 'k' }).chat.send({
  chatRequest: { model: 'openai/gpt-4o-mini', maxTokens: 19, messages: [{ role: 'user', content: question }] },
});
