import { strict as assert } from 'node:assert';
import { type CheckFinding, checkSidecar } from '../../../../src/core/annotation/check/check';
import { fixesOfAll } from '../../../../src/core/annotation/fixes/fixes';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { apply, ARTICLE, but, type Files, findingsOf, fixesFor, lines, right, titles } from './fixing';

describe('fixes of entries', () => {
  it('corrects a status in another case, or misspelt', () => {
    for (const written of ['ACCEPTED', 'acepted', 'acceptde']) {
      const files = but({ yaml: ['status: accepted', `status: ${written}`] });
      assert.deepEqual(titles(files), [`* Change “${written}” to “accepted”`, 'Delete the annotation “Ana Duarte”']);
    }
  });

  it('corrects a label in another case, and takes other labels for the corpus’s own', () => {
    assert.deepEqual(titles(but({ yaml: ['label: PERSON', 'label: person'] })), ['* Change “person” to “PERSON”']);
    assert.deepEqual(findingsOf(but({ yaml: ['label: PERSON', 'label: PILOT'] })), []);
  });

  it('corrects the name of a zone', () => {
    const files = but({ yaml: ['annotations:', 'zones:\n  z1:\n    quote: "Read this for free:"\n    zone: Boilerplat\nannotations:'] });
    assert.deepEqual(titles(files), ['* Change “Boilerplat” to “boilerplate”', 'Delete the zone “Read this for free:”']);
  });

  it('adds a status that is missing, or finds it under another name', () => {
    assert.deepEqual(titles(but({ yaml: ['    status: accepted\n', ''] })), ['Add “status: suggested”', 'Delete the annotation “Ana Duarte”']);
    const misspelt = but({ yaml: ['status: accepted', 'stauts: accepted'] });
    assert.deepEqual(titles(misspelt)[0], '* Rename “stauts:” to “status:”');
    assert.deepEqual(lines(misspelt, 'Rename “stauts:” to “status:”').added, ['    status: accepted']);
  });

  it('works out what stands around a quote that the article has once', () => {
    const files = but({ yaml: ['    before: "The ministry says about "\n', ''] });
    assert.deepEqual(titles(files)[0], 'Anchor at “says about 12 people came to the” (line 5)');
    assert.deepEqual(lines(files, 'Anchor at “says about 12 people came to the” (line 5)').added, ['    before: "The ministry says about "']);
    const twice = { ...files, text: `${files.text}\n\nAll 12 people left.` };
    assert.deepEqual(titles(twice), ['Delete the annotation “12 people”']);
  });

  it('works out the quote from what stands around it', () => {
    const files = but({ yaml: ['    quote: "12 people"\n', ''] });
    assert.deepEqual(lines(files, 'Anchor at “says about 12 people came to the” (line 5)').added, ['    quote: "12 people"']);
  });

  it('signs an annotation that is not signed', () => {
    const files = but({ yaml: [/\n {4}by: rule:time@1/, ''] });
    assert.deepEqual(titles(files), ['Add “by: human:test”']);
  });

  it('takes out a number that numbers nothing', () => {
    const files = but({ yaml: [/(before: "The ministry says about "\n.*\n)/, '$1    nth: first\n'] });
    assert.deepEqual(titles(files), ['* Remove “nth: first”', 'Delete the annotation “12 people”']);
  });

  it('takes out the second of two equal keys, and asks which of two others', () => {
    assert.deepEqual(titles(but({ yaml: ['    status: accepted\n', '    status: accepted\n    status: "accepted"\n'] }))[0], '* Remove the second “status: "accepted"”');
    const different = but({ yaml: ['    status: accepted\n', '    status: accepted\n    status: rejected\n'] });
    assert.deepEqual(titles(different), ['Remove the first, “status: accepted”', 'Remove the second, “status: rejected”', 'Delete the annotation “Ana Duarte”']);
    assert.deepEqual(lines(different, 'Remove the first, “status: accepted”').removed, ['    status: accepted']);
  });

  it('deletes a copy under the same id', () => {
    const files = right();
    const [first] = readSidecar(files.yaml).sidecar?.annotations ?? [];
    const twice = { ...files, yaml: `${files.yaml}\n  ${files.yaml.slice(first!.span.start, first!.span.end)}\n` };
    assert.equal(titles(twice)[0], `* Delete this copy of ${first!.id}`);
    const [finding] = findingsOf(twice);
    assert.equal(apply(twice, fixesFor(twice, finding!)[0]!).yaml, files.yaml);
  });

  it('gives another annotation under the same id one of its own', () => {
    const files = right();
    const [first, second] = readSidecar(files.yaml).sidecar?.annotations ?? [];
    const twice = { ...files, yaml: files.yaml.replace(`  ${second!.id}:`, `  ${first!.id}:`) };
    assert.deepEqual(titles(twice), [`* Give this one the id ${second!.id}`, `Delete this one, the second ${first!.id}`]);
    const [finding] = findingsOf(twice);
    assert.equal(apply(twice, fixesFor(twice, finding!)[0]!).yaml, files.yaml);
  });

  it('corrects the kind of a quotation', () => {
    const files = but({ yaml: ['kind: direct', 'kind: Direct'] });
    assert.deepEqual(titles(files), ['* Change “Direct” to “direct”', 'Remove “kind: Direct”']);
  });
});

describe('fixes of a file', () => {
  it('says what the file is', () => {
    assert.deepEqual(titles(but({ yaml: ['format: pressmark/1\n', ''] })), ['* Insert “format: pressmark/1”']);
    assert.deepEqual(titles(but({ yaml: ['format: pressmark/1', '# ours\nformat: Pressmark-1'] })), ['* Change “Pressmark-1” to “pressmark/1”']);
    assert.deepEqual(titles(but({ yaml: ['format: pressmark/1', 'format: presmark/1'] })), ['* Change “presmark/1” to “pressmark/1”']);
    assert.deepEqual(titles(but({ yaml: ['format: pressmark/1', 'fromat: pressmark/1'] })), ['* Rename “fromat:” to “format:”']);
    for (const version of ['2', '11', '1.1', '2.1']) assert.deepEqual(titles(but({ yaml: ['format: pressmark/1', `format: pressmark/${version}`] })), [], 'another version is no slip');
  });

  it('says so in the first line, however far in or in whatever braces that stands', () => {
    const [title = ''] = titles(but({ yaml: ['format: pressmark/1\n', ''] })).map((preferred) => preferred.slice(2));
    const indented = but({ yaml: [/^.*\n?/gm, '  $&'] });
    assert.deepEqual(lines({ ...indented, yaml: indented.yaml.replace('  format: pressmark/1\n', '') }, title), { removed: [], added: ['  format: pressmark/1'] });
    assert.deepEqual(lines({ ...right(), yaml: '{"annotations": {}}\n' }, title).added, ['{format: pressmark/1, "annotations": {}}']);
  });

  it('writes the present name of an article that was renamed', () => {
    const files = but({ yaml: ['file: pilots.txt', 'file: strike.txt # was this'] });
    assert.deepEqual(titles(files), ['* Write “file: pilots.txt”']);
    assert.deepEqual(lines(files, 'Write “file: pilots.txt”').added, ['  file: pilots.txt # was this']);
  });

  it('takes out a key of the article that stands twice', () => {
    assert.deepEqual(titles(but({ yaml: ['  file: pilots.txt\n', '  file: pilots.txt\n  file: pilots.txt\n'] })), ['* Remove the second “file: pilots.txt”']);
  });

  it('takes out a section that stands twice where one of the two is empty', () => {
    assert.deepEqual(titles(but({ yaml: ['annotations:', 'zones:\nzones: {}\nannotations:'] })), ['* Remove the second “zones: {}”']);
  });

  it('offers nothing that would leave a file which ends in the middle', () => {
    const whole = (id: string): string => `\n  ${id}:\n    quote: "Monday"\n    label: DATE\n    status: accepted\n    by: human:test\n    before: "met the union on "\n    after: "."\n`;
    const half = whole('n2').replace(/ {4}before[^]*/, '');
    const files = { ...right(), yaml: `format: pressmark/1\nannotations:\n${whole('t1')}${half}${whole('t1')}` };
    const copyIn = (some: Files): CheckFinding => findingsOf(some).find(({ code }) => code === 'duplicate-id') ?? assert.fail();
    assert.deepEqual(fixesFor(files, copyIn(files)), []);
    const without = { ...files, yaml: files.yaml.replace(half, '') };
    assert.deepEqual(fixesFor(without, copyIn(without)).map(({ title }) => title), ['Delete this copy of t1']);
  });

  it('works out fixes for so many problems as a person can choose among', () => {
    const yaml = `format: pressmark/1\nannotations:\n${Array.from({ length: 30 }, (_, n) => `\n  n${n}: {quote: a, label: X, before: "", after: "", by: human:test}\n`).join('')}`;
    const findings = checkSidecar({ yaml, articleText: ARTICLE.text, registry: null }).findings;
    const fixes = fixesOfAll(findings, { yaml, articleText: ARTICLE.text, registry: null, registryYaml: null });
    assert.deepEqual([findings.length, fixes.length, fixes.filter((some) => some.length > 0).length], [30, 30, 20]);
  });

  it('has no fix where only another copy of the file helps', () => {
    for (const yaml of ['', '<<<<<<< HEAD\n', 'format: pressmark/1\nannotations:\n  n1:\n    quote: "cut', '- a list']) {
      const files = { ...right(), yaml };
      assert.deepEqual(findingsOf(files).flatMap((finding) => fixesFor(files, finding)), []);
    }
  });
});
