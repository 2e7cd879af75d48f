import { strict as assert } from 'node:assert';
import { useWorkbench } from './harness/useWorkbench';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';

describe('VS Code for the Web without a server', () => {
  const workbench = useWorkbench({ web: true });

  it('shows the sources of INDEX.md as a tree', async () => {
    await workbench().activityBar('Pressmark');
    const rows = await workbench().treeRows(({ label }) => label === 'Maren Courier');
    assert.equal(rows.filter(({ level }) => level === 1).length, 5);
    assert.match(rows.find(({ label }) => label === 'Maren Courier')?.description ?? '', /2026-03-02 · not annotated/);
    await workbench().screenshot('web-tree');
  });

  it('marks and explains the names of an article, and dims what is not the article', async () => {
    await workbench().treeRow('Maren Courier').click();
    await workbench().page.locator(`.tabs-container .tab[data-resource-name="${ARTICLE}"]`).waitFor();
    await workbench().reveal(ARTICLE, 'The meeting at the Old Customs House');
    await workbench().decorations(({ text }) => text.includes('Maren Line'));
    const card = await workbench().hoverWord('Duarte told');
    assert.match(card, /Ana Duarte[^]*Transport Minister[^]*Accept/);
    await workbench().screenshot('web-hover');
  });

  it('annotates, and accepts with a key', async () => {
    await workbench().runCommand('Pressmark: Annotate Article');
    await workbench().toast(/added/);
    await workbench().clickWord('Customs House');
    // The key works as soon as the editor knows what the cursor is on; on what is accepted it does nothing.
    await workbench().until('the decision', async () => {
      await workbench().page.keyboard.press('Alt+Enter');
      const rows = await workbench().treeRows();
      return rows.find(({ label, description }) => label === 'Maren Courier' && / · 1\/\d+$/.test(description));
    });
    await workbench().runCommand('Notifications: Clear All Notifications');
    await workbench().runCommand('Pressmark: Show Sidecar');
    await workbench().page.locator(`.tabs-container .tab[data-resource-name="${SIDECAR}"]`).waitFor();
    const lines = await workbench().until('the decision in the sidecar', async () => {
      const shown = await workbench().visibleLines();
      return shown.some((line) => /status:\s*accepted/.test(line)) ? shown : undefined;
    });
    assert.ok(lines.some((line) => line.includes('Old Customs House')), lines.join('\n'));
    await workbench().screenshot('web-sidecar');
  });

  it('asks nothing of any other machine', () => {
    assert.deepEqual(workbench().externalRequests, []);
    assert.deepEqual(workbench().pageErrors, []);
  });
});
