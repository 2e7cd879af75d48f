import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ArticleGrammar, GRAMMAR_FILE } from './articleGrammar';

const PIECES = [
  '“', '”', '‘', '’', '"', "'", '``', "''", '«', '»', '‹', '›', '„', '‚', '「', '』', 'a', 'Maren', 'dockers', 's', 'in', '90s', 'em', '$', '€', 'C$', '5', '2026', '1,000', 'million', 'per cent', '%', 'euros', 'Monday', 'March', 'May', '2', '-', '–', '—', '/', ':', '.', ',', '!',
  '(', ')', '(AP)', 'TORSUND', 'www.', 'https://', '@', '#', 'x@y.example', '©', 'With files from', '\n', '\n\n', ' ', '\u00a0', '\t', '🦑', 'é', 'é', '\ud83d', '\u0000', '说', 'word '.repeat(30),
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const anyText = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 }));

describe('The grammar in any text', () => {
  let grammar: ArticleGrammar;
  before(async () => { grammar = await ArticleGrammar.load(); });

  it('lets nothing of a paragraph reach the next', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const before = first.split('\n');
        const after = second.split('\n');
        assert.deepEqual(grammar.tokenise([...before, '', ...after]).slice(before.length + 1), grammar.tokenise(after));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('lets nothing of a line longer than those of wrapped text reach the next', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const long = 'word '.repeat(30) + first.replace(/\n/g, ' ');
        const after = second.split('\n');
        assert.deepEqual(grammar.tokenise([long, ...after]).slice(1), grammar.tokenise(after));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('nests quotations four deep at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { scopes } of grammar.tokenise(text.split('\n')).flat()) assert.ok(scopes.filter((scope) => scope.startsWith('string.quoted')).length <= 4);
      }),
      { seed: 1, numRuns: 500 },
    );
    const deep = grammar.tokenise(['«“‘“«“‘“'.repeat(2_000)]).flat();
    assert.ok(deep.every(({ scopes }) => scopes.length <= 6));
  });

  it('opens and closes an inner quotation as an outer one', () => {
    const { repository } = JSON.parse(readFileSync(GRAMMAR_FILE, 'utf8')) as { repository: Record<string, { begin: string; end: string }> };
    assert.ok(repository.double?.begin);
    assert.deepEqual([repository['double-inner']?.begin, repository['double-inner']?.end], [repository.double.begin, repository.double.end]);
  });

  /** What the expressions repeat and look ahead for. */
  const UNITS = [
    'a', 'a ', 'é', '1', '1,', '1 ', '1 000 ', '1-', '$', '$1 ', '£1-', 'Rs ', 'one hundred ', '1 million ', "'a ", "'a", "a' ", "s' a ", '‘a ', '‘“', '“', '“a ', '"a ', '’', '«', '« a ', '»a ', '``', "''", 'a’a', "'s a' b", 'http://.', 'www.', 'a@', 'a.a@', 'a.', 'a-',
    'A.', 'AB ', 'AB-', '#1', '@a', 'Monday ', 'March ', '2 March ', '12:30 ', 'in 20', '(2026', '©', ' ', '\t', '.', '- ', '— ', '🦑', '\ud83d', '说“',
  ];

  it('comes to the end of the longest lines that the editor hands to a grammar', () => {
    for (const unit of UNITS) {
      const line = unit.repeat(20_000 / unit.length);
      assert.ok(grammar.tokenise([line]).flat().every(({ start, end }) => start < end && end <= line.length), unit);
    }
  });

  it('repeats without bound only what stops at the next mark of its kind, and blanks from the start of a line', () => {
    const expressions = [...readFileSync(GRAMMAR_FILE, 'utf8').matchAll(/"(?:match|begin|end)": (".*")/g)].map(([, json]) => JSON.parse(json ?? '') as string);
    assert.ok(expressions.length > 30);
    for (const expression of expressions) {
      const outline = expression.replaceAll('^(?=\\s*$', '').replace(/\\[pP]\{\w+\}|\\[^[]|\\\[/g, 'x').replace(/&&\[[^\]]*\]/g, '').replace(/\[\^[^\]]*\]/g, 'N').replace(/\[[^\]]*\]/g, 'x');
      assert.doesNotMatch(outline, /[^N](?:[*+]|\{\d+,\})/, expression);
    }
  });
});
