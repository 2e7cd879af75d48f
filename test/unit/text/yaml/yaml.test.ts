import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isNull, readYaml, type YamlMapping, type YamlNode } from '../../../../src/core/text/yaml/yaml';
import { formatNumber, formatPlain, formatScalar } from '../../../../src/core/text/yaml/yamlScalar';

function mapping(text: string): YamlMapping {
  const { root, problems } = readYaml(text);
  assert.deepEqual(problems, []);
  assert.ok(root?.kind === 'mapping');
  return root;
}

function at(node: YamlMapping, key: string): YamlNode {
  const entry = node.byKey.get(key);
  assert.ok(entry, `no key ${key}`);
  return entry.value;
}

describe('YAML', () => {
  describe('values and their places', () => {
    const text = [
      'plain: two words  # a comment',
      "single: 'it''s'",
      'double: "tab\\tend"',
      'literal: |  # header',
      '  one',
      '  two',
      '',
      'folded: >-',
      '  one',
      '  two',
      'empty:',
      'list: [a, "b c"]',
      'block:',
      '  - x',
      '  - y: 1',
      'flow: {a: 1, b: , c}',
      'last: end',
    ].join('\n');
    const root = mapping(text);
    const cases: [string, string, string][] = [
      ['plain', 'two words', 'two words'],
      ['single', "it's", "'it''s'"],
      ['double', 'tab\tend', '"tab\\tend"'],
      ['literal', 'one\ntwo', '|  # header\n  one\n  two'],
      ['folded', 'one two', '>-\n  one\n  two'],
      ['empty', '', ''],
      ['last', 'end', 'end'],
    ];
    for (const [key, value, source] of cases) {
      it(`reads the ${key} value and where it stands`, () => {
        const node = at(root, key);
        assert.equal(node.kind === 'scalar' ? node.value : null, value);
        assert.equal(text.slice(node.start, node.end), source);
      });
    }

    it('gives collections the place from their first to their last sign', () => {
      assert.equal(text.slice(at(root, 'list').start, at(root, 'list').end), '[a, "b c"]');
      assert.equal(text.slice(at(root, 'block').start, at(root, 'block').end), '- x\n  - y: 1');
      assert.equal(text.slice(at(root, 'flow').start, at(root, 'flow').end), '{a: 1, b: , c}');
    });

    it('puts an empty value right after its colon', () => {
      const node = at(root, 'empty');
      assert.equal(text.slice(node.start - 1, node.start), ':');
      assert.ok(isNull(node));
    });

    it('keeps entries in the order of the file', () => {
      assert.deepEqual(root.entries.map(entry => entry.key.value), ['plain', 'single', 'double', 'literal', 'folded', 'empty', 'list', 'block', 'flow', 'last']);
    });

    it('does not take a bracket in a comment for the end of a list', () => {
      const source = 'list: [a, # not ] yet\n  b]\nnext: 1\n';
      const list = at(mapping(source), 'list');
      assert.equal(source.slice(list.start, list.end), '[a, # not ] yet\n  b]');
    });
  });

  it('takes every value as what is written: 1e5, 007, no and 2026-03-02 are strings', () => {
    const root = mapping('1e5: 007\nno: 2026-03-02\n');
    assert.deepEqual(root.entries.map(({ key, value }) => [key.value, value.kind === 'scalar' ? value.value : null]), [['1e5', '007'], ['no', '2026-03-02']]);
  });

  it('tells null from a quoted "null"', () => {
    const root = mapping('a: ~\nb: null\nc: "null"\nd: \'~\'\n');
    assert.deepEqual(root.entries.map(entry => isNull(entry.value)), [true, true, false, false]);
  });

  it('reads a byte order mark and CRLF', () => {
    const text = '\ufeffa: 1\r\nb:\r\n  c: "x"\r\n';
    const b = at(mapping(text), 'b') as YamlMapping;
    const c = at(b, 'c');
    assert.equal(text.slice(c.start, c.end), '"x"');
  });

  it('reads an empty text as nothing', () => {
    assert.deepEqual(readYaml('# only a comment\n'), { root: null, problems: [] });
  });

  it('keeps __proto__ and constructor as keys like any other', () => {
    const root = mapping('__proto__: a\nconstructor: b\n');
    assert.deepEqual([...root.byKey.keys()], ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['a'], undefined);
  });

  describe('what is refused, by place', () => {
    const cases: [string, string, string, string][] = [
      ['an alias', 'a: 1\nb: *a\n', 'yaml-alias', '*a'],
      ['an anchor', 'a: &x 1\n', 'yaml-anchor', '&x'],
      ['a tag', 'a: !!str 1\n', 'yaml-tag', '!!str'],
      ['a key that is a list', '[a, b]: 1\n', 'yaml-key', '['],
      ['a merge of anchors', 'a: &b {c: 1}\nd: {<<: *b}\n', 'yaml-anchor', '&b'],
    ];
    for (const [what, text, code, place] of cases) {
      it(what, () => {
        const { root, problems } = readYaml(text);
        assert.equal(root, null);
        assert.equal(problems[0]?.code, code);
        assert.equal(text.slice(problems[0].start, problems[0].end), place);
      });
    }

    it('a second document', () => {
      assert.equal(readYaml('a: 1\n---\nb: 2\n').problems[0]?.code, 'yaml-documents');
    });

    it('nesting without end', () => {
      assert.equal(readYaml('['.repeat(100_000)).problems[0]?.code, 'yaml-syntax');
      assert.equal(readYaml('- '.repeat(100_000)).problems[0]?.code, 'yaml-syntax');
    });

    it('a bomb of aliases, before it grows', () => {
      const lines = ['a0: &a0 [x, x]'];
      for (let n = 1; n < 60; n++) lines.push(`a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}*a${n - 1}]`);
      const { root, problems } = readYaml(lines.join('\n'));
      assert.equal(root, null);
      assert.equal(problems[0]?.line, 0);
    });

    it('a NUL, and control characters', () => {
      assert.equal(readYaml('a: \u0000\n').root, null);
      assert.equal(readYaml('a: \u0007\n').root, null);
    });
  });

  it('names the line and character of an error, counted from 0', () => {
    const problem = readYaml('a: 1\nb: "open\n').problems[0];
    assert.equal(problem?.code, 'yaml-syntax');
    assert.ok((problem?.line ?? 0) >= 1);
    const tab = readYaml('a: 1\n\tb: 2\n').problems[0];
    assert.deepEqual([tab?.line, tab?.character], [1, 0]);
  });

  it('reports a repeated key where it stands again, and keeps both entries', () => {
    const { root, problems } = readYaml('a: 1\nb: {c: 1, c: 2}\na: 2\n');
    assert.deepEqual(problems.map(({ code, line }) => [code, line]), [['duplicate-key', 1], ['duplicate-key', 2]]);
    assert.equal((root as YamlMapping).entries.length, 3);
    const a = (root as YamlMapping).byKey.get('a');
    assert.equal(a?.value.kind === 'scalar' ? a.value.value : null, '1');
  });

  it('finds each conflict that Git left, with the lines of its markers, and no row of equals signs on its own', () => {
    const conflict = '<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other branch';
    const text = `a: 1\n${conflict}\nc: 1\n${conflict.replace('=', '||||||| base\n=')}\n`;
    const { root, problems } = readYaml(text);
    assert.equal(root, null);
    assert.deepEqual(problems.map(({ code, line }) => [code, line]), [['conflict-marker', 1], ['conflict-marker', 7]]);
    assert.equal(text.slice(problems[0]?.start, problems[0]?.end), conflict);
    assert.match(problems[0]?.message ?? '', /markers are in lines 2, 4 and 6:.*Merge Annotation by Annotation/);
    assert.match(problems[1]?.message ?? '', /lines 8, 10, 11 and 13:/);
    assert.deepEqual(readYaml('<<<<<<< a\nb: 1\n<<<<<<< c\n').problems.map(({ line, message }) => [line, /marker is in line (\d)/.exec(message)?.[1]]), [[0, '1'], [2, '3']], 'markers that do not belong together');
    assert.deepEqual(readYaml('# title\n#=======\na: "\n  ======="\n').problems, []);
  });

  it('reads 1 MB of keys, of one scalar, and of one line in braces', () => {
    const keys = mapping(Array.from({ length: 50_000 }, (_, n) => `key${n}: value\n`).join(''));
    assert.equal(keys.entries.length, 50_000);
    const scalar = at(mapping(`a: "${'word '.repeat(200_000)}"\n`), 'a');
    assert.equal(scalar.kind === 'scalar' ? scalar.value.length : 0, 1_000_000);
    const flow = mapping(`{${Array.from({ length: 50_000 }, (_, n) => `k${n}: v`).join(', ')}}`);
    assert.equal(flow.entries.length, 50_000);
  });

  it('never throws on junk', () => {
    const piece = fc.constantFrom('a', ':', ': ', '\n', '  ', '- ', '"', "'", '{', '}', '[', ']', ',', '#', ' #', '|', '>', '&a', '*a', '!t', '?', '? ', '\t', '\r\n', '---\n', '...\n', '%TAG', '<<<<<<< x\n', '\u0000', '\ud800', '\ufeff', 'é', '💥');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      const { root, problems } = readYaml(text);
      for (const problem of problems) assert.ok(problem.start >= 0 && problem.end <= text.length && problem.start <= problem.end);
      if (root !== null) checkSpans(text, root);
    }), { seed: 1, numRuns: 5000 });
  });
});

/** Every node inside its parent, siblings in order. */
function checkSpans(text: string, root: YamlNode): void {
  assert.ok(root.start >= 0 && root.end <= text.length && root.start <= root.end);
  const children = root.kind === 'mapping' ? root.entries.flatMap(entry => [entry.key, entry.value]) : root.kind === 'sequence' ? root.items : [];
  let last = root.start;
  for (const child of children) {
    assert.ok(child.start >= last && child.end <= root.end, `${JSON.stringify(text)}: ${child.start}…${child.end} in ${root.start}…${root.end} after ${last}`);
    last = child.end;
    checkSpans(text, child);
  }
}

describe('scalars as they are written', () => {
  const hostile = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', '\n', '\r', '\t', '#', ':', '\u00a0', '\u0085', '\u2028', '\u2029', '\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u0000', '\u001b', '\u007f', '\ud800', '\udc00', '\uffff', '😀', 'é', '’', '中'), maxLength: 40 });

  it('read back as they were, and as JSON', () => {
    fc.assert(fc.property(hostile, value => {
      const written = formatScalar(value);
      assert.equal(JSON.parse(written), value);
      const node = at(mapping(`key: ${written}\n`), 'key');
      assert.equal(node.kind === 'scalar' ? node.value : null, value);
    }), { seed: 1, numRuns: 3000 });
  });

  it('are on one line, without anything that cannot be seen', () => {
    fc.assert(fc.property(hostile, value => {
      assert.match(formatScalar(value), /^[^\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]*$/);
    }), { seed: 1, numRuns: 1000 });
  });

  it('keep what can be read as it is', () => {
    assert.equal(formatScalar('“Née” 中 😀 – it’s'), '"“Née” 中 😀 – it’s"');
    assert.equal(formatScalar('a\u00a0b\u0085c\u2028d\u200be\u202ef'), '"a\\u00a0b\\u0085c\\u2028d\\u200be\\u202ef"');
  });

  it('are plain for identifiers only where every YAML reads a string or a date', () => {
    for (const plain of ['ana-duarte', 'PERSON', '2026-03-02', 'XXXX-WXX-1', 'rule:name@1', 'human:Ana Duarte', '2026-03-02T14:15:00-05:00', 'ferry.txt']) assert.equal(formatPlain(plain), plain);
    for (const quoted of ['no', 'True', 'null', '~', '', 'a: b', 'a #b', '-x', 'x:', ' x', 'x ', '[x', 'a\nb', '{', '*a']) assert.equal(formatPlain(quoted), JSON.stringify(quoted));
  });

  it('read back the same when plain', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '1', ':', ' ', '#', '-', '.', '@', 'é', 'n', 'o', '\n'), maxLength: 8 }), value => {
      const node = at(mapping(`k: ${formatPlain(value)}\n`), 'k');
      assert.equal(node.kind === 'scalar' && (node.style !== 'plain' || !isNull(node)) ? node.value : null, value);
      const inFlow = at(at(mapping(`k: {a: ${formatPlain(value)}}\n`), 'k') as YamlMapping, 'a');
      assert.equal(inFlow.kind === 'scalar' ? inFlow.value : null, value);
    }), { seed: 1, numRuns: 3000 });
  });

  it('write numbers without an exponent', () => {
    assert.deepEqual([2_500_000_000, 2.5, 1e21, 1e-7, -3].map(formatNumber), ['2500000000', '2.5', '1000000000000000000000', '0.0000001', '-3']);
  });
});
