// Import of OTLP spans: rows per second, peak memory, and the ratio to JSON.parse per line alone in the same run.
// `npm run bench:usage [-- SPANS]`. The spans are synthetic; their attributes are those of the GenAI conventions.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importUsage } from '../../src/core/usage/importUsage';
import { callSite } from '../helpers/sites';

const SITES = Array.from({ length: 50 }, (_, index) =>
  callSite({ id: `app/file${index}.py#answer${index}:create:1`, path: `app/file${index}.py`, line: 10 }),
);

function spanLine(index: number): string {
  const text = (key: string, value: string) => ({ key, value: { stringValue: value } });
  const int = (key: string, value: number) => ({ key, value: { intValue: String(value) } });
  const attributes = [
    text('gen_ai.operation.name', 'chat'),
    text('gen_ai.provider.name', 'openai'),
    text('gen_ai.request.model', 'gpt-4o'),
    text('gen_ai.response.model', 'gpt-4o-2024-08-06'),
    text('gen_ai.response.id', `chatcmpl-${index}`),
    int('gen_ai.usage.input_tokens', 500 + (index % 900)),
    int('gen_ai.usage.output_tokens', 50 + (index % 300)),
    int('gen_ai.usage.cache_read.input_tokens', index % 3 === 0 ? 256 : 0),
    text('code.file.path', `/srv/shop/app/file${index % 50}.py`),
    int('code.line.number', 10),
    text('code.function.name', `shop.answer${index % 50}`),
    text('server.address', 'api.openai.com'),
  ];
  const start = 1_790_812_800_000 + index * 2000;
  const span = {
    ...{ traceId: index.toString(16).padStart(32, '0'), spanId: index.toString(16).padStart(16, '0'), name: 'chat gpt-4o', kind: 3 },
    ...{ startTimeUnixNano: `${start}000000`, endTimeUnixNano: `${start + 800}000000`, attributes },
  };
  const resource = { attributes: [text('service.name', 'shop'), text('telemetry.sdk.language', 'python')] };
  return `${JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'openai' }, spans: [span] }] }] })}\n`;
}

const [, , first = '1000000', file = '', part = ''] = process.argv;
if (part === '') await compare(Number(first));
else await measure(part, file);

async function compare(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-usage-'));
  try {
    const path = join(folder, 'spans.jsonl');
    await write(path, count);
    console.log(`${count.toLocaleString('en')} spans, ${Math.round(statSync(path).size / 1e6)} MB, one per line`);
    const script = process.argv[1] ?? '';
    const runs = [1, 2, 3].map(() => ['parse', 'import'].map((one) => run(script, path, one)));
    const best = (index: number) => Math.min(...runs.map((pair) => pair[index]?.seconds ?? Number.NaN));
    const peak = (index: number) => Math.max(...runs.map((pair) => pair[index]?.peakMb ?? Number.NaN));
    const [parse, all] = [best(0), best(1)];
    console.log(`JSON.parse per line alone  ${parse.toFixed(2)} s, peak ${peak(0)} MB`);
    console.log(
      `import                     ${all.toFixed(2)} s, ${Math.round(count / all).toLocaleString('en')} rows/s, peak ${peak(1)} MB`,
    );
    console.log(`ratio                      ${(all / parse).toFixed(2)} (best of three each, each in a process of its own)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script: string, path: string, part: string): { seconds: number; peakMb: number } {
  const { stdout, stderr } = spawnSync(process.execPath, [script, '0', path, part], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function measure(part: string, path: string): Promise<void> {
  const chunks = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
  const start = performance.now();
  if (part === 'parse') await parseOnly(chunks);
  else await importUsage(SITES, [{ path, chunks }]);
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

async function parseOnly(chunks: AsyncIterable<string>): Promise<void> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      JSON.parse(text.slice(from, end));
      from = end + 1;
    }
    rest = text.slice(from);
  }
}

async function write(path: string, count: number): Promise<void> {
  const out = createWriteStream(path);
  for (let index = 0; index < count; index++) if (!out.write(spanLine(index))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}
