// From a keystroke to fresh findings, through the worker as the extension runs it.
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { proxy, type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import type { EngineService, WorkerEntry } from '../../src/worker/protocol';

const KEYSTROKES = 300;
/** Not measured: the engine is compiled while it runs. */
const FIRST = 20;
const PROJECT = 'bench';

/** A 5,000-line file with 100 calls; single characters are typed into the middle of it. */
export async function keystrokeBench(language: 'py' | 'ts'): Promise<void> {
  const worker = new Worker('./dist/worker.js');
  const host = proxy({
    asset: async (name: string) => new Uint8Array(await readFile(`dist/assets/${name}`)),
    warn: () => undefined,
    refreshed: async () => null,
    counts: async () => null,
    saveCounts: async () => undefined,
    send: () => Promise.reject(new Error('no network in a bench')),
  });
  // Remote<> does not see that start() answers with a proxy.
  const service = (await wrap<WorkerEntry>(nodeEndpoint(worker)).start(host)) as unknown as Remote<EngineService>;
  const files = proxy({
    readTexts: async (paths: readonly string[]) => paths.map(() => null),
    exists: async () => false,
    list: async () => [],
  });
  await service.open(PROJECT, { trusted: true, settingsText: null }, files);
  const times: number[] = [];
  let text = bigFile(language);
  const at = text.indexOf('marker') + 'marker'.length;
  for (let version = 0; version < KEYSTROKES; version++) {
    const started = performance.now();
    const { findings } = await service.analyze(PROJECT, { path: `main.${language}`, languageId: '', text, version });
    if (version >= FIRST) times.push(performance.now() - started);
    if (findings.length !== 100) throw new Error(`${findings.length} of 100 calls`);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
  }
  await worker.terminate();
  times.sort((a, b) => a - b);
  const of = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const lines = text.split('\n').length;
  console.log(
    `keystroke in ${lines} lines of ${language}, in the worker: p50 ${of(0.5)} ms, p95 ${of(0.95)} ms (${times.length} keystrokes)`,
  );
}

function bigFile(language: 'py' | 'ts'): string {
  const blocks = Array.from({ length: 104 }, (_, n) => (language === 'py' ? pythonBlock(n) : typescriptBlock(n)));
  const head =
    language === 'py' ? 'from openai import OpenAI\nclient = OpenAI()\n' : "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
  return head + blocks.join('');
}

function pythonBlock(n: number): string {
  const filler = Array.from({ length: 40 }, (_, k) => `    value_${k} = compute(${k}, name="v${k}", items=[a, b, ${k}])\n`).join('');
  const call = `    return client.chat.completions.create(\n        model="gpt-4o",\n        messages=[{"role": "user", "content": f"Say {question} ${n}"}],\n    )\n`;
  const other = '    return question\n';
  return `\n\ndef ask_${n}(question):\n    ${n === 50 ? 'marker' : 'other'} = 1\n${filler}${n < 100 ? call : other}`;
}

function typescriptBlock(n: number): string {
  const filler = Array.from({ length: 40 }, (_, k) => `  const value${k} = compute(${k}, { name: 'v${k}', items: [a, b, ${k}] });\n`).join(
    '',
  );
  const call = `  return client.chat.completions.create({\n    model: 'gpt-4o',\n    messages: [{ role: 'user', content: \`Say \${question} ${n}\` }],\n  });\n}\n`;
  const other = '  return question;\n}\n';
  return `\nexport async function ask${n}(question: string) {\n  const ${n === 50 ? 'marker' : 'other'} = 1;\n${filler}${n < 100 ? call : other}`;
}
