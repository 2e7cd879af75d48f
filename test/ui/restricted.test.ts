import { strict as assert } from 'node:assert';
import { useWorkbench } from './harness/useWorkbench';

const ARTICLE = '000_ferry-talks-wire.txt';
const SIDECAR = '000_ferry-talks-wire.annotations.yaml';

describe('a folder that nobody has said to trust', () => {
  const workbench = useWorkbench({ restricted: true, settings: { 'pressmark.annotator': 'mallory' } });

  it('opens in Restricted Mode', async () => {
    await workbench().until('the status', async () => (await workbench().statusBar()).find((entry) => entry.includes('Restricted Mode')));
  });

  it('has its tree, its marks and its cards all the same', async () => {
    await workbench().activityBar('Pressmark');
    const rows = await workbench().treeRows(({ label }) => label === 'Maren Courier');
    assert.equal(rows.filter(({ level }) => level === 1).length, 5);
    await workbench().treeRow('Maren Courier').click();
    await workbench().page.locator(`.tabs-container .tab[data-resource-name="${ARTICLE}"]`).waitFor();
    await workbench().reveal(ARTICLE, 'The meeting at the Old Customs House');
    await workbench().decorations(({ text }) => text.includes('Maren Line'));
    assert.match(await workbench().hoverWord('Duarte told'), /Ana Duarte[^]*Transport Minister[^]*Accept/);
    await workbench().screenshot('restricted');
  });

  it('is annotated', async () => {
    await workbench().runCommand('Pressmark: Annotate Article');
    assert.match(await workbench().fileText(SIDECAR, (text) => text.includes('annotations:')), /quote: "Ana Duarte"/);
  });

  it('does not have Git told what to run', async () => {
    await workbench().runCommand('Pressmark: Set Up Git for This Corpus');
    assert.match(await workbench().toast(/Restricted Mode/), /say first that you trust the folder/);
  });

  it('does not say in whose name its reader annotates', async () => {
    await workbench().clickWord('deckhands', { twice: true });
    await workbench().runCommand('Pressmark: Add Annotation…');
    await workbench().pick('Person');
    await workbench().page.locator('.quick-input-widget:visible', { hasText: 'your name' }).waitFor();
    await workbench().answer('ana.duarte');
    const yaml = await workbench().fileText(SIDECAR, (text) => text.includes('quote: "deckhands"'));
    assert.match(yaml, /by: human:ana\.duarte/);
    assert.doesNotMatch(yaml, /mallory/);
    assert.deepEqual(workbench().externalRequests, []);
  });
});
