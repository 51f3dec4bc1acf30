// Further frameworks and clients for Python: Haystack, Google's ADK, Strands, llm, vLLM.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['python'];

const GENERATORS: readonly (readonly [names: string, provider: string])[] = [
  ['OpenAI{,Chat,Responses,ResponsesChat}Generator', 'openai'],
  ['AzureOpenAI{,Chat,ResponsesChat}Generator', 'azure'],
  ['Anthropic{,Chat}Generator', 'anthropic'],
  ['{GoogleAIGemini,GoogleGenAI,VertexAIGemini}{,Chat}Generator', 'google'],
  ['AmazonBedrock{,Chat}Generator', 'bedrock'],
  ['{HuggingFaceAPI}{,Chat}Generator', 'huggingface'],
  ['Cohere{,Chat}Generator', 'cohere'],
  ['MistralChatGenerator', 'mistral'],
  ['Ollama{,Chat}Generator', 'ollama'],
];
const GENERATOR = { model: 'model|azure_deployment', baseUrl: 'api_base_url|azure_endpoint', maxOutput: 'generation_kwargs.max_tokens' };

const haystack: SdkInput = {
  id: 'py.haystack',
  sdk: 'haystack-ai',
  languages,
  modules: ['haystack', 'haystack_integrations'],
  docs: 'https://docs.haystack.deepset.ai/docs/generators',
  ambient: [
    { path: '{Pipeline,AsyncPipeline}().add_component', sets: 'model', value: 'instance|1' },
    { path: '{Pipeline,AsyncPipeline}().add_component', sets: 'prompt', value: 'instance.template|1.template|1.0' },
  ],
  models: [
    ...GENERATORS.map(([names, provider]) => ({ path: `${names}()`, provider, ...GENERATOR })),
    { path: '{OpenAITextEmbedder,OpenAIDocumentEmbedder}()', provider: 'openai', ...GENERATOR, kind: 'embedding' },
    { path: '{AzureOpenAITextEmbedder,AzureOpenAIDocumentEmbedder}()', provider: 'azure', ...GENERATOR, kind: 'embedding' },
    { path: '{CohereTextEmbedder,CohereDocumentEmbedder}()', provider: 'cohere', ...GENERATOR, kind: 'embedding' },
  ],
  onModel: [
    {
      id: 'run',
      path: '{run,run_async}',
      ...{ kind: 'chat', level: 'framework', prompt: 'messages|prompt|0', system: 'system_prompt', tools: 'tools' },
    },
    { id: 'embed', path: '{run,run_async}', kind: 'embedding', level: 'framework', prompt: 'text|documents|0' },
  ],
  calls: [
    { id: 'pipeline', path: '{Pipeline,AsyncPipeline}().{run,run_async}', kind: 'chat', level: 'framework' },
    {
      id: 'agent',
      path: 'Agent().{run,run_async}',
      ...{
        kind: 'agent',
        level: 'framework',
        model: 'new:chat_generator',
        prompt: 'messages|0',
        system: 'new:system_prompt',
        tools: 'new:tools',
      },
    },
  ],
};

/** Often no run in the code: `adk run` serves the agent, so that what makes it is the call. */
const adk: SdkInput = {
  id: 'py.google-adk',
  sdk: 'google-adk',
  languages,
  modules: ['google.adk'],
  docs: 'https://google.github.io/adk-docs/',
  provider: 'google',
  models: [{ path: 'LiteLlm()', model: 'model|0', qualified: true, baseUrl: 'api_base' }],
  calls: [
    {
      id: 'agent',
      path: '{LlmAgent,Agent}',
      ...{ kind: 'agent', level: 'framework', model: 'model', system: 'global_instruction|instruction', tools: 'tools' },
      ...{ schema: 'output_schema', maxOutput: 'generate_content_config.max_output_tokens' },
    },
  ],
};

const strands: SdkInput = {
  id: 'py.strands',
  sdk: 'strands-agents',
  languages,
  modules: ['strands'],
  docs: 'https://strandsagents.com/',
  provider: 'bedrock',
  models: (
    [
      ['BedrockModel', 'bedrock', 'model_id'],
      ['AnthropicModel', 'anthropic', 'model_id'],
      ['OpenAIModel', 'openai', 'model_id'],
      ['GeminiModel', 'google', 'model_id'],
      ['MistralModel', 'mistral', 'model_id'],
      ['OllamaModel', 'ollama', 'model_id'],
    ] as const
  )
    .map(([name, provider, model]): NonNullable<SdkInput['models']>[number] => ({
      ...{ path: `${name}()`, provider, model, maxOutput: 'max_tokens|params.max_tokens', baseUrl: 'client_args.base_url|host' },
    }))
    .concat([{ path: 'LiteLLMModel()', model: 'model_id', qualified: true, maxOutput: 'params.max_tokens' }]),
  calls: [
    {
      id: 'agent',
      path: 'Agent(){,.invoke_async,.stream_async,.structured_output,.structured_output_async}',
      ...{
        kind: 'agent',
        level: 'framework',
        model: 'new:model|new:0',
        prompt: 'prompt|0',
        system: 'new:system_prompt',
        tools: 'new:tools',
      },
      streamed: ['stream_async'],
    },
  ],
};

/** Aliases of models are the tool's own: only those that are ids too have a price. */
const llm: SdkInput = {
  id: 'py.llm',
  sdk: 'llm',
  languages,
  modules: ['llm'],
  ordinaryName: true,
  docs: 'https://llm.datasette.io/en/stable/python-api.html',
  qualified: true,
  calls: [
    {
      id: 'prompt',
      path: '{get_model,get_async_model}(){.prompt,.conversation().prompt,.chain,.conversation().chain}',
      ...{ kind: 'chat', model: 'new:0|new:name', prompt: 'prompt|0', system: 'system', maxOutput: 'max_tokens', tools: 'tools' },
      schema: 'schema',
    },
    { id: 'embed', path: 'get_embedding_model().{embed,embed_multi}', kind: 'embedding', model: 'new:0', prompt: '0' },
  ],
};

const vllm: SdkInput = {
  id: 'py.vllm',
  sdk: 'vllm',
  languages,
  modules: ['vllm'],
  docs: 'https://docs.vllm.ai/en/latest/serving/offline_inference.html',
  provider: 'vllm',
  calls: [
    {
      id: 'generate',
      path: 'LLM().generate',
      ...{ kind: 'completion', model: 'new:model|new:0', prompt: 'prompts|0', maxOutput: 'sampling_params.max_tokens|1.max_tokens' },
    },
    {
      id: 'chat',
      path: 'LLM().chat',
      ...{
        kind: 'chat',
        model: 'new:model|new:0',
        prompt: 'messages|0',
        maxOutput: 'sampling_params.max_tokens|1.max_tokens',
        tools: 'tools',
      },
    },
    { id: 'embed', path: 'LLM().{embed,encode}', kind: 'embedding', model: 'new:model|new:0', prompt: 'prompts|0' },
  ],
};

export const pythonFrameworks: readonly SdkInput[] = [haystack, adk, strands, llm, vllm];
