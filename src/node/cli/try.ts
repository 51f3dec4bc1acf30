import { type TrialPlan, type TrialRequest, trialTable } from '../../core/index';
import { agreed, keyIn } from './consent';
import type { CliDeps } from './main';
import { withCall } from './place';
import { modelAtHost } from './switch';
import { UsageError } from './usageError';

export interface TryArguments {
  readonly to: string;
  readonly fill?: readonly string[];
  readonly yes?: boolean;
  readonly format: 'table' | 'json';
}

/** `outlay try FILE:LINE --to MODEL@HOST`: today's model and the other one answer the call's prompt, after a yes. */
export async function tryCommand(place: string, { to, fill = [], yes = false, format }: TryArguments, deps: CliDeps): Promise<void> {
  const query = { ...modelAtHost(to), texts: textsOf(fill) };
  const { result } = await withCall(place, deps, async (project, call) => {
    const plan = await project.trial({ ...call, ...query });
    if (plan.kind === 'refused') throw new UsageError(`not tried: ${plan.reasons.join('; ')}`);
    const keys = keysFor(plan, deps);
    await agreed(described(plan, keys), { yes }, deps);
    return project.tryCall({ ...call, ...query }, keys);
  });
  if ('kind' in result) throw new UsageError(`not tried: ${result.reasons.join('; ')}`);
  deps.stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : trialTable(result));
  if ('failed' in result.other) throw new UsageError(result.other.failed);
}

function textsOf(fill: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fill.map((one) => {
      const at = one.indexOf('=');
      if (at <= 0) throw new UsageError(`--fill is a hole and its text, such as question="Where is my order?", not "${one}"`);
      return [one.slice(0, at), one.slice(at + 1)];
    }),
  );
}

/** Today's model is left out where there is no key for it; the other one needs one. */
function keysFor({ today, other }: TrialPlan, { env }: CliDeps): Record<string, string> {
  const sides = [other, ...(today ? [today] : [])];
  const keys = sides.flatMap(({ host, keys }) => {
    const key = keyIn(env, keys);
    return key === undefined ? [] : [[host, key] as const];
  });
  const found = Object.fromEntries(keys);
  if (!found[other.host]) throw new UsageError(`${other.hostName} wants a key: set ${other.keys.join(' or ')}`);
  return found;
}

function described({ today, other, holes, notes }: TrialPlan, keys: Readonly<Record<string, string>>): string {
  const side = ({ hostName, url, body }: TrialRequest) => `To ${hostName}, ${url}, goes:\n${body}\n`;
  const asked = today && keys[today.host] ? [today] : [];
  return [
    ...asked.map(side),
    side(other),
    ...(today && asked.length === 0 ? [`! ${today.hostName} is not asked: set ${today.keys.join(' or ')}\n`] : []),
    ...holes.map((hole) => `! nothing fills {${hole}}: it is sent like this; --fill ${hole}="…" says what stands there\n`),
    ...notes.map((note) => `! ${note}\n`),
  ].join('');
}
