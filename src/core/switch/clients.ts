// DATA: how each SDK's client, or LangChain's model object, is pointed at another server.

export interface ClientRow {
  readonly sdk: string;
  readonly family: 'python' | 'ecmascript';
  readonly classes: readonly string[];
  readonly protocol: 'openai' | 'anthropic';
  /** Argument names, the first is written; nested in another option: `configuration.baseURL`. */
  readonly baseUrl: readonly string[];
  readonly apiKey: readonly string[];
  /** What only the old vendor's server knows. */
  readonly drops: readonly string[];
  /** A method that gives the same client with other options. */
  readonly override?: string;
  /** A class for the vendor's other service → the plain one. */
  readonly renames?: Readonly<Record<string, string>>;
  /** The model's argument, where the object is a model. */
  readonly model?: readonly string[];
}

const AZURE = ['azure_endpoint', 'azure_deployment', 'api_version', 'azure_ad_token', 'azure_ad_token_provider'];

export const CLIENTS: readonly ClientRow[] = [
  {
    sdk: 'openai',
    family: 'python',
    classes: ['OpenAI', 'AsyncOpenAI', 'Client', 'AsyncClient', 'AzureOpenAI', 'AsyncAzureOpenAI'],
    protocol: 'openai',
    baseUrl: ['base_url'],
    apiKey: ['api_key'],
    drops: ['organization', 'project', 'webhook_secret', ...AZURE],
    override: 'with_options',
    renames: { AzureOpenAI: 'OpenAI', AsyncAzureOpenAI: 'AsyncOpenAI' },
  },
  {
    sdk: 'openai',
    family: 'ecmascript',
    classes: ['OpenAI', 'default'],
    protocol: 'openai',
    baseUrl: ['baseURL'],
    apiKey: ['apiKey'],
    drops: ['organization', 'project', 'webhookSecret'],
    override: 'withOptions',
  },
  {
    sdk: 'anthropic',
    family: 'python',
    classes: ['Anthropic', 'AsyncAnthropic', 'Client', 'AsyncClient'],
    protocol: 'anthropic',
    baseUrl: ['base_url'],
    apiKey: ['api_key'],
    drops: ['auth_token'],
    override: 'with_options',
  },
  {
    sdk: '@anthropic-ai/sdk',
    family: 'ecmascript',
    classes: ['Anthropic', 'default'],
    protocol: 'anthropic',
    baseUrl: ['baseURL'],
    apiKey: ['apiKey'],
    drops: ['authToken'],
    override: 'withOptions',
  },
  {
    sdk: 'langchain',
    family: 'python',
    classes: ['ChatOpenAI'],
    protocol: 'openai',
    baseUrl: ['base_url', 'openai_api_base'],
    apiKey: ['api_key', 'openai_api_key'],
    drops: ['organization', 'openai_organization'],
    model: ['model', 'model_name'],
  },
  {
    sdk: 'langchain',
    family: 'ecmascript',
    classes: ['ChatOpenAI'],
    protocol: 'openai',
    baseUrl: ['configuration.baseURL'],
    apiKey: ['apiKey', 'openAIApiKey'],
    drops: ['organization'],
    model: ['model', 'modelName'],
  },
  {
    sdk: 'langchain',
    family: 'python',
    classes: ['ChatAnthropic'],
    protocol: 'anthropic',
    baseUrl: ['base_url', 'anthropic_api_url'],
    apiKey: ['api_key', 'anthropic_api_key'],
    drops: [],
    model: ['model', 'model_name'],
  },
  {
    sdk: 'langchain',
    family: 'ecmascript',
    classes: ['ChatAnthropic'],
    protocol: 'anthropic',
    baseUrl: ['anthropicApiUrl'],
    apiKey: ['apiKey', 'anthropicApiKey'],
    drops: [],
    model: ['model', 'modelName'],
  },
];
