// LangChain, Python and JavaScript: model objects whose methods send, agents built on them.
import type { SdkInput } from '../../model/descriptor';
import { chains } from './langchainChains';

const KEEPS = [
  ...[
    'bind_tools',
    'bindTools',
    'with_structured_output',
    'withStructuredOutput',
    'with_retry',
    'withRetry',
    'bind',
    'with_config',
    'withConfig',
  ],
  ...['with_fallbacks', 'withFallbacks', 'with_types', 'configurable_fields', 'configurable_alternatives', 'pipe'],
];

/** What the model was given on the way, by `bind_tools(…)` and the like. */
const BOUND = {
  tools: 'new:bind_tools()|new:bindTools()',
  schema: 'new:with_structured_output()|new:withStructuredOutput()',
};

const onModel: SdkInput['onModel'] = [
  {
    id: 'invoke',
    path: '{invoke,ainvoke,predict,apredict,call,batch,abatch,generate,agenerate,call_as_llm,predict_messages}',
    kind: 'chat',
    level: 'framework',
    prompt: 'input|inputs|messages|prompts|0',
    ...BOUND,
  },
  {
    id: 'stream',
    path: '{stream,astream,astream_events,streamEvents,streamLog,astream_log}',
    kind: 'chat',
    level: 'framework',
    prompt: 'input|messages|0',
    ...BOUND,
    stream: true,
  },
  {
    id: 'embed',
    path: '{embed_query,embed_documents,aembed_query,aembed_documents,embedQuery,embedDocuments}',
    kind: 'embedding',
    level: 'framework',
    prompt: 'text|texts|0',
  },
];

const MAX = 'max_tokens|max_completion_tokens|max_tokens_to_sample|max_output_tokens|num_predict|maxTokens|maxOutputTokens|numPredict';
const URL = 'base_url|openai_api_base|api_base|azure_endpoint|configuration.baseURL|baseUrl|endpoint';
const MODEL = 'model|model_name|modelName|model_id|azure_deployment|deployment_name|azureOpenAIApiDeploymentName';

const CLASSES: readonly (readonly [names: string, provider: string])[] = [
  ['ChatOpenAI,OpenAI', 'openai'],
  ['AzureChatOpenAI,AzureOpenAI', 'azure'],
  ['ChatAnthropic,AnthropicLLM,Anthropic', 'anthropic'],
  ['ChatGoogleGenerativeAI,GoogleGenerativeAI,ChatVertexAI,VertexAI,ChatGoogle,ChatAnthropicVertex', 'google'],
  ['ChatBedrock,ChatBedrockConverse,Bedrock,BedrockLLM,BedrockChat', 'bedrock'],
  ['ChatGroq', 'groq'],
  ['ChatMistralAI,MistralAI', 'mistral'],
  ['ChatOllama,Ollama,OllamaLLM', 'ollama'],
  ['ChatCohere,Cohere', 'cohere'],
  ['ChatDeepSeek', 'deepseek'],
  ['ChatTogether,Together,ChatTogetherAI', 'together'],
  ['ChatFireworks,Fireworks', 'fireworks'],
  ['ChatXAI', 'xai'],
  ['ChatPerplexity', 'perplexity'],
  ['ChatNVIDIA,NVIDIA', 'nvidia'],
  ['ChatTongyi,Tongyi,ChatAlibabaTongyi', 'dashscope'],
  ['ChatZhipuAI', 'zhipu'],
  ['ChatMoonshot,MoonshotChat', 'moonshot'],
  ['ChatOpenRouter', 'openrouter'],
  ['ChatHuggingFace,HuggingFaceEndpoint,HuggingFaceHub', 'huggingface'],
  ['ChatCerebras', 'cerebras'],
  ['ChatCloudflareWorkersAI', 'cloudflare'],
];
const EMBEDDINGS: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAIEmbeddings', 'openai'],
  ['AzureOpenAIEmbeddings', 'azure'],
  ['GoogleGenerativeAIEmbeddings,VertexAIEmbeddings', 'google'],
  ['BedrockEmbeddings', 'bedrock'],
  ['CohereEmbeddings', 'cohere'],
  ['MistralAIEmbeddings', 'mistral'],
  ['OllamaEmbeddings', 'ollama'],
  ['VoyageAIEmbeddings,VoyageEmbeddings', 'voyage'],
  ['NVIDIAEmbeddings', 'nvidia'],
  ['FireworksEmbeddings', 'fireworks'],
  ['TogetherEmbeddings', 'together'],
  ['HuggingFaceInferenceAPIEmbeddings,HuggingFaceEndpointEmbeddings', 'huggingface'],
  ['DashScopeEmbeddings', 'dashscope'],
];

function models(): NonNullable<SdkInput['models']> {
  const common = { model: `${MODEL}|0`, baseUrl: URL, maxOutput: MAX };
  return [
    ...CLASSES.map(([names, provider]) => ({ path: `{${names}}()`, provider, ...common })),
    ...EMBEDDINGS.map(([names, provider]) => ({ path: `{${names}}()`, provider, ...common, kind: 'embedding' as const })),
    {
      path: '{init_chat_model,initChatModel}()',
      model: 'model|0',
      providerFrom: 'model_provider|modelProvider|1.modelProvider',
      qualified: true,
      maxOutput: MAX,
      baseUrl: 'base_url',
    },
    { path: '{init_embeddings}()', model: 'model|0', qualified: true, kind: 'embedding' as const },
  ];
}

const agents: SdkInput['calls'] = [
  {
    id: 'store',
    path: '{*VectorStore,*VectorStores,Chroma,FAISS,Pinecone,PineconeVectorStore,Qdrant,QdrantVectorStore,Weaviate,WeaviateVectorStore,Milvus,PGVector,Redis,InMemoryVectorStore,ElasticsearchStore,MongoDBAtlasVectorSearch,LanceDB,DocArrayInMemorySearch}.{from_documents,from_texts,fromDocuments,fromTexts,afrom_documents,afrom_texts}',
    ...{ kind: 'embedding', level: 'framework', model: 'embedding|embeddings|1|2', prompt: '0|documents|texts' },
  },
  {
    id: 'agent',
    path: '{create_agent,create_react_agent,createAgent,createReactAgent,create_deep_agent,createDeepAgent}().{invoke,ainvoke,stream,astream,batch,astream_events,streamEvents}',
    ...{
      kind: 'agent',
      level: 'framework',
      qualified: true,
      model: 'new:model|new:llm|new:0',
      prompt: 'input|0',
      tools: 'new:tools|new:1',
      streamed: ['stream', 'astream', 'astream_events', 'streamEvents'],
      system: 'new:system_prompt|new:prompt|new:state_modifier|new:systemPrompt|new:instructions',
    },
  },
  {
    id: 'executor',
    path: '{AgentExecutor()}.{invoke,ainvoke,run,stream,call}',
    ...{ kind: 'agent', level: 'framework', model: 'new:agent.llm|new:agent.0', prompt: 'input|0' },
  },
];

export const langchainPython: SdkInput = {
  id: 'py.langchain',
  sdk: 'langchain',
  languages: ['python'],
  modules: [
    ...[
      'langchain',
      'langchain_openai',
      'langchain_anthropic',
      'langchain_google_genai',
      'langchain_google_vertexai',
      'langchain_aws',
      'langchain_groq',
    ],
    ...[
      'langchain_mistralai',
      'langchain_ollama',
      'langchain_community',
      'langchain_cohere',
      'langchain_deepseek',
      'langchain_together',
      'langchain_fireworks',
    ],
    ...[
      'langchain_xai',
      'langchain_perplexity',
      'langchain_nvidia_ai_endpoints',
      'langchain_huggingface',
      'langchain_cerebras',
      'langchain_voyageai',
    ],
    ...['langchain_chroma', 'langchain_pinecone', 'langchain_qdrant', 'langchain_postgres', 'langchain_milvus', 'langchain_weaviate'],
    ...['langchain_core.vectorstores', 'langchain_mongodb', 'langchain_elasticsearch', 'langchain_redis'],
    ...['langgraph.prebuilt', 'deepagents', 'langchain_classic', 'langchain_openrouter', 'langchain_azure_ai'],
  ],
  docs: 'https://docs.langchain.com/oss/python/langchain/overview',
  anyServer: true,
  keeps: KEEPS,
  models: models(),
  onModel,
  calls: [...agents, ...chains],
};

export const langchainJs: SdkInput = {
  id: 'js.langchain',
  sdk: 'langchain',
  languages: ['ecmascript'],
  modules: [
    ...[
      'langchain',
      '@langchain/openai',
      '@langchain/anthropic',
      '@langchain/google-genai',
      '@langchain/google-vertexai',
      '@langchain/aws',
      '@langchain/groq',
    ],
    ...[
      '@langchain/mistralai',
      '@langchain/ollama',
      '@langchain/community',
      '@langchain/cohere',
      '@langchain/deepseek',
      '@langchain/xai',
      '@langchain/langgraph',
      'deepagents',
    ],
  ],
  docs: 'https://docs.langchain.com/oss/javascript/langchain/overview',
  keeps: KEEPS,
  models: models(),
  onModel,
  calls: [...agents, ...chains],
};
