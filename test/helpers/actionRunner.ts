// Runs the shell steps of a composite action as GitHub's runner does, as far as this action goes: inputs with their defaults, `if`, `env`,
// bash with -e and pipefail. Steps that use other actions are left to GitHub.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Runner {
  /** The repository that is checked out. */
  readonly workspace: string;
  readonly with: Readonly<Record<string, string>>;
  /** Values of `github.…` by their path. */
  readonly github: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
}

export function readAction(file: string): Action {
  return parse(readFileSync(file, 'utf8')) as Action;
}

/** Until one fails, as a job does. */
export async function runAction(action: Action, runner: Runner): Promise<Ran> {
  let out = '';
  for (const step of action.runs.steps) {
    if (step.run === undefined || (step.if !== undefined && !holds(step.if, action, runner))) continue;
    const ran = await bash(step, action, runner);
    out += ran.out;
    if (ran.code !== 0) return { code: ran.code, out };
  }
  return { code: 0, out };
}

function bash(step: Step, action: Action, runner: Runner): Promise<Ran> {
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value, action, runner)] as const);
  const cwd = filled(step['working-directory'] ?? runner.workspace, action, runner);
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(step.run ?? '', action, runner)], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: runner.workspace, ...runner.env, ...Object.fromEntries(own) },
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** `${{ inputs.x }}` and `${{ github.a.b }}`; anything else is a mistake of the test. */
function filled(text: string, action: Action, runner: Runner): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => valueAt(path, action, runner));
}

function valueAt(path: string, action: Action, runner: Runner): string {
  const [context, ...rest] = path.split('.');
  const name = rest.join('.');
  if (context === 'github') return runner.github[name] ?? '';
  const input = action.inputs[name];
  if (context !== 'inputs' || !input) throw new Error(`nothing is called ${path}`);
  return runner.with[name] ?? filled(input.default, action, runner);
}

/** `inputs.a != '' || inputs.b != ''` */
function holds(condition: string, action: Action, runner: Runner): boolean {
  return condition.split('||').some((part) => {
    const [, path = ''] = /^\s*(\S+) != ''\s*$/.exec(part) ?? [];
    return valueAt(path, action, runner) !== '';
  });
}
