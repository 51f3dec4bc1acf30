// SDKs of one's own in `outlay.json`: the form of the built-in data, without what only those need. Data alone: the paths become
// patterns of a bounded form, nothing is called or fetched.
import * as z from 'zod';
import { callShapeSchema, modelShapeSchema, sdkSchema } from './descriptor';
import { FAMILIES } from './family';

const name = z.string().min(1).max(100);
const names = z.array(name).max(50);

/** `**` stands for any steps: many of them in one pattern would take long to match. */
const path = z
  .string()
  .max(300)
  .regex(/^[\w.(){},*]+$/, { error: 'an access path below the module, such as "Client().chat.{create,stream}"' })
  .refine((one) => (one.match(/\*\*/g) ?? []).length <= 2, { error: 'a path with at most two **' })
  .refine((one) => balanced(one), { error: 'a path with closed brackets' })
  .meta({ description: 'Access path below the module: "Client().chat.{create,stream}". * stands for any letters, ** for any steps.' });

const shared = { model: true, maxOutput: true, provider: true, defaultModel: true, kind: true } as const;

const call = callShapeSchema
  .pick({ ...shared, level: true, prompt: true, system: true, answers: true, stream: true, streamed: true, tools: true, schema: true })
  .extend({ path });

const model = modelShapeSchema.pick({ ...shared, baseUrl: true, qualified: true }).extend({ path });

export const ownSdkSchema = sdkSchema
  .pick({ provider: true, providers: true, baseUrl: true, anyServer: true, qualified: true, inserts: true, keeps: true, wraps: true })
  .extend({
    name: name.meta({ description: 'How findings name the SDK.' }),
    languages: z.array(z.enum(FAMILIES)).min(1).meta({ description: 'TypeScript and JavaScript are "ecmascript", Kotlin is "java".' }),
    modules: names.min(1).meta({ description: 'Modules as code imports them; what lies below one counts too.' }),
    calls: z.array(call).max(100).default([]).meta({ description: 'Which calls send a request, and where its parts sit.' }),
    models: z.array(model).max(100).default([]).meta({ description: 'Objects that stand for a model: ChatCorp(model=…).' }),
    onModel: z.array(call).max(100).default([]).meta({ description: 'Methods of those objects that send a request.' }),
  })
  .refine((sdk) => sdk.calls.length + sdk.models.length + sdk.wraps.length > 0, { error: 'one of calls, models, wraps' })
  .meta({ description: 'An SDK of your own: what is imported, which calls send a request, where its parts sit.' });

export type OwnSdk = z.output<typeof ownSdkSchema>;

/** The keys that an object at this place below an SDK may have. */
export function ownSdkKeys(path: readonly PropertyKey[]): readonly string[] {
  const [list] = path;
  if (list === 'calls' || list === 'onModel') return Object.keys(call.shape);
  return Object.keys(list === 'models' ? model.shape : ownSdkSchema.shape);
}

/** Groups may hold groups, as in `{a(),{b,c}().d}`. */
function balanced(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    if (char === '(' || char === '{') open.push(char);
    if ((char === ')' && open.pop() !== '(') || (char === '}' && open.pop() !== '{')) return false;
  }
  return open.length === 0;
}
