import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/core/text/edits';
import { mergeMarked } from '../../../src/editor/engine/mergeMarked';

const registry = (name: string, aliases: string) => `ana-duarte:\n  name: ${name}\n  type: PERSON\n  aliases: ${aliases}\n`;
const marked = (ours: string, theirs: string, base?: string) => `<<<<<<< HEAD\n${ours}${base === undefined ? '' : `||||||| base\n${base}`}=======\n${theirs}>>>>>>> review\n`;

describe('A file with conflict markers', () => {
  it('is merged with what both sides began with, which the markers say or Git knows', () => {
    const [ours, theirs, base] = [registry('Ana Duarte', '[Duarte]'), registry('Ana M. Duarte', '[]'), registry('Ana Duarte', '[]')];
    for (const [yaml, known] of [[marked(ours, theirs, base), null], [marked(ours, theirs), base]] as const) {
      const merged = mergeMarked({ file: 'entities.yaml', yaml, base: known });
      assert.ok(merged.ok);
      assert.equal(merged.conflicts, 0);
      assert.equal(applyEdits(yaml, merged.edits), registry('Ana M. Duarte', '[Duarte]'));
      assert.equal(applyEdits(applyEdits(yaml, merged.edits), merged.inverse), yaml);
    }
  });

  it('says how much is left to decide', () => {
    const merged = mergeMarked({ file: 'entities.yaml', yaml: marked(registry('Ana Duarte', '[]'), registry('Anna Duarte', '[]'), registry('A. Duarte', '[]')), base: null });
    assert.ok(merged.ok);
    assert.equal(merged.conflicts, 1);
  });

  it('is merged without a base that cannot be read', () => {
    const merged = mergeMarked({ file: 'entities.yaml', yaml: marked(registry('Ana Duarte', '[]'), registry('Ana Duarte', '[]'), 'a: [\n'), base: null });
    assert.ok(merged.ok);
    assert.equal(applyEdits(marked(registry('Ana Duarte', '[]'), registry('Ana Duarte', '[]'), 'a: [\n'), merged.edits), registry('Ana Duarte', '[]'));
  });

  it('is left alone where a side cannot be read, and says which and where', () => {
    const merged = mergeMarked({ file: 'entities.yaml', yaml: marked(registry('Ana Duarte', '[]'), 'a: [\n'), base: null });
    assert.ok(!merged.ok);
    assert.match(merged.message, /^The lower side \(theirs\) of the conflict cannot be read: entities\.yaml:\d+:\d+: /);
    const half = mergeMarked({ file: 'entities.yaml', yaml: '<<<<<<< HEAD\na: 1\n', base: null });
    assert.ok(!half.ok);
    assert.match(half.message, /^entities\.yaml:1:1: The conflict does not end/);
  });
});
