import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';

interface LanguageConfiguration {
  brackets: [string, string][];
  colorizedBracketPairs: unknown[];
  autoClosingPairs: { open: string; close: string }[];
  surroundingPairs: [string, string][];
  autoCloseBefore: string;
  wordPattern: { pattern: string; flags: string };
}

interface Manifest {
  contributes: {
    languages: { id: string; configuration: string; extensions?: string[] }[];
    grammars: { language: string; scopeName: string; path: string; tokenTypes: Record<string, string> }[];
    configurationDefaults: Record<string, Record<string, unknown>>;
  };
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { contributes } = read<Manifest>('package.json');
const language = contributes.languages.find(({ id }) => id === 'news-article');
const grammar = contributes.grammars.find((contributed) => contributed.language === 'news-article');
const configuration = read<LanguageConfiguration>(language?.configuration ?? '');

/** The words of a text, as the editor selects them on a double click. */
const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`));

describe('The language of articles', () => {
  it('is one with a grammar, and ships with it', () => {
    assert.ok(grammar && existsSync(grammar.path));
    assert.equal(grammar.scopeName, read<{ scopeName: string }>(grammar.path).scopeName);
    assert.ok(readFileSync('.vscodeignore', 'utf8').split('\n').includes('!syntaxes/**'));
  });

  it('claims no files: what is an article, the extension says', () => {
    assert.equal(language?.extensions, undefined);
  });

  it('takes quotations and credits for prose, not for strings and comments of a program, in which the editor pairs no brackets', () => {
    assert.deepEqual(grammar?.tokenTypes, { 'string.quoted': 'other', 'comment.line': 'other' });
  });

  it('puts no boxes round typographic marks, not even in folders that are not trusted', () => {
    const defaults = contributes.configurationDefaults['[news-article]'];
    assert.equal(defaults?.['editor.unicodeHighlight.ambiguousCharacters'], false);
    assert.equal(defaults?.['editor.unicodeHighlight.nonBasicASCII'], false);
    assert.deepEqual(defaults?.['editor.unicodeHighlight.allowedCharacters'], { '\u00a0': true, '\u202f': true });
  });

  describe('takes for one word', () => {
    const one = (...texts: string[]) => { for (const text of texts) assert.deepEqual(words(`, ${text}.`), [text]); };

    it('names with hyphens and apostrophes', () => one('Jean-Noël', 'O’Hara', "O'Hara", 'D’Angelo', 'Haddadin-Moreau', 'al-Rahman', "don't", 'Coeur‑d’Alène'));
    it('names with any letters', () => one('Zdeněk', 'Müller', 'Ιωάννης', 'Мария', '李小龍', 'עברית', 'José', 'Łódź'));
    it('numbers, abbreviations and handles', () => {
      one('2,500.50', '14:15', '2026', '#PortMaren', '@maren_courier');
      assert.deepEqual(words('the U.S. navy'), ['the', 'U.S.', 'navy']);
    });
  });

  it('parts a name from its possessive, from marks and from dashes', () => {
    assert.deepEqual(words('Duarte’s “dockers’ union” – Maren—Torsund, Cray\'s; 4.5%.'), ['Duarte', 's', 'dockers', 'union', 'Maren', 'Torsund', 'Cray', 's', '4.5']);
  });

  it('finds the words of any line in linear time', () => {
    for (const unit of ['a', 'a-', 'a’', '1,', 'A.', '-', '’', '__', '’s', '@#']) assert.doesNotThrow(() => words(unit.repeat(200_000)));
  });

  it('closes the marks of quotations, but no apostrophe', () => {
    const pairs = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));
    for (const pair of ['“”', '‘’', '«»', '„“', '""']) assert.equal(pairs.get(pair.slice(0, 1)), pair.slice(1));
    assert.ok(!pairs.has("'") && !pairs.has('’'));
    assert.ok(configuration.surroundingPairs.some(([open]) => open === "'"));
  });

  it('paints no brackets in the colours of a program', () => {
    assert.deepEqual(configuration.colorizedBracketPairs, []);
    // A quotation that runs on over paragraphs has marks without a partner, which would be painted as faults.
    assert.ok(!configuration.brackets.flat().some((bracket) => /[“”„«»‹›‘’"']/.test(bracket)));
  });
});
