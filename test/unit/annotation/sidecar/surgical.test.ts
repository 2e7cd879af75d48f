import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load, realMapTag } from 'js-yaml';
import { ArticleAnchors, makeAnchor } from '../../../../src/core/annotation/anchoring/anchors';
import {
  addAnnotation, linkEntity, reanchor, removeAnnotation, removeZone, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision,
} from '../../../../src/core/annotation/decisions/decisions';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { Dice, Handwriting, notesIn, tree, type Content, type Tree } from '../handwriting';
import { marked, VERSIONS } from '../support';

const ARTICLE = marked(
  'Share this story\n\nPORT MAREN – [Transport Minister|TITLE] [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02].\n\n“[It is too early to say|direct|Duarte|said],” Duarte said.\n\nThe ministry paid [2,500 euros|MONEY|2500|EUR] to each pilot. Print this story',
);
const { text } = ARTICLE;

type Plain = string | Plain[] | Map<string, Plain>;
const SCHEMA = FAILSAFE_SCHEMA.withTags([realMapTag]);

/** What the text says, read by other means than the product's: every scalar a string, every mapping a Map. */
function plain(yaml: string): Map<string, Plain> {
  return trimmed(load(yaml, { schema: SCHEMA }) as Plain) as Map<string, Plain>;
}

/** Blocks of text end in line breaks that say nothing. */
function trimmed(value: Plain): Plain {
  if (typeof value === 'string') return value.replace(/\n+$/, '');
  if (Array.isArray(value)) return value.map(trimmed);
  return new Map([...value].map(([key, item]) => [key, trimmed(item)]));
}

/** A sidecar's content: a few annotations of the article, corrections, zones, and keys that only their writer knows. */
function content(dice: Dice): Tree {
  const words: [string, string, string][] = [
    ['n1', 'Ana Duarte', 'PERSON'], ['1e5', 'Transport Minister', 'TITLE'], ['007', 'Monday', 'DATE'], ['q9w1m5c', 'It is too early to say', 'QUOTATION'], ['__proto__', '2,500 euros', 'MONEY'],
  ];
  const annotations = tree(words.slice(0, dice.roll(6)).map(([id, quote, label]): [string, Content] => [id, annotation(dice, quote, label)]));
  const sections: [string, Content][] = [['format', 'pressmark/1'], ['article', tree({ file: 'pilots.txt', headline: 'Pilots win', author: ['Ivo Brandt', 'Lea Falk'] })]];
  if (dice.once(2)) sections.push(['corrections', dice.one<Content>([null, tree({}), tree({ publisher: 'Maren Courier' }), tree({ publisher: 'Maren Courier', author: ['Ivo Brandt'], section: 'ports' })])]);
  if (dice.once(3)) sections.push(['zones', dice.one<Content>([null, tree({}), tree({ z1: tree({ quote: 'Share this story', zone: 'boilerplate', by: 'human:EV' }) })])]);
  if (dice.once(4)) sections.push(['desk', dice.one<Content>(['night shift', null, ['a', 'b'], tree({ constructor: 'x', deeper: tree({ null: 'y' }) })])]);
  sections.push(['annotations', annotations.size === 0 && dice.once(2) ? null : annotations]);
  return tree(sections);
}

function annotation(dice: Dice, quote: string, label: string): Tree {
  const start = text.indexOf(quote);
  const { before, after } = makeAnchor(text, { start, end: start + quote.length });
  const conflict = dice.once(8);
  const entries: [string, Content][] = [['quote', quote], ['label', label], ['status', conflict ? 'conflict' : dice.one(['suggested', 'accepted', 'rejected'])]];
  if (conflict) entries.push(['ours', tree({ status: 'accepted' })], ['theirs', dice.one([tree({ status: 'rejected' }), tree({ deleted: 'true' })])]);
  if (dice.once(4)) entries.push(['was', 'ORG']);
  if (dice.once(4)) entries.push(['entity', dice.one<Content>(['ana-duarte', null])]);
  if (dice.once(3)) entries.push(['note', dice.one(['the old one', 'a "quoted" word # and a sign', 'two\nlines', 'it’s late'])]);
  if (dice.once(5)) entries.push(['page', dice.one<Content>(['7', ['a', 'b'], tree({ x: '1', true: null, z: tree({ deep: 'yes' }) }), null])]);
  entries.push(['by', dice.one(['rule:name@1', 'human:EV', 'Ana B.'])], ['before', before], ['after', after]);
  return tree(entries);
}

/** A decision, and what it is to do to the sidecar's content. */
interface Step {
  readonly decision: Decision;
  readonly meant: (content: Map<string, Plain>) => void;
  /** The id of the entry that goes, with the comments in it. */
  readonly gone?: string;
}

type Entry = Map<string, Plain>;

function entry(content: Map<string, Plain>, id: string): Entry {
  return (content.get('annotations') as Map<string, Plain>).get(id) as Entry;
}

function accept(target: Entry, status = 'accepted'): void {
  target.set('status', status);
  target.delete('ours');
  target.delete('theirs');
}

function anchorAt(target: Entry, start: number, end: number): void {
  const { quote, before, after, nth } = makeAnchor(text, { start, end });
  for (const [key, value] of Object.entries({ quote, before, after })) target.set(key, value);
  if (nth === undefined) target.delete('nth');
  else target.set('nth', String(nth));
}

/** Takes an entry out of a section; an empty section reads as nothing or as empty braces. */
function without(content: Map<string, Plain>, section: string, key: string): void {
  const now = content.get(section);
  if (now instanceof Map) now.delete(key);
}

function put(content: Map<string, Plain>, section: string, key: string, value: Plain): void {
  const now = content.get(section);
  if (now instanceof Map) now.set(key, value);
  else content.set(section, new Map([[key, value]]));
}

const UNION = text.indexOf('union');

const STEPS: Record<string, (yaml: string, id: string, dice: Dice) => Step> = {
  status(yaml, id, dice) {
    const status = dice.one(['accepted', 'rejected', 'suggested'] as const);
    return { decision: setStatus(yaml, id, status), meant: now => accept(entry(now, id), status) };
  },
  label(yaml, id, dice) {
    const label = dice.one(['PERSON', 'ORG', 'SHIP: old', 'MONEY']);
    return { decision: setLabel(yaml, id, label), meant: now => relabel(entry(now, id), label) };
  },
  borders(yaml, id) {
    return { decision: setBorders(yaml, id, text, { start: UNION, end: UNION + 5 }), meant: now => {
      accept(entry(now, id));
      anchorAt(entry(now, id), UNION, UNION + 5);
    } };
  },
  reanchor(yaml, id) {
    return { decision: reanchor(yaml, id, text, { start: UNION, end: UNION + 5 }), meant: now => anchorAt(entry(now, id), UNION, UNION + 5) };
  },
  link(yaml, id, dice) {
    const link = dice.one(['ana-duarte', 'null', '007', null]);
    return { decision: linkEntity(yaml, id, link), meant: now => setOrDelete(entry(now, id), 'entity', link) };
  },
  note(yaml, id, dice) {
    const note = dice.one(['the old one', 'a # sign: and "marks"', 'two\nlines', null]);
    return { decision: setNote(yaml, id, note), meant: now => setOrDelete(entry(now, id), 'note', note) };
  },
  remove(yaml, id) {
    return { decision: removeAnnotation(yaml, id), meant: now => without(now, 'annotations', id), gone: id };
  },
  add(yaml, _id, dice) {
    const start = dice.one([UNION, text.indexOf('pilot'), text.indexOf('PORT MAREN')]);
    const added = { file: 'pilots.txt', articleText: text, span: { start, end: start + 5 }, label: 'ORG', kind: 'name', by: 'human:EV' } as const;
    const decision = addAnnotation(yaml, added);
    return { decision, meant: now => {
      const { quote, before, after } = makeAnchor(text, added.span);
      const fields = new Map<string, Plain>(Object.entries({ quote, label: 'ORG', status: 'accepted', by: 'human:EV', before, after }));
      put(now, 'annotations', (decision.ok ? decision.id : undefined) ?? '', fields);
    } };
  },
  correct(yaml, _id, dice) {
    const [field, value] = dice.one([['publisher', 'Harbour "Post"'], ['author', ['Mara Lind', 'Ivo Brandt']], ['published', '2026-03-02']] as const);
    return { decision: setCorrection(yaml, field, value), meant: now => put(now, 'corrections', field, typeof value === 'string' ? value : [...value]) };
  },
  uncorrect(yaml, _id, dice) {
    const field = dice.one(['publisher', 'author'] as const);
    return { decision: setCorrection(yaml, field, null), meant: now => without(now, 'corrections', field) };
  },
  zone(yaml) {
    const decision = setZone(yaml, { articleText: text, span: { start: 0, end: 5 }, zone: 'related', by: 'human:EV' });
    return { decision, meant: now => put(now, 'zones', (decision.ok ? decision.id : undefined) ?? '', new Map(Object.entries({ quote: 'Share this story', zone: 'related', by: 'human:EV' }))) };
  },
  unzone(yaml) {
    return { decision: removeZone(yaml, 'z1'), meant: now => without(now, 'zones', 'z1'), gone: 'z1' };
  },
};

function relabel(target: Entry, label: string): void {
  const now = target.get('label') as string;
  const was = target.get('was');
  if (label !== now && was === label) target.delete('was');
  else if (label !== now && was === undefined) target.set('was', now);
  target.set('label', label);
  accept(target);
}

function setOrDelete(target: Entry, key: string, value: string | null): void {
  if (value === null) target.delete(key);
  else target.set(key, value);
}

/** Empty sections are all alike, and the order of keys says nothing. */
function normal(value: Plain, section = false): unknown {
  if (typeof value === 'string') return section && /^(?:~|null|)$/.test(value) ? '' : value;
  if (Array.isArray(value)) return value.map(item => normal(item));
  if (section && value.size === 0) return '';
  return [...value].map(([key, item]): [string, unknown] => [key, normal(item, SECTIONS.has(key))]).sort(([a], [b]) => (a < b ? -1 : 1));
}

const SECTIONS = new Set(['corrections', 'zones', 'annotations']);

/** Every line that ends or begins outside the edits, with its break. */
function untouched(yaml: string, edits: readonly { start: number; end: number }[]): string[] {
  return applyEdits(yaml, edits.map(edit => ({ ...edit, text: '\u0001' }))).split(/(?<=\n|\r(?!\n))/).filter(line => !line.includes('\u0001'));
}

/** The text without an entry; with what stands behind it on its last line where the section is a block. */
function withoutEntry(yaml: string, id: string): string {
  const root = readSidecar(yaml).sidecar?.root;
  const sections = [...(root?.entries ?? [])].flatMap(({ value }) => (value.kind === 'mapping' && value.byKey.has(id) ? [value] : []));
  const [section] = sections;
  const span = section?.byKey.get(id);
  assert.ok(section && span);
  return yaml.slice(0, span.start) + yaml.slice(span.end).replace(section.flow ? '' : /^[^\r\n]*/, '');
}

/** Checks one decision; null where it was refused. */
function check(yaml: string, { decision, meant, gone }: Step): string | null {
  if (!decision.ok) {
    assert.ok(decision.message.length > 10);
    return null;
  }
  const now = applyEdits(yaml, decision.edits);
  const context = (): string => `${JSON.stringify(yaml)}\nbecame\n${JSON.stringify(now)}`;
  assert.equal(applyEdits(now, decision.inverse), yaml, context());
  assert.notEqual(readSidecar(now).sidecar, null, context());
  const expected = plain(yaml);
  meant(expected);
  assert.deepEqual(normal(plain(now)), normal(expected), context());
  assert.deepEqual(notesIn(now), notesIn(gone === undefined ? yaml : withoutEntry(yaml, gone)), context());
  let at = 0;
  for (const line of untouched(yaml, decision.edits)) {
    at = now.indexOf(line, at);
    assert.ok(at >= 0, `${JSON.stringify(line)} is gone: ${context()}`);
    at += line.length;
  }
  return now;
}

describe('decisions on sidecars that people wrote in their own way', () => {
  for (const [name, make] of Object.entries(STEPS)) {
    it(`${name}: does what is meant and nothing else, or is refused`, () => {
      let made = 0;
      let refused = 0;
      fc.assert(fc.property(fc.nat(), seed => {
        const dice = new Dice(seed);
        const yaml = new Handwriting(dice).file(content(dice));
        const { sidecar, problems } = readSidecar(yaml);
        assert.ok(sidecar, `${JSON.stringify(yaml)}: ${problems[0]?.message}`);
        const target = sidecar.annotations[dice.roll(Math.max(1, sidecar.annotations.length))];
        const needsTarget = !['add', 'correct', 'uncorrect', 'zone', 'unzone'].includes(name);
        if (needsTarget && target === undefined) return;
        if (name === 'unzone' && !sidecar.zones.some(({ id }) => id === 'z1')) return;
        if (name === 'zone' && sidecar.zones.length > 0) return;
        made++;
        if (check(yaml, make(yaml, target?.id ?? '', dice)) === null) refused++;
      }), { seed: 1, numRuns: 150 });
      assert.ok(made > 10 && refused * 25 <= made, `${refused} of ${made} refused`);
    }).timeout(20_000);
  }
});

describe('annotating a sidecar that a person wrote in their own way', () => {
  it('leaves every decision, comment and unknown key as it is, and changes nothing the second time', () => {
    let refused = 0;
    fc.assert(fc.property(fc.nat(), seed => {
      const dice = new Dice(seed);
      const yaml = new Handwriting(dice).file(content(dice));
      const input = { text, file: 'pilots.txt', analysis: ARTICLE.analysis, versions: VERSIONS };
      const result = annotate({ ...input, sidecar: yaml });
      if (!result.ok) {
        refused++;
        return;
      }
      const context = `${JSON.stringify(yaml)}\nbecame\n${JSON.stringify(result.text)}`;
      const again = annotate({ ...input, sidecar: result.text });
      assert.ok(again.ok, context);
      assert.equal(again.text, result.text, context);
      const before = readSidecar(yaml).sidecar;
      const after = readSidecar(result.text).sidecar;
      assert.ok(before && after, context);
      assert.deepEqual(notesIn(result.text).sort(), notesIn(yaml).sort(), context);
      const still = new Map(after.annotations.map(({ id, span }) => [id, result.text.slice(span.start, span.end)]));
      for (const { id, status, span } of before.annotations) {
        if (status !== 'suggested' || still.has(id)) assert.equal(still.get(id), yaml.slice(span.start, span.end), context);
      }
      for (const key of ['corrections', 'zones', 'desk']) assert.deepEqual(plain(result.text).get(key), plain(yaml).get(key), context);
    }), { seed: 1, numRuns: 200 });
    assert.ok(refused <= 4, `${refused} refused`);
  }).timeout(20_000);
});

describe('values as people write them', () => {
  const written = (quote: string, rest = 'label: PERSON\n    status: accepted'): string => `format: pressmark/1\nannotations:\n  n1:\n    quote: ${quote}\n    ${rest}\n    by: human:EV\n    before: "Minister "\n    after: " met the\n      union"\n`;

  for (const quote of ['Ana\n      Duarte', '"Ana\n      Duarte"', "'Ana\n\n      Duarte'", '>\n      Ana\n      Duarte', '|\n      Ana\n      Duarte\n', '|+\n      Ana Duarte\n\n']) {
    it(`a quote over several lines is anchored as if on one: ${JSON.stringify(quote)}`, () => {
      const { sidecar, problems } = readSidecar(written(quote));
      assert.deepEqual(problems, []);
      const place = new ArticleAnchors(text).locateAll(sidecar?.annotations ?? [])[0];
      assert.deepEqual(place && [place.state, text.slice(place.start ?? 0, place.end ?? 0)], ['ok', 'Ana Duarte']);
    });
  }

  const odd: [string, string, string, RegExp][] = [
    ['a status in capitals', 'label: PERSON\n    status: Accepted', 'Accepted', /"Accepted" is no status; write accepted$/],
    ['a list for an id', 'label: PERSON\n    status: accepted\n    entity: [a, b]', '[a, b]', /entity: has to be one value/],
    ['words for a number', 'label: MONEY\n    status: accepted\n    value: a lot', 'a lot', /value: is a number in digits, as in 2500 or 2\.5, not "a lot"/],
    ['a day that no month has', 'label: DATE\n    status: accepted\n    value: 2026-13-41', '2026-13-41', /value: is a date or time as TIMEX3 writes it.*not "2026-13-41"/],
    ['an nth that is no number', 'label: DATE\n    status: accepted\n    nth: 1.5', '1.5', /nth: has to be a whole number from 1/],
  ];
  for (const [what, rest, place, message] of odd) {
    it(`${what} is a problem at its place`, () => {
      const yaml = written('"Ana Duarte"', rest);
      const problem = readSidecar(yaml).problems[0];
      assert.match(problem?.message ?? '', message);
      assert.equal(yaml.slice(problem?.start, problem?.end), place);
    });
  }

  it('dates, durations, weeks and references are values of times', () => {
    for (const value of ['2026-03-02', '2026-W01', 'XXXX-WXX-1', '2026-03-02T14:15', 'P4Y', 'PT36H', 'PRESENT_REF', '20', '196', '2026-SP', 'TMO', 'PXM', '2026-Q1', 'XXXX-03-02']) {
      assert.deepEqual(readSidecar(written('"Ana Duarte"', `label: DATE\n    status: accepted\n    value: ${value}`)).problems, [], value);
    }
  });
});

describe('an article block written by hand', () => {
  const { text: words, analysis } = marked('Nothing.');
  const brought = (block: string): string => {
    const result = annotate({ text: words, file: 'pilots.txt', analysis, sidecar: `format: pressmark/1\narticle:\n${block}annotations: {}\n`, versions: VERSIONS });
    return result.ok ? result.text : assert.fail(result.problems[0]?.message);
  };

  it('is brought up to date where its first key goes', () => {
    const now = 'format: pressmark/1\narticle:\n  file: pilots.txt\nannotations: {}\n';
    for (const block of ['  publisher: "Maren Courier"\n', '  publisher: >-\n    Maren\n    Courier\n  agency: X\n', '  author: [A,\n    B]\n']) assert.equal(brought(block), now);
    assert.equal(brought('  publisher: "Maren Courier" # sic\n'), now.replace('pilots.txt\n', 'pilots.txt\n  # sic\n'));
    assert.equal(brought('  publisher: X\n  desk: foreign # ours\n  agency: X\n'), now.replace('pilots.txt\n', 'pilots.txt\n  desk: foreign # ours\n'));
  });

  it('that is empty stays so where there is nothing to say', () => {
    for (const block of ['', '  {}\n']) {
      const corrected = `${block}corrections:\n  file: pilots.txt\n`;
      assert.equal(brought(corrected), `format: pressmark/1\narticle:\n${corrected}annotations: {}\n`);
    }
  });
});
