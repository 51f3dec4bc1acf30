// LlamaIndex: model objects by package, indexes that answer with the model of the settings, agents.
import type { SdkInput } from '../../model/descriptor';

/** Package below `llama_index.llms` or `@llamaindex` → class and who bills. */
const LLMS: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAI,OpenAIResponses,openai', 'openai'],
  ['AzureOpenAI', 'azure'],
  ['Anthropic,anthropic', 'anthropic'],
  ['Gemini,GoogleGenAI,Vertex,gemini', 'google'],
  ['Bedrock,BedrockConverse', 'bedrock'],
  ['Groq,groq', 'groq'],
  ['MistralAI,mistral', 'mistral'],
  ['Ollama,ollama', 'ollama'],
  ['Cohere', 'cohere'],
  ['DeepSeek,DeepSeekLLM,deepseek', 'deepseek'],
  ['TogetherLLM', 'together'],
  ['Fireworks', 'fireworks'],
  ['Perplexity', 'perplexity'],
  ['OpenRouter', 'openrouter'],
  ['HuggingFaceInferenceAPI', 'huggingface'],
];
const EMBEDDINGS: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAIEmbedding', 'openai'],
  ['AzureOpenAIEmbedding', 'azure'],
  ['GeminiEmbedding,GoogleGenAIEmbedding', 'google'],
  ['BedrockEmbedding', 'bedrock'],
  ['CohereEmbedding', 'cohere'],
  ['MistralAIEmbedding', 'mistral'],
  ['OllamaEmbedding', 'ollama'],
  ['VoyageEmbedding', 'voyage'],
];
const MODEL = {
  model: 'model|model_name|model_id|engine|deployment_name|0',
  baseUrl: 'api_base|base_url|baseURL',
  maxOutput: 'max_tokens|maxTokens|max_output_tokens',
};

const common: Pick<SdkInput, 'docs' | 'anyServer' | 'models' | 'ambient' | 'keeps'> = {
  docs: 'https://docs.llamaindex.ai/',
  anyServer: true,
  keeps: ['as_structured_llm'],
  ambient: [{ path: 'Settings.llm', sets: 'model' }],
  models: [
    ...LLMS.map(([names, provider]) => ({ path: `{${names}}()`, provider, ...MODEL })),
    { path: 'OpenAILike()', ...MODEL },
    { path: 'LiteLLM()', ...MODEL, qualified: true },
    ...EMBEDDINGS.map(([names, provider]) => ({ path: `{${names}}()`, provider, ...MODEL, kind: 'embedding' as const })),
  ],
};
const INDEX = '{VectorStoreIndex,SummaryIndex,KeywordTableIndex,PropertyGraphIndex,DocumentSummaryIndex,ListIndex}**';

export const llamaIndexPython: SdkInput = {
  id: 'py.llama-index',
  sdk: 'llama-index',
  languages: ['python'],
  modules: ['llama_index'],
  ...common,
  onModel: [
    {
      id: 'chat',
      path: '{complete,acomplete,stream_complete,astream_complete,chat,achat,stream_chat,astream_chat,predict,structured_predict}',
      ...{ kind: 'chat', level: 'framework', prompt: 'messages|prompt|0' },
      streamed: ['stream_complete', 'astream_complete', 'stream_chat', 'astream_chat'],
    },
    {
      id: 'embed',
      path: '{get_text_embedding,get_query_embedding,get_text_embedding_batch,aget_text_embedding,aget_query_embedding}',
      ...{ kind: 'embedding', level: 'framework', prompt: 'text|query|texts|0' },
    },
  ],
  calls: [
    {
      id: 'query',
      path: `${INDEX}.{as_query_engine,as_chat_engine}().{query,aquery,chat,achat,stream_chat}`,
      ...{ kind: 'chat', level: 'framework', model: 'new:llm', prompt: 'message|str_or_query_bundle|0', system: 'new:system_prompt' },
      streamed: ['stream_chat'],
    },
    {
      id: 'agent',
      path: '{FunctionAgent,ReActAgent,CodeActAgent,AgentWorkflow,AgentWorkflow.from_tools_or_functions,ReActAgent.from_tools}().{run,chat,achat,query}',
      ...{ kind: 'agent', level: 'framework', model: 'new:llm|new:agents[].llm', prompt: 'user_msg|message|0' },
      ...{ system: 'new:system_prompt|new:agents[].system_prompt', tools: 'new:tools' },
    },
  ],
};

export const llamaIndexJs: SdkInput = {
  id: 'js.llama-index',
  sdk: 'llamaindex',
  languages: ['ecmascript'],
  modules: [
    ...['llamaindex', '@llamaindex/openai', '@llamaindex/anthropic', '@llamaindex/google', '@llamaindex/groq', '@llamaindex/mistral'],
    ...['@llamaindex/ollama', '@llamaindex/deepseek', '@llamaindex/aws', '@llamaindex/workflow', '@llamaindex/core'],
  ],
  ...common,
  docs: 'https://developers.llamaindex.ai/typescript/framework/',
  models: (common.models ?? []).map((one) => ({ ...one, model: '0.model|0.modelName', baseUrl: '0.baseURL', maxOutput: '0.maxTokens' })),
  onModel: [
    { id: 'chat', path: '{chat,complete,exec}', kind: 'chat', level: 'framework', prompt: '0.messages|0.prompt', stream: '0.stream' },
    { id: 'embed', path: '{getTextEmbedding,getQueryEmbedding,getTextEmbeddings}', kind: 'embedding', level: 'framework', prompt: '0' },
  ],
  calls: [
    {
      id: 'query',
      path: 'VectorStoreIndex**.{asQueryEngine,asChatEngine}().{query,chat}',
      ...{ kind: 'chat', level: 'framework', model: 'new:0.llm', prompt: '0.query|0.message', stream: '0.stream' },
    },
    {
      id: 'agent',
      path: '{agent,multiAgent,FunctionAgent,ReActAgent,OpenAIAgent}().{run,runStream,chat}',
      ...{
        kind: 'agent',
        level: 'framework',
        model: 'new:0.llm',
        prompt: '0.message|0',
        system: 'new:0.systemPrompt',
        tools: 'new:0.tools',
      },
      streamed: ['runStream'],
    },
  ],
};
