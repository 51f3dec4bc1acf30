// Ruby: gems are required once for the whole program, so constants tell. `x.y` without arguments is a member.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['ruby'];
const CHAT = {
  model: 'parameters.model',
  prompt: 'parameters.messages',
  maxOutput: 'parameters.max_tokens|parameters.max_completion_tokens',
};

const rubyOpenai: SdkInput = {
  id: 'rb.ruby-openai',
  sdk: 'ruby-openai',
  languages,
  modules: ['#global.OpenAI'],
  docs: 'https://github.com/alexrudall/ruby-openai',
  provider: 'openai',
  baseUrl: 'new:uri_base',
  calls: [
    {
      id: 'chat',
      path: 'Client().chat',
      kind: 'chat',
      ...CHAT,
      answers: 'parameters.n',
      tools: 'parameters.tools',
      streamsWith: 'parameters.stream',
    },
    { id: 'completion', path: 'Client().completions', kind: 'completion', ...CHAT, prompt: 'parameters.prompt' },
    { id: 'embedding', path: 'Client().embeddings', kind: 'embedding', model: 'parameters.model', prompt: 'parameters.input' },
    {
      id: 'image',
      path: 'Client().images.{generate,edit,variations}',
      kind: 'image',
      model: 'parameters.model',
      prompt: 'parameters.prompt',
      answers: 'parameters.n',
    },
    {
      id: 'audio',
      path: 'Client().audio.{transcribe,translate,speech}',
      kind: 'audio',
      model: 'parameters.model',
      prompt: 'parameters.input',
    },
    {
      id: 'responses',
      path: 'Client().responses.create',
      kind: 'responses',
      model: 'parameters.model|model',
      prompt: 'parameters.input|input',
      system: 'parameters.instructions|instructions',
      maxOutput: 'parameters.max_output_tokens|max_output_tokens',
    },
  ],
};

const openai: SdkInput = {
  id: 'rb.openai',
  sdk: 'openai',
  languages,
  modules: ['#global.OpenAI'],
  docs: 'https://github.com/openai/openai-ruby',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:base_url',
  calls: [
    {
      id: 'chat',
      path: 'Client().chat.completions.{create,stream,stream_raw}',
      streamed: ['stream', 'stream_raw'],
      kind: 'chat',
      model: 'model',
      prompt: 'messages',
      maxOutput: 'max_completion_tokens|max_tokens',
      answers: 'n',
      tools: 'tools',
      distinctive: true,
    },
    {
      id: 'responses-stream',
      path: 'Client().responses.{stream,stream_raw}',
      kind: 'responses',
      model: 'model',
      prompt: 'input',
      system: 'instructions',
      maxOutput: 'max_output_tokens',
      stream: true,
    },
    { id: 'embedding', path: 'Client().embeddings.create', kind: 'embedding', model: 'model', prompt: 'input' },
    {
      id: 'completion',
      path: 'Client().completions.create',
      kind: 'completion',
      model: 'model',
      prompt: 'prompt',
      maxOutput: 'max_tokens',
    },
    { id: 'audio', path: 'Client().audio.{speech,transcriptions,translations}.create', kind: 'audio', model: 'model', prompt: 'input' },
  ],
};

const MESSAGES = {
  model: 'parameters.model|model',
  prompt: 'parameters.messages|messages',
  system: 'parameters.system|system',
  maxOutput: 'parameters.max_tokens|max_tokens',
};

const anthropic: SdkInput = {
  id: 'rb.anthropic',
  sdk: 'anthropic',
  languages,
  modules: ['#global.Anthropic'],
  docs: 'https://github.com/anthropics/anthropic-sdk-ruby',
  provider: 'anthropic',
  inserts: ['beta'],
  calls: [
    { id: 'messages', path: 'Client().{messages,messages.create}', kind: 'chat', ...MESSAGES, tools: 'parameters.tools|tools' },
    { id: 'stream', path: 'Client().messages.{stream,stream_raw}', kind: 'chat', ...MESSAGES, stream: true },
  ],
};

const gemini: SdkInput = {
  id: 'rb.gemini-ai',
  sdk: 'gemini-ai',
  languages,
  modules: ['#global.Gemini'],
  docs: 'https://github.com/gbaptista/gemini-ai',
  provider: 'google',
  calls: [
    {
      id: 'generate',
      path: '().generate_content',
      kind: 'chat',
      model: 'new:options.model',
      prompt: 'contents',
      system: 'system_instruction',
    },
    {
      id: 'stream',
      path: '().stream_generate_content',
      kind: 'chat',
      model: 'new:options.model',
      prompt: 'contents',
      system: 'system_instruction',
      stream: true,
    },
    { id: 'embedding', path: '().embed_content', kind: 'embedding', model: 'new:options.model', prompt: 'content' },
  ].map((shape) => ({ ...shape, path: `default${shape.path}` }) as NonNullable<SdkInput['calls']>[number]),
};

const rubyLlm: SdkInput = {
  id: 'rb.ruby_llm',
  sdk: 'ruby_llm',
  languages,
  modules: ['#global.RubyLLM'],
  docs: 'https://rubyllm.com',
  qualified: true,
  calls: [
    {
      id: 'chat',
      path: 'chat**.{ask,say,complete}',
      kind: 'chat',
      level: 'framework',
      model: 'new:model|new:with_model()',
      prompt: '0',
      system: 'new:with_instructions()',
      maxOutput: 'new:with_params().max_tokens',
    },
    { id: 'embedding', path: 'embed', kind: 'embedding', level: 'framework', model: 'model', prompt: '0' },
    { id: 'image', path: 'paint', kind: 'image', level: 'framework', model: 'model', prompt: '0' },
    { id: 'audio', path: '{transcribe,speak}', kind: 'audio', level: 'framework', model: 'model', prompt: '0' },
  ],
};

const VENDORS = {
  ...{ OpenAI: 'openai', Anthropic: 'anthropic', GoogleGemini: 'google', GoogleVertexAI: 'google', Ollama: 'ollama', MistralAI: 'mistral' },
  ...{ Cohere: 'cohere', Azure: 'azure', AwsBedrock: 'bedrock', HuggingFace: 'huggingface', Replicate: 'replicate' },
};

const langchainrb: SdkInput = {
  id: 'rb.langchainrb',
  sdk: 'langchainrb',
  languages,
  modules: ['#global.Langchain'],
  docs: 'https://github.com/patterns-ai-core/langchainrb',
  models: Object.entries(VENDORS).map(([name, provider]) => ({
    path: `LLM.${name}()`,
    provider,
    model: 'default_options.chat_model|default_options.chat_completion_model_name',
  })),
  calls: [
    {
      id: 'assistant',
      path: 'Assistant().{run,add_message_and_run,add_message_and_run!}',
      kind: 'agent',
      level: 'framework',
      model: 'new:llm',
      prompt: 'content|0',
      system: 'new:instructions',
    },
  ],
  onModel: [
    { id: 'chat', path: 'chat', kind: 'chat', level: 'framework', model: 'model', prompt: 'messages', maxOutput: 'max_tokens' },
    { id: 'complete', path: 'complete', kind: 'completion', level: 'framework', prompt: 'prompt', maxOutput: 'max_tokens' },
  ],
};

export const rubySdks: readonly SdkInput[] = [rubyOpenai, openai, anthropic, gemini, rubyLlm, langchainrb];
