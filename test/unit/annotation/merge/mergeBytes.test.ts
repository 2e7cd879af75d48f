import { strict as assert } from 'node:assert';
import { mergeSidecars } from '../../../../src/core/annotation/merge/mergeSidecars';
import { entry, merge, sidecar } from './merging';

const FILE = `# Reviewed by the desk
format: pressmark/1
article:                # the machine's
  file: ferry.txt
corrections: {publisher: 'Maren Courier'}
annotations:

  n000001:
    quote: "Ana Duarte"
    label: 'PERSON'
    status: suggested   # sure?
    by: rule:name@1
    before: ""
    after: " met"

  # the second one
  n000002: {quote: Corvale, label: GPE, status: suggested, by: rule:name@1, before: "in ", after: "."}

  n000003:
    quote: |
      a long
      quotation
    label: QUOTATION
    status: suggested
    mood: [glad, "sad"]
    by: rule:quotation@1
    before: ""
    after: ""
# the end
`;

/** The file with each of the changes; every one has to change something. */
function changed(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), `${from} is not in the file`);
    return now.replace(from, to);
  }, text);
}

/** Both sides change the file; their changes do not meet, so that the result has both and every other byte. */
function together(text: string, ours: readonly (readonly [string, string])[], theirs: readonly (readonly [string, string])[]): void {
  const { text: merged, conflicts } = merge(text, changed(text, ...ours), changed(text, ...theirs));
  assert.equal(merged, changed(text, ...ours, ...theirs));
  assert.deepEqual(conflicts, []);
}

describe('the bytes of a merged sidecar', () => {
  it('are those of the side that changed them', () => {
    together(FILE, [['suggested   # sure?', '"accepted"   # sure!']], [['status: suggested, by', 'status: rejected, by'], ['# the end', '# finis']]);
  });

  it('are one side’s where the other changed nothing', () => {
    const ours = changed(FILE, ['label: \'PERSON\'', 'label: PERSON']);
    assert.equal(merge(FILE, ours, FILE).text, ours);
  });

  it('keep flow style, literal blocks and unknown keys within an entry that both changed', () => {
    together(FILE, [['status: suggested, by', 'status: accepted, by']], [['label: GPE, ', 'label: GPE,  entity: corvale, ']]);
    together(FILE, [['      a long\n', '      a very long\n']], [['mood: [glad, "sad"]', 'mood: [glad, "sad"]   # which?']]);
    together(FILE, [['    mood: [glad, "sad"]\n', '']], [['    label: QUOTATION', '    label:   QUOTATION']]);
  });

  it('keep the comments that either side wrote, at their places', () => {
    together(FILE, [['  # the second one', '  # the second one\n  # and see the third']], [['    by: rule:name@1\n', '    # by whom?\n    by: rule:name@1\n']]);
  });

  it('keep both of two comments in one place', () => {
    const { text } = merge(FILE, changed(FILE, ['# the second one', '# two']), changed(FILE, ['# the second one', '# no. 2']));
    assert.equal(text, changed(FILE, ['# the second one', '# no. 2\n\n  # two']));
    assert.match(merge(FILE, changed(FILE, ['# sure?', '# yes']), changed(FILE, ['# sure?', '# no'])).text, /suggested {3}# no {2}# yes\n/);
  });

  it('keep a comment behind a value that the other side took out', () => {
    const { text } = merge(FILE, changed(FILE, ['    mood: [glad, "sad"]\n', '']), changed(FILE, ['"sad"]', '"sad"]   # says who?']));
    assert.equal(text, changed(FILE, ['    mood: [glad, "sad"]\n', '    # says who?\n']));
  });

  it('keep a comment behind a value that is one side of a conflict now', () => {
    const file = (label: string, was: string): string => sidecar([entry('n000001', { label, status: 'accepted' }).replace(/\n {2}status: accepted/, `$&${was}`)]);
    assert.match(merge(null, file('PERSON', '\n  was: ORG   # says who?'), file('ORG', '')).text, /theirs: .*\n {4}# says who\?\n {4}by:/);
  });

  it('keep a comment in an annotation that the other side put between braces', () => {
    const second = / {2}n000002: .*\n/.exec(FILE)?.[0] ?? '';
    const lines = '  n000002:\n    quote: Corvale\n    label: GPE\n    status: suggested\n    by: rule:name@1\n    before: "in "\n    after: "."\n';
    const file = changed(FILE, [second, lines]);
    const commented = changed(lines, ['status: suggested\n', 'status: accepted   # seen\n'], ['by: rule:name@1\n', 'by: rule:name@1   # really?\n']);
    assert.equal(merge(file, changed(file, [lines, second]), changed(file, [lines, commented])).text, changed(file, [lines, commented]));
  });

  it('keep the indentation of a comment behind another', () => {
    together(FILE, [['  # the second one', '  # the second one\n    # which is short']], [['status: suggested   #', 'status: accepted   #']]);
  });

  it('know which of several equal comments is meant', () => {
    const file = sidecar(['# ask', entry('n000001'), '# ask', entry('n000002'), '# ask', entry('n000003')].reduce<string[]>((all, part, at, parts) => (at % 2 === 1 ? [...all, `${parts[at - 1]}\n${part}`] : all), []));
    together(file, [['  # ask\n  n000001', '  n000001']], [['  # ask\n  n000003', '  # asked\n  n000003']]);
  });

  it('take over the order that one side gave the entries', () => {
    const [first = '', second = '', third = ''] = ['n000001', 'n000002', 'n000003'].map(id => `\n${entry(id).replace(/^/gm, '  ')}\n`);
    const file = (...blocks: string[]): string => `format: pressmark/1\nannotations:\n${blocks.join('')}`;
    const { text } = merge(file(first, second, third), file(third, first, second), file(first, second.replace('suggested', 'accepted'), third));
    assert.equal(text, file(third, first, second.replace('suggested', 'accepted')));
  });

  it('take over indentation, line ends, a byte order mark and a last line end from the side that changed them', () => {
    const accepted = changed(FILE, ['status: suggested   #', 'status: accepted   #']);
    const deeper = (text: string): string => text.replace(/^(?: {2})+(?=\S)/gm, indent => indent + indent);
    const ways: ((text: string) => string)[] = [deeper, text => text.replace(/\n/g, '\r\n'), text => `\ufeff${text}`, text => text.trimEnd(), text => text.replace(/\n/g, '\r\n').trimEnd()];
    for (const way of ways) assert.equal(merge(FILE, way(FILE), accepted).text, way(accepted));
  });

  it('keep the line ends of a file that mixes them', () => {
    const mixed = FILE.replace(/\n/g, (eol, at: number) => (at % 2 === 0 ? '\r\n' : eol));
    together(mixed, [['status: suggested   #', 'status: accepted   #']], [['mood: [glad', 'mood: [mad']]);
  });

  it('stay with a file in braces', () => {
    const file = '{format: pressmark/1, annotations: {n1: {quote: a, label: ORG, status: suggested, by: x, before: "", after: ""}, n2: {quote: b, label: ORG, status: suggested, by: x, before: "", after: ""}}}\n';
    together(file, [['quote: a, label: ORG, status: suggested', 'quote: a, label: ORG, status: accepted']], [['quote: b, label: ORG, status: suggested', 'quote: b, label: ORG, status: rejected']]);
    const { text } = merge(file, changed(file, ['status: suggested', 'status: accepted']), changed(file, ['status: suggested', 'status: rejected']));
    assert.equal(text, changed(file, ['status: suggested', 'status: conflict, ours: {status: accepted}, theirs: {status: rejected}']));
  });

  it('leave no half section behind', () => {
    const file = sidecar([entry('n000001'), entry('n000002')]);
    assert.equal(merge(file, sidecar([entry('n000001')]), sidecar([entry('n000002')])).text, 'format: pressmark/1\nannotations: {}\n');
    assert.equal(merge(sidecar([]), sidecar([entry('n000001')]), sidecar([entry('n000002')])).text, file);
  });
});

describe('a side that cannot be merged', () => {
  const good = sidecar([entry('n000001')]);
  const refused = (base: string | null, ours: string, theirs: string): string => {
    const result = mergeSidecars(base, ours, theirs);
    assert.ok(!result.ok);
    const text = { base: base ?? '', ours, theirs }[result.side];
    return `${result.side} ${result.problem.code} ${JSON.stringify(text.slice(result.problem.start, result.problem.end))}`;
  };

  it('is named with its place', () => {
    const marked = good.replace('annotations:', '<<<<<<< HEAD\nannotations:');
    assert.equal(refused(good, marked, good), 'ours conflict-marker "<<<<<<< HEAD"');
    assert.equal(refused(good, good, good.slice(0, good.indexOf('before'))), 'theirs truncated "n000001"');
    assert.equal(refused(good.replace('/1', '/2'), good, good), 'base unknown-format "pressmark/2"');
    assert.equal(refused(good, '', good), 'ours empty ""');
    assert.equal(refused(null, good, good.replace('PERSON', '*a')), 'theirs yaml-alias "*a"');
  });

  it('is refused even where the other two are the same', () => assert.equal(refused(good, good, ''), 'theirs empty ""'));

  it('carries an entry that is not valid as it is, unless both sides changed it', () => {
    const odd = sidecar([entry('n000001', { status: 'maybe', label: null }), entry('n000002')]);
    together(odd, [['status: maybe', 'status: perhaps']], [['status: suggested', 'status: accepted']]);
    assert.equal(refused(odd, odd.replace('maybe', 'yes'), odd.replace('maybe', 'no')), 'ours unmergeable "n000001"');
    assert.equal(refused(good, good.replace('suggested', 'accepted'), good.replace('    label: PERSON\n', '')), 'theirs unmergeable "n000001"');
  });

  it('is one that has an id or a key twice, for the result has to be YAML to every reader', () => {
    const twice = sidecar([entry('n000001'), entry('n000001', { quote: '"Eva"' })]);
    assert.equal(refused(good, good.replace('suggested', 'accepted'), twice), 'theirs duplicate-key "n000001"');
    assert.equal(refused(good, good.replace('    label:', '    label: ORG\n    label:'), good), 'ours duplicate-key "label"');
    assert.equal(merge(twice, good, good.replace('suggested', 'accepted')).text, good.replace('suggested', 'accepted'));
  });

  it('may be large', function () {
    this.timeout(20_000);
    const ids = Array.from({ length: 5000 }, (_, n) => `n${String(n).padStart(6, '0')}`);
    const file = sidecar(ids.map(id => entry(id))).replace('annotations:\n', `annotations:\n${'  # again\n'.repeat(20_000)}`);
    const side = (at: number, status: string): string => {
      let n = 0;
      return file.replace(/status: suggested/g, was => (n++ % 3 === at ? `status: ${status}` : was));
    };
    const result = mergeSidecars(file, side(0, 'accepted'), side(1, 'rejected'));
    assert.ok(result.ok);
    assert.deepEqual(result.conflicts, []);
    assert.deepEqual(['accepted', 'rejected', 'suggested'].map(status => result.text.split(`status: ${status}`).length - 1), [1667, 1667, 1666]);
  });
});
