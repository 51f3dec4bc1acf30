// Java: every host's programs are a package, compiled in one run against one class path.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { once } from '../../e2e/programs';
import { blamed, lacks, type Program, type Toolchain } from './toolchain';

const POM = resolve('test/switch/java/pom.xml');
const LIBRARIES = resolve('out/e2e/java');
const CLASS_PATH = (out: string) => `${LIBRARIES}/*:${out}/classes`;

export const java: Toolchain = {
  ...{ language: 'Java', endings: ['.java'], missing: () => lacks('javac', '-version') ?? lacks('mvn', '-version') },
  async build(programs, out) {
    mkdirSync(LIBRARIES, { recursive: true });
    once(LIBRARIES, POM, () => mvn());
    for (const { host, file, text } of programs) {
      mkdirSync(`${out}/${host}`, { recursive: true });
      writeFileSync(`${out}/${host}/${file}`, `package ${host}; ${text}`);
    }
    const files = [resolve('test/switch/java/Runner.java'), ...programs.map(sourceOf(out))];
    const { status, stderr } = spawnSync('javac', ['-nowarn', '-cp', CLASS_PATH(out), '-d', `${out}/classes`, ...files], {
      encoding: 'utf8',
    });
    return status === 0 ? trust(out) : blamed(stderr, programs, sourceOf(out));
  },
  run: (programs, out, proxy) => ({
    command: 'java',
    args: [
      ...[`-Djavax.net.ssl.trustStore=${out}/trust.p12`, '-Djavax.net.ssl.trustStorePassword=changeit', '-XX:TieredStopAtLevel=1'],
      ...['-Dhttps.proxyHost=127.0.0.1', `-Dhttps.proxyPort=${proxy}`, '-cp', CLASS_PATH(out), 'Runner'],
      ...programs.map(({ host, file, path }) => `${host}.${file.replace('.java', '')}=${path}`),
    ],
  }),
};

const sourceOf = (out: string) => (one: Program) => `${out}/${one.host}/${one.file}`;

function mvn(): void {
  rmSync(LIBRARIES, { recursive: true, force: true });
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${LIBRARIES}`];
  const { status } = spawnSync('mvn', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0 || !existsSync(LIBRARIES)) throw new Error(`mvn ${args.join(' ')} ended with ${status}`);
}

/** The matrix's authority, in the form that Java takes. */
function trust(out: string): ReadonlyMap<string, string> {
  rmSync(`${out}/trust.p12`, { force: true });
  const args = ['-importcert', '-noprompt', '-alias', 'matrix', '-file', `${out}/../ca.pem`, '-keystore', `${out}/trust.p12`];
  const { status, stderr } = spawnSync('keytool', [...args, '-storepass', 'changeit'], { encoding: 'utf8' });
  return status === 0 ? new Map() : new Map([['', stderr]]);
}
