// Swift: labelled arguments; `.gpt4_o` is a member of a type that the context gives.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['swift'];
const QUERY = {
  model: 'query.model',
  prompt: 'query.messages',
  maxOutput: 'query.maxCompletionTokens|query.maxTokens',
  answers: 'query.n',
};

const macpaw: SdkInput = {
  id: 'swift.macpaw',
  sdk: 'MacPaw/OpenAI',
  languages,
  modules: ['OpenAI'],
  docs: 'https://github.com/MacPaw/OpenAI',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:configuration.host',
  calls: [
    { id: 'chat', path: '{OpenAI,OpenAIProtocol}().chats', kind: 'chat', ...QUERY },
    { id: 'chat-stream', path: '{OpenAI,OpenAIProtocol}().chatsStream', kind: 'chat', ...QUERY, stream: true },
    {
      id: 'responses',
      path: '{OpenAI,OpenAIProtocol}().responses.{createResponse,createResponseStreaming}',
      kind: 'responses',
      model: 'query.model',
      prompt: 'query.input',
      system: 'query.instructions',
      maxOutput: 'query.maxOutputTokens',
    },
    { id: 'embedding', path: '{OpenAI,OpenAIProtocol}().embeddings', kind: 'embedding', model: 'query.model', prompt: 'query.input' },
    {
      id: 'image',
      path: '{OpenAI,OpenAIProtocol}().{images,imageEdits}',
      kind: 'image',
      model: 'query.model',
      prompt: 'query.prompt',
      answers: 'query.n',
    },
    {
      id: 'audio',
      path: '{OpenAI,OpenAIProtocol}().{audioCreateSpeech,audioTranscriptions,audioTranslations}',
      kind: 'audio',
      model: 'query.model',
      prompt: 'query.input',
    },
  ],
};

const PARAMETERS = {
  model: 'parameters.model.0|parameters.model',
  prompt: 'parameters.messages',
  maxOutput: 'parameters.maxTokens|parameters.maxCompletionTokens',
};
const SERVICE = '{OpenAIService,OpenAIServiceFactory.service}()';

const swiftOpenai: SdkInput = {
  id: 'swift.swiftopenai',
  sdk: 'SwiftOpenAI',
  languages,
  modules: ['SwiftOpenAI'],
  docs: 'https://github.com/jamesrochabrun/SwiftOpenAI',
  provider: 'openai',
  calls: [
    { id: 'chat', path: `${SERVICE}.startChat`, kind: 'chat', ...PARAMETERS },
    { id: 'chat-stream', path: `${SERVICE}.startStreamedChat`, kind: 'chat', ...PARAMETERS, stream: true },
    { id: 'embedding', path: `${SERVICE}.createEmbeddings`, kind: 'embedding', model: 'parameters.model', prompt: 'parameters.input' },
    { id: 'image', path: `${SERVICE}.createImages`, kind: 'image', model: 'parameters.model', prompt: 'parameters.prompt' },
  ],
};

const anthropic: SdkInput = {
  id: 'swift.anthropic',
  sdk: 'SwiftAnthropic',
  languages,
  modules: ['SwiftAnthropic'],
  docs: 'https://github.com/jamesrochabrun/SwiftAnthropic',
  provider: 'anthropic',
  calls: [
    {
      id: 'messages',
      path: '{AnthropicService,AnthropicServiceFactory.service}().{createMessage,streamMessage}',
      kind: 'chat',
      model: '0.model.0|0.model',
      prompt: '0.messages',
      system: '0.system.0|0.system',
      maxOutput: '0.maxTokens',
    },
  ],
};

const google: SdkInput = {
  id: 'swift.google',
  sdk: 'GoogleGenerativeAI',
  languages,
  modules: ['GoogleGenerativeAI', 'FirebaseAI', 'FirebaseVertexAI'],
  docs: 'https://firebase.google.com/docs/ai-logic',
  provider: 'google',
  calls: [
    {
      id: 'generate',
      path: '{GenerativeModel,FirebaseAI**.generativeModel,VertexAI**.generativeModel}().{generateContent,generateContentStream}',
      kind: 'chat',
      model: 'new:name|new:modelName',
      prompt: '0',
      system: 'new:systemInstruction',
      maxOutput: 'new:generationConfig.maxOutputTokens',
    },
    {
      id: 'chat',
      path: '{GenerativeModel,FirebaseAI**.generativeModel}().startChat().{sendMessage,sendMessageStream}',
      kind: 'chat',
      model: 'new:name|new:modelName',
      prompt: '0',
      system: 'new:systemInstruction',
    },
  ],
};

export const swiftSdks: readonly SdkInput[] = [macpaw, swiftOpenai, anthropic, google];
