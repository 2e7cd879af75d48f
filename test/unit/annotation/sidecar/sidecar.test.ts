import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { marked, VERSIONS } from '../support';

const SIDECAR = `format: pressmark/1
article:
  file: pilots.txt
  author: ["Ivo Brandt", "Lea Falk"]
corrections:
  publisher: "Maren Courier"
zones:

  z81k2dd:
    quote: "Read this for free:"
    to: "Or not"
    zone: boilerplate
    by: human:EV
annotations:

  n7f3q2a:
    quote: "Ana Duarte"
    label: PERSON
    status: conflict
    ours: {status: accepted}
    theirs: {deleted: true}
    was: ORG
    entity: ana-duarte
    note: "the \\"old\\" one"
    by: model:en-news@1
    before: "Minister "
    after: " met the"
    page: 7

  q9w1m5c:
    quote: "It is too early to celebrate,"
    label: QUOTATION
    status: suggested
    kind: direct
    speaker: "Duarte"
    cue: "said"
    by: rule:quotation@1
    before: ". “"
    after: "” Duarte said."
    nth: 2
`;

function codes(yaml: string): string[] {
  return readSidecar(yaml).problems.map(({ code }) => code);
}

describe('reading a sidecar', () => {
  const { sidecar, problems } = readSidecar(SIDECAR);
  assert.ok(sidecar);

  it('finds nothing wrong with one as the format describes it', () => {
    assert.deepEqual(problems, []);
  });

  it('gives article, corrections and zones', () => {
    assert.deepEqual([...sidecar.article], [['file', 'pilots.txt'], ['author', ['Ivo Brandt', 'Lea Falk']]]);
    assert.deepEqual([...sidecar.corrections], [['publisher', 'Maren Courier']]);
    const { id, quote, to, zone, by } = sidecar.zones[0] ?? {};
    assert.deepEqual({ id, quote, to, zone, by }, { id: 'z81k2dd', quote: 'Read this for free:', to: 'Or not', zone: 'boilerplate', by: 'human:EV' });
  });

  it('gives annotations with their kind, values and both sides of a conflict', () => {
    const [name, quotation] = sidecar.annotations;
    assert.deepEqual([name?.id, name?.kind, name?.label, name?.status, name?.was, name?.entity, name?.note], ['n7f3q2a', 'name', 'PERSON', 'conflict', 'ORG', 'ana-duarte', 'the "old" one']);
    assert.deepEqual(name?.sides.map(side => [...side]), [[['status', 'accepted']], [['deleted', 'true']]]);
    assert.deepEqual([quotation?.kind, quotation?.quotationKind, quotation?.speaker, quotation?.cue, quotation?.nth], ['quotation', 'direct', 'Duarte', 'said', 2]);
    assert.deepEqual(name?.unknown, ['page']);
  });

  it('knows where each key and value stands', () => {
    const status = sidecar.annotations[0]?.keys.get('status');
    assert.ok(status);
    assert.equal(SIDECAR.slice(status.entry.start, status.entry.end), 'status: conflict');
    assert.equal(SIDECAR.slice(status.value.start, status.value.end), 'conflict');
  });

  it('takes any id, and a label of the corpus’s own', () => {
    const yaml = SIDECAR.replace('n7f3q2a:', '1e5:').replace('q9w1m5c:', '"007 x":').replace('label: PERSON', 'label: SHIP');
    const reading = readSidecar(yaml);
    assert.deepEqual(reading.sidecar?.annotations.map(({ id, kind }) => [id, kind]), [['1e5', 'name'], ['007 x', 'quotation']]);
    assert.deepEqual(reading.problems, []);
  });

  describe('what is wrong with one annotation leaves the others working', () => {
    const cases: [string, RegExp, string, string][] = [
      ['a status that is none', /status: suggested/, 'status: maybe', 'maybe'],
      ['a missing label', / {4}label: QUOTATION\n/, '', 'q9w1m5c'],
      ['a missing context', / {4}before: "\. “"\n/, '', 'q9w1m5c'],
      ['an empty quote', /quote: "It is.*"/, 'quote: ""', '""'],
      ['a key that stands twice', /cue: "said"/, 'cue: "said"\n    cue: "told"', 'cue'],
      ['a list for a value', /cue: "said"/, 'cue: [said]', '[said]'],
      ['an nth that is no number', /nth: 2/, 'nth: second', 'second'],
    ];
    for (const [what, pattern, replacement, place] of cases) {
      it(what, () => {
        const yaml = SIDECAR.replace(pattern, replacement);
        const reading = readSidecar(yaml);
        assert.deepEqual(reading.sidecar?.annotations.map(({ id }) => id), ['n7f3q2a']);
        assert.deepEqual(reading.sidecar?.invalid.map(({ id }) => id), ['q9w1m5c']);
        const problem = reading.problems.find(({ code }) => code === 'invalid');
        assert.equal(yaml.slice(problem?.start, problem?.end), place);
      });
    }
  });

  it('says where an id stands again', () => {
    const yaml = SIDECAR.replace('q9w1m5c', 'n7f3q2a');
    const reading = readSidecar(yaml);
    assert.deepEqual(reading.problems.map(({ code }) => code), ['duplicate-id']);
    assert.equal(reading.problems[0]?.start, yaml.lastIndexOf('n7f3q2a'));
    assert.equal(reading.sidecar?.annotations.length, 2);
    assert.ok(reading.sidecar?.repeatedIds.has('n7f3q2a'));
  });

  it('notes what is odd but works', () => {
    assert.deepEqual(codes(SIDECAR.replace('    by: model:en-news@1\n', '')), ['missing-by']);
    assert.deepEqual(codes(SIDECAR.replace('kind: direct', 'kind: loud')), ['unknown-kind']);
    assert.deepEqual(codes(SIDECAR.replace('status: conflict', 'status: accepted')), ['settled-conflict']);
  });

  it('sees the comments of an annotation', () => {
    const commented = (yaml: string): boolean[] | undefined => readSidecar(yaml).sidecar?.annotations.map(annotation => annotation.commented);
    assert.deepEqual(commented(SIDECAR), [false, false]);
    assert.deepEqual(commented(SIDECAR.replace('  q9w1m5c:', '  # hm\n  q9w1m5c:')), [false, true]);
    assert.deepEqual(commented(SIDECAR.replace('    page: 7', '    page: 7 # hm')), [true, false]);
    assert.deepEqual(commented(SIDECAR.replace('    page: 7\n', '    page: 7\n    # hm\n')), [true, false]);
    assert.deepEqual(commented(SIDECAR.replace('"said"', '"no # comment"')), [false, false]);
  });
});

describe('a sidecar that must not be rewritten', () => {
  const cases: [string, string, string][] = [
    ['an empty file', '', 'empty'],
    ['another version', SIDECAR.replace('pressmark/1', 'pressmark/2'), 'unknown-format'],
    ['no format', SIDECAR.replace('format: pressmark/1\n', ''), 'missing-format'],
    ['something else', '- a\n- b\n', 'not-a-sidecar'],
    ['a section that stands twice', `${SIDECAR}zones:\n`, 'duplicate-key'],
    ['conflict markers', SIDECAR.replace('zones:', '<<<<<<< HEAD\nzones:\n=======\n>>>>>>> b\n'), 'conflict-marker'],
    ['annotations that are a list', 'format: pressmark/1\nannotations:\n  - quote: a\n', 'invalid'],
    ['an unclosed quotation mark', SIDECAR.replace('"Ana Duarte"', '"Ana Duarte'), 'yaml-syntax'],
  ];
  for (const [what, yaml, code] of cases) {
    it(what, () => {
      const reading = readSidecar(yaml);
      assert.equal(reading.sidecar, null);
      assert.equal(reading.problems[0]?.code, code);
    });
  }

  it('one cut off anywhere inside an annotation', () => {
    const last = SIDECAR.lastIndexOf('  q9w1m5c');
    for (let end = last + 3; end < SIDECAR.indexOf('    after: "” Duarte'); end++) {
      const reading = readSidecar(SIDECAR.slice(0, end));
      assert.equal(reading.sidecar, null, JSON.stringify(SIDECAR.slice(last, end)));
      assert.equal(reading.problems[0]?.code, 'truncated');
    }
  });

  it('one cut off in the middle of a line before the annotations', () => {
    for (let end = 1; end < SIDECAR.indexOf('annotations:') + 12; end++) {
      if (SIDECAR.charAt(end - 1) === '\n') continue;
      assert.equal(readSidecar(SIDECAR.slice(0, end)).sidecar, null, JSON.stringify(SIDECAR.slice(0, end)));
    }
  });
});

describe('a damaged or hostile sidecar', () => {
  const { text, analysis } = marked('Minister [Ana Duarte|PERSON|ana-duarte] met the pilots.');

  /** Reads it, annotates with it, and checks that what could not be read was not rewritten. */
  function survive(yaml: string): void {
    const reading = readSidecar(yaml);
    for (const { start, end } of reading.problems) assert.ok(start >= 0 && start <= end && end <= yaml.length);
    const result = annotate({ text, file: 'a.txt', analysis, sidecar: yaml, versions: VERSIONS });
    assert.equal(result.ok, reading.sidecar !== null);
    if (!result.ok) return;
    const again = annotate({ text, file: 'a.txt', analysis, sidecar: result.text, versions: VERSIONS });
    assert.ok(again.ok, `${JSON.stringify(yaml)} became ${JSON.stringify(result.text)}`);
    assert.equal(again.text, result.text);
  }

  it('never throws, and is rewritten only where it was read', () => {
    const damage = fc.record({ at: fc.nat(), cut: fc.nat(30), put: fc.constantFrom('', '\n', '  ', '"', ': ', '#', '{', '}', '[', '&a ', '*a', '!!x ', '- ', '\t', '\r\n', '__proto__: 1\n', 'n7f3q2a:\n', '|\n', '😀', '\u0000', '1e5: {}\n') });
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), damages => {
      let yaml = SIDECAR;
      for (const { at, cut, put } of damages) {
        const start = at % yaml.length;
        yaml = yaml.slice(0, start) + put + yaml.slice(start + cut);
      }
      survive(yaml);
    }), { seed: 1, numRuns: 1500 });
  });

  it('is survived whole lines out of place, too', () => {
    const lines = SIDECAR.split('\n');
    fc.assert(fc.property(fc.array(fc.nat(lines.length - 1), { maxLength: 40 }), order => survive(`format: pressmark/1\n${order.map(n => lines[n]).join('\n')}\n`)), { seed: 1, numRuns: 1500 });
  });

  it('may be large', () => {
    const entry = (n: number): string => `\n  x${n}:\n    quote: "a${n}"\n    label: ORG\n    status: suggested\n    by: rule:name@1\n    before: ""\n    after: ""\n`;
    const many = `format: pressmark/1\nannotations:\n${Array.from({ length: 5000 }, (_, n) => entry(n)).join('')}`;
    assert.equal(readSidecar(many).sidecar?.annotations.length, 5000);
    survive(many);
    survive(`format: pressmark/1\nannotations:\n  a:\n    quote: "${'x '.repeat(500_000)}"\n    label: ORG\n    status: accepted\n    by: a\n    before: ""\n    after: ""\n`);
  });
});
