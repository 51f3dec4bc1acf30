// What is known of one folder: its last report, and what came since, file by file.
import { type PolicyViolation, type Report, type ReportCall, withCalls } from '../../core/index';

export class FolderCalls {
  private readonly files = new Map<string, readonly ReportCall[]>();
  private current: Report | undefined;
  private violations: Report['violations'];

  constructor(private readonly base: Report) {
    for (const [path, calls] of byFile(base.calls)) this.files.set(path, calls);
    this.current = base;
    this.violations = base.violations;
  }

  /** With all that was taken since; the same object until something is. */
  report(): Report {
    this.current ??= {
      ...withCalls(this.base, [...this.files.values()].flat()),
      ...(this.violations ? { violations: this.violations } : {}),
    };
    return this.current;
  }

  /** Budgets and policies that are not kept now. Says whether that is news. */
  judge(violations: readonly PolicyViolation[]): boolean {
    if (JSON.stringify(this.violations ?? []) === JSON.stringify(violations)) return false;
    this.violations = violations.length > 0 ? violations.map((one) => ({ ...one })) : undefined;
    this.current = undefined;
    return true;
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
