// Rust: every program is a module of one crate.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { blamed, lacks, type Program, type Toolchain } from './toolchain';

const TARGET = resolve('out/e2e/rust');
const moduleOf = ({ host, file }: Program) => `${file.replace(/\W/g, '_')}_${host}`;

export const rust: Toolchain = {
  ...{ language: 'Rust', endings: ['.rs'], missing: () => lacks('cargo', '--version') },
  async build(programs, out) {
    mkdirSync(`${out}/src`, { recursive: true });
    for (const name of ['Cargo.toml', 'Cargo.lock']) copyFileSync(`test/switch/rust/${name}`, `${out}/${name}`);
    for (const one of programs)
      writeFileSync(
        `${out}/src/${moduleOf(one)}.rs`,
        one.text.replace('async fn main()', 'pub async fn main()').replace('#[tokio::main]\n', ''),
      );
    writeFileSync(`${out}/src/main.rs`, runner(programs.map(moduleOf)));
    const env = { ...process.env, CARGO_TARGET_DIR: TARGET };
    const { status, stderr } = spawnSync('cargo', ['build', '--locked', '--quiet'], { cwd: out, encoding: 'utf8', env });
    return status === 0 ? new Map() : blamed(stderr, programs, (one) => `${moduleOf(one)}.rs`);
  },
  run: (programs, _out, proxy) => ({
    command: `${TARGET}/debug/outlay-switch`,
    args: programs.map((one) => `${moduleOf(one)}=${one.path}`),
    env: { HTTPS_PROXY: `http://127.0.0.1:${proxy}` },
  }),
};

function runner(names: readonly string[]): string {
  return `${names.map((name) => `mod ${name};`).join('\n')}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for arg in std::env::args().skip(1) {
        let (name, path) = arg.split_once('=').unwrap();
        println!("=== {path}");
        let ended = match name {
${names.map((name) => `            "${name}" => ${name}::main().await,`).join('\n')}
            _ => panic!("no program {name}"),
        };
        if let Err(error) = &ended {
            println!("{error:?}");
        }
        println!("\\n=== ended with {}", i32::from(ended.is_err()));
    }
}
`;
}
