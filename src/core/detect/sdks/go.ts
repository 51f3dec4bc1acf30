// Go. The import path decides: both OpenAI clients call their package `openai`.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['go'];
const chatSlots = {
  model: '1.Model',
  prompt: '1.Messages',
  maxOutput: '1.MaxCompletionTokens|1.MaxTokens',
  answers: '1.N',
  tools: '1.Tools',
};

const openai: SdkInput = {
  id: 'go.openai',
  sdk: 'openai-go',
  languages,
  modules: ['github.com/openai/openai-go'],
  docs: 'https://github.com/openai/openai-go',
  provider: 'openai',
  anyServer: true,
  baseUrl: '2+.*.WithBaseURL()|new:*.WithBaseURL()|new:*.WithEndpoint()',
  inserts: ['Beta'],
  calls: [
    { id: 'chat', path: '{Client,NewClient}().Chat.Completions.{New,Parse}', kind: 'chat', ...chatSlots, distinctive: true },
    {
      id: 'chat-stream',
      path: '{Client,NewClient}().Chat.Completions.NewStreaming',
      kind: 'chat',
      ...chatSlots,
      stream: true,
      distinctive: true,
    },
    ...(['New', 'NewStreaming'] as const).map((method) => ({
      id: `responses-${method}`,
      path: `{Client,NewClient}().Responses.${method}`,
      kind: 'responses' as const,
      model: '1.Model',
      prompt: '1.Input.OfString|1.Input.OfInputItemList|1.Input',
      system: '1.Instructions',
      maxOutput: '1.MaxOutputTokens',
      tools: '1.Tools',
      ...(method === 'New' ? {} : { stream: true as const }),
      distinctive: true,
    })),
    {
      id: 'completion',
      path: '{Client,NewClient}().Completions.New',
      kind: 'completion',
      model: '1.Model',
      prompt: '1.Prompt',
      maxOutput: '1.MaxTokens',
    },
    {
      id: 'embedding',
      path: '{Client,NewClient}().Embeddings.New',
      kind: 'embedding',
      model: '1.Model',
      prompt: '1.Input.OfString|1.Input.OfArrayOfStrings|1.Input',
      distinctive: true,
    },
    {
      id: 'image',
      path: '{Client,NewClient}().Images.{Generate,Edit}',
      kind: 'image',
      model: '1.Model',
      prompt: '1.Prompt',
      answers: '1.N',
      distinctive: true,
    },
    {
      id: 'audio',
      path: '{Client,NewClient}().Audio.{Speech,Transcriptions,Translations}.New',
      kind: 'audio',
      model: '1.Model',
      prompt: '1.Input',
    },
    { id: 'batch', path: '{Client,NewClient}().Batches.New', kind: 'batch' },
  ],
};

const sashabaranov: SdkInput = {
  id: 'go.sashabaranov',
  sdk: 'go-openai',
  languages,
  modules: ['github.com/sashabaranov/go-openai'],
  docs: 'https://github.com/sashabaranov/go-openai',
  provider: 'openai',
  anyServer: true,
  baseUrl: 'new:0.BaseURL|new:0.1',
  calls: [
    { id: 'chat', path: '{Client,NewClient,NewClientWithConfig,NewOrgClient}().CreateChatCompletion', kind: 'chat', ...chatSlots },
    {
      id: 'chat-stream',
      path: '{Client,NewClient,NewClientWithConfig}().CreateChatCompletionStream',
      kind: 'chat',
      ...chatSlots,
      stream: true,
    },
    {
      id: 'completion',
      path: '{Client,NewClient,NewClientWithConfig}().{CreateCompletion,CreateCompletionStream}',
      kind: 'completion',
      model: '1.Model',
      prompt: '1.Prompt',
      maxOutput: '1.MaxTokens',
    },
    {
      id: 'embedding',
      path: '{Client,NewClient,NewClientWithConfig}().CreateEmbeddings',
      kind: 'embedding',
      model: '1.Model',
      prompt: '1.Input',
    },
    {
      id: 'image',
      path: '{Client,NewClient,NewClientWithConfig}().{CreateImage,CreateEditImage,CreateVariImage}',
      kind: 'image',
      model: '1.Model',
      prompt: '1.Prompt',
      answers: '1.N',
    },
    {
      id: 'audio',
      path: '{Client,NewClient,NewClientWithConfig}().{CreateTranscription,CreateTranslation,CreateSpeech}',
      kind: 'audio',
      model: '1.Model',
      prompt: '1.Input',
    },
  ],
};

const messageSlots = { model: '1.Model', prompt: '1.Messages', system: '1.System', maxOutput: '1.MaxTokens', tools: '1.Tools' };

const anthropic: SdkInput = {
  id: 'go.anthropic',
  sdk: 'anthropic-sdk-go',
  languages,
  modules: ['github.com/anthropics/anthropic-sdk-go'],
  docs: 'https://github.com/anthropics/anthropic-sdk-go',
  provider: 'anthropic',
  baseUrl: '2+.*.WithBaseURL()|new:*.WithBaseURL()',
  inserts: ['Beta'],
  calls: [
    { id: 'messages', path: '{Client,NewClient}().Messages.New', kind: 'chat', ...messageSlots, distinctive: true },
    {
      id: 'messages-stream',
      path: '{Client,NewClient}().Messages.NewStreaming',
      kind: 'chat',
      ...messageSlots,
      stream: true,
      distinctive: true,
    },
    { id: 'batch', path: '{Client,NewClient}().Messages.Batches.New', kind: 'batch' },
  ],
};

const liushuangls: SdkInput = {
  id: 'go.anthropic-liushuangls',
  sdk: 'go-anthropic',
  languages,
  modules: ['github.com/liushuangls/go-anthropic'],
  docs: 'https://github.com/liushuangls/go-anthropic',
  provider: 'anthropic',
  calls: [
    { id: 'messages', path: '{Client,NewClient}().CreateMessages', kind: 'chat', ...messageSlots },
    { id: 'messages-stream', path: '{Client,NewClient}().CreateMessagesStream', kind: 'chat', ...messageSlots, stream: true },
  ],
};

const genaiSlots = {
  model: '1',
  prompt: '2',
  system: '3.SystemInstruction',
  maxOutput: '3.MaxOutputTokens',
  tools: '3.Tools',
  schema: '3.ResponseSchema',
};

const genai: SdkInput = {
  id: 'go.genai',
  sdk: 'google.golang.org/genai',
  languages,
  modules: ['google.golang.org/genai'],
  docs: 'https://pkg.go.dev/google.golang.org/genai',
  provider: 'google',
  calls: [
    { id: 'generate', path: '{Client,NewClient}().Models.GenerateContent', kind: 'chat', ...genaiSlots, distinctive: true },
    {
      id: 'generate-stream',
      path: '{Client,NewClient}().Models.GenerateContentStream',
      kind: 'chat',
      ...genaiSlots,
      stream: true,
      distinctive: true,
    },
    { id: 'embedding', path: '{Client,NewClient}().Models.EmbedContent', kind: 'embedding', model: '1', prompt: '2', distinctive: true },
    {
      id: 'image',
      path: '{Client,NewClient}().Models.{GenerateImages,EditImage}',
      kind: 'image',
      model: '1',
      prompt: '2',
      distinctive: true,
    },
    { id: 'video', path: '{Client,NewClient}().Models.GenerateVideos', kind: 'video', model: '1', prompt: '2', distinctive: true },
    {
      id: 'chat',
      path: '{{Client,NewClient}().Chats.Create,Chat}().{SendMessage,SendMessageStream}',
      kind: 'chat',
      model: 'new:1',
      prompt: '1',
      system: 'new:2.SystemInstruction',
      maxOutput: 'new:2.MaxOutputTokens',
    },
  ],
};

const generativeSlots = {
  model: 'new:0',
  prompt: '1',
  system: 'new:SystemInstruction',
  maxOutput: 'new:SetMaxOutputTokens()|new:MaxOutputTokens',
};
const MODEL = '{{Client,NewClient}().GenerativeModel,GenerativeModel}()';

const generative: SdkInput = {
  id: 'go.generative-ai',
  sdk: 'generative-ai-go',
  languages,
  modules: ['github.com/google/generative-ai-go', 'cloud.google.com/go/vertexai'],
  docs: 'https://pkg.go.dev/github.com/google/generative-ai-go/genai',
  provider: 'google',
  calls: [
    { id: 'generate', path: `${MODEL}.GenerateContent`, kind: 'chat', ...generativeSlots },
    { id: 'generate-stream', path: `${MODEL}.GenerateContentStream`, kind: 'chat', ...generativeSlots, stream: true },
    { id: 'chat', path: `{${MODEL}.StartChat,ChatSession}().SendMessage`, kind: 'chat', ...generativeSlots },
    { id: 'chat-stream', path: `{${MODEL}.StartChat,ChatSession}().SendMessageStream`, kind: 'chat', ...generativeSlots, stream: true },
    {
      id: 'embedding',
      path: '{{Client,NewClient}().EmbeddingModel,EmbeddingModel}().{EmbedContent,BatchEmbedContents}',
      kind: 'embedding',
      model: 'new:0',
      prompt: '1',
    },
  ],
};

const converse = {
  model: '1.ModelId',
  prompt: '1.Messages',
  system: '1.System',
  maxOutput: '1.InferenceConfig.MaxTokens',
  tools: '1.ToolConfig',
};

const INVOKE = {
  model: '1.ModelId',
  prompt: '1.Body.messages|1.Body.prompt|1.Body.inputText|1.Body.texts',
  system: '1.Body.system',
  maxOutput: '1.Body.max_tokens|1.Body.max_gen_len|1.Body.textGenerationConfig.maxTokenCount',
  kinds: [{ model: '\\bembed', kind: 'embedding' as const }],
};

const bedrock: SdkInput = {
  id: 'go.bedrock',
  sdk: 'aws-sdk-go-v2/bedrockruntime',
  languages,
  modules: ['github.com/aws/aws-sdk-go-v2/service/bedrockruntime'],
  docs: 'https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
  provider: 'bedrock',
  calls: [
    { id: 'converse', path: '{Client,New,NewFromConfig}().Converse', kind: 'chat', ...converse, distinctive: true },
    {
      id: 'converse-stream',
      path: '{Client,New,NewFromConfig}().ConverseStream',
      kind: 'chat',
      ...converse,
      stream: true,
      distinctive: true,
    },
    {
      id: 'invoke',
      path: '{Client,New,NewFromConfig}().InvokeModel',
      kind: 'chat',
      ...INVOKE,
      distinctive: true,
    },
    {
      id: 'invoke-stream',
      path: '{Client,New,NewFromConfig}().InvokeModelWithResponseStream',
      kind: 'chat',
      ...INVOKE,
      stream: true,
      distinctive: true,
    },
  ],
};

const ollama: SdkInput = {
  id: 'go.ollama',
  sdk: 'ollama/api',
  languages,
  modules: ['github.com/ollama/ollama/api'],
  docs: 'https://pkg.go.dev/github.com/ollama/ollama/api',
  provider: 'ollama',
  calls: [
    {
      id: 'chat',
      path: '{Client,NewClient,ClientFromEnvironment}().Chat',
      kind: 'chat',
      model: '1.Model',
      prompt: '1.Messages',
      maxOutput: '1.Options.num_predict',
    },
    {
      id: 'generate',
      path: '{Client,NewClient,ClientFromEnvironment}().Generate',
      kind: 'completion',
      model: '1.Model',
      prompt: '1.Prompt',
      system: '1.System',
      maxOutput: '1.Options.num_predict',
    },
    {
      id: 'embed',
      path: '{Client,NewClient,ClientFromEnvironment}().{Embed,Embeddings}',
      kind: 'embedding',
      model: '1.Model',
      prompt: '1.Input|1.Prompt',
    },
  ],
};

const perplexity: SdkInput = {
  id: 'go.perplexity',
  sdk: 'perplexity-go',
  languages,
  modules: ['github.com/sgaunet/perplexity-go'],
  docs: 'https://github.com/sgaunet/perplexity-go',
  provider: 'perplexity',
  calls: [
    {
      id: 'chat',
      path: '{Client,NewClient}().{SendCompletionRequest,SendSSEHTTPRequest,SendCompletionRequestWithContext,SendSSEHTTPRequestWithContext}',
      kind: 'chat',
      model: '0.*.WithModel()|1.*.WithModel()|2.*.WithModel()',
      prompt: '0.*.WithMessages()|1.*.WithMessages()|2.*.WithMessages()',
      maxOutput: '0.*.WithMaxTokens()|1.*.WithMaxTokens()|2.*.WithMaxTokens()',
    },
  ],
};

/** langchaingo: `llms/<provider>` makes the model. */
const PROVIDERS = {
  openai: 'openai',
  anthropic: 'anthropic',
  googleai: 'google',
  ollama: 'ollama',
  mistral: 'mistral',
  cohere: 'cohere',
  bedrock: 'bedrock',
};

const langchaingo: SdkInput = {
  id: 'go.langchaingo',
  sdk: 'langchaingo',
  languages,
  modules: ['github.com/tmc/langchaingo'],
  docs: 'https://github.com/tmc/langchaingo',
  models: Object.entries(PROVIDERS).map(([name, provider]) => ({
    path: `llms/${name}.{New,LLM}()`,
    provider,
    model: '*.WithModel()|*.WithDefaultModel()',
    baseUrl: '*.WithBaseURL()|*.WithServerURL()',
  })),
  calls: [
    {
      id: 'single',
      path: 'llms.GenerateFromSinglePrompt',
      kind: 'chat',
      level: 'framework',
      model: '1',
      prompt: '2',
      maxOutput: '3+.*.WithMaxTokens()',
    },
    {
      id: 'model',
      path: 'llms.{Model,LLM}().{GenerateContent,Call}',
      kind: 'chat',
      level: 'framework',
      prompt: '1',
      maxOutput: '2+.*.WithMaxTokens()',
    },
  ],
  onModel: [
    { id: 'generate', path: '{GenerateContent,Call}', kind: 'chat', level: 'framework', prompt: '1', maxOutput: '2+.*.WithMaxTokens()' },
    { id: 'embed', path: '{CreateEmbedding}', kind: 'embedding', level: 'framework', prompt: '1' },
  ],
};

export const goSdks: readonly SdkInput[] = [
  ...[openai, sashabaranov, anthropic, liushuangls, genai, generative, bedrock, ollama, perplexity, langchaingo],
];
