// What agents in the editor may ask: the same figures as on every other surface, as JSON with their reasons. They change nothing.
import {
  type CancellationToken,
  Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  Uri,
  workspace,
} from 'vscode';
import { callOf, type ReportCall } from '../../core/index';
import type { Analyses } from '../analyses/analyses';
import type { WorkspaceReport } from '../workspace/workspaceReport';
import { brief, type SavingsInput, savingsOf } from './answers';

export interface ToolDeps {
  readonly analyses: Analyses;
  readonly report: WorkspaceReport;
}

interface FileInput {
  /** Absolute, or relative to the workspace's folder. */
  readonly file: string;
}

interface CallInput extends FileInput {
  /** 1-based. */
  readonly line: number;
}

export function registerTools({ analyses, report }: ToolDeps): Disposable {
  return Disposable.from(
    register<CallInput>('outlay_estimate_call', async ({ file, line }) => {
      const calls = await callsIn(analyses, file);
      const here = calls.filter(({ range }) => range.startLine <= line && line <= range.endLine);
      if (here.length > 0) return { calls: here.map(brief) };
      return {
        calls: [],
        note: `no LLM call on line ${line} of ${file}; calls there begin on lines ${calls.map(({ range }) => range.startLine).join(', ') || '–'}`,
      };
    }),
    register<FileInput>('outlay_estimate_file', async ({ file }) => ({ calls: (await callsIn(analyses, file)).map(brief) })),
    register<SavingsInput>('outlay_find_savings', async (input, token) => {
      token.onCancellationRequested(() => report.cancel());
      const known = report.reports().length > 0 ? report.reports() : await report.scan();
      return savingsOf(
        known.map((one) => one.report),
        input,
      );
    }),
  );
}

function register<T>(name: string, answer: (input: T, token: CancellationToken) => Promise<unknown>): Disposable {
  const tool: LanguageModelTool<T> = {
    async invoke({ input }, token) {
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(await answer(input, token)))]);
    },
  };
  return lm.registerTool(name, tool);
}

async function callsIn(analyses: Analyses, file: string): Promise<readonly ReportCall[]> {
  const document = await workspace.openTextDocument(toUri(file));
  return (await analyses.first(document)).map(({ finding }) => callOf(finding));
}

function toUri(file: string): Uri {
  const root = workspace.workspaceFolders?.[0]?.uri;
  const isAbsolute = /^([/\\]|[a-z]:)/i.test(file);
  return isAbsolute || !root ? Uri.file(file) : Uri.joinPath(root, file);
}
