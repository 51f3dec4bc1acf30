// One process that runs programs, each behind a line with its path.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { HOSTS } from './hosts';
import { type HostServer, keyOf } from './server';
import type { Command } from './toolchains/toolchain';

const LIMIT_MS = 180_000;

function environment(server: HostServer, folder: string): NodeJS.ProcessEnv {
  const authority = `${folder}/ca.pem`;
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    HOSTS_PORT: String(server.port),
    ...{
      SSL_CERT_FILE: authority,
      REQUESTS_CA_BUNDLE: authority,
      NODE_EXTRA_CA_CERTS: authority,
      CURL_HOME: folder,
      PYTHONPATH: resolve('test/switch/python'),
    },
    ...{ OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k', AZURE_OPENAI_API_KEY: 'k', GEMINI_API_KEY: 'k' },
    ...{ LITELLM_LOCAL_MODEL_COST_MAP: 'True', LANGSMITH_TRACING: 'false' },
    ...Object.fromEntries(HOSTS.map(({ key, id }) => [key, keyOf(id)])),
  };
}

export function runPrograms({ command, args, env }: Command, server: HostServer, folder: string): Promise<string> {
  const child = spawn(command, args, { env: { ...environment(server, folder), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const limit = setTimeout(() => child.kill('SIGTERM'), LIMIT_MS);
  return new Promise((done) => {
    child.on('error', (error) => done(String(error)));
    child.on('close', () => {
      clearTimeout(limit);
      done(output);
    });
  });
}
