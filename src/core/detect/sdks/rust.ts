// Rust: builders, and clients whose methods lead to the resource.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['rust'];
const CLIENT = 'Client**';
const either = (...names: readonly string[]) => names.flatMap((name) => [`0.${name}()`, `0.${name}`]).join('|');

const openai: SdkInput = {
  id: 'rs.async-openai',
  sdk: 'async-openai',
  languages,
  modules: ['async_openai'],
  docs: 'https://github.com/64bit/async-openai',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:0.with_api_base()',
  calls: [
    {
      id: 'chat',
      path: `${CLIENT}.chat().{create,create_byot}`,
      kind: 'chat',
      model: either('model'),
      prompt: either('messages'),
      maxOutput: either('max_completion_tokens', 'max_tokens'),
    },
    {
      id: 'chat-stream',
      path: `${CLIENT}.chat().{create_stream,create_stream_byot}`,
      kind: 'chat',
      model: either('model'),
      prompt: either('messages'),
      maxOutput: either('max_completion_tokens', 'max_tokens'),
      stream: true,
    },
    {
      id: 'responses',
      path: `${CLIENT}.responses().{create,create_stream}`,
      kind: 'responses',
      model: either('model'),
      prompt: either('input'),
      system: either('instructions'),
      maxOutput: either('max_output_tokens'),
    },
    {
      id: 'completion',
      path: `${CLIENT}.completions().{create,create_stream}`,
      kind: 'completion',
      model: either('model'),
      prompt: either('prompt'),
      maxOutput: either('max_tokens'),
    },
    {
      id: 'embedding',
      path: `${CLIENT}.embeddings().{create,create_base64}`,
      kind: 'embedding',
      model: either('model'),
      prompt: either('input'),
    },
    {
      id: 'image',
      path: `${CLIENT}.images()**.{create,generate,create_edit,edit}`,
      kind: 'image',
      model: either('model'),
      prompt: either('prompt'),
    },
    {
      id: 'audio',
      path: `${CLIENT}.audio()**.{transcribe,translate,speech,create}`,
      kind: 'audio',
      model: either('model'),
      prompt: either('input'),
    },
  ],
};

const RIG = {
  ...{
    openai: 'openai',
    anthropic: 'anthropic',
    gemini: 'google',
    cohere: 'cohere',
    perplexity: 'perplexity',
    deepseek: 'deepseek',
    groq: 'groq',
  },
  ...{
    azure: 'azure',
    ollama: 'ollama',
    mistral: 'mistral',
    xai: 'xai',
    together: 'together',
    openrouter: 'openrouter',
    hyperbolic: 'hyperbolic',
  },
};

const rig: SdkInput = {
  id: 'rs.rig',
  sdk: 'rig',
  languages,
  modules: ['rig'],
  docs: 'https://docs.rig.rs',
  providers: RIG,
  calls: [
    {
      id: 'agent',
      path: '**.agent()**.{prompt,chat,stream_prompt,stream_chat,prompt_typed}',
      kind: 'agent',
      level: 'framework',
      model: 'new:agent()',
      prompt: '0',
      system: 'new:preamble()|new:context()',
      maxOutput: 'new:max_tokens()',
    },
    {
      id: 'extract',
      path: '**.extractor()**.extract',
      kind: 'chat',
      level: 'framework',
      model: 'new:extractor()',
      prompt: '0',
      system: 'new:preamble()',
    },
    {
      id: 'embedding',
      path: '**.embedding_model()**.{embed_text,embed_texts}',
      kind: 'embedding',
      level: 'framework',
      model: 'new:embedding_model()',
      prompt: '0',
    },
  ],
};

const genai: SdkInput = {
  id: 'rs.genai',
  sdk: 'genai',
  languages,
  modules: ['genai'],
  docs: 'https://github.com/jeremychone/rust-genai',
  qualified: true,
  calls: [
    {
      id: 'chat',
      path: 'Client**.exec_chat',
      kind: 'chat',
      model: '0',
      prompt: '1.0|1.from_user()|1',
      system: '1.with_system()|1.from_system()',
      maxOutput: '2.with_max_tokens()',
    },
    {
      id: 'stream',
      path: 'Client**.exec_chat_stream',
      kind: 'chat',
      model: '0',
      prompt: '1.0|1.from_user()|1',
      system: '1.with_system()|1.from_system()',
      stream: true,
    },
    { id: 'embedding', path: 'Client**.{embed,embed_batch}', kind: 'embedding', model: '0', prompt: '1' },
  ],
};

const ollama: SdkInput = {
  id: 'rs.ollama',
  sdk: 'ollama-rs',
  languages,
  modules: ['ollama_rs'],
  docs: 'https://github.com/pepperoni21/ollama-rs',
  provider: 'ollama',
  calls: [
    { id: 'generate', path: 'Ollama**.{generate,generate_stream}', kind: 'completion', model: '0.0', prompt: '0.1', system: '0.system()' },
    {
      id: 'chat',
      path: 'Ollama**.{send_chat_messages,send_chat_messages_stream,send_chat_messages_with_history}',
      kind: 'chat',
      model: '0.0',
      prompt: '0.1',
    },
    { id: 'embed', path: 'Ollama**.generate_embeddings', kind: 'embedding', model: '0.0', prompt: '0.1' },
  ],
};

const bedrock: SdkInput = {
  id: 'rs.bedrock',
  sdk: 'aws-sdk-bedrockruntime',
  languages,
  modules: ['aws_sdk_bedrockruntime'],
  docs: 'https://docs.rs/aws-sdk-bedrockruntime',
  provider: 'bedrock',
  calls: [
    {
      id: 'converse',
      path: 'Client**.{converse,converse_stream}()**.send',
      kind: 'chat',
      model: 'new:model_id()',
      prompt: 'new:messages()',
      system: 'new:system()',
      maxOutput: 'new:inference_config().max_tokens()',
    },
    {
      id: 'invoke',
      path: 'Client**.{invoke_model,invoke_model_with_response_stream}()**.send',
      kind: 'chat',
      model: 'new:model_id()',
      prompt: 'new:body()',
    },
  ],
};

export const rustSdks: readonly SdkInput[] = [openai, rig, genai, ollama, bedrock];
