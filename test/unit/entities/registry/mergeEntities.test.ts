import { strict as assert } from 'node:assert';
import { mergeEntities } from '../../../../src/core/entities/registry/mergeEntities';
import { applyEdits } from '../../../../src/core/text/edits';
import { after, message } from './deciding';

const REGISTRY = `# agreed by the desk
ana-duarte:
  name: "Ana Duarte"
  type: PERSON
  aliases: ["Ana M. Duarte"]  # by the union
  description: "minister"

maren-line:
  name: "Maren Line"
  type: ORG
  distinct_from: [minister-duarte]

minister-duarte:
  name: "Minister Duarte"  # so the older pieces
  type: PERSON
  aliases:
    - "A. Duarte"
    - "Ana M. Duarte"
  description: "of transport"
  same_as: {wikidata: Q42}
  distinct_from:
    - port-maren
    # not the company
    - maren-line
  desk: [politics, "sea: ports"]

port-maren:
  name: "Port Maren"
  type: GPE
`;

describe('merging two entities', () => {
  it('gives the one that stays the names, description, identities, distinctions, other keys and comments of the other', () => {
    const merge = mergeEntities(REGISTRY, 'ana-duarte', 'minister-duarte');
    assert.equal(after(REGISTRY, merge), `# agreed by the desk
ana-duarte:
  name: "Ana Duarte"
  type: PERSON
  aliases: ["Ana M. Duarte", "Minister Duarte", "A. Duarte"]  # by the union
  description: "minister; of transport"
  same_as: {wikidata: Q42}
  distinct_from: [port-maren, maren-line]
  desk: [politics, "sea: ports"]
  # so the older pieces
  # not the company

maren-line:
  name: "Maren Line"
  type: ORG
  distinct_from: [ana-duarte]

port-maren:
  name: "Port Maren"
  type: GPE
`);
    assert.deepEqual(merge.conflicts, []);
  });

  it('changes only the lines of the entries that are concerned', () => {
    const merge = mergeEntities(REGISTRY, 'ana-duarte', 'minister-duarte');
    const touched = merge.ok ? merge.edits.map(({ start, end }) => REGISTRY.slice(start, end)).join('') : '';
    assert.doesNotMatch(touched, /agreed|Maren Line|Port Maren|"minister-duarte"/);
  });

  it('tells what cannot both stand, and keeps what the one that stays says', () => {
    const yaml = `a:\n  name: A\n  type: ORG\n  same_as: {wikidata: Q1, viaf: 3}\n  distinct_from: [b]\n  desk: sea\nb:\n  name: B\n  type: GPE\n  same_as:\n    wikidata: Q2\n    gnd: 9\n  distinct_from: a\n  desk: land\n`;
    const merge = mergeEntities(yaml, 'a', 'b');
    assert.equal(after(yaml, merge), 'a:\n  name: A\n  type: ORG\n  aliases: ["B"]\n  same_as: {wikidata: Q1, viaf: 3, gnd: 9}\n  desk: sea\n');
    assert.deepEqual(merge.conflicts, [
      'type: a is ORG, b GPE', 'distinct_from: a was said not to be b', 'distinct_from: b was said not to be a', 'same_as: wikidata has a as "Q1", b as "Q2"', 'desk: a has "sea", b "land"',
    ]);
  });

  it('says a description once that the other holds', () => {
    const yaml = (one: string, other: string): string => `a: {name: A, type: ORG, description: ${one}}\nb: {name: A, type: ORG, description: ${other}}\n`;
    assert.equal(after(yaml('x', 'x and y'), mergeEntities(yaml('x', 'x and y'), 'a', 'b')), 'a: {name: A, type: ORG, description: "x and y"}\n'.replace('"x and y"', 'x and y'));
    assert.equal(after(yaml('x and y', 'x'), mergeEntities(yaml('x and y', 'x'), 'a', 'b')), 'a: {name: A, type: ORG, description: x and y}\n');
  });

  it('works where all stands in braces, on one line, below a level, with CRLF', () => {
    const flow = '{a: {name: A, type: ORG}, b: {name: B, type: ORG}}';
    assert.equal(after(flow, mergeEntities(flow, 'a', 'b')), '{a: {name: A, type: ORG, aliases: ["B"]}}');
    const wrapped = 'format: pressmark/1\r\nentities:\r\n    b:\r\n        name: B # old\r\n        type: ORG\r\n    a:\r\n        name: A\r\n        type: ORG';
    assert.equal(after(wrapped, mergeEntities(wrapped, 'a', 'b')), 'format: pressmark/1\r\nentities:\r\n    a:\r\n        name: A\r\n        type: ORG\r\n        aliases: ["B"]\r\n        # old');
  });

  it('refuses what is not there, not valid or in conflict, and leaves the file as it is', () => {
    assert.match(message(mergeEntities(REGISTRY, 'ana-duarte', 'lea-falk')), /no entity lea-falk/);
    assert.match(message(mergeEntities(REGISTRY, 'ana-duarte', 'ana-duarte')), /itself/);
    assert.match(message(mergeEntities(`${REGISTRY}b: 5\n`, 'ana-duarte', 'b')), /b is not valid/);
    const conflict = 'a: {name: A, type: ORG}\nb:\n  name: B\n  status: conflict\n  ours: {name: B}\n  theirs: {name: C}\n  type: ORG\n';
    assert.match(message(mergeEntities(conflict, 'a', 'b')), /disagree about b/);
    assert.match(message(mergeEntities('a: {name: "A\n', 'a', 'b')), /cannot be read, line \d/);
  });

  it('is taken back whole', () => {
    const merge = mergeEntities(REGISTRY, 'port-maren', 'ana-duarte');
    assert.ok(merge.ok);
    assert.equal(applyEdits(applyEdits(REGISTRY, merge.edits), merge.inverse), REGISTRY);
    assert.deepEqual(merge.conflicts, ['type: port-maren is GPE, ana-duarte PERSON']);
  });
});
