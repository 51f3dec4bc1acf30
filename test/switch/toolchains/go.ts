// Go: every program is a package of one module, all are linked into one binary.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { blamed, lacks, type Program, type Toolchain } from './toolchain';

const packageOf = ({ host, file }: Program) => `${file.replace(/\W/g, '_')}_${host}`;

export const go: Toolchain = {
  ...{ language: 'Go', endings: ['.go'], missing: () => lacks('go', 'version') },
  async build(programs, out) {
    for (const name of ['go.mod', 'go.sum']) copyFileSync(`test/e2e/go/${name}`, `${out}/${name}`);
    for (const program of programs) {
      const name = packageOf(program);
      mkdirSync(`${out}/${name}`, { recursive: true });
      writeFileSync(
        `${out}/${name}/main.go`,
        program.text.replace('package main', `package ${name}`).replace('func main()', 'func Main()'),
      );
    }
    writeFileSync(`${out}/main.go`, runner(programs.map(packageOf)));
    const flags = ['-gcflags=all=-N -l', '-ldflags=-s -w'];
    const { status, stderr } = spawnSync('go', ['build', ...flags, '-o', 'programs', '.'], { cwd: out, encoding: 'utf8' });
    return status === 0 ? new Map() : blamed(stderr, programs, (one) => `${packageOf(one)}/`);
  },
  run: (programs, out, proxy) => ({
    command: `${out}/programs`,
    args: programs.map((one) => `${packageOf(one)}=${one.path}`),
    env: { HTTPS_PROXY: `http://127.0.0.1:${proxy}` },
  }),
};

function runner(names: readonly string[]): string {
  return `package main

import (
	"fmt"
	"os"
	"strings"
${names.map((name) => `\t"outlay/e2e/${name}"`).join('\n')}
)

var programs = map[string]func(){
${names.map((name) => `\t"${name}": ${name}.Main,`).join('\n')}
}

func run(name string) (code int) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Println(problem)
			code = 1
		}
	}()
	programs[name]()
	return 0
}

func main() {
	for _, arg := range os.Args[1:] {
		name, path, _ := strings.Cut(arg, "=")
		fmt.Printf("=== %s\\n", path)
		fmt.Printf("\\n=== ended with %d\\n", run(name))
	}
}
`;
}
