import { strict as assert } from 'node:assert';
import { correctionsOf } from '../../../../src/core/annotation/corrections';
import { mergeSidecars } from '../../../../src/core/annotation/merge/mergeSidecars';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { entry, merge, sidecar } from './merging';

const ID = 'n7f3q2a';
const ACCEPTED = { status: 'accepted' };

describe('merging what stands beside the annotations', () => {
  const file = (sections: string): string => sidecar([entry(ID)], sections);

  it('merges the reading of the article key by key', () => {
    const { text, conflicts } = merge(file('article:\n  file: a.txt\n  headline: "A"\n'), file('article:\n  file: a.txt\n  headline: "B"\n'), file('article:\n  file: a.txt\n  headline: "A"\n  dateline: "PORT MAREN"\n'));
    assert.equal(text, file('article:\n  file: a.txt\n  headline: "B"\n  dateline: "PORT MAREN"\n'));
    assert.deepEqual(conflicts, []);
  });

  it('takes the reading of the newer version, else ours', () => {
    const article = (headline: string, by: string): string => sidecar([entry(ID, { by })], `article:\n  headline: "${headline}"\n`);
    const [base, one, two] = [article('A', 'rule:name@1'), article('B', 'rule:name@1'), article('C', 'rule:name@2')];
    assert.equal(merge(base, one, two).text, two);
    const tie = mergeSidecars(base, one, article('C', 'rule:name@1'));
    assert.equal(tie.ok && tie.text, one);
  });

  it('merges corrections key by key, and finds different ones in conflict', () => {
    const { text, conflicts } = merge(file('corrections:\n  agency: "X"\n'), file('corrections:\n  publisher: "Maren Courier"\n  agency: "X"\n'), file('corrections:\n  publisher: "The Maren Courier"\n  agency: "Y"\n'));
    assert.equal(text, file('corrections:\n  publisher: {status: conflict, ours: "Maren Courier", theirs: "The Maren Courier"}\n  agency: "Y"\n'));
    assert.deepEqual(conflicts.map(({ id, message }) => [id, message]), [['publisher', 'publisher: People disagree: “Maren Courier” or “The Maren Courier”. Write the value that is right']]);
  });

  it('does not apply a correction that people disagree about', () => {
    const { sidecar: read, problems } = readSidecar(file('corrections:\n  publisher: {status: conflict, ours: "A", theirs: "B"}\n  agency: "Y"\n'));
    assert.deepEqual([...(read?.corrections ?? [])], [['agency', 'Y']]);
    assert.deepEqual(problems, []);
  });

  it('finds a correction that one side changed and the other took back in conflict', () => {
    const { text } = merge(file('corrections:\n  agency: "X"\n  language: en\n'), file('corrections:\n  agency: "Z"\n  language: en\n'), file('corrections:\n  language: en\n'));
    assert.match(text, /agency: \{status: conflict, ours: "Z", theirs: \{deleted: true\}\}/);
  });

  const zone = (kind: string): string => `zones:\n\n  z81k2dd:\n    quote: "Read on"\n    zone: ${kind}\n    by: human:E\n`;

  it('merges zones like annotations, and does not apply one in conflict', () => {
    const { text, conflicts } = merge(file(zone('body')), file(zone('related')), file(zone('boilerplate')));
    assert.equal(text, file(zone('body').replace('    zone: body', '    status: conflict\n    ours: {zone: boilerplate}\n    theirs: {zone: related}   # write zone as you want it and delete status, ours and theirs\n    zone: body')));
    assert.deepEqual(conflicts.map(({ id }) => id), ['z81k2dd']);
    const read = readSidecar(text);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(correctionsOf('Read on\n', read.sidecar), {});
  });

  it('takes a section that only one side has', () => assert.equal(merge(file(''), file(zone('body')), sidecar([entry(ID, ACCEPTED)])).text, sidecar([entry(ID, ACCEPTED)], zone('body'))));

  it('merges sections that it does not know by their keys', () => {
    const { text } = merge(file('desk:\n  a: 1\n  b: 1\n'), file('desk:\n  a: 2\n  b: 1\n'), file('desk:\n  a: 3\n  b: 2\n'));
    assert.equal(text, file('desk:\n  a: {status: conflict, ours: 2, theirs: 3}\n  b: 2\n'));
  });
});
