// One variable that a Docker Compose file sets for a service.
import { parse } from 'yaml';

export const COMPOSE_FILES = ['docker-compose.yml', 'docker-compose.yaml', 'compose.yml', 'compose.yaml'];

/** Null: no service sets it, or only the shell does. Lists and maps; `${NAME:-default}` gives its default. */
export function composeValue(text: string, name: string): string | null {
  if (!text.includes(name)) return null;
  const services = record(read(text))?.services;
  for (const service of Object.values(record(services) ?? {})) {
    const value = fromEnvironment(record(service)?.environment, name);
    if (value !== null) return value;
  }
  return null;
}

function read(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return null;
  }
}

function fromEnvironment(environment: unknown, name: string): string | null {
  if (Array.isArray(environment)) {
    const line = environment.find((one) => typeof one === 'string' && one.startsWith(`${name}=`));
    return typeof line === 'string' ? interpolated(line.slice(name.length + 1)) : null;
  }
  const value = record(environment)?.[name];
  return typeof value === 'string' || typeof value === 'number' ? interpolated(String(value)) : null;
}

/** `${NAME:-default}` and `${NAME-default}`; without a default it is the shell's. */
function interpolated(value: string): string | null {
  const variable = /^\$\{\w+:?-([^}]*)\}$/.exec(value);
  if (variable) return variable[1] || null;
  return value === '' || value.includes('$') ? null : value;
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
