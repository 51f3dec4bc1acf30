// Agent frameworks: an object is made with a model and instructions, a later call runs it.
import type { SdkInput } from '../../model/descriptor';

const pydanticModels: NonNullable<SdkInput['models']> = [
  {
    path: '{OpenAIModel,OpenAIChatModel,OpenAIResponsesModel}()',
    provider: 'openai',
    model: 'model_name|0',
    baseUrl: 'provider.base_url|base_url',
  },
  { path: 'AnthropicModel()', provider: 'anthropic', model: 'model_name|0' },
  { path: '{GoogleModel,GeminiModel}()', provider: 'google', model: 'model_name|0' },
  { path: 'BedrockConverseModel()', provider: 'bedrock', model: 'model_name|0' },
  { path: 'GroqModel()', provider: 'groq', model: 'model_name|0' },
  { path: 'MistralModel()', provider: 'mistral', model: 'model_name|0' },
  { path: 'CohereModel()', provider: 'cohere', model: 'model_name|0' },
  { path: 'HuggingFaceModel()', provider: 'huggingface', model: 'model_name|0' },
  { path: 'OpenRouterModel()', provider: 'openrouter', model: 'model_name|0' },
];

const pydanticAi: SdkInput = {
  id: 'py.pydantic-ai',
  sdk: 'pydantic-ai',
  languages: ['python'],
  modules: ['pydantic_ai'],
  docs: 'https://ai.pydantic.dev/',
  qualified: true,
  models: pydanticModels,
  calls: [
    {
      id: 'run',
      path: 'Agent().{run,run_sync,run_stream,iter,run_stream_events}',
      ...{
        kind: 'agent',
        level: 'framework',
        model: 'model|new:model|new:0',
        prompt: 'user_prompt|0',
        system: 'new:system_prompt|new:instructions|new:@system_prompt|new:@instructions',
      },
      ...{ maxOutput: 'model_settings.max_tokens|new:model_settings.max_tokens', tools: 'new:tools', schema: 'new:output_type' },
      streamed: ['run_stream', 'run_stream_events'],
    },
  ],
};

const openaiAgents: readonly SdkInput[] = [
  {
    id: 'py.openai-agents',
    sdk: 'openai-agents',
    languages: ['python'],
    modules: ['agents'],
    docs: 'https://openai.github.io/openai-agents-python/',
    provider: 'openai',
    models: [
      {
        path: '{OpenAIChatCompletionsModel,OpenAIResponsesModel}()',
        provider: 'openai',
        model: 'model|0',
        baseUrl: 'openai_client.base_url',
      },
      { path: '{LitellmModel,extensions.models.litellm_model.LitellmModel}()', model: 'model|0', qualified: true },
    ],
    calls: [
      {
        id: 'run',
        path: 'Runner.{run,run_sync,run_streamed}',
        kind: 'agent',
        level: 'framework',
        model: '0.model|starting_agent.model',
        prompt: 'input|1',
        system: '0.instructions|starting_agent.instructions',
        maxOutput: '0.model_settings.max_tokens|starting_agent.model_settings.max_tokens',
        tools: '0.tools|starting_agent.tools',
        streamed: ['run_streamed'],
      },
    ],
  },
  {
    id: 'js.openai-agents',
    sdk: '@openai/agents',
    languages: ['ecmascript'],
    modules: ['@openai/agents', '@openai/agents-core', '@openai/agents-extensions'],
    docs: 'https://openai.github.io/openai-agents-js/',
    provider: 'openai',
    wraps: ['aisdk'],
    calls: [
      {
        id: 'run',
        path: '{run,Runner().run}',
        ...{ kind: 'agent', level: 'framework', model: '0.model', prompt: '1', system: '0.instructions' },
        ...{ maxOutput: '0.modelSettings.maxTokens', tools: '0.tools', stream: '2.stream' },
      },
    ],
  },
];

const AGNO_MODELS: readonly (readonly [name: string, provider: string])[] = [
  ...([
    ['OpenAIChat', 'openai'],
    ['OpenAIResponses', 'openai'],
    ['AzureOpenAI', 'azure'],
    ['Claude', 'anthropic'],
    ['Gemini', 'google'],
    ['Groq', 'groq'],
  ] as const),
  ...([
    ['MistralChat', 'mistral'],
    ['Ollama', 'ollama'],
    ['DeepSeek', 'deepseek'],
    ['xAI', 'xai'],
    ['OpenRouter', 'openrouter'],
    ['Together', 'together'],
  ] as const),
  ...([
    ['AwsBedrock', 'bedrock'],
    ['Cohere', 'cohere'],
    ['Perplexity', 'perplexity'],
    ['Nvidia', 'nvidia'],
    ['Fireworks', 'fireworks'],
    ['LMStudio', 'lmstudio'],
  ] as const),
];

const agno: SdkInput = {
  id: 'py.agno',
  sdk: 'agno',
  languages: ['python'],
  modules: ['agno', 'phi'],
  docs: 'https://docs.agno.com/',
  qualified: true,
  models: AGNO_MODELS.map(([name, provider]) => ({
    path: `${name}()`,
    provider,
    model: 'id|0',
    baseUrl: 'base_url',
    maxOutput: 'max_tokens',
  })),
  calls: [
    {
      id: 'run',
      path: '{Agent,Team}().{run,arun,print_response,aprint_response,cli_app}',
      ...{
        kind: 'agent',
        level: 'framework',
        model: 'new:model|new:members[].model',
        prompt: 'input|message|0',
        system: 'new:instructions|new:description|new:system_message',
        tools: 'new:tools',
      },
    },
  ],
};

/** Written in the code, or in the YAML that `config` points to. */
const AGENT = ['role|config.role', 'goal|config.goal', 'backstory|config.backstory'];
const TASK = ['description|config.description', 'expected_output|config.expected_output'];

const crewai: SdkInput = {
  id: 'py.crewai',
  sdk: 'crewai',
  languages: ['python'],
  modules: ['crewai'],
  docs: 'https://docs.crewai.com/',
  // Without an llm CrewAI asks OpenAI, unless its environment says otherwise.
  provider: 'openai',
  qualified: true,
  models: [{ path: 'LLM()', model: 'model|0', qualified: true, baseUrl: 'base_url|api_base', maxOutput: 'max_tokens' }],
  onModel: [{ id: 'llm', path: '{call,acall}', kind: 'chat', level: 'framework', prompt: 'messages|0' }],
  calls: [
    {
      id: 'kickoff',
      path: 'Crew().{kickoff,kickoff_async,kickoff_for_each,kickoff_for_each_async,akickoff,train,test}',
      ...{ kind: 'agent', level: 'framework', model: 'new:agents[].llm|new:agents[].config.llm|new:manager_llm|new:tasks[].agent.llm' },
      parts: [
        { of: 'new:agents', fields: AGENT, role: 'system' },
        { of: 'new:tasks', fields: TASK, role: 'user' },
      ],
    },
    {
      id: 'agent',
      path: 'Agent().{kickoff,kickoff_async}',
      kind: 'agent',
      level: 'framework',
      model: 'new:llm',
      prompt: '0|messages',
      system: 'new:backstory',
    },
    {
      id: 'task',
      path: 'Task().{execute,execute_sync,execute_async}',
      ...{ kind: 'agent', level: 'framework', model: 'new:agent.llm' },
      parts: [
        { of: 'new:agent', fields: AGENT, role: 'system' },
        { of: 'new:', fields: TASK, role: 'user' },
      ],
    },
  ],
};

const smolagents: SdkInput = {
  id: 'py.smolagents',
  sdk: 'smolagents',
  languages: ['python'],
  modules: ['smolagents'],
  docs: 'https://huggingface.co/docs/smolagents',
  qualified: true,
  models: [
    { path: '{OpenAIServerModel,OpenAIModel}()', provider: 'openai', model: 'model_id|0', baseUrl: 'api_base' },
    { path: 'LiteLLMModel()', model: 'model_id|0', qualified: true, baseUrl: 'api_base' },
    { path: '{InferenceClientModel,HfApiModel}()', provider: 'huggingface', model: 'model_id|0' },
    { path: '{AmazonBedrockModel,AmazonBedrockServerModel}()', provider: 'bedrock', model: 'model_id|0' },
  ],
  calls: [
    {
      id: 'run',
      path: '{CodeAgent,ToolCallingAgent,MultiStepAgent}().run',
      kind: 'agent',
      level: 'framework',
      model: 'new:model|new:1',
      prompt: 'task|0',
      system: 'new:instructions',
    },
  ],
};

export const agents: readonly SdkInput[] = [pydanticAi, ...openaiAgents, agno, crewai, smolagents];
