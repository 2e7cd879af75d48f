import { strict as assert } from 'node:assert';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { decodeText } from '../../../../src/core/text/encoding';
import { marked, VERSIONS } from '../support';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const { text, analysis } = marked(
  'PORT MAREN – [Transport Minister|TITLE] [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02].\n\nThe ministry paid [2,500 euros|MONEY|2500|EUR] to “each” pilot’s club.',
);

function written(): string {
  const result = annotate({ text, file: 'pilots.txt', analysis, sidecar: null, versions: VERSIONS });
  assert.ok(result.ok);
  return result.text;
}

/** Every key with its value, as far as the text goes. */
function said(yaml: string): Map<string, string> {
  const { sidecar } = readSidecar(yaml);
  const values = new Map<string, string>();
  for (const { id, keys } of sidecar?.annotations ?? []) for (const [key, { value }] of keys) values.set(`${id}.${key}`, yaml.slice(value.start, value.end));
  for (const { id, keys } of sidecar?.zones ?? []) for (const [key, { value }] of keys) values.set(`${id}.${key}`, yaml.slice(value.start, value.end));
  for (const [key, value] of [...(sidecar?.article ?? []), ...(sidecar?.corrections ?? [])]) values.set(key, String(value));
  return values;
}

interface Cuts {
  /** Cuts after which the file is refused. */
  recognised: number;
  /** Cuts that take whole annotations away, or nothing but white space: what is left says nothing that the file did not say. */
  whole: number;
  /** What is left says something else, or says only part of an annotation. */
  missed: string[];
}

/** Cuts the file at every byte. */
function cuts(yaml: string): Cuts {
  const bytes = new TextEncoder().encode(yaml);
  const all = said(yaml);
  const found: Cuts = { recognised: 0, whole: 0, missed: [] };
  for (let end = 0; end < bytes.length; end++) {
    const left = decodeText(bytes.slice(0, end)).text;
    const { sidecar, problems } = readSidecar(left);
    if (sidecar === null) {
      assert.ok(['truncated', 'empty', 'missing-format', 'unknown-format', 'not-a-sidecar', 'yaml-syntax', 'invalid'].includes(problems[0]?.code ?? ''));
      found.recognised++;
      continue;
    }
    const now = said(left);
    const partial = [...now].some(([key, value]) => all.get(key) !== value) || [...all.keys()].some(key => key.includes('.') && !now.has(key) && [...now.keys()].some(other => other.startsWith(`${key.split('.')[0]}.`)));
    if (partial || problems.length > 0) found.missed.push(left.slice(-40));
    else found.whole++;
  }
  return found;
}

const BY_HAND = `# our notes
format: pressmark/1
annotations:
  a1:
    status: accepted
    label: PERSON
    after: " met the union on"   # as printed
    before: "Minister "
    by: "human:EV"
    quote: "Ana Duarte"
  a2:
    status: rejected
    label: DATE
    after: "."
    before: 'met the union on '
    by: "human:EV"
    quote: >-
      Monday
  a3: {status: accepted, label: ORG, quote: union, before: "met the ", after: " on Monday.", by: "human:EV"}
  a4:
    status: accepted
    label: MONEY
    after: " to “each” pilot’s club."
    before: "The ministry paid "
    by: "human:EV"
    quote: "2,500 euros"
`;

describe('a sidecar that was cut off', () => {
  it('is recognised at every byte, but where the cut falls between two annotations', () => {
    const yaml = written();
    const { recognised, whole, missed } = cuts(yaml);
    assert.deepEqual(missed, []);
    // Behind each annotation's last quotation mark, its line, the blank line and the two spaces that follow; and before the first.
    assert.ok(whole <= 4 * 5 + 3, `${whole} of ${yaml.length}`);
    assert.equal(recognised + whole, new TextEncoder().encode(yaml).length);
  });

  it('is recognised in files with CRLF', () => {
    const { whole, missed } = cuts(written().replace(/\n/g, '\r\n'));
    assert.deepEqual(missed, []);
    assert.ok(whole <= 4 * 7 + 5, `${whole}`);
  });

  it('is recognised in braces, at every byte', () => {
    const flow = '{format: pressmark/1, annotations: {n1: {quote: "a", label: ORG, status: suggested, by: rule:name@1, before: "", after: ""}}}\n';
    const { recognised, missed } = cuts(flow);
    assert.deepEqual(missed, []);
    assert.equal(recognised, flow.length - 1);
  });

  it('is recognised where a person wrote it, keys in an order of their own', () => {
    const { missed } = cuts(BY_HAND);
    // A plain word in the last line may be cut short and still be one: nothing in the file tells.
    assert.deepEqual(missed.filter(left => !/>-\n +M?[a-y]*$/.test(left)), []);
  });

  it('is recognised below corrections and zones', () => {
    const { missed } = cuts(written().replace('annotations:', 'corrections:\n  publisher: "Maren Courier"\nzones:\n\n  z81k2dd:\n    quote: "Share this"\n    zone: boilerplate\n    by: human:EV\nannotations:'));
    assert.deepEqual(missed, []);
  });

  it('lost its last line: an nth below the last after, or a plain word’s end, is not missed by anything in the file', () => {
    const yaml = `${written().trimEnd()}\n    nth: 12`;
    assert.notEqual(readSidecar(yaml.slice(0, -1)).sidecar, null);
    assert.notEqual(readSidecar(yaml.slice(0, yaml.lastIndexOf('\n') + 1)).sidecar, null);
  });
});

describe('a sidecar that is whole', () => {
  const cases: [string, string][] = [
    ['as a person wrote it', BY_HAND],
    ['without a last line break', BY_HAND.trimEnd()],
    ['with after before quote in its only annotation, and no last line break', 'format: pressmark/1\nannotations:\n  a:\n    after: ""\n    before: ""\n    status: accepted\n    label: ORG\n    quote: union'],
    ['with nth last', `${written().trimEnd()}\n    nth: 2`],
    ['with nth first', BY_HAND.replace('  a4:\n', '  a4:\n    nth: 1\n')],
    ['with a key of its own last', `${written().trimEnd()}\n    page: 7`],
    ['with the annotations first', 'annotations:\n  a: {quote: a, label: ORG, status: accepted, before: "", after: ""}\nformat: pressmark/1\narticle:\n  file: a.txt'],
    ['with empty annotations', 'format: pressmark/1\narticle:\n  file: a.txt\nannotations: {}'],
    ['with corrections alone', 'format: pressmark/1\ncorrections:\n  publisher: "Maren Courier"\n'],
    ['with corrections alone and no last line break', 'format: pressmark/1\ncorrections:\n  publisher: "Maren Courier"'],
    ['with zones alone', 'format: pressmark/1\nzones:\n  z1: {quote: "Share this", zone: boilerplate, by: "human:EV"}\n'],
    ['with a comment at its end', `${BY_HAND}# the end`],
  ];
  for (const [what, yaml] of cases) {
    it(`is read ${what}`, () => {
      const { sidecar, problems } = readSidecar(yaml);
      assert.ok(sidecar, problems[0]?.message);
    });
  }

  it('is no less whole for a key forgotten in the middle of its last annotation', () => {
    const { sidecar, problems } = readSidecar(written().replace(/ {4}status: suggested\n(?=[^]*status: suggested\n)|$/g, '').replace(/( {4}label: MONEY\n) {4}status: suggested\n/, '$1'));
    assert.ok(sidecar);
    assert.ok(problems.some(({ code }) => code === 'invalid'));
  });
});
