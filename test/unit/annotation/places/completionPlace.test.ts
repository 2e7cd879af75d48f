import { strict as assert } from 'node:assert';
import { registryCompletion, sidecarCompletion } from '../../../../src/core/annotation/places/completionPlace';

const SIDECAR = (line: string) => `format: pressmark/1\nannotations:\n\n  n1aaaaa:\n    quote: "Ana Duarte"\n${line}\n    by: human:test\n`;
const ZONES = (line: string) => `format: pressmark/1\nzones:\n  z1:\n${line}\nannotations: {}\n`;

/** What is offered where the text holds `|`: kind, owner, and what is there already. */
function at(marked: string, complete: typeof sidecarCompletion): string | null {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = complete(text, offset);
  return place && `${place.kind} of ${place.owner}: “${text.slice(place.start, place.end)}”`;
}

describe('what is being written in a sidecar', () => {
  const inSidecar = (line: string) => at(SIDECAR(line), sidecarCompletion);

  it('is an id behind entity: and speaker:', () => {
    assert.equal(inSidecar('    entity: |'), 'entity of n1aaaaa: “”');
    assert.equal(inSidecar('    entity: ana-d|uarte  # the minister'), 'entity of n1aaaaa: “ana-duarte”');
    assert.equal(inSidecar('    speaker: "ana|"'), 'entity of n1aaaaa: “"ana"”');
    assert.equal(inSidecar('    entity:|'), 'entity of n1aaaaa: “”');
  });

  it('is one of a few words behind label:, status: and kind:', () => {
    assert.equal(inSidecar('    label: PER|'), 'label of n1aaaaa: “PER”');
    assert.equal(inSidecar('    status: |'), 'status of n1aaaaa: “”');
    assert.equal(inSidecar('    kind: d|'), 'kind of n1aaaaa: “d”');
  });

  it('is a zone in the section of zones alone', () => {
    assert.equal(at(ZONES('    zone: |'), sidecarCompletion), 'zone of z1: “”');
    assert.equal(inSidecar('    zone: |'), null);
    assert.equal(at(ZONES('    status: |'), sidecarCompletion), null);
  });

  it('is nothing that could be offered in a key, a quote, or outside a section', () => {
    assert.equal(inSidecar('    ent|ity: ana'), null);
    assert.equal(inSidecar('    note: entity: |'), null);
    assert.equal(at('label: |', sidecarCompletion), null);
    assert.equal(at('article:\n  label: |\n', sidecarCompletion), null);
  });

  it('is found in a file of Windows’ line breaks and in one that is no YAML', () => {
    assert.equal(at(SIDECAR('    entity: a|').replaceAll('\n', '\r\n'), sidecarCompletion), 'entity of n1aaaaa: “a”');
    assert.equal(at(SIDECAR('    note: "open\n    entity: a|'), sidecarCompletion), 'entity of n1aaaaa: “a”');
  });

  it('is found below a section of any length', () => {
    const entries = Array.from({ length: 3_000 }, (_, n) => `  n${n}:\n    quote: "x"\n`).join('');
    assert.equal(at(`annotations:\n${entries}    entity: |`, sidecarCompletion), 'entity of n2999: “”');
  });
});

describe('what is being written in a registry', () => {
  const inRegistry = (lines: string) => at(`ana-duarte:\n  name: "Ana Duarte"\n${lines}\n`, registryCompletion);

  it('is a type', () => assert.equal(inRegistry('  type: P|'), 'type of ana-duarte: “P”'));

  it('is an id in distinct_from, however the list is written', () => {
    assert.equal(inRegistry('  distinct_from: [per-lind, ana-|]'), 'entity of ana-duarte: “ana-”');
    assert.equal(inRegistry('  distinct_from: |'), 'entity of ana-duarte: “”');
    assert.equal(inRegistry('  distinct_from:\n    - per|'), 'entity of ana-duarte: “per”');
    assert.equal(inRegistry('  distinct_from:\n  - |'), 'entity of ana-duarte: “”');
  });

  it('is an authority in same_as, not what it calls the entity', () => {
    assert.equal(inRegistry('  same_as:\n    wiki|'), 'authority of ana-duarte: “wiki”');
    assert.equal(inRegistry('  same_as: {w|'), 'authority of ana-duarte: “w”');
    assert.equal(inRegistry('  same_as: {wikidata: Q1, g|}'), 'authority of ana-duarte: “g”');
    assert.equal(inRegistry('  same_as: {wikidata: Q|'), null);
    assert.equal(inRegistry('  same_as:\n    wikidata: Q|'), null);
  });

  it('is found below a level entities:', () => assert.equal(at('entities:\n  ana-duarte:\n    type: |', registryCompletion), 'type of ana-duarte: “”'));

  it('is nothing that could be offered elsewhere', () => {
    assert.equal(inRegistry('  description: |'), null);
    assert.equal(at('ana|', registryCompletion), null);
  });
});
