// Estimates against SYNTHETIC traffic: programs' call sites with prompts of usual kinds, and requests whose lengths are drawn from log-normals that
// stand here and know nothing of Outlay's defaults. Costs of the traffic are worked out from list prices, not by the engine.
// `npm run backtest [-- SITES SEED]` prints how many sites are within 2 % with measured usage (of the same month, and of the month before), and without
// it how many lie inside the band and how wide the bands are.
import { createEstimator } from '../../src/core/estimate/estimator';
import type { CallSite, PromptPiece } from '../../src/core/model/callSite';
import { importUsage } from '../../src/core/usage/importUsage';
import { nodeAssets } from '../../src/node/assets';
import { callSite, prompt } from '../helpers/sites';

/** USD per million: https://openai.com/api/pricing, https://claude.com/pricing. */
const PRICES = {
  'gpt-4o': { provider: 'openai', input: 2.5, cached: 1.25, output: 10 },
  'gpt-4o-mini': { provider: 'openai', input: 0.15, cached: 0.075, output: 0.6 },
  'gpt-4.1': { provider: 'openai', input: 2, cached: 0.5, output: 8 },
  'claude-sonnet-4-5': { provider: 'anthropic', input: 3, cached: 0.3, output: 15 },
} as const;
type Model = keyof typeof PRICES;

/** Medians over sites of a kind, in tokens, and how far sites of the kind lie apart (sigma of the logarithm). */
interface Kind {
  readonly name: string;
  readonly pieces: readonly PromptPiece[];
  readonly hole: number;
  readonly output: number;
  readonly limit?: number;
}

const KINDS: readonly Kind[] = [
  {
    name: 'classify',
    pieces: [{ text: 'Classify the sentiment of this review as positive, negative or neutral: ' }, { hole: 'review' }],
    hole: 90,
    output: 4,
  },
  { name: 'yes or no', pieces: [{ text: 'Answer only yes or no. Is this message spam? ' }, { hole: 'message' }], hole: 60, output: 2 },
  {
    name: 'summary',
    pieces: [{ text: 'Summarize the following article in one paragraph.\n\n' }, { hole: 'article' }],
    hole: 1300,
    output: 160,
  },
  { name: 'chat', pieces: [{ text: 'You are a helpful assistant of a shop. ' }, { hole: 'question' }], hole: 60, output: 260 },
  {
    name: 'retrieval',
    pieces: [{ text: 'Answer from the context.\n' }, { hole: 'context' }, { text: '\nQuestion: ' }, { hole: 'question' }],
    hole: 1900,
    output: 220,
  },
  { name: 'extract', pieces: [{ text: 'Extract the invoice fields and return JSON.\n' }, { hole: 'document' }], hole: 900, output: 170 },
  { name: 'code', pieces: [{ text: 'Write a function that does the following: ' }, { hole: 'task' }], hole: 110, output: 480 },
  { name: 'article', pieces: [{ text: 'Write a blog article about ' }, { hole: 'topic' }], hole: 12, output: 1050 },
  { name: 'limited', pieces: [{ text: 'Reply to the customer kindly. ' }, { hole: 'email' }], hole: 180, output: 150, limit: 500 },
  { name: 'title', pieces: [{ text: 'Suggest a title for this conversation: ' }, { hole: 'conversation' }], hole: 800, output: 9 },
];

const SITE_SIGMA = 0.55;
const CALL_SIGMA = 0.7;
const DAYS = 31;

let state = Number(process.argv[3] ?? 20261123);
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
const logNormal = (median: number, sigma: number) => median * Math.exp(sigma * normal());

interface Actual {
  readonly site: CallSite;
  readonly model: Model;
  readonly hole: number;
  readonly output: number;
  readonly fixed: number;
  readonly callsPerDay: number;
  readonly limit: number;
}

function sites(count: number): readonly Actual[] {
  const models = Object.keys(PRICES) as Model[];
  return Array.from({ length: count }, (_, index): Actual => {
    const kind = KINDS[index % KINDS.length] as Kind;
    const model = models[Math.floor(index / KINDS.length) % models.length] as Model;
    const path = `src/${kind.name.replaceAll(' ', '_')}_${index}.py`;
    const words = kind.pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.split(/\s+/).length : 0), 0);
    const limited = kind.limit === undefined ? {} : { maxOutputTokens: { value: kind.limit, origin: 'literal' as const } };
    return {
      site: callSite({
        id: `${path}#run:create:1`,
        path,
        line: 10,
        provider: PRICES[model].provider,
        model,
        prompt: prompt(...kind.pieces),
        ...limited,
      }),
      ...{ model, hole: logNormal(kind.hole, SITE_SIGMA), output: logNormal(kind.output, SITE_SIGMA), fixed: Math.round(words * 1.35) + 8 },
      ...{ callsPerDay: Math.min(60, logNormal(25, 0.6)), limit: kind.limit ?? Number.POSITIVE_INFINITY },
    };
  });
}

interface Month {
  readonly lines: string;
  /** USD and requests by id. */
  readonly usd: ReadonlyMap<string, number>;
  readonly requests: ReadonlyMap<string, number>;
}

function traffic(all: readonly Actual[], firstDay: number): Month {
  const [lines, usd, requests]: [string[], Map<string, number>, Map<string, number>] = [[], new Map(), new Map()];
  for (const { site, model, hole, output, fixed, callsPerDay, limit } of all) {
    const count = Math.round(callsPerDay * DAYS);
    for (let call = 0; call < count; call++) {
      const inputTokens = Math.round(fixed + logNormal(hole, CALL_SIGMA) / Math.exp(CALL_SIGMA ** 2 / 2));
      const outputTokens = Math.max(1, Math.min(limit, Math.round(logNormal(output, CALL_SIGMA) / Math.exp(CALL_SIGMA ** 2 / 2))));
      const cachedTokens = inputTokens > 1500 && random() < 0.3 ? 1024 : 0;
      const at = new Date(firstDay + ((call + random()) / count) * DAYS * 86_400_000).toISOString();
      lines.push(JSON.stringify({ model, inputTokens, outputTokens, cachedTokens, at, file: `/srv/app/${site.path}`, line: 10 }));
      const price = PRICES[model];
      const cost = ((inputTokens - cachedTokens) * price.input + cachedTokens * price.cached + outputTokens * price.output) / 1e6;
      usd.set(site.id, (usd.get(site.id) ?? 0) + cost);
    }
    requests.set(site.id, count);
  }
  return { lines: lines.join('\n'), usd, requests };
}

async function* whole(text: string) {
  yield text;
}

const all = sites(Number(process.argv[2] ?? 200));
const callSites = all.map(({ site }) => site);
const [before, month] = [traffic(all, Date.UTC(2026, 8, 1)), traffic(all, Date.UTC(2026, 9, 1))];
const estimator = createEstimator({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.UTC(2026, 10, 1) } });
const perMonth = 365 / 12 / DAYS;

for (const [name, source] of [
  ['of the same month', month],
  ['of the month before', before],
] as const) {
  const { measured } = await importUsage(callSites, [{ path: 'traffic.jsonl', chunks: whole(source.lines) }]);
  let within = 0;
  const off: number[] = [];
  for (const site of callSites) {
    const { estimate } = await estimator.finding(site, { version: 1 }, undefined, measured);
    const actual = (month.usd.get(site.id) ?? 0) * perMonth;
    const error = Math.abs((estimate.usdPerMonth?.expected ?? 0) / actual - 1);
    off.push(error);
    if (error <= 0.02) within++;
  }
  off.sort((a, b) => a - b);
  const at = (share: number) => `${((off[Math.floor(share * (off.length - 1))] ?? 0) * 100).toFixed(2)} %`;
  console.log(`measured usage ${name}: ${within} of ${callSites.length} sites within 2 %; median error ${at(0.5)}, 95 % below ${at(0.95)}`);
}

let inside = 0;
let narrow = 0;
const widths: number[] = [];
const outside = new Map<string, number>();
for (const { site } of all) {
  const { estimate } = await estimator.finding(site, { version: 1 });
  const band = estimate.usdPerCall ?? { low: Number.NaN, expected: Number.NaN, high: Number.NaN };
  const actual = (month.usd.get(site.id) ?? 0) / (month.requests.get(site.id) ?? 1);
  if (band.low <= actual && actual <= band.high) inside++;
  else outside.set(site.path.replace(/_\d+\.py$/, ''), (outside.get(site.path.replace(/_\d+\.py$/, '')) ?? 0) + 1);
  widths.push(band.high / band.low);
  if (band.high / band.low <= 10) narrow++;
}
widths.sort((a, b) => a - b);
const width = (share: number) => (widths[Math.floor(share * (widths.length - 1))] ?? 0).toFixed(1);
console.log(`without measured usage: cost per call inside the band for ${inside} of ${all.length} sites`);
console.log(`bands: ${narrow} of ${all.length} no wider than 10×; median ${width(0.5)}×, 90 % below ${width(0.9)}×, widest ${width(1)}×`);
console.log(`outside: ${[...outside].map(([name, count]) => `${name} ${count}`).join(', ') || 'none'}`);
