// How to find and drive the parts of the workbench. Only what has a role, an id or a long-standing class is used.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export class Workbench {
  constructor(readonly page: Page) {}

  /** VS Code's own mark: layout and editors are restored, contributions may still come. */
  async restored(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('code/LifecyclePhase/Restored').length > 0, undefined, {
      timeout: 45_000,
    });
  }

  // --- commands ---------------------------------------------------------------------------------------------

  /** By its full title in the palette ("Category: Title"). */
  async command(title: string): Promise<void> {
    const box = this.quickInput.getByRole('combobox').or(this.quickInput.locator('input[type=text]')).first();
    // An extension's commands are there only after it was scanned, and a palette that opens while the window is busy may close again.
    await expect(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await box.fill(`>${title}`, { timeout: 2_000 });
      await this.quickInput.getByRole('option', { name: title }).first().click({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  // --- editor -----------------------------------------------------------------------------------------------

  /** A line by a part of its text. View lines show no-break spaces; Playwright's hasText treats them as spaces. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** The middle of some text in a line: tokens are split by colour, so there is no element for a word. */
  async place(lineText: string, word: string): Promise<{ x: number; y: number }> {
    return this.line(lineText).evaluate((line, wanted) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; from: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, from: text.length });
        text += (node.nodeValue ?? '').replace(/\u00a0/g, ' ');
      }
      const start = text.indexOf(wanted);
      if (start < 0) throw new Error(`"${wanted}" is not in "${text}"`);
      const at = (offset: number): [Node, number] => {
        const last = nodes.findLast((n) => n.from <= offset);
        if (!last) throw new Error('an empty line');
        return [last.node, offset - last.from];
      };
      const range = document.createRange();
      range.setStart(...at(start));
      range.setEnd(...at(start + wanted.length - 1));
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, word);
  }

  /** Rests the mouse on a word and gives the hover; its parts come one after the other, so expect() them. */
  async hover(lineText: string, word: string): Promise<Locator> {
    const { x, y } = await this.place(lineText, word);
    await this.page.mouse.move(x, y + 200); // off the text: a hover wants the mouse to arrive
    await this.page.mouse.move(x, y, { steps: 4 });
    return this.page.locator('.monaco-hover:visible');
  }

  async putCursor(lineText: string, word: string): Promise<void> {
    const { x, y } = await this.place(lineText, word);
    await this.page.mouse.click(x, y);
    await this.page.mouse.move(x, y + 200); // no hover over what comes next
  }

  /** Chooses a quick fix at the cursor. The menu closes again when the document or its problems change meanwhile. */
  async quickFix(title: string): Promise<void> {
    // Its rows have neither a role nor a name of their own. (The class without the exclusion is also the submenu's.)
    const row = this.page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row.action', { hasText: title });
    await expect(async () => {
      await this.page.keyboard.press('Control+.');
      await row.click({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  get codeLenses(): Locator {
    return this.page.locator('.codelens-decoration a');
  }

  /**
   * From now on, notes in each frame how many lenses show a text. Not links: where a provider comes or goes, VS Code shows the same
   * texts from its cache, not to be clicked on, until it has asked again.
   */
  async watchLenses(): Promise<void> {
    await this.page.evaluate(() => {
      const watch = globalThis as { fewestLenses?: number };
      const look = () => {
        const count = [...document.querySelectorAll('.codelens-decoration')].filter((lens) => lens.textContent?.trim()).length;
        watch.fewestLenses = Math.min(watch.fewestLenses ?? count, count);
        requestAnimationFrame(look);
      };
      look();
    });
  }

  /** Texts of decorations at the end of lines, top down: they are drawn by styles and stand in no element. */
  async inlineHints(): Promise<string[]> {
    return this.page.locator('.editor-instance .view-line').evaluateAll((lines) =>
      lines
        .flatMap((line) => [...line.querySelectorAll('[class*="ced-"]')].map((mark) => ({ mark, top: line.getBoundingClientRect().top })))
        .sort((a, b) => a.top - b.top)
        .map(({ mark }) => getComputedStyle(mark, '::after').content.replace(/^"|"$/g, ''))
        .filter((text) => text !== 'none' && text !== 'normal' && text !== ''),
    );
  }

  async fewestLenses(): Promise<number | undefined> {
    return this.page.evaluate(() => (globalThis as { fewestLenses?: number }).fewestLenses);
  }

  // --- side bar, status bar, notifications --------------------------------------------------------------------

  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  treeItem(name: string): Locator {
    return this.page.locator('.sidebar').getByRole('treeitem', { name });
  }

  /** The id is "<extension>.<id given to createStatusBarItem>". */
  status(id: string): Locator {
    return this.page.locator(`.statusbar-item[id="${id}"]`);
  }

  /** A toast; not shown while VS Code's test switch is on (see HostOptions.testDriver). */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  // --- webviews -----------------------------------------------------------------------------------------------

  /**
   * The document of an extension's webview. It is two frames deep: the outer one is VS Code's loader and tells in its
   * address whose it is, the inner one holds the extension's page. Several of a kind: say which by nth.
   */
  webview(extensionId: string, kind: 'view' | 'panel', nth = 0): FrameLocator {
    const views = '[src*="purpose=webviewView"]';
    return this.page
      .locator(`iframe.webview.ready[src*="extensionId=${extensionId}"]${kind === 'view' ? views : `:not(${views})`}`)
      .nth(nth)
      .contentFrame()
      .frameLocator('#active-frame');
  }
}
