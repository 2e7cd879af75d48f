import { strict as assert } from 'node:assert';
import { registryFixes } from '../../../../src/core/annotation/fixes/fixes';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { applyEdits } from '../../../../src/core/text/edits';
import { REGISTRY } from './fixing';

describe('fixes of a registry', () => {
  /** Titles of all fixes, each of which has to take its problem away and bring no other. */
  function fixed(yaml: string): string[] {
    const { problems } = readRegistry(yaml);
    return registryFixes(problems, yaml).flatMap((fixes) => fixes.map((fix) => {
      assert.equal(fix.file, 'registry');
      assert.ok(readRegistry(applyEdits(yaml, fix.edits)).problems.length < problems.length, fix.title);
      return (fix.preferred ? '* ' : '') + fix.title;
    }));
  }

  it('corrects a type', () => assert.deepEqual(fixed(REGISTRY.replace('PERSON', 'Person')), ['* Change “Person” to “PERSON”']));

  it('takes a name that is missing from the id', () => {
    const yaml = REGISTRY.replace('  name: "Ana Duarte"\n', '');
    assert.deepEqual(fixed(yaml), ['Add “name: Ana Duarte”']);
    const [name] = registryFixes(readRegistry(yaml).problems, yaml).flat();
    assert.equal(applyEdits(yaml, name?.edits ?? []), REGISTRY);
  });

  it('settles ids that stand twice', () => {
    assert.deepEqual(fixed(`${REGISTRY}\nana-duarte:\n  type: PERSON\n  name: Ana Duarte\n`)[0], '* Delete this copy of ana-duarte');
    assert.deepEqual(fixed(`${REGISTRY}\nana-duarte:\n  type: PERSON\n  name: "Ana Duarte-Lind"\n`), ['* Give this one the id ana-duarte-lind', 'Delete this one, the second ana-duarte']);
  });

  it('takes one side of a conflict, or the other', () => {
    const yaml = REGISTRY.replace('  name: "Ana Duarte"\n', '  name: "Ana Duarte"\n  status: conflict\n  ours: {name: "Ana Duarte"}\n  theirs: {name: "Ana Duarte-Lind"}\n');
    assert.deepEqual(fixed(yaml), ['Take “name Ana Duarte”', 'Take “name Ana Duarte-Lind”']);
    const [ours] = registryFixes(readRegistry(yaml).problems, yaml).flat();
    assert.equal(applyEdits(yaml, ours?.edits ?? []), REGISTRY);
  });

  it('corrects ids that are named as different ones', () => {
    assert.deepEqual(fixed(`${REGISTRY}  distinct_from: [ana-duarte, port-marn]\n`), ['Did you mean port-maren?', 'Remove “port-marn” from distinct_from']);
    assert.deepEqual(fixed(`${REGISTRY}  distinct_from:\n    - nobody-at-all\n`), ['Remove “nobody-at-all” from distinct_from']);
  });
});
