import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isolated, oneLine, visible } from '../../../src/core/text/visible';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('\u202E', '\u2066', '\u200B', '\u200D', '\u00AD', '\u2028', '\0', '\u001B[2J', '\ud83d', ' ', '\n', 'a', '👩', '\uFE0F')).map((all) => all.join('')));

describe('Text that is shown', () => {
  it('shows by their numbers the characters that nobody would see', () => {
    assert.equal(visible('a\u001B[1mb\u202Ec\u200Bd\u2028e\ud800'), 'a\\u{1B}[1mb\\u{202E}c\\u{200B}d\\u{2028}e\\u{D800}');
    fc.assert(fc.property(anyText, (text) => assert.doesNotMatch(visible(text), UNSEEN)), { seed: 1, numRuns: 1_000 });
  });

  it('differs where texts differ', () => assert.notEqual(visible('Duarte'), visible('Du\u200Barte')));

  it('is one line among other words, and leaves together what is written together', () => {
    assert.equal(oneLine(' Ana\r\n\tDuarte\u2028said\u0000\u202E '), 'Ana Duarte said\\u{0}\\u{202E}');
    for (const text of ['می\u200Cخواهم', '👩🏽\u200D🚒', '❤️\u200D🔥', 'Trans\u00ADport']) assert.equal(oneLine(text), text);
    for (const text of ['\u200DAna', 'Ana\u200C', 'Ana \u00AD', 'a\u200D\u200Db']) assert.match(oneLine(text), /\\u\{/);
  });

  it('turns nothing round and breaks no line, whatever the text is', () => {
    fc.assert(fc.property(anyText, (text) => {
      const left = oneLine(text).replace(/(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u00AD\u200C\u200D](?=[\p{L}\p{Extended_Pictographic}])/gu, '');
      assert.doesNotMatch(left, UNSEEN);
    }), { seed: 1, numRuns: 1_000 });
  });

  it('is cut where it is too long, and never within a character', () => {
    assert.equal(oneLine('a'.repeat(50), 10), `${'a'.repeat(9)}…`);
    assert.equal(oneLine(`${' '.repeat(20)}ab`, 10), 'ab');
    assert.equal(oneLine('🦑'.repeat(50), 10), `${'🦑'.repeat(4)}…`);
    assert.ok(oneLine('\u202E'.repeat(1_000_000)).length < 10_000);
  });

  it('is held together where it is written from right to left', () => {
    assert.equal(isolated('Ana Duarte'), 'Ana Duarte');
    assert.equal(isolated('נועה'), '\u2068נועה\u2069');
  });
});
