// C#. `using` names a namespace for a whole file: `#global` stands for namespaces that a project names elsewhere.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['csharp'];

const CHAT = '{ChatClient(),AzureOpenAIClient().GetChatClient(),OpenAIClient().GetChatClient()}';
const OPENAI_MODEL = 'new:model|new:deploymentName|new:0';
const openaiOf = (kind: string, path: string) => path.replace(/KIND/g, kind);
const MEDIA = '{KINDClient(),AzureOpenAIClient().GetKINDClient(),OpenAIClient().GetKINDClient()}';

/** Of the client's options: what `new Uri(…)` was made with, or its text. */
const ENDPOINT = ['2', 'options', '1'].flatMap((at) => [`new:${at}.Endpoint.0`, `new:${at}.Endpoint`]).join('|');

const openai: SdkInput = {
  id: 'cs.openai',
  sdk: 'OpenAI',
  languages,
  modules: ['OpenAI', 'Azure.AI.OpenAI', 'Azure.AI.OpenAI.Chat'],
  docs: 'https://github.com/openai/openai-dotnet',
  provider: 'openai',
  providers: { AzureOpenAIClient: 'azure' },
  baseUrl: ENDPOINT,
  calls: [
    {
      id: 'chat',
      path: `{Chat.,}${CHAT}.{CompleteChat,CompleteChatAsync}`,
      kind: 'chat',
      model: OPENAI_MODEL,
      prompt: 'messages|0',
      maxOutput: 'options.MaxOutputTokenCount|1.MaxOutputTokenCount',
      tools: '1.Tools',
    },
    {
      id: 'chat-stream',
      path: `{Chat.,}${CHAT}.{CompleteChatStreaming,CompleteChatStreamingAsync}`,
      kind: 'chat',
      model: OPENAI_MODEL,
      prompt: 'messages|0',
      maxOutput: 'options.MaxOutputTokenCount|1.MaxOutputTokenCount',
      stream: true,
    },
    {
      id: 'responses',
      path: '{Responses.,}{ResponsesClient,OpenAIResponseClient,OpenAIClient().GetOpenAIResponseClient,OpenAIClient().GetResponsesClient}().{CreateResponse,CreateResponseAsync,CreateResponseStreaming,CreateResponseStreamingAsync}',
      kind: 'responses',
      model: '0.Model|new:model|new:0',
      prompt: '0.InputItems|userInputText|inputItems|0',
      system: '0.Instructions|1.Instructions|options.Instructions',
      maxOutput: '0.MaxOutputTokenCount|1.MaxOutputTokenCount|options.MaxOutputTokenCount',
    },
    {
      id: 'embedding',
      path: `{Embeddings.,}${openaiOf('Embedding', MEDIA)}.{GenerateEmbedding,GenerateEmbeddingAsync,GenerateEmbeddings,GenerateEmbeddingsAsync}`,
      kind: 'embedding',
      model: OPENAI_MODEL,
      prompt: 'input|inputs|0',
    },
    {
      id: 'image',
      path: `{Images.,}${openaiOf('Image', MEDIA)}.{GenerateImage,GenerateImageAsync,GenerateImages,GenerateImagesAsync,GenerateImageEdit,GenerateImageEditAsync}`,
      kind: 'image',
      model: OPENAI_MODEL,
      prompt: 'prompt|0',
    },
    {
      id: 'audio',
      path: `{Audio.,}${openaiOf('Audio', MEDIA)}.{TranscribeAudio,TranscribeAudioAsync,TranslateAudio,TranslateAudioAsync,GenerateSpeech,GenerateSpeechAsync}`,
      kind: 'audio',
      model: OPENAI_MODEL,
      prompt: 'text|0',
    },
    {
      id: 'azure-v1',
      path: 'OpenAIClient().{GetChatCompletions,GetChatCompletionsAsync,GetChatCompletionsStreaming,GetChatCompletionsStreamingAsync}',
      kind: 'chat',
      model: '0.DeploymentName|0',
      prompt: '0.Messages|1.Messages',
      maxOutput: '0.MaxTokens|1.MaxTokens',
    },
  ],
};

/** Objects that Microsoft.Extensions.AI wraps: the wrapped client names the model. */
const CHAT_CLIENTS = '{IChatClient,ChatClientBuilder,OllamaChatClient,OllamaApiClient,OpenAIChatClient,AzureAIInferenceChatClient}';

const meai: SdkInput = {
  id: 'cs.meai',
  sdk: 'Microsoft.Extensions.AI',
  languages,
  modules: [
    'Microsoft.Extensions.AI.Evaluation',
    'Microsoft.Extensions.AI',
    'OpenAI.Chat',
    'OpenAI',
    'Azure.AI.OpenAI',
    'OllamaSharp',
    '#global',
  ],
  docs: 'https://learn.microsoft.com/dotnet/ai/microsoft-extensions-ai',
  baseUrl: ENDPOINT,
  providers: {
    ...{
      OllamaChatClient: 'ollama',
      OllamaApiClient: 'ollama',
      AzureOpenAIClient: 'azure',
      OpenAIChatClient: 'openai',
      OpenAIClient: 'openai',
    },
    ChatClient: 'openai',
  },
  calls: [
    {
      id: 'chat',
      path: `{${CHAT_CLIENTS}**,ChatConfiguration().ChatClient,{ChatClient,OpenAIClient,AzureOpenAIClient}**.AsIChatClient()**,{OpenAIClient,AzureOpenAIClient}**.AsChatClient()**}.{GetResponseAsync,CompleteAsync}`,
      kind: 'chat',
      level: 'framework',
      model: '1.ModelId|options.ModelId|new:GetChatClient()|new:AsChatClient()|new:modelId|new:1',
      prompt: 'messages|chatMessages|chatMessage|0',
      system: '1.Instructions|options.Instructions',
      maxOutput: '1.MaxOutputTokens|options.MaxOutputTokens',
      tools: '1.Tools',
    },
    {
      id: 'chat-stream',
      path: `{${CHAT_CLIENTS}**,ChatConfiguration().ChatClient,{ChatClient,OpenAIClient,AzureOpenAIClient}**.AsIChatClient()**}.{GetStreamingResponseAsync,CompleteStreamingAsync}`,
      kind: 'chat',
      level: 'framework',
      model: '1.ModelId|options.ModelId|new:GetChatClient()|new:modelId|new:1',
      prompt: 'messages|0',
      system: '1.Instructions|options.Instructions',
      maxOutput: '1.MaxOutputTokens|options.MaxOutputTokens',
      tools: '1.Tools',
      stream: true,
    },
    {
      id: 'embedding',
      path: '{IEmbeddingGenerator,OllamaEmbeddingGenerator}**.{GenerateAsync,GenerateVectorAsync,GenerateEmbeddingAsync,GenerateEmbeddingVectorAsync,GenerateAndZipAsync}',
      kind: 'embedding',
      level: 'framework',
      model: 'new:modelId|new:1',
      prompt: '0',
    },
  ],
};

/** Semantic Kernel's builder methods: `AddOpenAIChatCompletion(modelId, …)`. */
const KERNEL_MODEL =
  'new:AddOpenAIChatCompletion()|new:AddAzureOpenAIChatCompletion()|new:AddOpenAIChatClient()|new:AddAzureOpenAIChatClient()|new:AddOllamaChatCompletion()|new:AddGoogleAIGeminiChatCompletion()|new:AddMistralChatCompletion()';

const semanticKernel: SdkInput = {
  id: 'cs.semantic-kernel',
  sdk: 'Microsoft.SemanticKernel',
  languages,
  modules: ['Microsoft.SemanticKernel', '#global'],
  docs: 'https://learn.microsoft.com/semantic-kernel',
  providers: {
    ...{
      AddOpenAIChatCompletion: 'openai',
      AddOpenAIChatClient: 'openai',
      AddAzureOpenAIChatCompletion: 'azure',
      AddAzureOpenAIChatClient: 'azure',
    },
    ...{ AddOllamaChatCompletion: 'ollama', AddGoogleAIGeminiChatCompletion: 'google', AddMistralChatCompletion: 'mistral' },
    ...{ OpenAIChatCompletionService: 'openai', AzureOpenAIChatCompletionService: 'azure' },
  },
  calls: [
    {
      id: 'prompt',
      path: 'Kernel**.{InvokePromptAsync,InvokePromptStreamingAsync}',
      kind: 'chat',
      level: 'framework',
      model: KERNEL_MODEL,
      prompt: 'promptTemplate|0',
    },
    {
      id: 'chat',
      path: '{IChatCompletionService,OpenAIChatCompletionService,AzureOpenAIChatCompletionService}**.{GetChatMessageContentAsync,GetChatMessageContentsAsync,GetStreamingChatMessageContentsAsync}',
      kind: 'chat',
      level: 'framework',
      model: 'new:modelId|new:deploymentName|new:0',
      prompt: 'chatHistory|0',
      maxOutput: '1.MaxTokens|executionSettings.MaxTokens',
    },
    {
      id: 'agent',
      path: 'ChatCompletionAgent**.{InvokeAsync,InvokeStreamingAsync}',
      kind: 'agent',
      level: 'framework',
      prompt: '0',
      system: 'new:Instructions',
    },
  ],
};

const bedrock: SdkInput = {
  id: 'cs.bedrock',
  sdk: 'AWSSDK.BedrockRuntime',
  languages,
  modules: ['Amazon.BedrockRuntime'],
  docs: 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/',
  provider: 'bedrock',
  calls: [
    {
      id: 'converse',
      path: '{AmazonBedrockRuntimeClient,IAmazonBedrockRuntime}().{Converse,ConverseAsync}',
      kind: 'chat',
      model: '0.ModelId',
      prompt: '0.Messages',
      system: '0.System',
      maxOutput: '0.InferenceConfig.MaxTokens',
    },
    {
      id: 'converse-stream',
      path: '{AmazonBedrockRuntimeClient,IAmazonBedrockRuntime}().{ConverseStream,ConverseStreamAsync}',
      kind: 'chat',
      model: '0.ModelId',
      prompt: '0.Messages',
      system: '0.System',
      maxOutput: '0.InferenceConfig.MaxTokens',
      stream: true,
    },
    {
      id: 'invoke',
      path: '{AmazonBedrockRuntimeClient,IAmazonBedrockRuntime}().{InvokeModel,InvokeModelAsync,InvokeModelWithResponseStreamAsync}',
      kind: 'chat',
      model: '0.ModelId',
      prompt: '0.Body',
    },
  ],
};

const ollamaSharp: SdkInput = {
  id: 'cs.ollamasharp',
  sdk: 'OllamaSharp',
  languages,
  modules: ['OllamaSharp'],
  docs: 'https://github.com/awaescher/OllamaSharp',
  provider: 'ollama',
  calls: [
    {
      id: 'chat',
      path: 'Chat().{Send,SendAsync,SendAsAsync}',
      kind: 'chat',
      model: 'new:Model|new:0.SelectedModel|new:0.defaultModel|new:0.1',
      prompt: '0',
      system: 'new:systemPrompt|new:1',
    },
    {
      id: 'generate',
      path: '{OllamaApiClient,IOllamaApiClient}().{GenerateAsync,Generate,StreamCompletion,GetCompletion}',
      kind: 'completion',
      model: '0.Model|new:SelectedModel|new:defaultModel|new:1',
      prompt: '0.Prompt|0',
    },
    {
      id: 'chat-request',
      path: '{OllamaApiClient,IOllamaApiClient}().{ChatAsync,Chat}',
      kind: 'chat',
      model: '0.Model|new:SelectedModel|new:1',
      prompt: '0.Messages',
    },
    {
      id: 'embed',
      path: '{OllamaApiClient,IOllamaApiClient}().{EmbedAsync,Embed}',
      kind: 'embedding',
      model: '0.Model|new:SelectedModel',
      prompt: '0.Input|0',
    },
  ],
};

const anthropic: SdkInput = {
  id: 'cs.anthropic',
  sdk: 'Anthropic.SDK',
  languages,
  modules: ['Anthropic.SDK', 'Anthropic'],
  docs: 'https://github.com/tghamm/Anthropic.SDK',
  provider: 'anthropic',
  calls: [
    {
      id: 'messages',
      path: '{AnthropicClient}().Messages.{GetClaudeMessageAsync,Create,CreateAsync}',
      kind: 'chat',
      model: '0.Model',
      prompt: '0.Messages',
      system: '0.System|0.SystemMessage',
      maxOutput: '0.MaxTokens',
    },
    {
      id: 'messages-stream',
      path: '{AnthropicClient}().Messages.{StreamClaudeMessageAsync,CreateStreaming}',
      kind: 'chat',
      model: '0.Model',
      prompt: '0.Messages',
      system: '0.System|0.SystemMessage',
      maxOutput: '0.MaxTokens',
      stream: true,
    },
  ],
};

export const csharpSdks: readonly SdkInput[] = [openai, semanticKernel, bedrock, ollamaSharp, anthropic, meai];
