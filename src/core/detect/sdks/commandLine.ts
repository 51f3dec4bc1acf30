// Programs of the command line that ask a model: a command is a call, its options are named arguments.
import type { SdkInput } from '../../model/descriptor';

const tool = (name: string, docs: string, calls: NonNullable<SdkInput['calls']>, more: Partial<SdkInput> = {}): SdkInput => ({
  id: `sh.${name}`,
  sdk: name,
  languages: ['shell'],
  modules: [`#global.${name}`],
  docs,
  calls,
  ...more,
});

export const commandLine: readonly SdkInput[] = [
  tool(
    'llm',
    'https://llm.datasette.io/en/stable/usage.html',
    [{ id: 'prompt', path: '', kind: 'chat', model: 'model', prompt: '0', system: 'system', where: [{ at: 'model', is: '.' }] }],
    { qualified: true },
  ),
  tool(
    'claude',
    'https://code.claude.com/docs/en/cli-reference',
    [{ id: 'print', path: '', kind: 'agent', level: 'framework', model: 'model', prompt: 'prompt', where: [{ at: 'prompt', is: '.' }] }],
    {
      provider: 'anthropic',
    },
  ),
  tool(
    'ollama',
    'https://github.com/ollama/ollama',
    [
      {
        id: 'run',
        path: '',
        kind: 'completion',
        model: '1',
        prompt: '2',
        where: [
          { at: '0', is: '^run$' },
          { at: '2', is: '.' },
        ],
      },
    ],
    {
      provider: 'ollama',
    },
  ),
];
