// Java and Kotlin: builder chains. `new:x()` reads a step on the way to the receiver.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['java'];

const CLIENT = '{OpenAIClient,OpenAIClientAsync,OpenAIOkHttpClient,OpenAIOkHttpClientAsync}**';
const chat = {
  model: '0.model().0|0.model()',
  prompt: '0.messages()|0.addMessage()|0.addUserMessage()',
  system: '0.addSystemMessage()|0.addDeveloperMessage()',
  maxOutput: '0.maxCompletionTokens()|0.maxTokens()',
  answers: '0.n()',
};
const responses = {
  model: '0.model()',
  prompt: '0.input()|0.inputOfResponse()',
  system: '0.instructions()',
  maxOutput: '0.maxOutputTokens()',
};

const openai: SdkInput = {
  id: 'java.openai',
  sdk: 'openai-java',
  languages,
  modules: ['com.openai'],
  docs: 'https://github.com/openai/openai-java',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:baseUrl()',
  calls: [
    { id: 'chat', path: `${CLIENT}.chat().completions().create`, kind: 'chat', ...chat },
    { id: 'chat-stream', path: `${CLIENT}.chat().completions().createStreaming`, kind: 'chat', ...chat, stream: true },
    { id: 'responses', path: `${CLIENT}.responses().create`, kind: 'responses', ...responses },
    { id: 'responses-stream', path: `${CLIENT}.responses().createStreaming`, kind: 'responses', ...responses, stream: true },
    {
      id: 'completion',
      path: `${CLIENT}.completions().create`,
      kind: 'completion',
      model: '0.model()',
      prompt: '0.prompt()',
      maxOutput: '0.maxTokens()',
    },
    {
      id: 'embedding',
      path: `${CLIENT}.embeddings().create`,
      kind: 'embedding',
      model: '0.model()',
      prompt: '0.input()|0.inputOfArrayOfStrings()',
    },
    { id: 'image', path: `${CLIENT}.images().{generate,edit}`, kind: 'image', model: '0.model()', prompt: '0.prompt()', answers: '0.n()' },
    {
      id: 'audio',
      path: `${CLIENT}.audio().{speech,transcriptions,translations}().create`,
      kind: 'audio',
      model: '0.model()',
      prompt: '0.input()',
    },
    { id: 'batch', path: `${CLIENT}.batches().create`, kind: 'batch' },
  ],
};

const ANTHROPIC = '{AnthropicClient,AnthropicClientAsync,AnthropicOkHttpClient,AnthropicOkHttpClientAsync}**';
const messages = {
  model: '0.model().0|0.model()',
  prompt: '0.messages()|0.addMessage()|0.addUserMessage()',
  system: '0.system()|0.systemOfTextBlockParams()',
  maxOutput: '0.maxTokens()',
};

const anthropic: SdkInput = {
  id: 'java.anthropic',
  sdk: 'anthropic-java',
  languages,
  modules: ['com.anthropic'],
  docs: 'https://github.com/anthropics/anthropic-sdk-java',
  provider: 'anthropic',
  baseUrl: 'new:baseUrl()',
  calls: [
    { id: 'messages', path: `${ANTHROPIC}.messages().create`, kind: 'chat', ...messages },
    { id: 'messages-stream', path: `${ANTHROPIC}.messages().createStreaming`, kind: 'chat', ...messages, stream: true },
    { id: 'batch', path: `${ANTHROPIC}.messages().batches().create`, kind: 'batch' },
  ],
};

const genai: SdkInput = {
  id: 'java.genai',
  sdk: 'google-genai',
  languages,
  modules: ['com.google.genai'],
  docs: 'https://github.com/googleapis/java-genai',
  provider: 'google',
  calls: [
    {
      id: 'generate',
      path: 'Client**.models.{generateContent,generateContentStream}',
      kind: 'chat',
      model: '0',
      prompt: '1',
      system: '2.systemInstruction()',
      maxOutput: '2.maxOutputTokens()',
      streamed: ['generateContentStream'],
    },
    {
      id: 'chat',
      path: '{Client**.chats.create(),Chat()}.{sendMessage,sendMessageStream}',
      kind: 'chat',
      model: 'new:0',
      prompt: '0',
      system: 'new:1.systemInstruction()',
      maxOutput: 'new:1.maxOutputTokens()',
      streamed: ['sendMessageStream'],
    },
    { id: 'embedding', path: 'Client**.models.embedContent', kind: 'embedding', model: '0', prompt: '1' },
    { id: 'image', path: 'Client**.models.generateImages', kind: 'image', model: '0', prompt: '1' },
  ],
};

/** Class of a LangChain4j model, before `ChatModel`, `StreamingChatModel`, `EmbeddingModel` … → who bills. */
const VENDORS = {
  ...{ OpenAi: 'openai', OpenAiOfficial: 'openai', Anthropic: 'anthropic', AzureOpenAi: 'azure', Ollama: 'ollama', MistralAi: 'mistral' },
  ...{
    GoogleAiGemini: 'google',
    VertexAiGemini: 'google',
    VertexAi: 'google',
    Bedrock: 'bedrock',
    Cohere: 'cohere',
    WorkersAi: 'cloudflare',
  },
  ...{ HuggingFace: 'huggingface', LocalAi: 'local', Qianfan: 'baidu', Qwen: 'dashscope', ZhipuAi: 'zhipu', GitHubModels: 'github' },
};
const modelSlots = {
  model: 'new:modelName()|new:deploymentName()|new:modelId()|new:model()|modelName',
  baseUrl: 'new:baseUrl()',
  maxOutput: 'new:maxTokens()|new:maxCompletionTokens()|new:maxOutputTokens()|new:numPredict()',
};

const ANNOTATIONS = { system: 'SystemMessage', user: 'UserMessage' };

const langchain4j: SdkInput = {
  id: 'java.langchain4j',
  sdk: 'langchain4j',
  languages,
  modules: ['dev.langchain4j', 'io.quarkiverse.langchain4j'],
  docs: 'https://docs.langchain4j.dev',
  models: [
    ...Object.entries(VENDORS).flatMap(
      ([vendor, provider]): NonNullable<SdkInput['models']> => [
        { path: `${vendor}{Chat,Language,ChatLanguage}Model**`, provider, ...modelSlots },
        { path: `${vendor}Streaming{Chat,Language,ChatLanguage}Model**`, provider, ...modelSlots, stream: true },
        { path: `${vendor}EmbeddingModel**`, provider, ...modelSlots, kind: 'embedding' },
        { path: `${vendor}ImageModel**`, provider, ...modelSlots, kind: 'image' },
      ],
    ),
    { path: '{Chat,Language,ChatLanguage}Model()', ...modelSlots },
    { path: 'Streaming{Chat,Language,ChatLanguage}Model()', ...modelSlots, stream: true },
    { path: 'EmbeddingModel()', ...modelSlots, kind: 'embedding' },
    { path: 'ImageModel()', ...modelSlots, kind: 'image' },
  ],
  calls: [
    {
      id: 'service',
      path: 'AiServices.create().*',
      ...{ kind: 'chat', level: 'framework' },
      model: 'new:1',
      proxied: { of: 'new:0', ...ANNOTATIONS },
    },
    {
      id: 'built-service',
      path: 'AiServices.builder()**.build().*',
      ...{ kind: 'chat', level: 'framework', tools: 'new:tools()' },
      model: 'new:chatModel()|new:chatLanguageModel()|new:streamingChatModel()|new:streamingChatLanguageModel()',
      proxied: { of: 'new:builder()', ...ANNOTATIONS },
    },
  ],
  onModel: [
    {
      id: 'chat',
      path: '{chat,generate,doChat}',
      kind: 'chat',
      level: 'framework',
      model: '0.modelName()',
      prompt: '0.messages()|0+',
      maxOutput: '0.maxOutputTokens()',
    },
    { id: 'embed', path: '{embed,embedAll}', kind: 'embedding', level: 'framework', prompt: '0' },
    { id: 'image', path: '{generate,edit}', kind: 'image', level: 'framework', prompt: '0' },
  ],
};

/** Options whose class names the provider, before plain ones. */
const SPRING_OPTIONS = 'new:options()|new:defaultOptions()';

/** Name in Spring AI's keys and starters → who bills. */
const SPRING = {
  ...{
    openai: 'openai',
    anthropic: 'anthropic',
    'azure.openai': 'azure',
    ollama: 'ollama',
    mistralai: 'mistral',
    'vertex.ai.gemini': 'google',
  },
  ...{ 'google.genai': 'google', 'bedrock.converse': 'bedrock', deepseek: 'deepseek' },
};

const springAi: SdkInput = {
  id: 'java.spring-ai',
  sdk: 'spring-ai',
  languages,
  modules: ['org.springframework.ai'],
  docs: 'https://docs.spring.io/spring-ai/reference/api/chatclient.html',
  settings: {
    files: ['application.yml', 'application.yaml', 'application.properties'].map((file) => `src/main/resources/${file}`),
    models: Object.entries(SPRING).flatMap(([name, provider]) =>
      ['chat.options.model', 'chat.model', 'chat.options.deployment-name'].map((rest) => ({
        ...{ key: `spring.ai.${name}.${rest}`, provider, starter: `spring-ai-starter-model-${name.replace(/\./g, '-')}` },
      })),
    ),
    builds: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
  },
  models: Object.entries({
    ...{ OpenAi: 'openai', Anthropic: 'anthropic', AzureOpenAi: 'azure', Ollama: 'ollama', MistralAi: 'mistral', DeepSeek: 'deepseek' },
    ...{ VertexAiGemini: 'google', GoogleGenAi: 'google', BedrockChat: 'bedrock' },
  }).map(([name, provider]) => ({
    ...{ path: `${name}{Chat,}Options**`, provider },
    ...{ model: 'new:model()|new:deploymentName()|model', maxOutput: 'new:maxTokens()|new:maxCompletionTokens()' },
  })),
  calls: [
    {
      id: 'client',
      path: 'ChatClient**.prompt()**.{call,stream}',
      kind: 'chat',
      level: 'framework',
      model: SPRING_OPTIONS,
      prompt: 'new:user().text()|new:user()|new:messages()|new:prompt()',
      system: 'new:system().text()|new:system()|new:defaultSystem()',
      maxOutput: 'new:options().maxTokens()',
      streamed: ['stream'],
    },
    {
      id: 'model',
      path: '{ChatModel,StreamingChatModel,OpenAiChatModel,AnthropicChatModel,AzureOpenAiChatModel,OllamaChatModel,MistralAiChatModel,VertexAiGeminiChatModel,BedrockProxyChatModel}**.{call,stream}',
      kind: 'chat',
      level: 'framework',
      model: '0.1|0.chatOptions()',
      prompt: '0.0|0',
      streamed: ['stream'],
      maxOutput: '0.1.maxTokens()',
    },
    {
      id: 'embedding',
      path: '{EmbeddingModel,OpenAiEmbeddingModel}**.{embed,embedForResponse,call}',
      kind: 'embedding',
      level: 'framework',
      prompt: '0',
    },
    { id: 'image', path: '{ImageModel,OpenAiImageModel}**.call', kind: 'image', level: 'framework', model: '0.1.model()', prompt: '0' },
  ],
  providers: {
    ...{ OpenAiChatModel: 'openai', OpenAiEmbeddingModel: 'openai', OpenAiImageModel: 'openai', AnthropicChatModel: 'anthropic' },
    ...{ AzureOpenAiChatModel: 'azure', OllamaChatModel: 'ollama', MistralAiChatModel: 'mistral', VertexAiGeminiChatModel: 'google' },
    BedrockProxyChatModel: 'bedrock',
  },
};

const BEDROCK = '{BedrockRuntimeClient,BedrockRuntimeAsyncClient}**';
const converse = { model: '0.modelId()', prompt: '0.messages()', system: '0.system()', maxOutput: '0.inferenceConfig().maxTokens()' };

const bedrock: SdkInput = {
  id: 'java.bedrock',
  sdk: 'software.amazon.awssdk:bedrockruntime',
  languages,
  modules: ['software.amazon.awssdk.services.bedrockruntime', 'aws.sdk.kotlin.services.bedrockruntime'],
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html',
  provider: 'bedrock',
  calls: [
    { id: 'converse', path: `${BEDROCK}.converse`, kind: 'chat', ...converse },
    { id: 'converse-stream', path: `${BEDROCK}.converseStream`, kind: 'chat', ...converse, stream: true },
    { id: 'invoke', path: `${BEDROCK}.invokeModel`, kind: 'chat', model: '0.modelId()', prompt: '0.body()' },
    {
      id: 'invoke-stream',
      path: `${BEDROCK}.invokeModelWithResponseStream`,
      kind: 'chat',
      model: '0.modelId()',
      prompt: '0.body()',
      stream: true,
    },
  ],
};

const AZURE = '{OpenAIClient,OpenAIAsyncClient,OpenAIClientBuilder}**';

const azure: SdkInput = {
  id: 'java.azure-openai',
  sdk: 'azure-ai-openai',
  languages,
  modules: ['com.azure.ai.openai'],
  docs: 'https://learn.microsoft.com/java/api/overview/azure/ai-openai-readme',
  provider: 'azure',
  calls: [
    {
      id: 'chat',
      path: `${AZURE}.getChatCompletions`,
      kind: 'chat',
      model: '0',
      prompt: '1.ChatCompletionsOptions()|1',
      maxOutput: '1.setMaxTokens()|1.setMaxCompletionTokens()',
    },
    {
      id: 'chat-stream',
      path: `${AZURE}.getChatCompletionsStream`,
      kind: 'chat',
      model: '0',
      prompt: '1.ChatCompletionsOptions()|1',
      maxOutput: '1.setMaxTokens()',
      stream: true,
    },
    { id: 'completion', path: `${AZURE}.getCompletions`, kind: 'completion', model: '0', prompt: '1', maxOutput: '1.setMaxTokens()' },
    { id: 'embedding', path: `${AZURE}.getEmbeddings`, kind: 'embedding', model: '0', prompt: '1' },
    { id: 'image', path: `${AZURE}.getImageGenerations`, kind: 'image', model: '0', prompt: '1' },
  ],
};

const REQUEST = {
  model: '0.model.0|0.model|0.model.id',
  prompt: '0.messages',
  maxOutput: '0.maxTokens|0.maxCompletionTokens',
  answers: '0.n',
};

const aallam: SdkInput = {
  id: 'kt.openai',
  sdk: 'openai-kotlin',
  languages,
  modules: ['com.aallam.openai'],
  docs: 'https://github.com/aallam/openai-kotlin',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:host.baseUrl|new:0.host.baseUrl',
  calls: [
    { id: 'chat', path: 'OpenAI().chatCompletion', kind: 'chat', ...REQUEST },
    { id: 'chat-stream', path: 'OpenAI().chatCompletions', kind: 'chat', ...REQUEST, stream: true },
    { id: 'completion', path: 'OpenAI().{completion,completions}', kind: 'completion', model: '0.model.0|0.model', prompt: '0.prompt' },
    { id: 'embedding', path: 'OpenAI().embeddings', kind: 'embedding', model: '0.model.0|0.model', prompt: '0.input' },
    { id: 'image', path: 'OpenAI().{imageURL,imageJSON}', kind: 'image', model: '0.model.0|0.model', prompt: '0.prompt', answers: '0.n' },
    { id: 'audio', path: 'OpenAI().{transcription,translation,speech}', kind: 'audio', model: '0.model.0|0.model' },
  ],
};

const koog: SdkInput = {
  id: 'kt.koog',
  sdk: 'koog',
  languages,
  modules: ['ai.koog'],
  docs: 'https://github.com/JetBrains/koog',
  models: (
    [
      ['OpenAIModels', 'openai'],
      ['AnthropicModels', 'anthropic'],
      ['GoogleModels', 'google'],
      ['OllamaModels', 'ollama'],
      ['OpenRouterModels', 'openrouter'],
      ['DeepSeekModels', 'deepseek'],
      ['BedrockModels', 'bedrock'],
      ['MistralAIModels', 'mistral'],
    ] as const
  ).map(([name, provider]) => ({ path: `${name}**`, provider })),
  calls: [
    {
      id: 'agent',
      path: 'AIAgent().run',
      kind: 'agent',
      level: 'framework',
      model: 'new:llmModel',
      prompt: '0',
      system: 'new:systemPrompt',
      maxOutput: 'new:maxTokens',
    },
    { id: 'execute', path: '*PromptExecutor**.{execute,executeStreaming}', kind: 'chat', level: 'framework', model: '1', prompt: '0' },
  ],
};

const firebase: SdkInput = {
  id: 'kt.google',
  sdk: 'generativeai',
  languages,
  modules: ['com.google.firebase.Firebase', 'com.google.ai.client.generativeai', 'com.google.firebase.ai', 'com.google.firebase.vertexai'],
  docs: 'https://firebase.google.com/docs/ai-logic',
  provider: 'google',
  calls: [
    {
      id: 'generate',
      path: 'GenerativeModel().{generateContent,generateContentStream}',
      kind: 'chat',
      model: 'new:modelName|new:0',
      prompt: '0',
      system: 'new:systemInstruction',
      maxOutput: 'new:generationConfig.maxOutputTokens',
    },
    {
      id: 'chat',
      path: 'GenerativeModel().startChat().{sendMessage,sendMessageStream}',
      kind: 'chat',
      model: 'new:modelName',
      prompt: '0',
      system: 'new:systemInstruction',
    },
    {
      id: 'model',
      path: '**.generativeModel().{generateContent,generateContentStream}',
      kind: 'chat',
      model: 'new:modelName|new:0',
      prompt: '0',
    },
  ],
};

export const javaSdks: readonly SdkInput[] = [openai, anthropic, genai, langchain4j, springAi, bedrock, azure, aallam, koog, firebase];
