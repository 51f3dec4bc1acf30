// Amazon Bedrock's run-time client.
import type { SdkInput } from '../../model/descriptor';

const body = (name: string) => `body.${name}`;

const MAX_IN_BODY = [
  'max_tokens',
  'max_gen_len',
  'max_tokens_to_sample',
  'textGenerationConfig.maxTokenCount',
  'inferenceConfig.max_new_tokens',
  'maxTokens',
]
  .map(body)
  .join('|');
const KINDS = [
  { model: '\\bembed', kind: 'embedding' as const },
  { model: '(image|stability|nova-canvas)', kind: 'image' as const },
  { model: 'rerank', kind: 'rerank' as const },
];
const TEXT_IN_BODY = ['messages', 'prompt', 'inputText', 'texts', 'textToImageParams.text', 'query']
  .map((name) => `0.body.${name}`)
  .join('|');

export const bedrockPython: SdkInput = {
  id: 'py.bedrock',
  sdk: 'boto3',
  languages: ['python'],
  modules: ['boto3', 'aioboto3', 'aiobotocore'],
  docs: 'https://docs.aws.amazon.com/boto3/latest/reference/services/bedrock-runtime.html',
  provider: 'bedrock',
  calls: [
    {
      id: 'converse',
      path: '{client(),Session().client(),session.Session().client()}.converse',
      kind: 'chat',
      model: 'modelId',
      prompt: 'messages',
      system: 'system',
      maxOutput: 'inferenceConfig.maxTokens',
      tools: 'toolConfig.tools',
      distinctive: false,
    },
    {
      id: 'converse-stream',
      path: '{client(),Session().client(),session.Session().client()}.converse_stream',
      kind: 'chat',
      model: 'modelId',
      prompt: 'messages',
      system: 'system',
      maxOutput: 'inferenceConfig.maxTokens',
      tools: 'toolConfig.tools',
      stream: true,
    },
    {
      id: 'invoke',
      path: '{client(),Session().client(),session.Session().client()}.invoke_model',
      kind: 'chat',
      model: 'modelId',
      prompt: ['messages', 'prompt', 'inputText', 'texts', 'textToImageParams.text', 'query'].map(body).join('|'),
      system: body('system'),
      ...{ maxOutput: MAX_IN_BODY, kinds: KINDS },
    },
    {
      id: 'invoke-stream',
      path: '{client(),Session().client(),session.Session().client()}.invoke_model_with_response_stream',
      kind: 'chat',
      model: 'modelId',
      prompt: ['messages', 'prompt', 'inputText', 'texts', 'textToImageParams.text', 'query'].map(body).join('|'),
      system: body('system'),
      maxOutput: MAX_IN_BODY,
      stream: true,
    },
  ],
};

export const bedrockJs: SdkInput = {
  id: 'js.bedrock',
  sdk: '@aws-sdk/client-bedrock-runtime',
  languages: ['ecmascript'],
  modules: ['@aws-sdk/client-bedrock-runtime'],
  docs: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bedrock-runtime/',
  provider: 'bedrock',
  calls: [
    {
      id: 'send',
      path: '{BedrockRuntimeClient,BedrockRuntime}().send',
      kind: 'chat',
      model: '0.modelId',
      prompt: `0.messages|${TEXT_IN_BODY}`,
      system: '0.system|0.body.system',
      maxOutput: `0.inferenceConfig.maxTokens|${MAX_IN_BODY.replace(/body/g, '0.body')}`,
      tools: '0.toolConfig.tools|0.body.tools',
      streamedBy: { of: '0', names: ['ConverseStreamCommand', 'InvokeModelWithResponseStreamCommand'] },
      kinds: KINDS,
    },
    {
      id: 'method',
      path: 'BedrockRuntime().{converse,converseStream,invokeModel,invokeModelWithResponseStream}',
      kind: 'chat',
      model: '0.modelId',
      prompt: `0.messages|${TEXT_IN_BODY}`,
      system: '0.system|0.body.system',
      maxOutput: `0.inferenceConfig.maxTokens|${MAX_IN_BODY.replace(/body/g, '0.body')}`,
      tools: '0.toolConfig.tools|0.body.tools',
      streamed: ['converseStream', 'invokeModelWithResponseStream'],
      kinds: KINDS,
    },
  ],
};
