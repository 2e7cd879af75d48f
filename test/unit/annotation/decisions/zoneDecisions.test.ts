import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { correctionsOf } from '../../../../src/core/annotation/corrections';
import { setZones } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { ZONES, type ZoneKind } from '../../../../src/core/page/page';
import { applyEdits } from '../../../../src/core/text/edits';
import { splitLines } from '../../../../src/core/text/lines';
import { changedLines } from '../support';

/** One line a letter; "." is an empty one. */
const page = (letters: string): string => [...letters].map(letter => (letter === '.' ? '' : `${letter} on the quay`)).join('\n');

const EMPTY = 'format: pressmark/1\nannotations: {}\n';

interface Said {
  /** Of lines, counted from 0: first and last. */
  readonly lines: readonly (readonly [number, number])[];
  readonly zone: ZoneKind | null;
  readonly by?: string;
}

/** The sidecar after one decision upon another; each can be taken back. */
function decide(text: string, yaml: string | null, ...all: readonly Said[]): string {
  let now = yaml;
  const lines = splitLines(text);
  for (const { lines: runs, zone, by = 'human:EV' } of all) {
    const spans = runs.map(([first, last]) => ({ start: lines[first]!.start, end: lines[last]!.end }));
    const decision = setZones(now, { articleText: text, spans, zone, by });
    assert.ok(decision.ok, decision.ok ? '' : decision.message);
    const after = applyEdits(now ?? '', decision.edits);
    assert.equal(applyEdits(after, decision.inverse), now ?? '');
    now = after;
  }
  return now ?? '';
}

/** What a sidecar says about the page: for each line the first letter of its corrected zone, "-" where there is none. */
function said(text: string, yaml: string): string {
  const { zones = [] } = correctionsOf(text, readSidecar(yaml).sidecar);
  return splitLines(text).map(line => zones.find(zone => zone.start <= line.start && line.end <= zone.end)?.zone.charAt(0) ?? '-').join('');
}

const entries = (yaml: string): string[] => (readSidecar(yaml).sidecar?.zones ?? []).map(({ quote, to = '', zone, by }) => `${quote.charAt(0)}${to.charAt(0)} ${zone} ${by}`);

describe('corrections of zones that meet', () => {
  const text = page('abcdefgh');

  it('divide one that reaches further on both sides, and leave its lines to who corrected them', () => {
    const first = decide(text, EMPTY, { lines: [[1, 6]], zone: 'related', by: 'human:ANA' });
    const yaml = decide(text, first, { lines: [[3, 4]], zone: 'body' });
    assert.equal(said(text, yaml), '-rrbbrr-');
    assert.deepEqual(entries(yaml), ['bc related human:ANA', 'de body human:EV', 'fg related human:ANA']);
  });

  it('cut off the end of one, or its beginning, whose id stays', () => {
    const first = decide(text, EMPTY, { lines: [[2, 5]], zone: 'related' });
    const [id] = readSidecar(first).sidecar?.zones.map(zone => zone.id) ?? [];
    const end = decide(text, first, { lines: [[4, 7]], zone: 'credit' });
    assert.deepEqual([said(text, end), readSidecar(end).sidecar?.zones[0]?.id], ['--rrcccc', id]);
    const beginning = decide(text, first, { lines: [[0, 3]], zone: 'credit' });
    assert.deepEqual([said(text, beginning), readSidecar(beginning).sidecar?.zones[1]?.id], ['ccccrr--', id]);
  });

  it('change a shorter one that begins with the same line, and take those they cover out', () => {
    const first = decide(text, EMPTY, { lines: [[1, 1]], zone: 'related' }, { lines: [[3, 3]], zone: 'credit' });
    const yaml = decide(text, first, { lines: [[1, 4]], zone: 'boilerplate' });
    assert.deepEqual(entries(yaml), ['be boilerplate human:EV']);
    assert.equal(readSidecar(yaml).sidecar?.zones[0]?.id, readSidecar(first).sidecar?.zones[0]?.id);
  });

  it('change by one line where they are of the same lines', () => {
    const first = decide(text, EMPTY, { lines: [[1, 1]], zone: 'related' });
    assert.deepEqual(changedLines(first, decide(text, first, { lines: [[1, 1]], zone: 'credit' })), { removed: ['    zone: related'], added: ['    zone: credit'] });
  });

  it('say nothing twice', () => {
    const first = decide(text, EMPTY, { lines: [[1, 6]], zone: 'related', by: 'human:ANA' });
    assert.equal(decide(text, first, { lines: [[2, 3]], zone: 'related' }), first);
  });

  it('are taken away from some of their lines', () => {
    const first = decide(text, EMPTY, { lines: [[1, 6]], zone: 'related' });
    assert.equal(said(text, decide(text, first, { lines: [[3, 3]], zone: null })), '-rr-rrr-');
    assert.equal(decide(text, first, { lines: [[0, 7]], zone: null }).replace('zones: {}\n', ''), EMPTY);
    assert.equal(decide(text, EMPTY, { lines: [[0, 7]], zone: null }), EMPTY);
  });

  it('of several stretches at once are one decision, in the order of the article', () => {
    const yaml = decide(text, null, { lines: [[5, 6], [0, 1], [1, 2]], zone: 'boilerplate' });
    assert.equal(said(text, yaml), 'bbb--bb-');
    assert.deepEqual(entries(yaml), ['ac boilerplate human:EV', 'fg boilerplate human:EV']);
  });

  it('keep the words as a person quoted them, and the remarks', () => {
    const by = '  z1: # the rail\n    quote: "A  on the quay"\n    to: "C on the QUAY"\n    zone: related # sure\n    by: human:ANA\n';
    const yaml = `format: pressmark/1\nzones:\n\n${by}annotations: {}\n`;
    const now = decide(text, yaml, { lines: [[2, 3]], zone: 'body' });
    assert.match(now, / {2}z1: # the rail\n {4}quote: "A {2}on the quay"\n {4}to: "b on the quay"\n {4}zone: related # sure\n {4}by: human:ANA\n\n {2}z\w{6}:\n {4}quote: "c on the quay"/);
  });

  it('leave one in conflict alone that reaches further, and stand before it', () => {
    const open = '  z1:\n    quote: "a on the quay"\n    to: "c on the quay"\n    status: conflict\n    ours: {zone: body}\n    theirs: {zone: related}\n    zone: caption\n    by: human:ANA\n';
    const yaml = `format: pressmark/1\nzones:\n\n${open}annotations: {}\n`;
    const now = decide(text, yaml, { lines: [[2, 3]], zone: 'body' });
    assert.ok(now.includes(open));
    assert.equal(said(text, now), '--bb----');
    assert.equal(said(text, decide(text, yaml, { lines: [[0, 3]], zone: 'body' })), 'bbbb----');
  });
});

describe('lines that repeat', () => {
  it('are named so that all of a stretch is meant and nothing else', () => {
    const text = page('a.ab.aab');
    const yaml = decide(text, EMPTY, { lines: [[2, 6]], zone: 'boilerplate' });
    assert.equal(said(text, yaml), '--bb-bb-');
  });

  it('are refused where nobody could review the list of them', () => {
    const text = page('a'.repeat(300));
    const decision = setZones(EMPTY, { articleText: text, spans: [{ start: 0, end: text.length }], zone: 'body', by: 'human:EV' });
    assert.match(decision.ok ? '' : decision.message, /Select fewer/);
  });
});

describe('any run of corrections', () => {
  it('leaves each line as it was said last, and no two that overlap', () => {
    const step = fc.record({ at: fc.nat(11), length: fc.nat(7), at2: fc.nat(11), zone: fc.constantFrom(...ZONES, null) });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '.'), minLength: 12, maxLength: 12 }), fc.array(step, { maxLength: 8 }), (letters, steps) => {
      const text = page(letters);
      const expected: (ZoneKind | null)[] = Array<ZoneKind | null>(12).fill(null);
      let yaml: string = EMPTY;
      for (const { at, length, at2, zone } of steps) {
        const lines = [[at, Math.min(11, at + length)], [at2, at2]] as const;
        if (lines.every(([first, last]) => /^\.*$/.test(letters.slice(first, last + 1)))) continue;
        yaml = decide(text, yaml, { lines, zone });
        for (const [first, last] of lines) for (let n = first; n <= last; n++) expected[n] = zone;
        assert.deepEqual(readSidecar(yaml).problems, []);
      }
      const { zones = [] } = correctionsOf(text, readSidecar(yaml).sidecar);
      const now = splitLines(text).map(line => zones.find(zone => zone.start <= line.start && line.end <= zone.end)?.zone ?? null);
      for (let n = 0; n < 12; n++) if (letters.charAt(n) !== '.') assert.equal(now[n], expected[n], `line ${n} of ${letters}\n${yaml}`);
      assert.equal(zones.length, readSidecar(yaml).sidecar?.zones.length, 'each of them counts');
    }), { seed: 1, numRuns: 400 });
  });
});
