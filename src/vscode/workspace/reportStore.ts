// The last reports of a workspace, kept in VS Code's own storage for it: shown at the next start until a scan has run.
import { Uri, workspace } from 'vscode';
import { REPORT_SCHEMA_ID, type Report, TOOL_VERSION } from '../../core/index';

/** Reports by the folder's address. */
export type KeptReports = ReadonlyMap<string, Report>;

export class ReportStore {
  private readonly file: Uri | undefined;

  /** Without a folder, as in an empty window, nothing is kept. */
  constructor(private readonly folder: Uri | undefined) {
    this.file = folder && Uri.joinPath(folder, 'reports.json');
  }

  async read(): Promise<KeptReports> {
    if (!this.file) return new Map();
    try {
      const kept: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(this.file)));
      return new Map(Object.entries(kept as Record<string, Report>).filter(([, report]) => isOfThisVersion(report)));
    } catch {
      return new Map(); // none yet, or not readable any more
    }
  }

  async write(reports: KeptReports): Promise<void> {
    if (!this.folder || !this.file) return;
    await workspace.fs.createDirectory(this.folder);
    const text = JSON.stringify(Object.fromEntries([...reports].map(([uri, report]) => [uri, withoutPrompts(report)])));
    await workspace.fs.writeFile(this.file, new TextEncoder().encode(text));
  }
}

function isOfThisVersion({ schema, tool }: Report): boolean {
  return schema === REPORT_SCHEMA_ID && tool.version === TOOL_VERSION;
}

/** No surface needs the prompts' words again: they stay where the code is. */
function withoutPrompts(report: Report): Report {
  return { ...report, calls: report.calls.map((call) => ({ ...call, prompt: { ...call.prompt, parts: [], tools: undefined } })) };
}
