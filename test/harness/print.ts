// Prints what the suites report (test/integration/report.ts), line by line as it comes.
import { EVENT_MARK, type TestEvent } from '../integration/report';

export class Printer {
  passes = 0;
  /** The suite came to its end: an extension host that dies half-way never says so. */
  ended = false;

  /** True where the line was a test's; anything else is VS Code's log. */
  line(text: string): boolean {
    const at = text.indexOf(EVENT_MARK);
    if (at < 0) return false;
    this.event(JSON.parse(text.slice(at + EVENT_MARK.length)) as TestEvent);
    return true;
  }

  private event(event: TestEvent): void {
    if (event.type === 'end') {
      this.passes = event.passes;
      this.ended = true;
      console.log(`${event.passes} passed, ${event.failures} failed, ${event.pending} skipped`);
      return;
    }
    const indent = '  '.repeat(event.depth);
    if (event.type === 'suite') console.log(`${indent}${event.title}`);
    else if (event.type === 'pass') console.log(`${indent}✔ ${event.title}${event.ms > 75 ? ` (${event.ms} ms)` : ''}`);
    else if (event.type === 'pending') console.log(`${indent}- ${event.title}`);
    else console.log(`${indent}✘ ${event.title}\n${event.error.replace(/^/gm, `${indent}    `)}`);
  }
}
