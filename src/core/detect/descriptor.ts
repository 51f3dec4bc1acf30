// The form of an SDK's data file. The engine follows access paths; which paths send a request is said here.
import { z } from 'zod';
import { CALL_KINDS, LEVELS, ROLES } from '../model/callSite';
import { FAMILIES } from '../model/family';

/**
 * Where a value sits: alternatives with `|`, first found wins. `model`: argument by name. `0.model`: property of the first
 * argument. `new:model`: argument of the call that made the receiver. `agents[].llm`: of every item. `0.model()`: what the
 * step `.model(…)` of the builder chain was given that made the first argument, or a call on it since (`new:user()`: on the
 * way to the receiver); `model()1`: its second argument. `*`: of any
 * argument or entry, for functional options (`*.WithModel()`).
 */
const locator = z.string().regex(/^[\w:.[\]()*|-]+$/);

/** What a request is made of. */
const slots = {
  model: locator.optional(),
  /** Chat messages, or the text that is sent. */
  prompt: locator.optional(),
  system: locator.optional(),
  /** Objects whose fields become the prompt: agents with role and goal, tasks with a description. */
  parts: z.array(z.strictObject({ of: locator, fields: z.array(locator), role: z.enum(ROLES) })).optional(),
  maxOutput: locator.optional(),
  answers: locator.optional(),
  stream: z.union([locator, z.literal(true)]).optional(),
  tools: locator.optional(),
  /** The output schema. */
  schema: locator.optional(),
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
  /** What the library uses where the code names no model. */
  defaultModel: z.string().optional(),
  /** Recognised by its chain alone when nobody can tell what the receiver is. */
  distinctive: z.boolean().default(false),
});
export type CallShape = z.infer<typeof callShapeSchema>;

/** An object that stands for a model: `ChatOpenAI(model=…)`, `openai('gpt-4o')`. */
export const modelShapeSchema = z.strictObject({
  path: z.string(),
  provider: z.string().optional(),
  model: locator.optional(),
  baseUrl: locator.optional(),
  maxOutput: locator.optional(),
  defaultModel: z.string().optional(),
  /** The id names the provider too: `openai:gpt-4o`, `anthropic/claude…`. */
  qualified: z.boolean().default(false),
  /** Calls of an embedding object are embeddings. */
  kind: z.enum(CALL_KINDS).optional(),
});
export type ModelShape = z.infer<typeof modelShapeSchema>;

export const sdkSchema = z.strictObject({
  id: z.string(),
  /** The package's name, as findings show it. */
  sdk: z.string(),
  languages: z.array(z.enum(FAMILIES)).min(1),
  /** Modules as code imports them; what lies below one counts too. */
  modules: z.array(z.string()).min(1),
  docs: z.url(),
  /** Who bills, unless something says otherwise; absent: only model or base URL tell. */
  provider: z.string().optional(),
  /** By the name of the class that makes the client. */
  providers: z.record(z.string(), z.string()).default({}),
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
