import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { commandsOf } from '../../../src/node/cli/completion/commands';
import { EXAMPLES } from '../../../src/node/cli/examples';
import { type CliDeps, program } from '../../../src/node/cli/main';
import { runCli } from '../../helpers/cli';
import { folderWith } from '../../helpers/folder';

const cli = program({ version: '9.9.9', stdout: process.stdout, stderr: process.stderr } as unknown as CliDeps, () => {});

const script = async (shell: string) => {
  const { code, out } = await runCli(['completion', shell], '.');
  assert.equal(code, 0);
  return out;
};

describe('outlay completion', () => {
  /** What TAB would offer after these words, the last one being typed. */
  const inBash = (text: string, ...words: readonly string[]) =>
    execFileSync(
      'bash',
      [
        '--noprofile',
        '--norc',
        '-uc',
        `${text}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _outlay; printf '%s\\n' "\${COMPREPLY[@]-}"`,
        '-',
        ...words,
      ],
      {
        encoding: 'utf8',
      },
    )
      .trim()
      .split('\n');

  it('offers commands, options and their values in bash, else leaves it to files', async () => {
    const text = await script('bash');
    assert.deepEqual(inBash(text, 'outlay', 'che'), ['check']);
    assert.deepEqual(inBash(text, 'outlay', 'diff', '--fo'), ['--format']);
    assert.deepEqual(inBash(text, 'outlay', 'scan', '--format', 'sa'), ['sarif']);
    assert.deepEqual(inBash(text, 'outlay', 'check', '--fail-on', 're'), ['retired']);
    assert.deepEqual(inBash(text, 'outlay', 'scan', 'src/'), ['']);
    assert.deepEqual(inBash(text, 'outlay', '').slice(0, 2), ['scan', 'diff']);
  });

  for (const [shell, check] of [
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ] as const)
    it(`is a script that ${shell} reads, where there is one`, async function () {
      const folder = folderWith({ script: await script(shell) });
      const { status, error, stderr } = spawnSync(shell, [...check, join(folder.path, 'script')], { encoding: 'utf8' });
      folder.remove();
      if (error) return this.skip();
      assert.deepEqual([status, stderr], [0, '']);
    });

  it('names every command and every value in every shell', async () => {
    const commands = commandsOf(cli);
    assert.ok(commands.length > 15);
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const text = await script(shell);
      for (const { name, options } of commands) {
        assert.ok(text.includes(name), `${shell}: ${name}`);
        for (const word of options.flatMap((option) => [option.name.slice(2), ...option.choices]))
          assert.ok(text.includes(word), `${shell}: ${word}`);
      }
    }
  });

  it('refuses another shell', async () => {
    const { code, err } = await runCli(['completion', 'tcsh'], '.');
    assert.equal(code, 2);
    assert.match(err, /bash, zsh, fish, powershell/);
  });
});

describe('outlay --help', () => {
  it('shows examples for every command, with options that it has', async () => {
    for (const command of cli.commands) {
      const examples = EXAMPLES[command.name()] ?? [];
      assert.ok(examples.length > 0, command.name());
      const { code, out } = await runCli([command.name(), '--help'], '.');
      assert.equal(code, 0);
      for (const example of examples) {
        assert.ok(out.includes(example));
        for (const [option] of example.matchAll(/--[\w-]+/g))
          assert.ok(
            command.options.some(({ long }) => long === option),
            `${command.name()} ${option}`,
          );
      }
    }
  });

  it('tells the exit codes', async () => {
    assert.match((await runCli(['--help'], '.')).out, /Exit codes: 0 .*; 1 .*; 2 /);
  });
});
