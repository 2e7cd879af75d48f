import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readEnvironment, type Environment } from './environment';
import { findInEditor, sideBarRows, visibleDecorations, visibleLines, type Decoration, type TreeRow } from './inPage.mjs';

export type { Decoration, TreeRow };

const PATIENCE = 20_000;

export interface OpenOptions {
  /** The folder of which a copy is opened; by default the sample corpus. */
  corpus?: string;
  /** Further files of that folder, by name. */
  files?: Readonly<Record<string, string>>;
  /** In Restricted Mode, as a folder opens that nobody has said to trust. */
  restricted?: boolean;
  /** Settings of the workspace. */
  settings?: Record<string, unknown>;
  /** VS Code for the Web without a server: the sample corpus on a virtual file system, which begins anew with each window. */
  web?: boolean;
  /** Size of the window. */
  viewport?: { width: number; height: number };
}

/** A VS Code window with a copy of a corpus open, worked as a person works it. Every method waits for what it needs. */
export class Workbench {
  /** Addresses outside the page’s own that it asked for. All are refused. */
  readonly externalRequests: string[] = [];
  /** Errors that no script of the page caught. */
  readonly pageErrors: string[] = [];

  private constructor(readonly page: Page, readonly folder: string, private readonly browser: Browser, private readonly environment: Environment) {}

  static async open({ corpus, files = {}, restricted = false, settings, web = false, viewport = { width: 1280, height: 800 } }: OpenOptions = {}): Promise<Workbench> {
    const environment = readEnvironment();
    const source = corpus ?? environment.corpus;
    const folder = path.join(fs.mkdtempSync(path.join(environment.scratch, 'corpus-')), path.basename(source));
    fs.cpSync(source, folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    if (settings) {
      fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings, null, 2));
    }
    const browser = await chromium.launch(environment.browser);
    const page = await browser.newPage({ viewport, locale: 'en-US' });
    page.setDefaultTimeout(PATIENCE);
    const workbench = new Workbench(page, folder, browser, environment);
    await workbench.load(web ? environment.webUrl : `${restricted ? environment.restrictedUrl : environment.url}/?${new URLSearchParams({ folder }).toString()}`);
    return workbench;
  }

  private async load(address: string): Promise<void> {
    const url = new URL(address).origin;
    this.page.on('pageerror', (error) => this.pageErrors.push(error.message));
    await this.page.route((address) => /^https?:$/.test(address.protocol) && address.origin !== url, async (route) => {
      this.externalRequests.push(route.request().url());
      await route.abort();
    });
    await this.page.goto(address);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  async close(): Promise<void> {
    await this.browser.close();
    fs.rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }

  // Commands and quick input

  /** Runs a command from the palette by its whole label, with its category: "Pressmark: Annotate Article". */
  async runCommand(label: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.fillQuickInput(`>${label}`);
    await this.pick(label);
  }

  /** The palette's labels with this text, as far as they are in sight. */
  async commandsLike(text: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.fillQuickInput(`>${text}`);
    await this.quickRows.filter({ hasText: text }).first().waitFor();
    const labels = await this.quickRows.locator('.quick-input-list-row .label-name').allTextContents();
    await this.page.keyboard.press('Escape');
    return [...new Set(labels)].filter((label) => label.includes(text));
  }

  /** Chooses the entry of the open quick pick with exactly this label. */
  async pick(label: string): Promise<void> {
    const name = this.page.locator('.label-name').filter({ hasText: new RegExp(`^\\s*${escapeExpression(label)}\\s*$`) });
    await this.quickRows.filter({ has: name }).first().click();
  }

  /** Types into the open input box or quick pick and confirms. */
  async answer(text: string): Promise<void> {
    await this.fillQuickInput(text);
    await this.quickInput.press('Enter');
  }

  private get quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type="text"]');
  }

  private async fillQuickInput(text: string): Promise<void> {
    await this.quickInput.fill(text);
  }

  // Editors

  /** Opens a file by its path inside the folder and waits for its editor. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.fillQuickInput(path.join(this.folder, name)); // a whole path is looked up on disk, not in the search's cache
    await this.pick(path.basename(name));
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.editorLines.first().waitFor();
  }

  /** Puts the cursor at a line and a character, counted from 1, which brings them into sight. */
  async goTo(line: number, character = 1): Promise<void> {
    // The box closes again where an editor takes the focus only now: then it is asked for once more.
    await this.until('a line to go to', async () => {
      await this.page.keyboard.press('Control+g');
      return this.quickInput.fill(`:${line},${character}`, { timeout: 3_000 }).then(() => true, () => undefined);
    });
    await this.quickRows.filter({ hasText: new RegExp(`line ${line}\\b`, 'i') }).first().click();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Brings the first place where a file of the folder has this text into sight, in its open editor. */
  async reveal(name: string, text: string): Promise<void> {
    const before = this.readFile(name).split(text, 1)[0] ?? '';
    const lines = before.split('\n');
    await this.goTo(lines.length, (lines.at(-1) ?? '').length + 1);
  }

  /** Points at the middle of a text in sight in the active editor and gives what the hover says, with plain spaces. */
  async hoverWord(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden), .monaco-resizable-hover:not(.hidden)').filter({ visible: true });
    const contents = hover.locator('.hover-contents').filter({ hasNotText: /^Loading\.\.\.$/ }).first();
    // The lines may have been laid out anew under the pointer; then it has to move to be noticed.
    await this.until(`a hover over “${text}”`, async () => {
      await this.page.mouse.move(1, 1);
      await hover.first().waitFor({ state: 'hidden' });
      const point = await this.find(text);
      await this.page.mouse.move(point.x - 2, point.y);
      await this.page.mouse.move(point.x, point.y, { steps: 3 });
      return contents.waitFor({ timeout: PATIENCE / 4 }).then(() => true, () => undefined);
    });
    return (await hover.first().innerText()).replaceAll('\u00a0', ' ');
  }

  /** Clicks on a text in sight in the active editor, which puts the cursor there; `twice` selects the word. */
  async clickWord(text: string, { twice = false } = {}): Promise<void> {
    const { x, y } = await this.find(text);
    await this.page.mouse.click(x, y, { clickCount: twice ? 2 : 1 });
  }

  private async find(text: string): Promise<{ x: number; y: number }> {
    const found = await this.page.waitForFunction(findInEditor, text);
    return (await found.jsonValue()) as { x: number; y: number };
  }

  /** The lines of the active editor in sight, as the screen breaks them. */
  async visibleLines(): Promise<string[]> {
    return this.page.evaluate(visibleLines);
  }

  /** The decorations in sight once there is one that `matches`. */
  async decorations(matches: (decoration: Decoration) => boolean = () => true): Promise<Decoration[]> {
    return this.until('a decoration', async () => {
      const all = await this.page.evaluate(visibleDecorations);
      return all.some(matches) ? all : undefined;
    });
  }

  /** How many decorations are in sight at this moment. */
  async decorationsCount(): Promise<number> {
    return (await this.page.evaluate(visibleDecorations)).length;
  }

  private get editorLines(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .view-line');
  }

  // Side bar, notifications, status

  /** Shows the view container with this title, whether or not it is shown already. */
  async activityBar(title: string): Promise<void> {
    const item = this.page.locator('.activitybar .action-item').filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) }).first();
    await item.waitFor();
    if (!(await item.evaluate((element: { classList: { contains(name: string): boolean } }) => element.classList.contains('checked')))) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(escapeExpression(title), 'i') }).waitFor();
  }

  /** The rows of the side bar's trees once there is one that `matches`. */
  async treeRows(matches: (row: TreeRow) => boolean = () => true): Promise<TreeRow[]> {
    return this.until('a row of the tree', async () => {
      const rows = await this.page.evaluate(sideBarRows);
      return rows.some(matches) ? rows : undefined;
    });
  }

  /** A row of a tree in the side bar by its label, to click or to open its menu. */
  treeRow(label: string): Locator {
    const name = this.page.locator('.label-name').filter({ hasText: new RegExp(`^\\s*${escapeExpression(label)}\\s*$`) });
    return this.page.locator('.sidebar .pane-body .monaco-list-row').filter({ has: name }).first();
  }

  /** Waits for a notification with this text and gives the whole of it. */
  async toast(text: string | RegExp): Promise<string> {
    const message = this.page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).first();
    await message.waitFor();
    return message.innerText();
  }

  /** The entries of the status bar, as read out. */
  async statusBar(): Promise<string[]> {
    const labels = await this.page.locator('.statusbar .statusbar-item a').evaluateAll((items: { getAttribute(name: string): string | null }[]) =>
      items.map((item) => item.getAttribute('aria-label') ?? ''));
    return labels.filter(Boolean);
  }

  // Files, waiting, pictures

  /** The text of a file of the folder on disk. */
  readFile(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Writes a file of the folder, as another program would. */
  writeFile(name: string, text: string): void {
    fs.writeFileSync(path.join(this.folder, name), text);
  }

  /** Waits until a file exists whose text `matches`, and gives the text. VS Code empties a file before it writes. */
  async fileText(name: string, matches: (text: string) => boolean = () => true): Promise<string> {
    return this.until(name, () => {
      if (!fs.existsSync(path.join(this.folder, name))) return undefined;
      const text = this.readFile(name);
      return text !== '' && matches(text) ? text : undefined;
    });
  }

  /** Asks again on every frame that the page draws until there is an answer; rejects after twenty seconds. */
  async until<T>(what: string, read: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      const value = await read();
      if (value !== undefined) return value;
      await this.page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))');
    }
    throw new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.`);
  }

  /** Takes a picture to out/screenshots/`name`.png once everything has faded in; the README's where `readme` and it is to be renewed. */
  async screenshot(name: string, { readme = false } = {}): Promise<void> {
    await this.page.waitForTimeout(400);
    const file = path.join(this.environment.screenshots, `${name}.png`);
    await this.page.screenshot({ path: file });
    if (readme && this.environment.readmeScreenshot) fs.copyFileSync(file, this.environment.readmeScreenshot);
  }
}

function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
