// Libraries that speak to many providers behind one call: LiteLLM, Instructor.
import type { SdkInput } from '../../model/descriptor';

const chat = {
  model: 'model|0',
  prompt: 'messages|1',
  maxOutput: 'max_tokens|max_completion_tokens',
  answers: 'n',
  stream: 'stream',
  tools: 'tools',
  schema: 'response_format',
};

export const litellm: SdkInput = {
  id: 'py.litellm',
  sdk: 'litellm',
  languages: ['python'],
  modules: ['litellm'],
  docs: 'https://docs.litellm.ai/',
  qualified: true,
  anyServer: true,
  baseUrl: 'api_base|base_url|new:api_base',
  calls: [
    { id: 'completion', path: '{completion,acompletion,batch_completion}', kind: 'chat', ...chat },
    {
      id: 'router',
      path: 'Router().{completion,acompletion}',
      kind: 'chat',
      ...chat,
      alias: { in: 'new:model_list|new:0', name: 'model_name', value: 'litellm_params.model' },
    },
    { id: 'text-completion', path: '{text_completion,atext_completion}', kind: 'completion', ...chat, prompt: 'prompt|1' },
    {
      id: 'responses',
      path: '{responses,aresponses}',
      kind: 'responses',
      model: 'model|1',
      prompt: 'input|0',
      system: 'instructions',
      maxOutput: 'max_output_tokens',
      stream: 'stream',
    },
    {
      id: 'embedding',
      path: '{embedding,aembedding,Router().embedding,Router().aembedding}',
      kind: 'embedding',
      model: 'model|0',
      prompt: 'input|1',
    },
    { id: 'image', path: '{image_generation,aimage_generation}', kind: 'image', model: 'model|1', prompt: 'prompt|0', answers: 'n' },
    { id: 'audio', path: '{transcription,atranscription,speech,aspeech}', kind: 'audio', model: 'model|0', prompt: 'input' },
    { id: 'rerank', path: '{rerank,arerank}', kind: 'rerank', model: 'model|0', prompt: 'query|1' },
  ],
};

const instructorSlots = {
  model: 'model|new:model|new:0',
  prompt: 'messages',
  system: 'system',
  maxOutput: 'max_tokens|new:max_tokens',
  stream: 'stream',
};

export const instructor: readonly SdkInput[] = [
  {
    id: 'py.instructor',
    sdk: 'instructor',
    languages: ['python'],
    modules: ['instructor'],
    docs: 'https://python.useinstructor.com/',
    qualified: true,
    wraps: [
      'from_openai',
      'from_anthropic',
      'from_gemini',
      'from_genai',
      'from_mistral',
      'from_groq',
      'from_cohere',
      'from_litellm',
      'patch',
      'apatch',
    ],
    calls: [
      {
        id: 'provider-chat',
        path: 'from_provider().chat.completions.{create,create_partial,create_iterable,create_with_completion}',
        kind: 'chat',
        ...instructorSlots,
      },
      { id: 'provider', path: 'from_provider().{create,create_partial,create_iterable}', kind: 'chat', ...instructorSlots },
    ],
  },
  // One interface, whatever client it extends.
  {
    id: 'py.instructor-any',
    sdk: 'instructor',
    languages: ['python'],
    modules: ['anthropic', 'google.genai', 'google.generativeai', 'mistralai', 'cohere', 'openai', 'groq', 'litellm'],
    docs: 'https://python.useinstructor.com/',
    provider: 'openai',
    providers: {
      ...{ Anthropic: 'anthropic', AsyncAnthropic: 'anthropic', AnthropicBedrock: 'bedrock', AnthropicVertex: 'google' },
      ...{ Mistral: 'mistral', ClientV2: 'cohere', GenerativeModel: 'google', AzureOpenAI: 'azure', AsyncAzureOpenAI: 'azure' },
      ...{ Groq: 'groq', AsyncGroq: 'groq' },
    },
    providersByModule: { 'google.genai': 'google', cohere: 'cohere' },
    baseUrl: 'new:base_url',
    calls: [
      {
        id: 'any',
        path: '{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI,Groq,AsyncGroq,*Anthropic*,Mistral,Client,ClientV2,AsyncClient,AsyncClientV2,GenerativeModel}().{,chat.completions.,messages.}{create,create_partial,create_iterable,create_with_completion}',
        kind: 'chat',
        ...instructorSlots,
      },
    ],
  },
  // What Instructor adds to the clients that it extends.
  {
    id: 'py.instructor-openai',
    sdk: 'instructor',
    languages: ['python'],
    modules: ['openai', 'groq'],
    docs: 'https://python.useinstructor.com/',
    provider: 'openai',
    providers: { AzureOpenAI: 'azure', AsyncAzureOpenAI: 'azure', Groq: 'groq', AsyncGroq: 'groq' },
    baseUrl: 'new:base_url',
    calls: [
      {
        id: 'chat',
        path: '{OpenAI,AsyncOpenAI,AzureOpenAI,AsyncAzureOpenAI,Groq,AsyncGroq}().chat.completions.{create_partial,create_iterable,create_with_completion}',
        kind: 'chat',
        ...instructorSlots,
      },
    ],
  },
  {
    id: 'js.instructor',
    sdk: '@instructor-ai/instructor',
    languages: ['ecmascript'],
    modules: ['@instructor-ai/instructor'],
    docs: 'https://js.useinstructor.com/',
    provider: 'openai',
    calls: [
      {
        id: 'chat',
        path: '{default,Instructor,createInstructor}().chat.completions.create',
        kind: 'chat',
        model: '0.model',
        prompt: '0.messages',
        maxOutput: '0.max_tokens',
        stream: '0.stream',
      },
    ],
  },
];

/** Tracing packages that hand the client back. */
export const wrappers: SdkInput = {
  id: 'py.wrappers',
  sdk: 'langsmith',
  languages: ['python', 'ecmascript'],
  modules: ['langsmith.wrappers', 'langsmith/wrappers', 'braintrust', 'weave', 'traceloop', 'helicone', 'langsmith'],
  docs: 'https://docs.langchain.com/langsmith/trace-openai',
  wraps: ['wrap_openai', 'wrap_anthropic', 'wrapOpenAI', 'wrapAnthropic', 'wrapSDK', 'wrap_litellm'],
};
