import { strict as assert } from 'node:assert';
import { ARTICLE, FILES, PLACES } from '../fixtures/hostileCorpus';
import { foreignElements } from './harness/inPage.mjs';
import { useWorkbench } from './harness/useWorkbench';

const HOVER = '.monaco-hover:not(.hidden), .monaco-resizable-hover:not(.hidden)';

describe('a corpus whose every word means harm, on the screen', () => {
  const workbench = useWorkbench({ corpus: 'test/fixtures/workspace', files: FILES, settings: { 'editor.unusualLineTerminators': 'off' } });

  /** Elements that a text must not become, within a part of the window. */
  const foreign = (within: string): Promise<string[]> => workbench().page.evaluate(foreignElements, within);

  const articleRow = () => workbench().page.locator('.sidebar .pane-body .monaco-list-row[aria-level="2"]', { hasText: 'closeWindow' }).first();

  it('is text in the rows of the tree, and in what is said of them', async () => {
    await workbench().activityBar('Pressmark');
    const rows = await workbench().treeRows(({ label }) => label.includes('[click](command:workbench.action.closeWindow)'));
    await workbench().screenshot('hostile-tree');
    const row = rows.find(({ label }) => label.includes('<img src=https://evil.example/x onerror=alert(1)>'));
    assert.ok(row && /\$\(trash\)/.test(row.label) && row.label.includes('\\u{202E}olleh'), rows.map(({ label }) => label).join('\n'));
    assert.deepEqual(await foreign('.sidebar .pane-body'), []);
    await articleRow().hover({ position: { x: 60, y: 8 } });
    const hover = workbench().page.locator(HOVER).filter({ hasText: 'evil.example', visible: true }).first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /<script>alert\(1\)<\/script>/);
    assert.deepEqual(await foreign(HOVER), []);
    await workbench().screenshot('hostile-tree');
  });

  it('is text on a card', async () => {
    await articleRow().click({ position: { x: 60, y: 8 } });
    await workbench().page.locator('.tabs-container .tab.active', { hasText: 'command-y' }).waitFor();
    for (const [what, words] of PLACES) {
      await workbench().reveal(ARTICLE, words);
      await workbench().decorations();
      const card = await workbench().hoverWord(words.slice(0, 8));
      assert.match(card, /<img src=https:\/\/evil\.example|<img src=x>/, `${what}: ${card}`);
      assert.deepEqual(await foreign(HOVER), [], what);
      await workbench().screenshot(`hostile-card-${what}`);
    }
  });

  it('is text in a message', async () => {
    await workbench().clickWord('Ines');
    await workbench().runCommand('Pressmark: Annotate Article');
    const message = await workbench().toast(/added|changed/);
    assert.match(message, /\[x\] ?\(command-y\)/);
    assert.deepEqual(await foreign('.notifications-toasts'), []);
    await workbench().screenshot('hostile-message');
  });

  it('is text in what is offered', async () => {
    await workbench().reveal(ARTICLE, 'quay www.evil.example side');
    await workbench().clickWord('quay www');
    await workbench().runCommand('Pressmark: Change Label…');
    await workbench().page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'closeWindow' }).first().waitFor();
    assert.deepEqual(await foreign('.quick-input-widget .quick-input-list'), []);
    await workbench().screenshot('hostile-choice');
    await workbench().page.keyboard.press('Escape');
  });

  it('asked for nothing from anywhere', () => {
    assert.deepEqual(workbench().externalRequests, []);
    assert.deepEqual(workbench().pageErrors, []);
  });
});
