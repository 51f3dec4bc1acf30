// Python libraries that let an agent work on a page, a site or a voice: browser-use, ScrapeGraphAI, Embedchain, voice pipelines.
import type { SdkInput } from '../../model/descriptor';

const languages: SdkInput['languages'] = ['python'];

const browserUse: SdkInput = {
  id: 'py.browser-use',
  sdk: 'browser-use',
  languages,
  modules: ['browser_use'],
  docs: 'https://docs.browser-use.com/customize/agent-settings',
  models: [
    { path: 'ChatOpenAI()', provider: 'openai', model: 'model|0', baseUrl: 'base_url' },
    { path: 'ChatAzureOpenAI()', provider: 'azure', model: 'model|0' },
    { path: 'ChatAnthropic()', provider: 'anthropic', model: 'model|0' },
    { path: 'ChatGoogle()', provider: 'google', model: 'model|0' },
    { path: 'ChatGroq()', provider: 'groq', model: 'model|0' },
    { path: 'ChatDeepSeek()', provider: 'deepseek', model: 'model|0' },
    { path: 'ChatOllama()', provider: 'ollama', model: 'model|0' },
    { path: 'ChatAWSBedrock()', provider: 'bedrock', model: 'model|0' },
  ],
  calls: [
    {
      id: 'agent',
      path: 'Agent().{run,run_sync}',
      ...{ kind: 'agent', level: 'framework', model: 'new:llm|new:1', prompt: 'new:task|new:0' },
    },
  ],
};

const scrapeGraph: SdkInput = {
  id: 'py.scrapegraphai',
  sdk: 'scrapegraphai',
  languages,
  modules: ['scrapegraphai'],
  docs: 'https://docs-oss.scrapegraphai.com',
  qualified: true,
  baseUrl: 'new:config.llm.base_url|new:2.llm.base_url',
  calls: [
    {
      id: 'graph',
      path: '{*ScraperGraph,*SearchGraph,SearchGraph,ScriptCreatorGraph,SpeechGraph,SmartScraperMultiGraph,*CreatorGraph}().run',
      ...{ kind: 'agent', level: 'framework', model: 'new:config.llm.model|new:2.llm.model', prompt: 'new:prompt|new:0' },
    },
  ],
};

const embedchain: SdkInput = {
  id: 'py.embedchain',
  sdk: 'embedchain',
  languages,
  modules: ['embedchain'],
  docs: 'https://docs.embedchain.ai',
  provider: 'openai',
  calls: [
    {
      id: 'app',
      path: '{App(),App.from_config(),Pipeline(),Pipeline.from_config()}.{chat,query}',
      kind: 'chat',
      level: 'framework',
      model: 'new:config.llm.config.model|new:0.llm.config.model',
      providerFrom: 'new:config.llm.provider|new:0.llm.provider',
      prompt: '0|input_query',
    },
  ],
};

/** The speech models around the agent are named apart, in the pipeline's configuration. */
const voice: SdkInput = {
  id: 'py.openai-agents.voice',
  sdk: 'openai-agents',
  languages,
  modules: ['agents.voice'],
  docs: 'https://openai.github.io/openai-agents-python/voice/pipeline/',
  provider: 'openai',
  calls: [
    {
      id: 'pipeline',
      path: 'VoicePipeline().run',
      kind: 'agent',
      level: 'framework',
      model: 'new:workflow.0.model|new:workflow.agent.model|new:0.0.model',
      system: 'new:workflow.0.instructions|new:workflow.agent.instructions|new:0.0.instructions',
    },
  ],
};

export const pythonAgents: readonly SdkInput[] = [browserUse, scrapeGraph, embedchain, voice];
