// npm run scan [-- PATH … options]: builds, then scans. Without anything: the sample app.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const args = given.length > 0 ? given : [path.join(root, 'samples', 'shop-assistant')];
const node = (script, scriptArgs, options) => spawnSync(process.execPath, [path.join(root, script), ...scriptArgs], { stdio: 'inherit', ...options }).status ?? 1;

const built = node('esbuild.js', [], { cwd: root });
// npm runs scripts in the package's folder, but a path is meant from where the person stands.
process.exitCode = built === 0 ? node('dist/cli.js', ['scan', ...args], { cwd: process.env.INIT_CWD ?? process.cwd() }) : built;
