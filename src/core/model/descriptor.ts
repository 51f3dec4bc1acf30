// The form of an SDK's data file. The engine follows access paths; which paths send a request is said here.
import { z } from 'zod';
import { CALL_KINDS, LEVELS, ROLES } from './callSite';
import { FAMILIES } from './family';

/**
 * Where a value sits: alternatives with `|`, first found wins. `model`: argument by name. `0.model`: property of the first
 * argument. `new:model`: argument of the call that made the receiver. `agents[].llm`: of every item. `0.model()`: what the
 * step `.model(…)` of the builder chain was given that made the first argument, or a call on it since (`new:user()`: on the
 * way to the receiver); `model()1`: its second argument. `*`: of any
 * argument or entry, for functional options (`*.WithModel()`). `0+`: the first argument and all after it. `()`: the arguments
 * by name. `assistant_id.new.model`: what the object was made with that a value is a member of. `@`: what the function
 * returns that the call decorates; `new:@system_prompt`: what functions return that the receiver's decorator marks.
 */
const locator = z
  .string()
  .max(300)
  .regex(/^[\w:.[\]()*|@+-]+$/, { error: 'where the value sits, such as "model", "0.model" or "new:model"' });

/** What a request is made of. */
const slots = {
  model: locator.optional(),
  /** Chat messages, or the text that is sent. */
  prompt: locator.optional(),
  system: locator.optional(),
  /** Texts that are sent beside the prompt: documents to rank. */
  documents: locator.optional(),
  /** Objects whose fields become the prompt: agents with role and goal, tasks with a description. */
  parts: z.array(z.strictObject({ of: locator, fields: z.array(locator), role: z.enum(ROLES) })).optional(),
  maxOutput: locator.optional(),
  answers: locator.optional(),
  stream: z.union([locator, z.literal(true)]).optional(),
  /** An argument that is there only for a streamed answer, whatever it is: a block, a callback. */
  streamsWith: locator.optional(),
  /** The request's class tells that it streams: `new ConverseStreamCommand(…)`. */
  streamedBy: z.strictObject({ of: locator, names: z.array(z.string()) }).optional(),
  /** Methods among the path's that always stream. */
  streamed: z.array(z.string()).optional(),
  tools: locator.optional(),
  /** The output schema. */
  schema: locator.optional(),
  /** Of training jobs: the file, as a path, as an opened file or as what uploads it. */
  trainingFile: locator.optional(),
  epochs: locator.optional(),
};

export const callShapeSchema = z.strictObject({
  id: z.string(),
  /**
   * Access path below the module: `{OpenAI,AsyncOpenAI}().chat.completions.{create,parse}`; `*` stands for any letters, `**` for any steps.
   * In `onModel` shapes: the method of the model object.
   */
  path: z.string(),
  kind: z.enum(CALL_KINDS),
  level: z.enum(LEVELS).default('sdk'),
  ...slots,
  provider: z.string().optional(),
  /** Plain ids name the provider too: `openai:gpt-4o`. */
  qualified: z.boolean().optional(),
  /** Where the call names the provider. */
  providerFrom: locator.optional(),
  /** What the library uses where the code names no model. */
  defaultModel: z.string().optional(),
  /** Recognised by its chain alone when nobody can tell what the receiver is; `certain`: no other object has such a chain. */
  distinctive: z.union([z.boolean(), z.literal('certain')]).default(false),
  /** The model is an alias: `in` holds the models, as a record or as a list of `{name, value}`. */
  alias: z.strictObject({ in: locator, name: locator.optional(), value: locator.optional() }).optional(),
  /** Without these it is no call to a model: a value that the pattern is found in; what cannot be told passes. */
  where: z.array(z.strictObject({ at: locator, is: z.string() })).optional(),
  /** The method is one of an interface that the framework implements: where that is named, and the annotations with the prompt. */
  proxied: z.strictObject({ of: locator, system: z.string(), user: z.string() }).optional(),
  /** Models for which the call is of another kind; the pattern is searched in the id. */
  kinds: z.array(z.strictObject({ model: z.string(), kind: z.enum(CALL_KINDS) })).optional(),
});
export type CallShape = z.infer<typeof callShapeSchema>;

/** An object that stands for a model: `ChatOpenAI(model=…)`, `openai('gpt-4o')`. */
export const modelShapeSchema = z.strictObject({
  path: z.string(),
  provider: z.string().optional(),
  providerFrom: locator.optional(),
  /** Absent: the object itself is a constant that names the model. */
  model: locator.optional(),
  baseUrl: locator.optional(),
  maxOutput: locator.optional(),
  defaultModel: z.string().optional(),
  alias: callShapeSchema.shape.alias,
  /** The id names the provider too: `openai:gpt-4o`, `anthropic/claude…`. */
  qualified: z.boolean().default(false),
  /** Its methods stream their answers. */
  stream: z.literal(true).optional(),
  /** Calls of an embedding object are embeddings. */
  kind: z.enum(CALL_KINDS).optional(),
});
export type ModelShape = z.infer<typeof modelShapeSchema>;

/**
 * What holds for all calls of a file: `configure(lm=…)` with the locator of the value in its arguments, or `Settings.llm = …`
 * without one. `values`: how the SDK's names of providers are called here.
 */
const ambientSchema = z.strictObject({
  path: z.string(),
  sets: z.enum(['model', 'baseUrl', 'provider', 'prompt']),
  value: locator.optional(),
  values: z.record(z.string(), z.string()).optional(),
});
export type Ambient = z.infer<typeof ambientSchema>;

export const sdkSchema = z.strictObject({
  id: z.string(),
  /** The package's name, as findings show it. */
  sdk: z.string(),
  languages: z.array(z.enum(FAMILIES)).min(1),
  /** Modules as code imports them; what lies below one counts too. */
  modules: z.array(z.string()).min(1),
  /** Absent: an SDK of the project's own. */
  docs: z.url().optional(),
  /** Programs have modules of that name too: a file beside the importer is meant, where there is one. */
  ordinaryName: z.boolean().default(false),
  /** Who bills, unless something says otherwise; absent: only model or base URL tell. */
  provider: z.string().optional(),
  /** By the name of the class that makes the client. */
  providers: z.record(z.string(), z.string()).default({}),
  /** By the package that the client comes from. */
  providersByModule: z.record(z.string(), z.string()).default({}),
  baseUrl: locator.optional(),
  /** The client is used for other vendors' servers too: a base URL that nobody can tell leaves the provider open. */
  anyServer: z.boolean().default(false),
  /** Model ids name the provider: `openai/gpt-4o`. */
  qualified: z.boolean().default(false),
  /** Members that may stand anywhere on a path: `beta`, `aio`, `with_raw_response`. */
  inserts: z.array(z.string()).default([]),
  /** Methods that give back the same kind of object: `with_options`, `bind_tools`. */
  keeps: z.array(z.string()).default([]),
  /** Functions that give back their first argument, extended: `from_openai`, `wrapOpenAI`. */
  wraps: z.array(z.string()).default([]),
  ambient: z.array(ambientSchema).default([]),
  /** Where the program's settings name the model, when the code does not: dotted keys of YAML or properties files. */
  settings: z
    .strictObject({
      files: z.array(z.string()),
      models: z.array(z.strictObject({ key: z.string(), provider: z.string(), starter: z.string() })),
      /** Build files, which tell which of several is in use: they name its `starter`. */
      builds: z.array(z.string()),
    })
    .optional(),
  models: z.array(modelShapeSchema).default([]),
  calls: z.array(callShapeSchema).default([]),
  /** Methods of this SDK's model objects (and of pipelines with one) that send a request. */
  onModel: z.array(callShapeSchema).default([]),
});
export type Sdk = z.infer<typeof sdkSchema>;
export type SdkInput = z.input<typeof sdkSchema>;
