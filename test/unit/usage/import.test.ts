// Logs as each tool writes them. Shapes: the pages that the readers name.
import assert from 'node:assert/strict';
import type { CallSite } from '../../../src/core/model/callSite';
import { measuredWords } from '../../../src/core/model/measured';
import { type ImportedUsage, importUsage } from '../../../src/core/usage/importUsage';
import { callSite, prompt } from '../../helpers/sites';

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** In small pieces, so that rows are cut anywhere. */
function read(sites: readonly CallSite[], ...texts: readonly string[]): Promise<ImportedUsage> {
  return importUsage(
    sites,
    texts.map((text, index) => ({ path: `log${index}`, chunks: pieces(text, 7) })),
  );
}

const attribute = (key: string, value: string | number) => ({
  key,
  value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
});

function span(id: string, more: readonly object[] = [], day = 1): object {
  const attributes = [
    attribute('gen_ai.operation.name', 'chat'),
    attribute('gen_ai.provider.name', 'openai'),
    attribute('gen_ai.request.model', 'gpt-4o'),
    attribute('gen_ai.usage.input_tokens', 1000),
    attribute('gen_ai.usage.output_tokens', 100),
    attribute('gen_ai.usage.cache_read.input_tokens', 400),
    ...more,
  ];
  return { traceId: 'aa', spanId: id, name: 'chat gpt-4o', startTimeUnixNano: `${Date.UTC(2026, 9, day)}000000`, attributes };
}

const traces = (...spans: readonly object[]) => JSON.stringify({ resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans }] }] });

const SITE = callSite({ line: 10 });
const OTHER = callSite({ id: 'other.py#f:create:1', path: 'other.py', line: 3 });

/** Format → one request of gpt-4o with 1,000 tokens in (400 of them cached) and 100 out. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['OTLP lines', `${traces(span('1'))}\n`],
  ['an OTLP document with line breaks', JSON.stringify(JSON.parse(traces(span('1'))), null, 2)],
  ['spans by themselves', JSON.stringify(span('1'))],
  [
    'Langfuse',
    '{"id":"o1","type":"GENERATION","start_time":"2026-10-01 00:00:00.000000","provided_model_name":"gpt-4o","usage_details":{"input":600,"input_cached_tokens":400,"output":100,"total":1100}}',
  ],
  [
    'LiteLLM',
    '[{"request_id":"r1","call_type":"acompletion","startTime":"2026-10-01T00:00:00Z","model":"gpt-4o","custom_llm_provider":"openai","prompt_tokens":1000,"completion_tokens":100,"metadata":"{\\"usage_object\\":{\\"prompt_tokens_details\\":{\\"cached_tokens\\":400}}}"}]',
  ],
  [
    'Helicone',
    '{"request_id":"r1","request_created_at":"2026-10-01T00:00:00Z","request_model":"gpt-4o","provider":"OPENAI","prompt_tokens":1000,"completion_tokens":100,"prompt_cache_read_tokens":400}',
  ],
  [
    'OpenAI usage CSV',
    'start_time,end_time,start_time_iso,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens\n1790812800,1790899200,2026-10-01T00:00:00+00:00,1,gpt-4o-2024-08-06,False,1000,100,400\n',
  ],
  ['plain records', '{"model":"gpt-4o","inputTokens":1000,"outputTokens":100,"cachedTokens":400,"at":"2026-10-01T00:00:00Z"}'],
];

describe('usage/import', () => {
  for (const [name, text] of FORMATS) {
    it(`reads ${name}`, async () => {
      const { measured, problems, records } = await read([SITE], text);
      assert.deepEqual([problems, records], [[], 1]);
      const { requests, inputTokens, outputTokens, cacheShare, from } = measured.get(SITE.id) ?? assert.fail('no match');
      assert.deepEqual([requests, inputTokens, outputTokens, cacheShare, from], [1, 1000, 100, 0.4, '2026-10-01']);
    });
  }

  it('reads OpenRouter, whose model ids name the maker', async () => {
    const site = callSite({ provider: 'openrouter', model: 'openai/gpt-4o' });
    const text =
      'generation_id,created_at,cost_total,tokens_prompt,tokens_completion,model_permaslug\ngen-1,2026-10-01 03:46:57.713,0.0123,1000,100,openai/gpt-4o\n';
    assert.equal((await read([site], text)).measured.get(site.id)?.inputTokens, 1000);
  });

  it('shows what Anthropic’s export sums without a number of requests', async () => {
    const site = callSite({ provider: 'anthropic', model: 'claude-sonnet-4-5' });
    const text =
      'usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count\n2026-10-01,claude-sonnet-4-5-20250929,"a, key",Default,standard,≤ 200k,100,20,0,880,50,0\n';
    const { measured, unmatched } = await read([site], text);
    assert.equal(measured.size, 0);
    assert.deepEqual([unmatched[0]?.inputTokens, unmatched[0]?.outputTokens], [1000, 50]);
    assert.match(unmatched[0]?.reason ?? '', /how many requests/);
  });

  it('counts the same span in two files once', async () => {
    const { records, duplicates } = await read([SITE], traces(span('1'), span('2')), traces(span('2'), span('3')));
    assert.deepEqual([records, duplicates], [3, 1]);
  });

  it('leaves out spans around requests: their sum is in the requests', async () => {
    const agent = span('9', [attribute('gen_ai.operation.name', 'invoke_agent')]);
    assert.equal((await read([SITE], traces(span('1'), agent))).records, 1);
  });

  it('matches by place before prompt, and by prompt before model; what fits several fits none', async () => {
    const a = callSite({
      id: 'a.py#ask:create:1',
      path: 'a.py',
      line: 5,
      prompt: prompt({ text: 'You translate from German.' }, { hole: 'x' }),
    });
    const b = callSite({
      id: 'b.py#tell:create:1',
      path: 'b.py',
      line: 5,
      prompt: prompt({ text: 'You summarise a long text.' }),
    });
    const of = async (...more: readonly object[]) => {
      const { measured, unmatched } = await read([a, b], traces(span('1', more)));
      return [...measured.keys()][0] ?? unmatched[0]?.reason;
    };
    assert.equal(await of(attribute('code.file.path', '/srv/app/b.py'), attribute('code.line.number', 5)), b.id);
    assert.equal(await of(attribute('code.file.path', '/srv/app/b.py'), attribute('code.line.number', 99)), b.id);
    assert.equal(await of(attribute('code.function.name', 'app.Shop.ask')), a.id);
    const messages = JSON.stringify([{ role: 'system', parts: [{ type: 'text', content: 'You translate from German. Guten Tag' }] }]);
    assert.equal(await of(attribute('gen_ai.input.messages', messages)), a.id);
    assert.equal(await of(attribute('code.file.path', '/srv/app/c.py')), '2 calls in the code use gpt-4o: the record does not tell which');
    assert.equal(await of(attribute('gen_ai.request.model', 'o3')), 'no call in the code uses o3');
  });

  it('turns a period into a month, and says what was measured', async () => {
    // 31 spans a day apart cover 31 days: 31 of 365/12 days.
    const spans = Array.from({ length: 31 }, (_, day) => span(String(day), [], day + 1));
    const { measured } = await read([SITE, OTHER].slice(0, 1), traces(...spans));
    const one = measured.get(SITE.id);
    assert.ok(one && Math.abs((one.requestsPerMonth ?? 0) - 365 / 12) < 0.01, String(one?.requestsPerMonth));
    assert.equal(measuredWords({ ...one, requests: 12_431 }), 'measured, 2026-10, n = 12,431');
  });

  it('says of what it cannot read which line, and what was expected', async () => {
    const lines = async (text: string) => (await read([SITE], text)).problems.map(({ line, message }) => `${line}: ${message}`);
    assert.match((await lines('{"hello":1}'))[0] ?? '', /^1: not a known format: expected OpenTelemetry GenAI spans \(/);
    assert.deepEqual(await lines(`${FORMATS[7]?.[1]}\nnonsense\n`), ['2: no valid JSON: expected one object per line']);
    assert.match((await lines('a,b\n1,2\n'))[0] ?? '', /^2: not a known format/);
    assert.deepEqual(await lines('{"resourceSpans":[\n{"scopeSpans":'), ['2: the document ends before it is closed']);
  });

  it('stops where it is cancelled', async () => {
    const cancellation = { cancelled: false };
    async function* endless() {
      for (let id = 0; ; id++) {
        if (id === 100) cancellation.cancelled = true;
        yield `${traces(span(String(id)))}\n`;
      }
    }
    const { records } = await importUsage([SITE], [{ path: 'x', chunks: endless() }], { cancellation });
    assert.equal(records, 100);
  });
});
