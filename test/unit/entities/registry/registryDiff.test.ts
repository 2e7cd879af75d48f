import { strict as assert } from 'node:assert';
import { countRegistryDiff, describeRegistryDiff, diffRegistries, registryDiffLines, type RegistryChange } from '../../../../src/core/entities/registry/registryDiff';
import { registryText } from '../../../../src/core/entities/registry/registryText';

const REGISTRY = `# who is who
ida-strand:
  name: "Ida Strand"
  type: PERSON
  aliases: ["Strand", "keeper Strand"]
  description: "Lighthouse keeper"

skarv:
  name: "Skarv"
  type: LOC
  same_as:
    wikidata: Q1
  distinct_from: [skarvholm]

skarvholm:
  name: "Skarvholm"
  type: GPE
`;

function changes(old: string | null, now: string | null): readonly RegistryChange[] {
  const diff = diffRegistries(old, now);
  assert.ok(diff.ok, JSON.stringify(diff));
  return diff.changes;
}

function summary(old: string | null, now: string | null): string {
  return describeRegistryDiff(changes(old, now));
}

describe('the difference between two registries', () => {
  it('is none for layout, comments and order of keys', () => {
    const restyled = REGISTRY.replace('# who is who\n', '').replace('  name: "Skarv"\n  type: LOC\n', "  type: 'LOC'   # islet\n  name: Skarv\n")
      .replace('["Strand", "keeper Strand"]', '\n    - Strand\n    - keeper Strand').replace('[skarvholm]', 'skarvholm').replace(/\n/g, '\r\n');
    assert.deepEqual(changes(REGISTRY, restyled), []);
    assert.equal(summary(REGISTRY, `entities:\n${REGISTRY.replace(/^(?=.)/gm, '  ')}`), 'no change in entities');
    assert.deepEqual(registryText(restyled), registryText(REGISTRY));
  });

  for (const [name, now, expected] of [
    ['an entity that is new', `${REGISTRY}\nport-office:\n  name: "Port Office"\n  type: ORG\n`, '1 entity added: Port Office'],
    ['one that is gone', REGISTRY.replace(/\nskarvholm:[^]*/, ''), '1 entity removed: Skarvholm'],
    ['another id', REGISTRY.replace('skarv:', 'skarv-islet:'), '1 id changed: skarv → skarv-islet'],
    ['another name', REGISTRY.replace('"Ida Strand"', '"Ida M. Strand"'), '1 name changed: Ida Strand → Ida M. Strand'],
    ['another type', REGISTRY.replace('type: GPE', 'type: LOC'), '1 type changed GPE → LOC'],
    ['an alias more', REGISTRY.replace('"Strand", ', '"Strand", "Mrs Strand", '), '1 alias added: “Mrs Strand” (ida-strand)'],
    ['an alias fewer', REGISTRY.replace('"Strand", ', ''), '1 alias removed: “Strand” (ida-strand)'],
    ['other details', REGISTRY.replace('"Lighthouse keeper"', '"Retired"').replace('Q1', 'Q2').replace('distinct_from: [skarvholm]', 'sea: north'), '1 identity changed, 1 distinction changed, 1 description changed, 1 detail changed'],
    ['an entry that says too little', REGISTRY.replace('  type: GPE\n', ''), '1 invalid: skarvholm'],
    ['a conflict', REGISTRY.replace('  name: "Skarvholm"\n', '  status: conflict\n  ours: {name: "Skarvholm"}\n  theirs: {name: "Skarv Holm"}\n'), '1 conflict: skarvholm'],
  ] as const) {
    it(`names ${name}`, () => assert.equal(summary(REGISTRY, now), expected));
  }

  it('names a conflict that is settled and an entry that is mended', () => {
    const conflict = REGISTRY.replace('type: GPE', 'type: GPE\n  status: conflict\n  ours: {name: "A"}\n  theirs: {name: "B"}');
    assert.equal(summary(conflict, REGISTRY), '1 conflict resolved: skarvholm');
    assert.deepEqual(changes(conflict, REGISTRY).map(({ from, to }) => [from, to]), [['name A or name B', 'name Skarvholm']]);
    assert.equal(summary(REGISTRY.replace('  type: GPE\n', ''), REGISTRY), '1 mended: skarvholm');
  });

  it('takes a file that is not there or empty for one without entities', () => {
    assert.equal(summary(null, REGISTRY), '3 entities added: Ida Strand; Skarv and Skarvholm');
    assert.equal(summary(REGISTRY, ' \n'), '3 entities removed: Ida Strand; Skarv and Skarvholm');
    assert.deepEqual(changes(null, '# nobody yet\n'), []);
  });

  it('has a line for each change, and counts', () => {
    const found = changes(REGISTRY, REGISTRY.replace('type: GPE', 'type: LOC').replace('"Strand", ', '"Strand", "Mrs Strand", '));
    assert.deepEqual(registryDiffLines(found), [
      'alias added   PERSON     “Ida Strand”  → Mrs Strand  ida-strand',
      'type changed  GPE → LOC  “Skarvholm”  skarvholm',
    ]);
    assert.deepEqual(countRegistryDiff(found), { 'type-changed': 1, 'alias-added': 1 });
  });

  it('names which file cannot be read', () => {
    const diff = diffRegistries(REGISTRY, 'ida: {name: *x}\n');
    assert.ok(!diff.ok && diff.which === 'new' && diff.problems.length > 0);
    assert.ok(!diffRegistries('- a list\n', REGISTRY).ok);
  });
});

describe('the text of a registry for Git', () => {
  it('says one thing a line, with the id on each', () => {
    assert.deepEqual(registryText(REGISTRY), [
      'ida-strand  PERSON  “Ida Strand”',
      'ida-strand  alias  “Strand”',
      'ida-strand  alias  “keeper Strand”',
      'ida-strand  description  “Lighthouse keeper”',
      'skarv  LOC  “Skarv”',
      'skarv  same as  wikidata: Q1',
      'skarv  distinct from  skarvholm',
      'skarvholm  GPE  “Skarvholm”',
    ]);
  });

  it('is none where the file cannot be read', () => assert.equal(registryText('a: [\n'), null));
});
