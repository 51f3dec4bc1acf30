export interface Progress {
  update(progress: { readonly done: number; readonly total: number; readonly found: number }): void;
  note(text: string): void;
  /** Leaves the line as if nothing had been there. */
  clear(): void;
}

const EVERY_MS = 80;

/** One line that is written over and over, on a terminal only. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update() {}, note() {}, clear() {} };
  let shownAt = 0;
  const note = (text: string) => {
    const now = Date.now();
    if (now - shownAt < EVERY_MS) return;
    shownAt = now;
    stream.write(`\r\u001b[2K${text}`);
  };
  return {
    update: ({ done, total, found }) => note(`${done} of ${total} files, ${found} calls`),
    note,
    clear() {
      stream.write('\r\u001b[2K');
    },
  };
}
