// All SDKs that Outlay knows.
import type { SdkInput } from '../../model/descriptor';
import { agents } from './agents';
import { anthropicJs, anthropicPython, claudeAgent } from './anthropic';
import { bedrockJs, bedrockPython } from './bedrock';
import { commandLine } from './commandLine';
import { csharpSdks } from './csharp';
import { instructor, litellm, wrappers } from './gateways';
import { goSdks } from './go';
import { genaiJs, genaiPython, generativeJs, generativePython, vertexPython } from './google';
import { javaSdks } from './java';
import { langchainJs, langchainPython } from './langchain';
import { llamaIndexJs, llamaIndexPython } from './llamaIndex';
import { microsoft } from './microsoft';
import { azureOpenaiJs, openaiAlikes, openaiJs, openaiPython } from './openai';
import { phpSdks } from './php';
import { promptFunctions } from './promptFunctions';
import { pythonAgents } from './pythonAgents';
import { pythonFrameworks } from './pythonFrameworks';
import { rubySdks } from './ruby';
import { rustSdks } from './rust';
import { swiftSdks } from './swift';
import { vendors } from './vendors';
import { vercelAi } from './vercelAi';
import { webFrameworks } from './webFrameworks';

export const SDKS: readonly SdkInput[] = [
  ...[openaiPython, openaiJs, azureOpenaiJs, ...openaiAlikes],
  ...[anthropicPython, anthropicJs, ...claudeAgent],
  ...[genaiPython, genaiJs, generativePython, generativeJs, vertexPython],
  ...vercelAi,
  ...[langchainPython, langchainJs],
  ...[litellm, ...instructor, wrappers],
  ...vendors,
  ...[bedrockPython, bedrockJs],
  ...agents,
  ...[llamaIndexPython, llamaIndexJs],
  ...[...microsoft, ...promptFunctions, ...pythonAgents, ...pythonFrameworks, ...webFrameworks],
  ...goSdks,
  ...javaSdks,
  ...csharpSdks,
  ...rubySdks,
  ...phpSdks,
  ...rustSdks,
  ...swiftSdks,
  ...commandLine,
];
