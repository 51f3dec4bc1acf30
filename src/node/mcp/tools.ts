// What agents may ask. All of it reads; answers are bounded, and text of prompts is not in them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { applyEdits, callOf, listPrices, type Report, type ReportCall, unifiedDiff } from '../../core/index';
import type { CliDeps } from '../cli/main';
import { openPrices } from '../cli/openPrices';
import { inside, type Opened, openProject } from './project';

const MOST_CALLS = 100;
const MOST_CODE = 200_000;
const MOST_PATCH = 100_000;

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
}

interface ToolOf<S extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: S;
  readonly run: (input: z.output<z.ZodObject<S>>, deps: CliDeps) => Promise<Answer>;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  readonly run: (input: never, deps: CliDeps) => Promise<Answer>;
}

const tool = <S extends z.ZodRawShape>(given: ToolOf<S>): Tool => given;

const refused = (message: string): Answer => ({ data: { error: message }, isError: true });

const path = z.string().min(1).max(1000).describe('Relative to the folder that the server was started in.');
const line = z.number().int().min(1).describe('1-based; a line that the call stands on.');

async function withProject(deps: CliDeps, run: (opened: Opened) => Promise<Answer>): Promise<Answer> {
  const opened = await openProject(deps);
  try {
    return await run(opened);
  } finally {
    opened.project.dispose();
  }
}

/** What an agent needs of a call; the receipt has a tool of its own. */
function brief({ id, file, cell, range, kind, provider, model, tokens, usage, cost, price, problems }: ReportCall) {
  return {
    ...{ id, file, cell, line: range.startLine, kind, provider: provider.value, model: model.value ?? null },
    ...(model.value === null ? { modelUnknown: model.reason } : {}),
    inputTokens: tokens.inputTokens,
    outputTokens: usage.outputTokens.value,
    callsPerMonth: usage.callsPerMonth.origin === 'default' ? null : usage.callsPerMonth.value,
    ...cost,
    ...('unpriced' in price ? { unpriced: price.unpriced } : { priceAsOf: price.asOf }),
    ...(problems.length > 0 ? { problems: problems.map(({ message }) => message) } : {}),
  };
}

function totalsOf({ totals }: Report) {
  const { calls, priced, withVolume, unpriced, usdPerMonth, usdPer1000Calls, byModel } = totals;
  return { calls, priced, withVolume, unpriced, usdPerMonth, usdPer1000Calls, byModel: byModel.slice(0, 20) };
}

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'scan',
    title: 'Scan for LLM calls',
    description: 'LLM calls in the project and what each costs, as bands. usdPerMonth is null where nobody says how often a call runs.',
    input: {
      path: path.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(MOST_CALLS).default(50),
    },
    run: ({ path: asked, offset, limit }, deps) =>
      withProject(deps, async ({ root, project }) => {
        const below = asked === undefined ? '' : await inside(root, deps.cwd, asked);
        if (below === null) return refused(`"${asked}" is outside of ${root}`);
        const report = await project.scan(below === '' ? {} : { paths: [below] });
        const calls = report.calls.slice(offset, offset + limit).map(brief);
        const next = offset + limit < report.calls.length ? offset + limit : null;
        return { data: { totals: totalsOf(report), prices: report.prices, skipped: report.files.skipped.length, calls, nextOffset: next } };
      }),
  }),
  tool({
    name: 'estimate_snippet',
    title: 'Estimate a snippet',
    description: 'What the LLM calls of a piece of code would cost, before it is written to a file.',
    input: {
      code: z.string().max(MOST_CODE),
      languageId: z.string().max(40).describe('As VS Code names it: python, typescript, go …'),
      path: path.optional().describe('Where the code will stand: its imports are looked up from there.'),
    },
    run: ({ code, languageId, path: asked = 'snippet' }, deps) =>
      withProject(deps, async ({ root, project }) => {
        const at = await inside(root, deps.cwd, asked);
        if (at === null) return refused(`"${asked}" is outside of ${root}`);
        const { findings } = await project.analyze({ path: at, languageId, text: code, version: 1 });
        return { data: { calls: findings.slice(0, MOST_CALLS).map((finding) => brief(callOf(finding))) } };
      }),
  }),
  tool({
    name: 'explain_receipt',
    title: "Explain a call's cost",
    description:
      'What a figure rests on: tokens and how they were counted, price with source and date, assumptions and where they are from.',
    input: { path, line },
    run: ({ path: asked, line: at }, deps) =>
      withProject(deps, async ({ root, project }) => {
        const below = await inside(root, deps.cwd, asked);
        if (below === null) return refused(`"${asked}" is outside of ${root}`);
        const { calls } = await project.scan({ paths: [below] });
        const call = calls.find(({ range }) => range.startLine <= at && at <= range.endLine);
        if (!call)
          return refused(
            `no LLM call on line ${at} of ${below}; there are calls on lines ${calls.map(({ range }) => range.startLine).join(', ') || 'none'}`,
          );
        return { data: { call: brief(call), receipt: call.receipt, price: call.price, problems: call.problems } };
      }),
  }),
  tool({
    name: 'compare_models',
    title: 'Compare models',
    description: 'What one request costs with some models, at every host that sells them: the cheapest first.',
    input: {
      models: z.array(z.string().min(1).max(200)).min(1).max(10),
      inputTokens: z.number().int().min(0).max(1e9),
      outputTokens: z.number().int().min(0).max(1e9),
      cachedTokens: z.number().int().min(0).max(1e9).default(0),
    },
    run: async ({ models, inputTokens, outputTokens, cachedTokens }, deps) => {
      if (cachedTokens > inputTokens) return refused('cachedTokens is a part of inputTokens');
      const prices = await openPrices(deps);
      const amounts = { input: inputTokens, output: outputTokens, cached: cachedTokens };
      const lists = models.map((model) => ({
        model,
        rows: listPrices(prices, { model, at: Date.now(), exact: false, amounts }).rows.slice(0, 20),
      }));
      return { data: { asOf: prices.catalog.prices().asOf, models: lists } };
    },
  }),
  tool({
    name: 'alternatives',
    title: 'Alternatives of a call',
    description: 'Other models and hosts that could serve a call, with cost, reasons and whether the switch can be made.',
    input: { path, line },
    run: ({ path: asked, line: at }, deps) =>
      withProject(deps, async ({ root, project }) => {
        const below = await inside(root, deps.cwd, asked);
        if (below === null) return refused(`"${asked}" is outside of ${root}`);
        const found = await project.alternatives({ path: below, line: at });
        return 'kind' in found ? refused(found.reasons.join('; ')) : { data: bounded(found) };
      }),
  }),
  tool({
    name: 'propose_switch',
    title: 'Propose a switch',
    description: 'The patch that takes a call to another model and host, or why it cannot go there. Nothing is written: apply it yourself.',
    input: { path, line, model: z.string().min(1).max(200), host: z.string().min(1).max(100) },
    run: ({ path: asked, line: at, model, host }, deps) =>
      withProject(deps, async ({ root, project }) => {
        const below = await inside(root, deps.cwd, asked);
        if (below === null) return refused(`"${asked}" is outside of ${root}`);
        const result = await project.switchCall({ path: below, line: at, model, host });
        if (result.kind === 'refused') return refused(result.reasons.join('; '));
        const { edits, ...plan } = result;
        const paths = [...new Set(edits.map((edit) => edit.path))];
        const patches = await Promise.all(
          paths.map(async (one) => {
            const before = await readFile(join(root, one), 'utf8').catch(() => '');
            return unifiedDiff(
              one,
              before,
              applyEdits(
                before,
                edits.filter((edit) => edit.path === one),
              ),
            );
          }),
        );
        const patch = patches.join('');
        if (patch.length > MOST_PATCH) return refused('the patch is too large; make it with: outlay switch');
        return { data: { ...bounded(plan), patch } };
      }),
  }),
];

/** Plain data, without what JSON cannot hold. */
function bounded(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
