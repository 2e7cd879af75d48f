import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fixOfAllMoved } from '../../../../src/core/annotation/fixes/fixes';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { apply, ARTICLE, but, type Files, findingsOf, fixesFor, lines, right, solves, titles } from './fixing';

const QUOTED = 'quote: "Monday"\n    label: DATE';

describe('fixes of anchors', () => {
  it('has none for a sidecar that is right', () => assert.deepEqual(findingsOf(right()), []));

  it('anchors words that moved where they stand now', () => {
    const files = but({ text: ['The ministry says about', 'There were, the ministry says, about'] });
    assert.deepEqual(titles(files), ['* Anchor “12 people” where it stands now']);
    assert.deepEqual(lines(files, 'Anchor “12 people” where it stands now'), {
      removed: ['    before: "The ministry says about "'], added: ['    before: "were, the ministry says, about "'],
    });
  });

  it('accepts changed words, or lets the annotation go', () => {
    const files = but({ text: ['12 people', '16 people'] });
    assert.deepEqual(titles(files, 'changed'), ['Accept “16 people”', 'Delete the annotation “12 people”']);
    const { removed, added } = lines(files, 'Accept “16 people”');
    assert.deepEqual([removed[0], added[0], added[2]], ['    quote: "12 people"', '    quote: "16 people"', '    status: accepted']);
  });

  it('rejects changed words where the old ones were rejected', () => {
    const files = but({ text: ['Monday', 'Tuesday'], yaml: [`${QUOTED}\n    status: suggested`, `${QUOTED}\n    status: rejected`] });
    assert.deepEqual(titles(files, 'changed'), ['Accept “Tuesday”', 'Reject “Tuesday”, too', 'Delete the annotation “Monday”']);
    assert.deepEqual(lines(files, 'Reject “Tuesday”, too'), { removed: ['    quote: "Monday"'], added: ['    quote: "Tuesday"'] });
  });

  it('shows other places of words that are gone, and leaves the choice to a person', () => {
    const files = but({ text: ['the union on Monday.', 'the union. Nobody knew what for. On Monday night and on a second Monday all was still.'] });
    assert.deepEqual(titles(files, 'orphaned'), [
      'Anchor at “what for. On Monday night and on a” (line 3)', 'Anchor at “on a second Monday all was still.” (line 3)', 'Delete the annotation “Monday”',
    ]);
  });

  it('does not offer a place that is annotated so already, nor a part of a word', () => {
    const files = but({ text: ['the union on Monday.', 'the union. In a Mondayish mood'] });
    assert.deepEqual(titles(files, 'orphaned'), ['Delete the annotation “Monday”']);
  });

  it('anchors everything that moved at once', () => {
    const files = but({ text: ['met the union on', 'briefly met the whole union on'] });
    const input = { yaml: files.yaml, articleText: files.text, registry: null, registryYaml: null };
    const fix = fixOfAllMoved(input);
    assert.equal(fix?.title, 'Anchor all 2 moved annotations where they stand now');
    assert.deepEqual(findingsOf(apply(files, fix)), []);
    assert.equal(fixOfAllMoved({ ...input, articleText: ARTICLE.text }), null);
  });

  it('deletes the lesser of two that say the same', () => {
    const files = right();
    const { annotations } = readSidecar(files.yaml).sidecar ?? assert.fail();
    const [first] = annotations;
    const copy = `\n  mine:\n${files.yaml.slice(files.yaml.indexOf('\n', first!.span.start) + 1, first!.span.end)}\n`.replace('accepted', 'suggested');
    const twice = { ...files, yaml: files.yaml + copy };
    assert.deepEqual(titles(twice), ['* Delete this annotation: mine (suggested)', `Delete the other annotation: ${first!.id} (accepted)`]);
    const [finding] = findingsOf(twice);
    assert.equal(apply(twice, fixesFor(twice, finding!)[0]!).yaml, files.yaml);
  });

  it('deletes a zone whose lines are gone', () => {
    const files = but({ yaml: ['annotations:', 'zones:\n  z1:\n    quote: "Not there"\n    zone: body\n    by: human:test\n\n  z2:\n    quote: "Read this for free:"\n    zone: boilerplate\n    by: human:test\nannotations:'] });
    assert.deepEqual(titles(files), ['Delete the zone']);
  });
});

describe('fixes of conflicts', () => {
  it('takes one side or the other, or rejects', () => {
    const files = but({ yaml: [`${QUOTED}\n    status: suggested`, `${QUOTED}\n    status: conflict\n    ours: {status: accepted, label: DATE}\n    theirs: {status: accepted, label: TIME, note: "late"}`] });
    assert.deepEqual(titles(files), ['Take “Date”', 'Take “Time, note late”', 'Reject “Monday”']);
    assert.deepEqual(lines(files, 'Take “Date”'), {
      removed: ['    status: conflict', '    ours: {status: accepted, label: DATE}', '    theirs: {status: accepted, label: TIME, note: "late"}'], added: ['    status: accepted'],
    });
    const { added } = lines(files, 'Take “Time, note late”');
    assert.deepEqual(added.slice(0, 2), ['    label: TIME', '    status: accepted']);
  });

  it('deletes where that is what one side wants', () => {
    const files = but({ yaml: [`${QUOTED}\n    status: suggested`, `${QUOTED}\n    status: conflict\n    ours: {status: rejected}\n    theirs: {deleted: true}`] });
    assert.deepEqual(titles(files), ['Take “rejected”', 'Take “deleted”']);
  });

  it('decides on a correction', () => {
    const files = but({ yaml: ['annotations:', 'corrections:\n  publisher: {status: conflict, ours: "Maren Post", theirs: "The Maren Post"}\n  author:\n    status: conflict\n    ours: [A, "B"]\n    theirs: {deleted: true}\nannotations:'] });
    const [publisher, author] = findingsOf(files);
    assert.deepEqual([publisher?.code, author?.code], ['conflict', 'conflict']);
    assert.deepEqual(fixesFor(files, publisher!).map(({ title }) => title), ['Take “Maren Post”', 'Take “The Maren Post”']);
    assert.deepEqual(lines(files, 'Take “The Maren Post”').added, ['  publisher: "The Maren Post"']);
    assert.deepEqual(lines(files, 'Take “A, B”').added, ['  author: [A, "B"]']);
    assert.deepEqual(lines(files, 'Take “deleted”').added, []);
  });

  it('decides on a key of a person’s own, wherever it stands', () => {
    const files = but({ yaml: ['annotations:', 'team:\n  desk:\n    lead: {status: conflict, ours: "Ana", theirs: [Per, "Eva"]}\nannotations:'] });
    assert.deepEqual(titles(files), ['Take “Ana”', 'Take “Per, Eva”']);
    assert.deepEqual(lines(files, 'Take “Per, Eva”').added, ['    lead: [Per, "Eva"]']);
  });

  it('says of the sides what differs, the label by its name, and not what comes with it', () => {
    const sides = (...said: string[]): string[] => titles(but({ yaml: [`${QUOTED}\n    status: suggested`, [QUOTED, 'status: conflict', ...said].join('\n    ')] }));
    assert.deepEqual(sides('ours: {status: accepted, label: TIME, was: DATE}', 'theirs: {status: rejected}'), ['Take “Time, accepted”', 'Take “rejected”']);
    assert.deepEqual(sides('ours: {status: accepted, label: TIME}', 'theirs: {status: accepted, label: DATE}', 'others: [{status: rejected, label: DATE}]'), ['Take “Time, accepted”', 'Take “Date, accepted”', 'Take “Date, rejected”']);
  });

  it('decides on a zone', () => {
    const files = but({ yaml: ['annotations:', 'zones:\n\n  z1:\n    quote: "Read this for free:"\n    status: conflict\n    ours: {zone: body}\n    theirs: {zone: related}\n    zone: body\n    by: human:test\nannotations:'] });
    assert.deepEqual(titles(files), ['Take “zone body”', 'Take “zone related”']);
  });

  it('clears up after a conflict that is decided', () => {
    const files = but({ yaml: [`${QUOTED}\n    status: suggested`, `${QUOTED}\n    status: accepted\n    ours: {status: accepted}\n    theirs: {deleted: true}`] });
    assert.deepEqual(titles(files), ['* Delete the two sides of the conflict that is decided']);
  });
});

describe('fixes of entities', () => {
  it('finds the id that is meant by its letters', () => {
    const files = but({ yaml: ['entity: ana-duarte', 'entity: ana-duatre'] });
    assert.deepEqual(titles(files), ['* Did you mean ana-duarte (Ana Duarte)?', 'Add ana-duatre to entities.yaml', 'Remove the link to ana-duatre']);
    assert.deepEqual(lines(files, 'Did you mean ana-duarte (Ana Duarte)?'), { removed: ['    entity: ana-duatre'], added: ['    entity: ana-duarte'] });
    assert.deepEqual(lines(files, 'Remove the link to ana-duatre'), { removed: ['    entity: ana-duatre'], added: [] });
  });

  it('finds the entity that is meant by the words', () => {
    const files = but({ yaml: ['entity: ana-duarte', 'entity: minister'] });
    assert.equal(titles(files)[0], '* Did you mean ana-duarte (Ana Duarte)?');
  });

  it('adds the entity to a registry', () => {
    const files = but({ yaml: ['entity: ana-duarte', 'entity: minister'] });
    assert.deepEqual(lines(files, 'Add minister to entities.yaml').added.filter((line) => line !== ''), ['minister:', '  name: "Ana Duarte"', '  type: PERSON']);
  });
});

describe('titles of fixes', () => {
  it('are one short line of plain text whatever the files hold', () => {
    const files = right();
    const hostile = '\u202eevil\u200b\n\t$(trash) [x](command:y)'.repeat(20);
    const yaml = files.yaml.replace('"Monday"', JSON.stringify(hostile));
    const [finding] = findingsOf({ ...files, yaml });
    for (const { title } of fixesFor({ ...files, yaml }, finding!)) {
      assert.ok(title.length < 120, title);
      assert.doesNotMatch(title, /[\p{Cc}\p{Bidi_Control}\u200b]/u);
    }
  });
});

describe('any mixture of problems', () => {
  const SPOILERS: readonly ((files: Files) => Files)[] = [
    (files) => ({ ...files, text: files.text.replace('12 people', '16 people') }),
    (files) => ({ ...files, text: files.text.replace('on Monday', 'at noon') }),
    (files) => ({ ...files, text: files.text.replace('met the', 'briefly met the') }),
    (files) => ({ ...files, yaml: files.yaml.replace('entity: ana-duarte', 'entity: ana') }),
    (files) => ({ ...files, yaml: files.yaml.replace('status: suggested', 'status: Rejected') }),
    (files) => ({ ...files, yaml: files.yaml.replace('label: DATE', 'label: date') }),
    (files) => ({ ...files, yaml: files.yaml.replace('kind: direct', 'kind: drect') }),
    (files) => ({ ...files, yaml: files.yaml.replace('    by: rule:time@1\n', '') }),
    (files) => ({ ...files, yaml: files.yaml.replace('file: pilots.txt', 'file: other.txt') }),
    (files) => ({ ...files, yaml: files.yaml.replace('status: accepted', 'status: conflict\n    ours: {status: accepted, entity: ana-duarte}\n    theirs: {status: rejected}') }),
    (files) => ({ ...files, yaml: files.yaml.replaceAll('\n', '\r\n') }),
    (files) => ({ ...files, yaml: files.yaml.trimEnd() }),
  ];

  it('becomes one problem fewer by each fix', () => {
    fc.assert(fc.property(fc.subarray([...SPOILERS], { minLength: 1 }), (spoilers) => {
      const files = spoilers.reduce((now, spoil) => spoil(now), right());
      const findings = findingsOf(files);
      for (const finding of findings) for (const fix of fixesFor(files, finding)) solves(files, finding, fix, findings);
    }), { seed: 1, numRuns: 20 });
  });
});
