import { strict as assert } from 'node:assert';
import { useWorkbench } from './harness/useWorkbench';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';

describe('the main job, as a reader does it', () => {
  const workbench = useWorkbench({ settings: { 'editor.hover.delay': 100 } });

  it('shows the sources of INDEX.md as a tree', async () => {
    await workbench().activityBar('Pressmark');
    const rows = await workbench().treeRows(({ label }) => label.includes('Maren Courier'));
    assert.equal(rows.filter(({ level }) => level === 1).length, 5);
    assert.match(rows.find(({ label }) => label === 'Maren Courier')?.description ?? '', /2026-03-02 · not annotated/);
    await workbench().screenshot('tree');
  });

  it('opens an article on a click and marks the names in it', async () => {
    await workbench().treeRow('Maren Courier').click();
    await workbench().page.locator(`.tabs-container .tab[data-resource-name="${ARTICLE}"]`).waitFor();
    await workbench().reveal(ARTICLE, 'The meeting at the Old Customs House');
    const marks = await workbench().decorations(({ text }) => text.includes('Maren Line'));
    assert.ok(marks.some(({ text }) => text.includes('Union of Harbour and Ferry Workers')), marks.map(({ text }) => text).join(' | '));
    await workbench().screenshot('decorations');
  });

  it('explains a name on hover', async () => {
    const card = await workbench().hoverWord('Duarte told');
    assert.match(card, /Ana Duarte/);
    assert.match(card, /Transport Minister/);
    assert.match(card, /Accept/);
    await workbench().screenshot('hover');
  });

  it('explains a date, an amount and a quotation', async () => {
    assert.match(await workbench().hoverWord('Monday'), /Monday 2 March 2026[^]*Counted from the publication date/);
    await workbench().screenshot('hover-date');
    assert.match(await workbench().hoverWord('450,000'), /about 450,000 euros \(EUR\)/);
    await workbench().screenshot('hover-amount');
    assert.match(await workbench().hoverWord('too early to say'), /Ana Duarte[^]*“told”[^]*direct quotation/);
    await workbench().screenshot('hover-quotation');
  });

  it('annotates the article from the palette', async () => {
    await workbench().runCommand('Pressmark: Annotate Article');
    await workbench().toast(/added/);
    const yaml = await workbench().fileText(SIDECAR);
    assert.match(yaml, /quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: suggested/);
  });

  it('accepts a suggestion with a key, changing one line of the sidecar', async () => {
    const before = workbench().readFile(SIDECAR);
    await workbench().clickWord('Customs House');
    // The key works as soon as the editor knows what the cursor is on; on what is accepted it does nothing.
    const after = await workbench().until('the decision', async () => {
      await workbench().page.keyboard.press('Alt+Enter');
      const text = workbench().readFile(SIDECAR);
      // While it is being written the file is empty for a moment.
      return text === before || text === '' ? undefined : text;
    });
    const changed = after.split('\n').filter((line, n) => line !== before.split('\n')[n]);
    assert.deepEqual(changed, ['    status: accepted']);
    await workbench().decorations(({ text }) => text.includes('Old Customs House'));
    await workbench().screenshot('accepted');
  });

  it('pictures all of it for the README', async () => {
    await workbench().runCommand('Notifications: Clear All Notifications');
    await workbench().hoverWord('Duarte told');
    await workbench().screenshot('readme', { readme: true });
    assert.deepEqual(workbench().externalRequests, []);
    assert.deepEqual(workbench().pageErrors, []);
  });

  it('shows all that is known of somebody in a view of its own', async () => {
    await workbench().clickWord('Duarte told');
    await workbench().runCommand('Pressmark: Show Entity');
    const rows = await workbench().treeRows(({ label }) => label === 'Transport Minister');
    for (const label of ['Ana Duarte', 'Minister of transport of Corvalia', 'Roles']) assert.ok(rows.some((row) => row.label === label), label);
    await workbench().screenshot('entity');
  });

  it('lists what is quoted, by who says it', async () => {
    await workbench().runCommand('Pressmark: Focus on Quotations View');
    const rows = await workbench().treeRows(({ label, description }) => label === 'Ana Duarte' && /^\d+$/.test(description ?? ''));
    const counts = rows.slice(rows.findIndex(({ label }) => label === 'Zdeněk Maroulis')).map(({ description }) => Number(description));
    assert.ok(counts.length > 2);
    assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
    await workbench().screenshot('quotations');
  });
});

describe('a folder without INDEX.md', () => {
  const workbench = useWorkbench({ corpus: 'test/fixtures/articles' });

  it('offers to create one, and then shows its articles', async () => {
    await workbench().activityBar('Pressmark');
    await workbench().page.locator('.sidebar .welcome-view a.monaco-button', { hasText: 'Create INDEX.md' }).click();
    const markdown = await workbench().fileText('INDEX.md');
    assert.match(markdown, /market-report\.txt/);
    const rows = await workbench().treeRows(({ label }) => label.length > 0);
    assert.ok(rows.length > 5);
    await workbench().screenshot('created-index');
  });

  it('shows a listed file that is missing as missing', async () => {
    const markdown = workbench().readFile('INDEX.md');
    workbench().writeFile('INDEX.md', markdown.replace('[transcript.txt](transcript.txt)', '[gone.txt](gone.txt)'));
    const rows = await workbench().treeRows(({ description }) => description.includes('missing'));
    assert.equal(rows.filter(({ description }) => description.includes('missing')).length, 1);
    // A click shows where it is listed.
    await workbench().page.locator('.sidebar .monaco-list-row', { hasText: 'missing' }).click();
    await workbench().page.mouse.move(1, 1); // else the tooltip of what comes to stand under the pointer hides other rows
    await workbench().page.locator('.tabs-container .tab.active[data-resource-name="INDEX.md"]').waitFor();
    const line = markdown.slice(0, markdown.indexOf('[transcript.txt]')).split('\n').length;
    await workbench().until('the row', async () => ((await workbench().statusBar()).some((item) => item.startsWith(`Ln ${line}, `) && item.includes('selected')) ? true : undefined));
    workbench().writeFile('INDEX.md', markdown);
    await workbench().treeRows(({ label }) => label.startsWith('Transcript'));
  });

  it('follows an edit of INDEX.md at once', async () => {
    const markdown = workbench().readFile('INDEX.md');
    workbench().writeFile('INDEX.md', markdown.split('\n').filter((line) => !line.includes('market-report')).join('\n'));
    const rows = await workbench().treeRows(({ label }) => label === 'market-report.txt');
    assert.ok(rows.some(({ label }) => label === 'Not in INDEX.md'));
    await workbench().screenshot('not-in-index');
  });

  it('adds an unlisted article to INDEX.md in the style of its neighbours, and no other byte', async () => {
    const before = workbench().readFile('INDEX.md');
    const row = workbench().treeRow('market-report.txt');
    await row.hover();
    await row.locator('.action-label[aria-label="Add to INDEX.md"]').click();
    const after = await workbench().fileText('INDEX.md', (text) => text !== before);
    assert.match(after, /\[market-report\.txt\]\(market-report\.txt\)/);
    assert.deepEqual(after.split('\n').filter((line) => !line.includes('market-report')), before.split('\n'));
  });
});
