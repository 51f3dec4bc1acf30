// Libraries that make functions out of prompts: DSPy, Mirascope, Magentic, Outlines.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['python'];

/** A signature's text is what the model is told; the adapter's own text around it is not in the code. */
const dspy: SdkInput = {
  id: 'py.dspy',
  sdk: 'dspy',
  languages,
  modules: ['dspy'],
  docs: 'https://dspy.ai/',
  qualified: true,
  ambient: [
    { path: 'configure', sets: 'model', value: 'lm' },
    { path: 'settings.configure', sets: 'model', value: 'lm' },
    { path: 'context', sets: 'model', value: 'lm' },
  ],
  models: [{ path: '{LM,OpenAI}()', model: 'model|0', qualified: true, baseUrl: 'api_base', maxOutput: 'max_tokens' }],
  calls: [
    {
      id: 'program',
      path: '{Predict,ChainOfThought,ReAct,ProgramOfThought,CodeAct,MultiChainComparison,TypedPredictor,TypedChainOfThought,BestOfN,Refine}(){,.acall,.aforward,.forward}',
      ...{ kind: 'chat', level: 'framework', model: 'lm', prompt: '()', system: 'new:0.docstring|new:signature.docstring' },
    },
    {
      id: 'lm',
      path: 'LM(){,.acall,.forward}',
      ...{ kind: 'chat', level: 'framework', model: 'new:model|new:0', prompt: 'messages|prompt|0', maxOutput: 'new:max_tokens' },
    },
  ],
};

const MIRASCOPE = {
  ...{ openai: 'openai', anthropic: 'anthropic', google: 'google', gemini: 'google', vertex: 'google', mistral: 'mistral', groq: 'groq' },
  ...{ cohere: 'cohere', azure: 'azure', bedrock: 'bedrock', xai: 'xai' },
};

const mirascope: SdkInput = {
  id: 'py.mirascope',
  sdk: 'mirascope',
  languages,
  modules: ['mirascope'],
  docs: 'https://mirascope.com/docs',
  qualified: true,
  providers: MIRASCOPE,
  calls: [
    {
      id: 'provider',
      path: 'core.{openai,anthropic,google,gemini,vertex,mistral,groq,cohere,azure,bedrock,xai,litellm}.call',
      ...{ kind: 'chat', level: 'framework', model: '0|model', prompt: '@', stream: 'stream', tools: 'tools' },
      ...{ schema: 'response_model', maxOutput: 'call_params.max_tokens' },
    },
    {
      id: 'call',
      path: 'llm.call',
      ...{
        kind: 'chat',
        level: 'framework',
        model: 'model|model_id|0',
        providerFrom: 'provider',
        prompt: '@',
        stream: 'stream',
        tools: 'tools',
      },
      ...{ schema: 'response_model|format', maxOutput: 'call_params.max_tokens|max_tokens' },
    },
  ],
};

const magentic: SdkInput = {
  id: 'py.magentic',
  sdk: 'magentic',
  languages,
  modules: ['magentic'],
  docs: 'https://magentic.dev/',
  models: [
    { path: '{OpenaiChatModel}()', provider: 'openai', model: 'model|0', baseUrl: 'base_url', maxOutput: 'max_tokens' },
    { path: '{AnthropicChatModel}()', provider: 'anthropic', model: 'model|0', maxOutput: 'max_tokens' },
    { path: '{MistralChatModel}()', provider: 'mistral', model: 'model|0', maxOutput: 'max_tokens' },
    { path: '{LitellmChatModel}()', model: 'model|0', qualified: true, maxOutput: 'max_tokens' },
  ],
  calls: [
    {
      id: 'prompt',
      path: '{prompt,chatprompt,prompt_chain}',
      ...{ kind: 'chat', level: 'framework', model: 'model', prompt: '0+', tools: 'functions' },
    },
  ],
};

const outlines: SdkInput = {
  id: 'py.outlines',
  sdk: 'outlines',
  languages,
  modules: ['outlines'],
  docs: 'https://dottxt-ai.github.io/outlines/',
  providers: {
    ...{ from_openai: 'openai', from_anthropic: 'anthropic', from_gemini: 'google', from_mistral: 'mistral', from_ollama: 'ollama' },
    ...{ from_transformers: 'local', from_llamacpp: 'local', from_mlxlm: 'local', from_vllm: 'vllm', from_vllm_offline: 'vllm' },
  },
  baseUrl: 'new:0.base_url',
  calls: [
    {
      id: 'model',
      path: 'from_{openai,anthropic,gemini,mistral,ollama,vllm,dottxt}(){,.stream,.batch}',
      ...{ kind: 'chat', level: 'framework', model: 'new:1|new:model_name', prompt: 'model_input|0', streamed: ['stream'] },
      maxOutput: 'max_tokens|max_completion_tokens',
    },
    {
      id: 'generator',
      path: '{Generator,generate.text,generate.json,generate.choice}()',
      ...{ kind: 'chat', level: 'framework', model: 'new:0.1|new:0.model_name', prompt: '0', maxOutput: 'max_tokens' },
    },
  ],
};

export const promptFunctions: readonly SdkInput[] = [dspy, mirascope, magentic, outlines];
