// Builds from nothing and packs the extension: node tools/package.mjs [file.vsix]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureHost } from './install-host.mjs';

const out = process.argv[2] ?? 'outlay.vsix';
const { node } = await ensureHost(); // vsce wants a later Node than the machine may have
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
fs.rmSync('dist', { recursive: true, force: true }); // nothing of an earlier build goes along
fs.mkdirSync(path.dirname(out), { recursive: true });
const steps = [
  ['esbuild.js'],
  ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out],
];
for (const args of steps) {
  const { status } = spawnSync(node, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
