import { strict as assert } from 'node:assert';
import { sidecarText } from '../../../../src/core/annotation/diff/sidecarText';

const SIDECAR = `format: pressmark/1
article:
  file: lamp.txt
  author: ["Mo Lind", "Pia Dahl"]
corrections:
  publisher: "Coast Bell"
zones:

  z81k2dd:
    quote: "Sign up"
    to: "for our letter"
    zone: boilerplate
    by: human:EV
annotations:

  n7f3q2a:
    quote: "Ida Strand"
    label: PERSON
    status: accepted
    entity: ida-strand
    by: rule:name@1
    before: "Lighthouse keeper "
    after: " told the Harbour Board"

  nx:
    quote: "Harbour Board"
    label: FAC
    status: accepted
    was: ORG
    note: "the building"
    by: human:EV
    before: "told the "
    after: " on Friday"
    nth: 2

  t4hd02x:
    quote: "about nine"
    label: QUANTITY
    status: rejected
    value: 9
    unit: year
    modifier: about
    by: rule:quantity@1
    before: ""
    after: " later"

  q9w1m5c:
    quote: "We rowed"
    label: QUOTATION
    status: suggested
    kind: direct
    speaker: "Strand"
    cue: "said"
    page: 3
    by: rule:quotation@1
    before: "“"
    after: "” Strand said."

  n1:
    quote: "Skarv"
    label: LOC
    status: conflict
    ours: {status: accepted}
    theirs: {deleted: true}
    by: rule:name@1
    before: "on "
    after: " failed"

  broken:
    label: LOC
    before: ""
    after: ""
`;

const LINES = [
  'article  file  lamp.txt',
  'article  author  Mo Lind; Pia Dahl',
  'correction  publisher  Coast Bell',
  'zone       boilerplate  “Sign up” … “for our letter”  z81k2dd  human:EV',
  'accepted   PERSON  “Ida Strand” → ida-strand  (Lighthouse keeper […] told the Harbour Board)  n7f3q2a  rule:name@1',
  'accepted   FAC    (was ORG)  “Harbour Board”  note “the building”  (told the […] on Friday) no. 2  nx  human:EV',
  'rejected   QUANTITY  “about nine” = about 9 year  ([…] later)  t4hd02x  rule:quantity@1',
  'suggested  QUOTATION direct  “We rowed” by Strand (said)  page: 3  (“[…]” Strand said.)  q9w1m5c  rule:quotation@1',
  'conflict   LOC     “Skarv”  ours: {status: accepted}  theirs: {deleted: true}  (on […] failed)  n1  rule:name@1',
  'invalid    LOC     ([…])  broken',
];

describe('the text of a sidecar for Git', () => {
  it('says one thing a line', () => assert.deepEqual(sidecarText(SIDECAR), LINES));

  it('is the same for another layout', () => {
    const restyled = SIDECAR
      .replace('  file: lamp.txt\n  author: ["Mo Lind", "Pia Dahl"]', '  author: [Mo Lind, Pia Dahl]   # both\n  file: "lamp.txt"')
      .replace('    quote: "Ida Strand"\n    label: PERSON\n', '    # she herself\n    label: "PERSON"\n    quote: >-\n      Ida\n      Strand\n')
      .replace('ours: {status: accepted}', 'ours:\n      status: accepted')
      .replace(/\n/g, '\r\n');
    assert.deepEqual(sidecarText(restyled), LINES);
  });

  it('keeps what is on one line on one line', () => {
    const lines = sidecarText(SIDECAR.replace('"the building"', '"the building,\\n\\nnot the board"')) ?? [];
    assert.ok(lines.includes(LINES[5]?.replace('the building', 'the building, not the board') ?? ''));
  });

  it('is none where the file cannot be read', () => {
    for (const yaml of ['', 'format: pressmark/2\n', `<<<<<<< ours\n${SIDECAR}`, SIDECAR.slice(0, -20)]) assert.equal(sidecarText(yaml), null);
  });
});
