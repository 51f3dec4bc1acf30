// Microsoft's frameworks for Python: AutoGen (and AG2), Semantic Kernel, and the Azure AI Inference client.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['python'];

const autogen: SdkInput = {
  id: 'py.autogen',
  sdk: 'autogen',
  languages,
  modules: ['autogen', 'ag2'],
  docs: 'https://docs.ag2.ai/',
  provider: 'openai',
  baseUrl: '0.llm_config.config_list[].base_url|new:llm_config.config_list[].base_url',
  calls: [
    {
      id: 'chat',
      path: '{UserProxyAgent,ConversableAgent,AssistantAgent}().{initiate_chat,a_initiate_chat}',
      ...{ kind: 'agent', level: 'framework', prompt: 'message', system: '0.system_message|recipient.system_message' },
      model:
        '0.llm_config.config_list[].model|0.llm_config.model|recipient.llm_config.config_list[].model|recipient.llm_config.model|new:llm_config.config_list[].model|new:llm_config.model',
      maxOutput: '0.llm_config.max_tokens',
    },
    {
      id: 'reply',
      path: '{ConversableAgent,AssistantAgent,GPTAssistantAgent}().{generate_reply,a_generate_reply,run,process}',
      ...{ kind: 'agent', level: 'framework', prompt: 'messages|message|0', system: 'new:system_message' },
      model: 'new:llm_config.config_list[].model|new:llm_config.model',
    },
  ],
};

const CLIENTS: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAIChatCompletionClient', 'openai'],
  ['AzureOpenAIChatCompletionClient', 'azure'],
  ['AnthropicChatCompletionClient', 'anthropic'],
  ['OllamaChatCompletionClient', 'ollama'],
  ['AzureAIChatCompletionClient', 'azure'],
];

const autogenExtensions: SdkInput = {
  id: 'py.autogen-agentchat',
  sdk: 'autogen-agentchat',
  languages,
  modules: ['autogen_agentchat', 'autogen_ext', 'autogen_core'],
  docs: 'https://microsoft.github.io/autogen/',
  anyServer: true,
  models: CLIENTS.map(([names, provider]) => ({
    path: `${names}()`,
    provider,
    model: 'model',
    baseUrl: 'base_url',
    maxOutput: 'max_tokens',
  })),
  onModel: [
    {
      id: 'create',
      path: '{create,create_stream}',
      ...{ kind: 'chat', level: 'framework', prompt: 'messages|0', tools: 'tools' },
      streamed: ['create_stream'],
    },
  ],
  calls: [
    {
      id: 'agent',
      path: '{AssistantAgent,CodeExecutorAgent}().{run,run_stream,on_messages,on_messages_stream}',
      ...{ kind: 'agent', level: 'framework', model: 'new:model_client|new:1', prompt: 'task|messages|0', system: 'new:system_message' },
      ...{ tools: 'new:tools', streamed: ['run_stream', 'on_messages_stream'] },
    },
    {
      id: 'team',
      path: '{RoundRobinGroupChat,SelectorGroupChat,Swarm,MagenticOneGroupChat}().{run,run_stream}',
      ...{ kind: 'agent', level: 'framework', model: 'new:model_client|new:0[].model_client', prompt: 'task|0' },
      streamed: ['run_stream'],
    },
  ],
};

const SERVICES: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAIChatCompletion,OpenAITextCompletion', 'openai'],
  ['AzureChatCompletion,AzureTextCompletion', 'azure'],
  ['AnthropicChatCompletion', 'anthropic'],
  ['GoogleAIChatCompletion,VertexAIChatCompletion', 'google'],
  ['BedrockChatCompletion', 'bedrock'],
  ['MistralAIChatCompletion', 'mistral'],
  ['OllamaChatCompletion', 'ollama'],
  ['AzureAIInferenceChatCompletion', 'azure'],
];
const SERVICE = { model: 'ai_model_id|deployment_name|gemini_model_id|model_id', baseUrl: 'base_url' };

const semanticKernel: SdkInput = {
  id: 'py.semantic-kernel',
  sdk: 'semantic-kernel',
  languages,
  modules: ['semantic_kernel'],
  docs: 'https://learn.microsoft.com/semantic-kernel',
  anyServer: true,
  ambient: [{ path: 'Kernel().add_service', sets: 'model', value: 'service|0' }],
  models: [
    ...SERVICES.map(([names, provider]) => ({ path: `{${names}}()`, provider, ...SERVICE })),
    { path: '{OpenAITextEmbedding}()', provider: 'openai', ...SERVICE, kind: 'embedding' },
    { path: '{AzureTextEmbedding}()', provider: 'azure', ...SERVICE, kind: 'embedding' },
  ],
  onModel: [
    {
      id: 'chat',
      path: '{get_chat_message_content,get_chat_message_contents,get_streaming_chat_message_content,get_streaming_chat_message_contents,get_text_content}',
      ...{ kind: 'chat', level: 'framework', prompt: 'chat_history|prompt|0', maxOutput: 'settings.max_tokens|1.max_tokens' },
      streamed: ['get_streaming_chat_message_content', 'get_streaming_chat_message_contents'],
    },
    { id: 'embed', path: '{generate_embeddings,generate_raw_embeddings}', kind: 'embedding', level: 'framework', prompt: 'texts|0' },
  ],
  calls: [
    {
      id: 'prompt',
      path: 'Kernel().{invoke_prompt,invoke_prompt_stream}',
      ...{ kind: 'chat', level: 'framework', prompt: 'prompt|0', streamed: ['invoke_prompt_stream'] },
    },
    {
      id: 'agent',
      path: '{ChatCompletionAgent,OpenAIAssistantAgent,OpenAIResponsesAgent,AzureAssistantAgent}().{get_response,invoke,invoke_stream}',
      ...{ kind: 'agent', level: 'framework', model: 'new:service', prompt: 'messages|0', system: 'new:instructions' },
      streamed: ['invoke_stream'],
    },
  ],
};

const inference: SdkInput = {
  id: 'py.azure-ai-inference',
  sdk: 'azure-ai-inference',
  languages,
  modules: ['azure.ai.inference'],
  docs: 'https://learn.microsoft.com/python/api/overview/azure/ai-inference-readme',
  provider: 'azure',
  baseUrl: 'new:endpoint|new:0',
  calls: [
    {
      id: 'chat',
      path: 'ChatCompletionsClient().{complete,create}',
      kind: 'chat',
      model: 'model|new:model',
      prompt: 'messages',
      maxOutput: 'max_tokens',
      stream: 'stream',
      tools: 'tools',
    },
    {
      id: 'embedding',
      path: '{EmbeddingsClient,ImageEmbeddingsClient}().embed',
      kind: 'embedding',
      model: 'model|new:model',
      prompt: 'input',
    },
  ],
};

export const microsoft: readonly SdkInput[] = [autogen, autogenExtensions, semanticKernel, inference];
