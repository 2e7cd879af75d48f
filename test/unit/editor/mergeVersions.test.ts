import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/core/text/edits';
import { mergeVersions } from '../../../src/editor/engine/mergeVersions';

const registry = (name: string, aliases: string): string => `ana-duarte:\n  name: ${name}\n  type: PERSON\n  aliases: ${aliases}\n`;

describe('merging what another program stored into what is saved', () => {
  const base = registry('Ana Duarte', '[]');
  const ours = registry('Anna Duarte', '[]');
  const theirs = registry('Ana Duarte', '[A. Duarte]');
  const file = 'entities.yaml';

  it('gives edits of what is saved', () => {
    const merged = mergeVersions({ file, base, ours, theirs });
    assert.ok(merged.ok);
    assert.equal(merged.conflicts, 0);
    assert.equal(applyEdits(ours, merged.edits), registry('Anna Duarte', '[A. Duarte]'));
  });

  it('gives none where nothing is to be added, once merged too', () => {
    assert.deepEqual(mergeVersions({ file, base, ours, theirs: base }), { ok: true, edits: [], conflicts: 0 });
    const both = registry('Anna Duarte', '[A. Duarte]');
    assert.deepEqual(mergeVersions({ file, base, ours: both, theirs }), { ok: true, edits: [], conflicts: 0 });
  });

  it('goes without the text that both began with where that cannot be read', () => {
    const merged = mergeVersions({ file, base: 'a: [\n', ours, theirs: ours });
    assert.deepEqual(merged, { ok: true, edits: [], conflicts: 0 });
  });

  it('says whose text cannot be read, and where', () => {
    const merged = mergeVersions({ file, base, ours, theirs: `${base}b: [\n` });
    assert.ok(!merged.ok);
    assert.equal(merged.side, 'theirs');
    assert.match(merged.message, /^entities\.yaml:[56]:/);
  });
});
