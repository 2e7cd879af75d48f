import { strict as assert } from 'node:assert';
import { useWorkbench } from './harness/useWorkbench';

describe('the packaged extension, installed in VS Code', () => {
  const workbench = useWorkbench();

  it('offers its commands in the palette', async () => {
    assert.notDeepEqual(await workbench().commandsLike('Pressmark: '), []);
  });

  it('opens a corpus without asking anything outside this machine', async () => {
    await workbench().openFile('INDEX.md');
    assert.notEqual((await workbench().visibleLines()).join('').trim(), '');
    assert.deepEqual(workbench().externalRequests, []);
    assert.deepEqual(workbench().pageErrors, []);
  });
});
