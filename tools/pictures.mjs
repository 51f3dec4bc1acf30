// The pictures of README and walkthrough, made anew from the real editor: node tools/pictures.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const { status } = spawnSync('npx', ['playwright', 'test', 'pictures'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);
fs.mkdirSync('media/walkthrough', { recursive: true });
for (const name of fs.readdirSync('out/ui/pictures')) fs.copyFileSync(`out/ui/pictures/${name}`, `media/walkthrough/${name}`);
