// Temporary, until the analyzer stands: finds `create(model="…"` by a pattern.
import type { Analysis, Engine, EngineOptions, Finding, Project, Report, SourceDocument } from '../../src/core/index';

export * from '../../src/core/index';

const CALL = /[\w.]+\.create\([^)]*?model\s*[=:]\s*["']([^"']+)["'][^)]*\)/g;

function find(path: string, text: string, cell: number | null, note: string | undefined): Finding[] {
  return [...text.matchAll(CALL)].map((match, ordinal) => {
    const before = text.slice(0, match.index).split('\n');
    const all = text.slice(0, match.index + match[0].length).split('\n');
    const volume = /outlay: (\d+)\/month/.exec(text);
    const perMonth = volume ? Number(volume[1]) : 1000;
    const band = (n: number) => ({ low: n / 2, expected: n, high: n * 2 });
    const model = match[1] ?? '';
    const usd = model === 'gpt-4o' ? 0.0031 : 0.0002;
    const known = model.startsWith('gpt');
    return {
      site: {
        id: `${path}#:create:${ordinal}`,
        path,
        cell,
        range: {
          startLine: before.length,
          startColumn: (before.at(-1)?.length ?? 0) + 1,
          endLine: all.length,
          endColumn: (all.at(-1)?.length ?? 0) + 1,
        },
        language: 'python',
        sdk: 'openai',
        api: 'chat.completions.create',
        kind: 'chat',
        level: 'sdk',
        provider: { value: 'openai', origin: 'inferred' },
        model: { value: model, origin: 'literal' },
        prompt: { messages: [], origin: 'literal', complete: true },
        stream: false,
        multiplicity: { inLoop: false },
        problems: note ? [{ code: 'note', message: note }] : [],
      },
      estimate: {
        tokens: { staticTokens: 10, holes: 0, inputTokens: band(10), method: 'exact', tokenizer: 'o200k_base', errorPercent: 0 },
        outputTokens: { value: band(300), origin: 'default', note: 'default for chat' },
        callsPerMonth: { value: band(perMonth), origin: volume ? 'comment' : 'default', note: 'x' },
        price: known
          ? {
              provider: 'openai',
              catalogId: model,
              inputUsdPerMillion: 2.5,
              outputUsdPerMillion: 10,
              usdPerRequest: null,
              source: 'https://openai.com/api/pricing',
              asOf: '2026-11-01',
              local: false,
            }
          : { unpriced: `no price for ${model}` },
        usdPerCall: known ? band(usd) : null,
        usdPerMonth: known ? band(usd * perMonth) : null,
        receipt: [{ label: 'Input', value: '10 tokens', basis: 'counted exactly with o200k_base' }],
      },
      alternatives: [],
    } satisfies Finding;
  });
}

function analysis({ path, languageId, text, version }: SourceDocument): Analysis {
  if (languageId !== 'notebook') return { path, version, findings: find(path, text, null, undefined) };
  const cells = JSON.parse(text).cells as { source: string }[];
  return { path, version, findings: cells.flatMap((cell, index) => find(path, cell.source, index, undefined)) };
}

export function createEngine(_options: EngineOptions): Engine {
  return {
    project(options): Project {
      return {
        analyze: async (document) => analysis(document),
        changed() {},
        close() {},
        configure() {},
        dispose() {},
        async scan({ paths, onProgress } = {}) {
          const list = paths ?? (await options.files.list?.()) ?? [];
          const calls: unknown[] = [];
          for (const path of list) {
            const text = (await options.files.readText(path)) ?? '';
            for (const { site, estimate } of find(path, text, null, undefined))
              calls.push({ ...site, file: path, cost: estimate, usage: estimate });
            onProgress?.({ done: 1, total: list.length, found: calls.length });
          }
          return { calls } as unknown as Report;
        },
      };
    },
  };
}
