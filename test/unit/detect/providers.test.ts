// Who bills a call: the client's class, its base URL, the environment, a gateway's prefix, a local server.
import assert from 'node:assert/strict';
import { HOSTS } from '../../../src/core/detect/hosts';
import { MORE_HOSTS } from '../../../src/core/detect/moreHosts';
import { findingsIn, siteOf, sitesIn } from '../../helpers/project';

const CHAT = '.chat.completions.create(model="m", messages=[])';

/** The client, or a whole call, → who bills. */
const PYTHON: readonly (readonly [title: string, code: string, provider: string | null])[] = [
  ['the class', `from openai import OpenAI\nOpenAI()${CHAT}`, 'openai'],
  ['Azure’s class', `from openai import AsyncAzureOpenAI\nAsyncAzureOpenAI(azure_endpoint=e)${CHAT}`, 'azure'],
  ['Azure by base URL', `from openai import OpenAI\nOpenAI(base_url="https://x.openai.azure.com/openai/v1/")${CHAT}`, 'azure'],
  ['Azure’s Foundry', `from openai import OpenAI\nOpenAI(base_url="https://x.services.ai.azure.com/openai/v1")${CHAT}`, 'azure'],
  ['OpenRouter', `from openai import OpenAI\nOpenAI(base_url="https://openrouter.ai/api/v1")${CHAT}`, 'openrouter'],
  ['DeepSeek', `from openai import OpenAI\nOpenAI(base_url="https://api.deepseek.com")${CHAT}`, 'deepseek'],
  [
    'Gemini as OpenAI',
    `from openai import OpenAI\nOpenAI(base_url="https://generativelanguage.googleapis.com/v1beta/openai/")${CHAT}`,
    'google',
  ],
  [
    'Vertex as OpenAI',
    `from openai import OpenAI\nOpenAI(base_url=f"https://us-central1-aiplatform.googleapis.com/v1/projects/{p}")${CHAT}`,
    'google',
  ],
  [
    'Bedrock as OpenAI',
    `from openai import OpenAI\nOpenAI(base_url="https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1")${CHAT}`,
    'bedrock',
  ],
  ['a base URL in a constant', `from openai import OpenAI\nURL = "https://api.x.ai/v1"\nOpenAI(base_url=URL)${CHAT}`, 'xai'],
  [
    'the default of a variable',
    `import os\nfrom openai import OpenAI\nOpenAI(base_url=os.getenv("URL", "https://api.groq.com/openai/v1"))${CHAT}`,
    'groq',
  ],
  ['a variable that nobody knows', `import os\nfrom openai import OpenAI\nOpenAI(base_url=os.environ["URL"])${CHAT}`, 'openai'],
  ['a server that is set at run time', `from openai import OpenAI\ndef f(url):\n    OpenAI(base_url=url)${CHAT}`, null],
  ['an unknown host', `from openai import OpenAI\nOpenAI(base_url="https://llm.corp.example/v1")${CHAT}`, null],
  ['Ollama', `from openai import OpenAI\nOpenAI(base_url="http://localhost:11434/v1")${CHAT}`, 'ollama'],
  ['LM Studio', `from openai import OpenAI\nOpenAI(base_url="http://127.0.0.1:1234/v1")${CHAT}`, 'lmstudio'],
  ['vLLM at home', `from openai import OpenAI\nOpenAI(base_url="http://0.0.0.0:8000/v1")${CHAT}`, 'local'],
  ['Docker’s host', `from openai import OpenAI\nOpenAI(base_url="http://host.docker.internal:11434/v1")${CHAT}`, 'ollama'],
  [
    'the old module',
    `import openai\nopenai.api_base = "https://openrouter.ai/api/v1"\nopenai.ChatCompletion.create(model="m", messages=[])`,
    'openrouter',
  ],
  ['the old module on Azure', `import openai\nopenai.api_type = "azure"\nopenai.ChatCompletion.create(engine="m", messages=[])`, 'azure'],
  [
    'Claude on Bedrock',
    'from anthropic import AsyncAnthropicBedrock\nAsyncAnthropicBedrock().messages.create(model="m", max_tokens=1, messages=[])',
    'bedrock',
  ],
  [
    'Claude on Vertex',
    'from anthropic import AnthropicVertex\nAnthropicVertex().messages.create(model="m", max_tokens=1, messages=[])',
    'google',
  ],
  [
    'Claude on Foundry',
    'from anthropic import AnthropicFoundry\nAnthropicFoundry().messages.create(model="m", max_tokens=1, messages=[])',
    'azure',
  ],
  ['Gemini on Vertex', 'from google import genai\ngenai.Client(vertexai=True).models.generate_content(model="m", contents="x")', 'google'],
  [
    'LiteLLM, Bedrock',
    'import litellm\nlitellm.completion(model="bedrock/anthropic.claude-3-haiku-20240307-v1:0", messages=[])',
    'bedrock',
  ],
  ['LiteLLM, Vertex', 'import litellm\nlitellm.completion(model="vertex_ai/gemini-2.5-pro", messages=[])', 'google'],
  ['LiteLLM, Azure', 'import litellm\nlitellm.completion(model="azure/my-deployment", messages=[])', 'azure'],
  ['LiteLLM, OpenRouter', 'import litellm\nlitellm.completion(model="openrouter/anthropic/claude-sonnet-4", messages=[])', 'openrouter'],
  ['LiteLLM, Ollama', 'import litellm\nlitellm.completion(model="ollama/llama3", messages=[])', 'ollama'],
  ['LiteLLM, a bare id', 'import litellm\nlitellm.completion(model="claude-sonnet-4-5", messages=[])', 'anthropic'],
  [
    'LiteLLM, a base of its own',
    'import litellm\nlitellm.completion(model="openai/m", api_base="http://localhost:1234/v1", messages=[])',
    'lmstudio',
  ],
  [
    'LangChain on a base URL',
    'from langchain_openai import ChatOpenAI\nChatOpenAI(model="m", base_url="https://api.together.xyz/v1").invoke("x")',
    'together',
  ],
  ['LangChain on Azure', 'from langchain_openai import AzureChatOpenAI\nAzureChatOpenAI(azure_deployment="d").invoke("x")', 'azure'],
  ['LangChain on Bedrock', 'from langchain_aws import ChatBedrockConverse\nChatBedrockConverse(model="m").invoke("x")', 'bedrock'],
  [
    'LangChain by prefix',
    'from langchain.chat_models import init_chat_model\ninit_chat_model("google_vertexai:gemini-2.5-pro").invoke("x")',
    'google',
  ],
  ['pydantic-ai by prefix', 'from pydantic_ai import Agent\nAgent("bedrock:us.amazon.nova-pro-v1:0").run_sync("x")', 'bedrock'],
];

const TYPESCRIPT: typeof PYTHON = [
  ['the class', "import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: 'm', input: 'x' });", 'openai'],
  ['Azure’s class', "import { AzureOpenAI } from 'openai';\nnew AzureOpenAI().responses.create({ model: 'm', input: 'x' });", 'azure'],
  [
    'a base URL',
    "import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://api.moonshot.ai/v1' }).responses.create({ model: 'm', input: 'x' });",
    'moonshot',
  ],
  [
    'a variable with a default',
    "import OpenAI from 'openai';\nnew OpenAI({ baseURL: process.env.URL ?? 'https://api.cerebras.ai/v1' }).responses.create({ model: 'm', input: 'x' });",
    'cerebras',
  ],
  [
    'Claude on Bedrock',
    "import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';\nnew AnthropicBedrock().messages.create({ model: 'm', max_tokens: 1, messages: [] });",
    'bedrock',
  ],
  [
    'Claude on Vertex',
    "import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';\nnew AnthropicVertex().messages.create({ model: 'm', max_tokens: 1, messages: [] });",
    'google',
  ],
  [
    'AI SDK on Bedrock',
    "import { generateText } from 'ai';\nimport { bedrock } from '@ai-sdk/amazon-bedrock';\ngenerateText({ model: bedrock('m'), prompt: 'x' });",
    'bedrock',
  ],
  [
    'AI SDK on Azure',
    "import { generateText } from 'ai';\nimport { createAzure } from '@ai-sdk/azure';\ngenerateText({ model: createAzure({ resourceName: 'r' })('d'), prompt: 'x' });",
    'azure',
  ],
  [
    'AI SDK on Vertex',
    "import { generateText } from 'ai';\nimport { vertex } from '@ai-sdk/google-vertex';\ngenerateText({ model: vertex('m'), prompt: 'x' });",
    'google',
  ],
  [
    'AI SDK, a compatible server',
    "import { generateText } from 'ai';\nimport { createOpenAICompatible } from '@ai-sdk/openai-compatible';\ngenerateText({ model: createOpenAICompatible({ name: 'x', baseURL: 'http://localhost:11434/v1' })('m'), prompt: 'x' });",
    'ollama',
  ],
  [
    'AI SDK, a compatible server that nobody knows',
    "import { generateText } from 'ai';\nimport { createOpenAICompatible } from '@ai-sdk/openai-compatible';\ngenerateText({ model: createOpenAICompatible({ name: 'x', baseURL: process.env.URL })('m'), prompt: 'x' });",
    null,
  ],
  [
    'a request',
    "await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'm', messages: [] }) });",
    'openrouter',
  ],
  [
    'a request through a gateway',
    "await fetch(`https://gateway.ai.cloudflare.com/v1/a/g/openai/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'm', messages: [] }) });",
    'cloudflare',
  ],
];

describe('who bills', () => {
  for (const [title, code, provider] of PYTHON)
    it(`Python: ${title}`, async () => assert.equal((await siteOf('py', `${code}\n`)).provider.value, provider));
  for (const [title, code, provider] of TYPESCRIPT)
    it(`TypeScript: ${title}`, async () => assert.equal((await siteOf('ts', `${code}\n`)).provider.value, provider));

  it('an environment file names the server', async () => {
    const code = 'import os\nfrom openai import OpenAI\nOpenAI(base_url=os.getenv("LLM_URL")).responses.create(model="m", input="x")\n';
    const [site] = await sitesIn({ 'a.py': code, '.env': 'LLM_URL=https://api.fireworks.ai/inference/v1\n' });
    assert.equal(site?.provider.value, 'fireworks');
  });

  it('a local server costs no API money, and says so', async () => {
    const code = 'from openai import OpenAI\nOpenAI(base_url="http://localhost:1234/v1").responses.create(model="qwen3", input="x")\n';
    const [finding] = await findingsIn({ 'a.py': code });
    assert.deepEqual(finding?.estimate.usdPerCall, { low: 0, expected: 0, high: 0 });
    assert.match(JSON.stringify(finding?.estimate.receipt), /\$0.*(LM Studio|machine)/);
  });

  it('no host stands in both tables', () => {
    assert.deepEqual(
      Object.keys(MORE_HOSTS).filter((host) => Object.hasOwn(HOSTS, host)),
      [],
    );
  });
});
