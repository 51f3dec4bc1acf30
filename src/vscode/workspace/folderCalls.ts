// What is known of one folder: its last report, and what came since, file by file.
import { type Report, type ReportCall, withCalls } from '../../core/index';

export class FolderCalls {
  private readonly files = new Map<string, readonly ReportCall[]>();
  private current: Report | undefined;

  constructor(private readonly base: Report) {
    for (const [path, calls] of byFile(base.calls)) this.files.set(path, calls);
    this.current = base;
  }

  /** With all that was taken since; the same object until something is. */
  report(): Report {
    this.current ??= withCalls(this.base, [...this.files.values()].flat());
    return this.current;
  }

  paths(): string[] {
    return [...this.files.keys()];
  }

  /** A file's calls are these now. Says whether that is news. */
  take(path: string, calls: readonly ReportCall[]): boolean {
    if (JSON.stringify(this.files.get(path) ?? []) === JSON.stringify(calls)) return false;
    if (calls.length > 0) this.files.set(path, calls);
    else this.files.delete(path);
    this.current = undefined;
    return true;
  }
}

export function byFile(calls: readonly ReportCall[]): Map<string, ReportCall[]> {
  const files = new Map<string, ReportCall[]>();
  for (const call of calls) {
    const known = files.get(call.file);
    if (known) known.push(call);
    else files.set(call.file, [call]);
  }
  return files;
}
