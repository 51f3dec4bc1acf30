// PHP: namespaces as `use` names them, facades, and classes of the global namespace.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['php'];
const CLIENT = '{client(),Client(),ClientContract(),factory()**,OpenAI,OpenAI.client()}';
const chat = {
  model: '0.model',
  prompt: '0.messages',
  maxOutput: '0.max_completion_tokens|0.max_tokens',
  answers: '0.n',
  tools: '0.tools',
};

const openai: SdkInput = {
  id: 'php.openai',
  sdk: 'openai-php',
  languages,
  modules: ['OpenAI\\Laravel\\Facades', 'OpenAI\\Contracts', 'OpenAI', '#global.OpenAI'],
  docs: 'https://github.com/openai-php/client',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:withBaseUri()',
  calls: [
    { id: 'chat', path: `${CLIENT}.chat().create`, kind: 'chat', ...chat },
    { id: 'chat-stream', path: `${CLIENT}.chat().createStreamed`, kind: 'chat', ...chat, stream: true },
    {
      id: 'responses',
      path: `${CLIENT}.responses().{create,createStreamed}`,
      streamed: ['createStreamed'],
      kind: 'responses',
      model: '0.model',
      prompt: '0.input',
      system: '0.instructions',
      maxOutput: '0.max_output_tokens',
    },
    {
      id: 'completion',
      path: `${CLIENT}.completions().{create,createStreamed}`,
      kind: 'completion',
      model: '0.model',
      prompt: '0.prompt',
      maxOutput: '0.max_tokens',
    },
    { id: 'embedding', path: `${CLIENT}.embeddings().create`, kind: 'embedding', model: '0.model', prompt: '0.input' },
    {
      id: 'image',
      path: `${CLIENT}.images().{create,edit,variation}`,
      kind: 'image',
      model: '0.model',
      prompt: '0.prompt',
      answers: '0.n',
    },
    { id: 'audio', path: `${CLIENT}.audio().{speech,transcribe,translate}`, kind: 'audio', model: '0.model', prompt: '0.input' },
  ],
};

const prism: SdkInput = {
  id: 'php.prism',
  sdk: 'prism',
  languages,
  modules: ['Prism\\Prism\\Facades', 'Prism\\Prism', '#global.prism'],
  docs: 'https://prismphp.com',
  qualified: true,
  calls: [
    {
      id: 'text',
      path: '{Prism.,prism().,default().}{text,structured}()**.{asText,asStructured,asStream,asEventStreamResponse,asDataStreamResponse,generate,stream}',
      streamed: ['asStream', 'asEventStreamResponse', 'asDataStreamResponse', 'stream'],
      kind: 'chat',
      level: 'framework',
      model: 'new:using()1',
      prompt: 'new:withPrompt()|new:withMessages()',
      system: 'new:withSystemPrompt()|new:withSystemPrompts()',
      maxOutput: 'new:withMaxTokens()',
    },
    {
      id: 'embedding',
      path: '{Prism.,prism().,default().}embeddings()**.{asEmbeddings,generate}',
      kind: 'embedding',
      level: 'framework',
      model: 'new:using()1',
      prompt: 'new:fromInput()|new:fromArray()',
    },
    {
      id: 'image',
      path: '{Prism.,prism().,default().}image()**.generate',
      kind: 'image',
      level: 'framework',
      model: 'new:using()1',
      prompt: 'new:withPrompt()',
    },
    {
      id: 'audio',
      path: '{Prism.,prism().,default().}audio()**.{asAudio,asText}',
      kind: 'audio',
      level: 'framework',
      model: 'new:using()1',
      prompt: 'new:withInput()',
    },
  ],
};

const laravelAi: SdkInput = {
  id: 'php.laravel-ai',
  sdk: 'laravel/ai',
  languages,
  modules: ['Laravel\\Ai', '#global.agent'],
  docs: 'https://laravel.com/docs/ai-sdk',
  qualified: true,
  calls: [
    {
      id: 'agent',
      path: '{agent(),default()}**.{prompt,stream,queue,broadcast,broadcastNow}',
      kind: 'agent',
      streamed: ['stream', 'broadcast', 'broadcastNow'],
      level: 'framework',
      model: 'model',
      prompt: '0',
      system: 'new:instructions|new:0',
    },
    { id: 'image', path: 'Image.of()**.{generate,queue}', kind: 'image', level: 'framework', model: 'model', prompt: 'new:of()' },
    { id: 'embedding', path: 'Embeddings.for()**.generate', kind: 'embedding', level: 'framework', model: 'model', prompt: 'new:for()' },
    {
      id: 'audio',
      path: '{Audio.of,Transcription.fromPath,Transcription.fromStorage}()**.generate',
      kind: 'audio',
      level: 'framework',
      model: 'model',
      prompt: 'new:of()',
    },
  ],
};

const gemini: SdkInput = {
  id: 'php.gemini',
  sdk: 'google-gemini-php',
  languages,
  modules: ['Gemini\\Laravel\\Facades', 'Gemini', '#global.Gemini'],
  docs: 'https://github.com/google-gemini-php/client',
  provider: 'google',
  calls: [
    {
      id: 'generate',
      path: '{client(),Client(),factory()**,Gemini,Gemini.client()}.{generativeModel,geminiPro,geminiFlash,chat}()**.{generateContent,streamGenerateContent,sendMessage}',
      kind: 'chat',
      model: 'new:model|new:0',
      prompt: '0',
      system: 'new:withSystemInstruction()',
    },
    {
      id: 'embedding',
      path: '{client(),Client(),Gemini,Gemini.client()}.embeddingModel().{embedContent,batchEmbedContents}',
      kind: 'embedding',
      model: 'new:model|new:0',
      prompt: '0',
    },
  ],
};

const anthropic: SdkInput = {
  id: 'php.anthropic',
  sdk: 'anthropic',
  languages,
  modules: ['Anthropic\\Laravel\\Facades', 'Anthropic', '#global.Anthropic'],
  docs: 'https://github.com/anthropics/anthropic-sdk-php',
  provider: 'anthropic',
  calls: [
    {
      id: 'messages',
      path: '{client(),Client(),factory()**,Anthropic,Anthropic.client()}.{messages(),messages}.{create,createStreamed,createStream}',
      kind: 'chat',
      model: 'model|0.model',
      prompt: 'messages|0.messages',
      system: 'system|0.system',
      maxOutput: 'maxTokens|0.max_tokens',
    },
  ],
};

export const phpSdks: readonly SdkInput[] = [openai, prism, laravelAi, gemini, anthropic];
