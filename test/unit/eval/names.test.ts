import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calibrationError, scoreForPrecision, scoreGroups } from '../../bench/eval/names/calibration';
import { byCompromise } from '../../bench/eval/names/compromise';
import { commonest, nameErrors } from '../../bench/eval/names/nameErrors';
import { rates, scoreNames } from '../../bench/eval/names/nameScore';
import { coarseLabel, COARSE_LABELS, countTokens, inCoarseLabels, readNameSets, type Marked } from '../../bench/eval/names/nameSets';
import { readOptions } from '../../bench/eval/names/options';

const TEXT = 'Ann Roe of Maren Ferries sailed from Port Maren to Oran with Bo Li.';

/** The first such words of the text, as a name. */
function name(words: string, label: string): Marked {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, label };
}

const MARKED = [name('Ann Roe', 'PERSON'), name('Maren Ferries', 'ORG'), name('Port Maren', 'place'), name('Oran', 'place'), name('Bo Li', 'PERSON')];

describe('The measure of names', () => {
  it('counts a name where borders and class are right, and by span where the borders are', () => {
    const found = [name('Ann Roe', 'PERSON'), name('Maren Ferries', 'place'), name('Maren', 'place'), name('Oran', 'place')];
    const { all, byLabel, span } = scoreNames([MARKED], [found], COARSE_LABELS);
    assert.deepEqual(all, { hits: 2, found: 4, marked: 5 });
    assert.deepEqual(span, { hits: 3, found: 4, marked: 5 });
    assert.deepEqual(byLabel.get('place'), { hits: 1, found: 3, marked: 2 });
    assert.deepEqual(rates(all), { precision: 0.5, recall: 0.4, f1: 4 / 9 });
  });

  it('leaves names of other classes out on both sides', () => {
    const { all, span } = scoreNames([[name('Oran', 'other')]], [[name('Bo Li', 'other')]], COARSE_LABELS);
    assert.deepEqual([all, span].map(rates), Array(2).fill({ precision: 1, recall: 1, f1: 1 }));
  });

  it('takes nothing found for wrong where there are names', () => {
    assert.equal(rates(scoreNames([MARKED], [[]], COARSE_LABELS).all).f1, 0);
  });

  it('keeps texts apart: a place in one text is none in another', () => {
    assert.equal(scoreNames([[], MARKED], [MARKED, []], COARSE_LABELS).all.hits, 0);
  });

  it('takes towns and airports for places, peoples and titles for none of the three', () => {
    assert.deepEqual((['PERSON', 'GPE', 'LOC', 'FAC', 'NORP', 'TITLE'] as const).map(coarseLabel), ['PERSON', 'place', 'place', 'place', 'other', 'other']);
  });

  it('tells each error once', () => {
    const found = [name('Ann Roe', 'ORG'), name('Maren Ferries sailed', 'ORG'), name('sailed', 'PERSON'), name('Oran', 'place')];
    const errors = nameErrors({ text: TEXT, names: MARKED }, found, COARSE_LABELS);
    assert.deepEqual(errors.map(({ kind, label, words }) => `${kind}: ${label} ${words}`), [
      'wrong type: PERSON Ann Roe (found: ORG)', 'wrong border: ORG Maren Ferries (found: Maren Ferries sailed, ORG)', 'missed: place Port Maren', 'missed: PERSON Bo Li', 'spurious: PERSON sailed',
    ]);
  });

  it('shows a name that is of another kind than those scored as wrongly typed', () => {
    const [error] = nameErrors({ text: TEXT, names: [name('Oran', 'other')] }, [name('Oran', 'place')], COARSE_LABELS);
    assert.deepEqual(error, { kind: 'wrong type', label: 'other', words: 'Oran (found: place)' });
  });

  it('orders errors by how often they occur', () => {
    const missed = (words: string) => ({ kind: 'missed', label: 'ORG', words } as const);
    assert.deepEqual(commonest(['a', 'b', 'c', 'b', 'c'].map(missed), 'missed', 2).map(({ error, times }) => [error.words, times]), [['b', 2], ['c', 2]]);
  });
});

describe('The sets that names are measured on', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pressmark-names-'));
    writeFileSync(path.join(folder, 'a.txt'), '# Ports\nStrike in [Oran|GPE]\n[Ann Roe|PERSON] left.\n\nA second story of [Kurds|NORP]\n');
    writeFileSync(path.join(folder, 'b.txt'), '# Ports\nThe [Port of Oran|FAC]\n');
    writeFileSync(path.join(folder, 'c.jsonl'), JSON.stringify({ id: 'c', text: 'Mayor Ann Roe', entities: [{ start: 6, end: 13, type: 'per', coarse: 'PER' }] }));
  });
  after(() => rmSync(folder, { recursive: true }));
  const read = (...files: string[]) => readNameSets(files.map((file) => path.join(folder, file)));

  it('are a file each, but annotated text of one folder is one set', () => {
    assert.deepEqual(read('a.txt', 'c.jsonl', 'b.txt').map(({ name, texts }) => [path.relative(folder, name), texts.length]), [['', 3], ['c.jsonl', 1]]);
    assert.deepEqual(read('a.txt').map(({ name, texts }) => [path.basename(name), texts.length]), [['a.txt', 2]]);
  });

  it('have the project’s types where they are annotated so, and coarse classes of both kinds', () => {
    const [own, other] = read('a.txt', 'c.jsonl');
    assert.deepEqual(own?.texts.flatMap(({ names }) => names.map(({ label }) => label)), ['GPE', 'PERSON', 'NORP']);
    assert.deepEqual([own, other].map((set) => set && inCoarseLabels(set).texts.flatMap(({ names }) => names.map(({ label }) => label))), [['place', 'PERSON', 'other'], ['PERSON']]);
  });

  it('count tokens at white space, marks left out', () => assert.equal(read('a.txt').reduce((sum, { texts }) => sum + countTokens(texts), 0), 11));
});

describe('The measure of scores', () => {
  const judged = Array.from({ length: 100 }, (_, at) => ({ score: at < 50 ? 0.5 : 0.9, isRight: at % 10 < (at < 50 ? 5 : 8) }));

  it('puts names of one score together, and says how many of them are right', () => {
    assert.deepEqual(scoreGroups(judged).map(({ low, precision, count }) => [low, precision, count]), [[0.5, 0.5, 50], [0.9, 0.8, 50]]);
  });

  it('says by how much scores promise too much or too little', () => {
    assert.equal(calibrationError(scoreGroups(judged)).toFixed(3), '0.050');
    assert.equal(calibrationError([]), 0);
  });

  it('says from which score on enough names are right', () => {
    assert.deepEqual(scoreForPrecision(judged, 0.8), { score: 0.9, kept: 50 });
    assert.deepEqual(scoreForPrecision(judged, 0.6), { score: 0.5, kept: 100 });
    assert.equal(scoreForPrecision(judged, 0.9), null);
  });

  it('makes ten groups where scores differ', () => {
    assert.deepEqual(scoreGroups(Array.from({ length: 95 }, (_, at) => ({ score: at / 95, isRight: true }))).map(({ count }) => count), [10, 9, 10, 9, 10, 9, 10, 9, 10, 9]);
  });
});

describe('The other library', () => {
  const found = (text: string): string[] => byCompromise(text).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

  it('is scored on spans as the policy wants them', () => {
    assert.deepEqual(found('President John Smith of Microsoft met Mary’s team in the United States.'), ['PERSON John Smith', 'ORG Microsoft', 'PERSON Mary', 'place United States']);
    assert.deepEqual(found('They flew to Berlin, Germany.'), ['place Berlin', 'place Germany']);
    assert.deepEqual(found('He works at Microsoft Inc. (in Paris).'), ['ORG Microsoft Inc.', 'place Paris']);
  });
});

describe('The options of the measure', () => {
  it('stand anywhere among the files', () => {
    assert.deepEqual(readOptions(['a.txt', '--errors', '5', 'b.jsonl', '--scores']), { files: ['a.txt', 'b.jsonl'], errors: 5, scores: true, fast: false });
  });

  it('are refused where they are misspelt or lack what they need', () => {
    assert.throws(() => readOptions(['--error', 'a.txt']), /no option --error/);
    assert.throws(() => readOptions(['a.txt', '--errors', 'many']), /wants a number/);
    assert.throws(() => readOptions(['--scores']), /no file/);
  });
});
