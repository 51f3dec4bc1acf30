// Amazon Bedrock's run-time client.
import type { SdkInput } from '../descriptor';

const body = (name: string) => `body.${name}`;

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
      tools: 'toolConfig',
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
      tools: 'toolConfig',
      stream: true,
    },
    {
      id: 'invoke',
      path: '{client(),Session().client(),session.Session().client()}.invoke_model',
      kind: 'chat',
      model: 'modelId',
      prompt: `${body('messages')}|${body('prompt')}|${body('inputText')}`,
      system: body('system'),
      maxOutput: `${body('max_tokens')}|${body('max_gen_len')}|${body('max_tokens_to_sample')}`,
    },
    {
      id: 'invoke-stream',
      path: '{client(),Session().client(),session.Session().client()}.invoke_model_with_response_stream',
      kind: 'chat',
      model: 'modelId',
      prompt: `${body('messages')}|${body('prompt')}|${body('inputText')}`,
      system: body('system'),
      maxOutput: body('max_tokens'),
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
      prompt: '0.messages|0.body.messages|0.body.prompt|0.body.inputText',
      system: '0.system|0.body.system',
      maxOutput: '0.inferenceConfig.maxTokens|0.body.max_tokens',
    },
    {
      id: 'method',
      path: 'BedrockRuntime().{converse,converseStream,invokeModel,invokeModelWithResponseStream}',
      kind: 'chat',
      model: '0.modelId',
      prompt: '0.messages|0.body.messages|0.body.prompt',
      system: '0.system|0.body.system',
      maxOutput: '0.inferenceConfig.maxTokens',
    },
  ],
};
