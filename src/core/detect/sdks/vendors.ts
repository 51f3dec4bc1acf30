// Vendors with a client of their own.
import type { SdkInput } from '../../model/descriptor';

const mistralSlots = {
  model: 'model',
  prompt: 'messages',
  maxOutput: 'max_tokens|maxTokens',
  tools: 'tools',
  schema: 'response_format|responseFormat',
};

function mistral(language: 'python' | 'ecmascript'): SdkInput {
  const isPython = language === 'python';
  const client = isPython ? '{Mistral,MistralClient,MistralAsyncClient}()' : '{default,Mistral,MistralClient}()';
  return {
    id: `${isPython ? 'py' : 'js'}.mistral`,
    sdk: isPython ? 'mistralai' : '@mistralai/mistralai',
    languages: [language],
    modules: isPython ? ['mistralai', 'mistralai.client', 'mistralai.async_client'] : ['@mistralai/mistralai'],
    docs: 'https://docs.mistral.ai/getting-started/clients',
    provider: 'mistral',
    baseUrl: isPython ? 'new:server_url' : 'new:serverURL',
    providers: { MistralAzure: 'azure', MistralGoogleCloud: 'google' },
    calls: [
      {
        id: 'chat',
        path: `${client}.chat.{complete,complete_async,parse,parse_async}`,
        kind: 'chat',
        ...mistralSlots,
        distinctive: isPython,
      },
      { id: 'chat-stream', path: `${client}.chat.{stream,stream_async}`, kind: 'chat', ...mistralSlots, stream: true },
      { id: 'old-chat', path: `${client}.{chat,chatStream,chat_stream}`, kind: 'chat', ...mistralSlots },
      {
        id: 'fim',
        path: `${client}.fim.{complete,stream,complete_async}`,
        kind: 'completion',
        model: 'model',
        prompt: 'prompt',
        maxOutput: 'max_tokens|maxTokens',
      },
      { id: 'agents', path: `${client}.agents.{complete,stream,complete_async}`, kind: 'agent', prompt: 'messages' },
      {
        id: 'conversation',
        path: `${client}.conversations.{start,append,start_async}`,
        kind: 'responses',
        model: 'model',
        prompt: 'inputs',
        system: 'instructions',
      },
      { id: 'embedding', path: `${client}.embeddings.{create,create_async}`, kind: 'embedding', model: 'model', prompt: 'inputs' },
      { id: 'ocr', path: `${client}.ocr.{process,process_async}`, kind: 'image', model: 'model' },
    ],
  };
}

function cohere(language: 'python' | 'ecmascript'): SdkInput {
  const isPython = language === 'python';
  const client = isPython ? '{Client,ClientV2,AsyncClient,AsyncClientV2}()' : '{default,CohereClient,CohereClientV2}()';
  const slots = { model: 'model', prompt: 'message|messages', system: 'preamble', maxOutput: 'max_tokens|maxTokens', tools: 'tools' };
  return {
    id: `${isPython ? 'py' : 'js'}.cohere`,
    sdk: isPython ? 'cohere' : 'cohere-ai',
    languages: [language],
    modules: isPython ? ['cohere'] : ['cohere-ai'],
    docs: 'https://docs.cohere.com/reference/about',
    provider: 'cohere',
    inserts: ['v2'],
    calls: [
      { id: 'chat', path: `${client}.chat`, kind: 'chat', ...slots },
      { id: 'chat-stream', path: `${client}.{chat_stream,chatStream}`, kind: 'chat', ...slots, stream: true },
      { id: 'generate', path: `${client}.{generate,generate_stream}`, kind: 'completion', ...slots, prompt: 'prompt' },
      { id: 'embed', path: `${client}.embed`, kind: 'embedding', model: 'model', prompt: 'texts|inputs' },
      { id: 'rerank', path: `${client}.rerank`, kind: 'rerank', model: 'model', prompt: 'query', documents: 'documents' },
      { id: 'classify', path: `${client}.classify`, kind: 'chat', model: 'model', prompt: 'inputs' },
    ],
  };
}

function ollama(language: 'python' | 'ecmascript'): SdkInput {
  const isPython = language === 'python';
  const client = isPython ? '{Client,AsyncClient}()' : '{Ollama()}';
  const own = isPython ? [client, ''] : [client, 'default', 'ollama'];
  const slots = { model: 'model|0.model|0', maxOutput: 'options.num_predict', stream: 'stream', tools: 'tools', schema: 'format' };
  return {
    id: `${isPython ? 'py' : 'js'}.ollama`,
    sdk: 'ollama',
    languages: [language],
    modules: isPython ? ['ollama'] : ['ollama', 'ollama/browser'],
    docs: 'https://github.com/ollama/ollama-python',
    provider: 'ollama',
    calls: own.flatMap((receiver) => {
      const prefix = receiver ? `${receiver}.` : '';
      return [
        { id: `chat${receiver && '-client'}`, path: `${prefix}chat`, kind: 'chat' as const, ...slots, prompt: 'messages' },
        { id: 'generate', path: `${prefix}generate`, kind: 'completion' as const, ...slots, prompt: 'prompt|1', system: 'system' },
        { id: 'embed', path: `${prefix}{embed,embeddings}`, kind: 'embedding' as const, model: slots.model, prompt: 'input|prompt|1' },
      ];
    }),
  };
}

const dashscope: SdkInput = {
  id: 'py.dashscope',
  sdk: 'dashscope',
  languages: ['python'],
  modules: ['dashscope'],
  docs: 'https://help.aliyun.com/zh/model-studio/',
  provider: 'dashscope',
  calls: [
    {
      id: 'generation',
      path: '{Generation,AioGeneration,MultiModalConversation,AioMultiModalConversation}.call',
      kind: 'chat',
      model: 'model|0',
      prompt: 'messages|prompt|1',
      maxOutput: 'max_tokens',
      stream: 'stream',
      tools: 'tools',
    },
    {
      id: 'generation-object',
      path: '{Generation,MultiModalConversation}().call',
      kind: 'chat',
      model: 'model|0',
      prompt: 'messages|prompt|1',
      maxOutput: 'max_tokens',
      stream: 'stream',
      tools: 'tools',
    },
    {
      id: 'embedding',
      path: '{TextEmbedding,MultiModalEmbedding,BatchTextEmbedding}.call',
      kind: 'embedding',
      model: 'model|0',
      prompt: 'input|1',
    },
    { id: 'image', path: '{ImageSynthesis}.{call,async_call}', kind: 'image', model: 'model|0', prompt: 'prompt|1', answers: 'n' },
    { id: 'video', path: '{VideoSynthesis}.{call,async_call}', kind: 'video', model: 'model|0', prompt: 'prompt|1' },
    {
      id: 'speech',
      path: '{SpeechSynthesizer,Transcription,Recognition}.{call,async_call}',
      kind: 'audio',
      model: 'model|0',
      prompt: 'text|1',
    },
    { id: 'speech-object', path: 'SpeechSynthesizer().{call,streaming_call}', kind: 'audio', model: 'new:model', prompt: 'text|0' },
    { id: 'recognition-object', path: 'Recognition().{call,start}', kind: 'audio', model: 'new:model' },
    { id: 'rerank', path: 'TextReRank.call', kind: 'rerank', model: 'model|0', prompt: 'query|1' },
  ],
};

const elevenlabs: readonly SdkInput[] = (['python', 'ecmascript'] as const).map((language) => ({
  id: `${language === 'python' ? 'py' : 'js'}.elevenlabs`,
  sdk: language === 'python' ? 'elevenlabs' : '@elevenlabs/elevenlabs-js',
  languages: [language],
  modules: language === 'python' ? ['elevenlabs'] : ['@elevenlabs/elevenlabs-js', 'elevenlabs'],
  docs: 'https://elevenlabs.io/docs/api-reference',
  provider: 'elevenlabs',
  keeps: ['with_raw_response'],
  calls: [
    {
      id: 'tts',
      path: '{ElevenLabs,AsyncElevenLabs,ElevenLabsClient}().{text_to_speech,textToSpeech}.{convert,stream,convert_as_stream,convertAsStream,convert_with_timestamps}',
      kind: 'audio' as const,
      model: 'model_id|model|1.modelId|1.model_id',
      prompt: 'text|1.text',
    },
    {
      id: 'generate',
      path: '{ElevenLabs,AsyncElevenLabs,ElevenLabsClient}().generate',
      kind: 'audio' as const,
      model: 'model|0.model_id',
      prompt: 'text|0.text',
    },
    {
      id: 'stt',
      path: '{ElevenLabs,AsyncElevenLabs,ElevenLabsClient}().{speech_to_text,speechToText}.convert',
      kind: 'audio' as const,
      model: 'model_id|0.modelId',
    },
  ],
}));

const REPLICATE = {
  prompt: 'input.prompt|1.input.prompt|0.input.prompt',
  system: 'input.system_prompt|1.input.system_prompt|0.input.system_prompt',
  maxOutput: 'input.max_tokens|input.max_new_tokens|1.input.max_tokens|1.input.max_new_tokens|0.input.max_tokens',
};

const others: readonly SdkInput[] = [
  {
    id: 'py.replicate',
    sdk: 'replicate',
    languages: ['python', 'ecmascript'],
    modules: ['replicate'],
    docs: 'https://replicate.com/docs',
    provider: 'replicate',
    calls: [
      {
        id: 'run',
        path: '{,Client().,default().,Replicate().}{run,async_run,stream,async_stream}',
        kind: 'completion',
        model: '0|ref',
        ...REPLICATE,
        streamed: ['stream', 'async_stream'],
      },
      {
        id: 'prediction',
        path: '{,Client().,default().,Replicate().}{predictions,models.predictions,deployments.predictions}.{create,async_create}',
        kind: 'completion',
        model: 'model|version|0.model|0.version',
        ...REPLICATE,
      },
    ],
  },
  {
    id: 'py.voyage',
    sdk: 'voyageai',
    languages: ['python', 'ecmascript'],
    modules: ['voyageai'],
    docs: 'https://docs.voyageai.com/',
    provider: 'voyage',
    calls: [
      {
        id: 'embed',
        path: '{Client,AsyncClient,VoyageAIClient}().{embed,multimodal_embed,contextualized_embed}',
        kind: 'embedding',
        model: 'model|1',
        prompt: 'texts|input|inputs|0',
      },
      {
        id: 'rerank',
        path: '{Client,AsyncClient,VoyageAIClient}().rerank',
        kind: 'rerank',
        model: 'model|2',
        prompt: 'query|0.query|0',
        documents: 'documents|0.documents|1',
      },
    ],
  },
  {
    id: 'py.huggingface',
    sdk: 'huggingface_hub',
    languages: ['python', 'ecmascript'],
    modules: ['huggingface_hub', '@huggingface/inference'],
    docs: 'https://huggingface.co/docs/huggingface_hub/guides/inference',
    provider: 'huggingface',
    calls: [
      {
        id: 'chat',
        path: '{,InferenceClient().,AsyncInferenceClient().,HfInference().}{chat_completion,chatCompletion,chatCompletionStream}',
        streamed: ['chatCompletionStream'],
        kind: 'chat',
        model: 'model|new:model|new:0',
        prompt: 'messages|0',
        maxOutput: 'max_tokens',
        stream: 'stream',
      },
      {
        id: 'text',
        path: '{,InferenceClient().,AsyncInferenceClient().,HfInference().}{text_generation,textGeneration,textGenerationStream}',
        kind: 'completion',
        model: 'model|new:model|new:0',
        prompt: 'prompt|inputs|0',
        maxOutput: 'max_new_tokens|parameters.max_new_tokens',
        stream: 'stream',
        streamed: ['textGenerationStream'],
      },
      {
        id: 'embed',
        path: '{,InferenceClient().,AsyncInferenceClient().,HfInference().}{feature_extraction,featureExtraction}',
        kind: 'embedding',
        model: 'model|new:model|new:0',
        prompt: 'text|inputs|0',
      },
      {
        id: 'image',
        path: '{,InferenceClient().,AsyncInferenceClient().,HfInference().}{text_to_image,textToImage}',
        kind: 'image',
        model: 'model|new:model|new:0',
        prompt: 'prompt|inputs|0',
      },
    ],
  },
  {
    id: 'py.xai',
    sdk: 'xai-sdk',
    languages: ['python'],
    modules: ['xai_sdk'],
    docs: 'https://docs.x.ai/docs/overview',
    provider: 'xai',
    calls: [
      {
        id: 'chat',
        path: '{Client,AsyncClient}().chat.create().{sample,stream,parse,sample_batch,stream_batch,defer}',
        kind: 'chat',
        model: 'new:model',
        prompt: 'new:messages|new:append()',
        maxOutput: 'new:max_tokens',
        tools: 'new:tools',
        answers: 'n',
        streamed: ['stream', 'stream_batch'],
      },
    ],
  },
];

export const vendors: readonly SdkInput[] = [
  mistral('python'),
  mistral('ecmascript'),
  cohere('python'),
  cohere('ecmascript'),
  ollama('python'),
  ollama('ecmascript'),
  dashscope,
  ...elevenlabs,
  ...others,
];
