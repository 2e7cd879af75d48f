import { strict as assert } from 'node:assert';
import type { Decision } from '../../src/core/text/yaml/decision';
import { replacing } from '../../src/core/text/edits';
import { Record, YAML } from './record';

/** A decision that makes one text of another. */
function becoming(text: string) {
  return (yaml: string | null): Decision => {
    const edit = replacing(yaml ?? '', text);
    return { ok: true, edits: [edit], inverse: [{ start: edit.start, end: edit.start + edit.text.length, text: (yaml ?? '').slice(edit.start, edit.end) }] };
  };
}

describe('a decision that concerns several files', () => {
  const record = Record.setUp();
  const registry = () => record.sidecar.with({ path: record.sidecar.path.replace(/[^/]+$/, 'entities.yaml') });
  const storedRegistry = () => record.folder.files.get(record.file.replace(/[^/]+$/, 'entities.yaml'));
  const NOTED = `# mine\n${YAML}`;
  const ENTRY = 'ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n';

  function both(): Promise<void> {
    return record.sidecars.together('linked', async (decideOn) => {
      await decideOn(registry(), becoming(ENTRY));
      await decideOn(record.sidecar, becoming(NOTED));
    });
  }

  it('is one step of undo, which deletes a file that was made for it', async () => {
    await both();
    assert.deepEqual([storedRegistry(), record.stored], [ENTRY, NOTED]);
    assert.equal((await record.sidecars.undo())?.title, 'linked');
    assert.deepEqual([storedRegistry(), record.stored], [undefined, YAML]);
    assert.equal(record.sidecars.canUndo, false);
  });

  it('stays written as far as it came where a file cannot be, and can be taken back so far', async () => {
    record.folder.locked.add(record.file);
    await assert.rejects(both(), /a\.annotations\.yaml .*read-only/);
    assert.deepEqual([storedRegistry(), record.stored], [ENTRY, YAML]);
    await record.sidecars.undo();
    assert.deepEqual([storedRegistry(), record.stored], [undefined, YAML]);
  });

  it('is taken back from the end, and what cannot be stays the last', async () => {
    await both();
    record.change(NOTED.replace('# mine\n', '# yours\n'));
    await assert.rejects(record.sidecars.undo(), /lines of “linked” were changed since/);
    assert.equal(storedRegistry(), ENTRY);
    record.change(NOTED);
    await record.sidecars.undo();
    assert.deepEqual([storedRegistry(), record.stored], [undefined, YAML]);
  });

  it('is nothing to take back where nothing was written', async () => {
    await assert.rejects(record.sidecars.together('nothing', () => Promise.reject(new Error('no'))), /^Error: no$/);
    assert.equal(record.sidecars.canUndo, false);
  });
});
