// .NET's configuration: `configuration["OpenAI:Model"]` is what appsettings.json says.
import { parseData } from './data';
import type { Evaluator } from './evaluator';
import { pathName } from './library';
import type { Unit } from './unit';
import { type ApiPath, optionsOf, plainText, spelledOut, type Value } from './value';

const CONFIGURATION = /(I?Configuration(Root|Section|Manager)?\(\)|\.Configuration|\.GetSection\(\))$/;
const FILES = ['appsettings.json', 'appsettings.Development.json'];

export function isConfiguration(path: ApiPath): boolean {
  return spelledOut(path).some((one) => CONFIGURATION.test(pathName(one)));
}

/** Null: no settings file says it. Sections are `:` or `__`. */
export function configured(ev: Evaluator, unit: Unit, path: ApiPath, key: string): Value | null {
  const keys = [...sectionsOf(ev, path), ...key.split(/:|__/)];
  for (const name of FILES) {
    const found = ev.project.text(unit, name);
    const data = found && parseData(found.text, found.path);
    const value = data && keys.reduce<Value | null>((at, one) => (at?.kind === 'record' ? (at.entries.get(one) ?? null) : null), data);
    if (value) return value;
  }
  return null;
}

/** The sections that `GetSection("OpenAI")` has gone into. */
function sectionsOf(ev: Evaluator, path: ApiPath): string[] {
  return path.steps.flatMap((step, at) => {
    const maker = path.steps[at - 1];
    if (step.kind !== 'call' || maker?.kind !== 'member' || maker.name !== 'GetSection' || !step.call?.args[0] || !step.context) return [];
    const name = optionsOf(ev.evaluate(step.call.args[0].value, step.context)).map(plainText)[0];
    return name ? name.split(':') : [];
  });
}
