import { strict as assert } from 'node:assert';
import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';

/** Where the marked [words] of one text are found in another: the state and the words. */
function found(marked: string, now: string): [string, string | null] {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const anchor = new ArticleAnchors(text).make({ start, end: marked.indexOf(']') - 1 });
  const located = new ArticleAnchors(now).locate(anchor);
  return [located.state, located.start === null ? null : now.slice(located.start, located.end)];
}

describe('anchors in texts of every kind', () => {
  const lines = 'Lions beat Otters in the last minute\nWolves and Bears [share] the points\nPenguins lose again at home';

  it('a line that moved between other lines', () => {
    assert.deepEqual(found(lines, 'Wolves and Bears share the points\nCup draw on Friday\nLions beat Otters in the last minute'), ['moved', 'share']);
  });

  it('a line that is gone, though its words stand in a longer one', () => {
    assert.deepEqual(found(lines, 'Lions beat Otters\nWolves and Bears share the points and the shame of it\nPenguins'), ['moved', 'share']);
    assert.deepEqual(found(lines, 'Lions beat Otters\nBears share the points and the shame\nPenguins'), ['orphan', null]);
  });

  it('rows of a table, each by what is beside it', () => {
    const table = 'Team\tPoints\nLions\t12\nOtters\t[9]\nWolves\t9\nBears\t7';
    assert.deepEqual(found(table, 'Team\tPoints\nLions\t12\nOtters\t8\nWolves\t9\nBears\t7'), ['changed', '8']);
    assert.deepEqual(found(table, 'Team\tPoints\nLions\t12\nWolves\t9\nBears\t7'), ['orphan', null]);
  });

  it('nothing but a headline', () => {
    assert.deepEqual(found('[Storm] closes harbour', 'Storm closes harbour'), ['ok', 'Storm']);
    assert.deepEqual(found('[Storm] closes harbour', 'Flood closes harbour'), ['changed', 'Flood']);
    assert.deepEqual(found('[Storm]', 'Storm'), ['ok', 'Storm']);
    assert.deepEqual(found('[Storm]', 'Flood'), ['orphan', null]);
  });

  it('text that loses or gets the blank lines between its paragraphs', () => {
    const text = 'The ferry sails at noon.\n\nThe [mayor] waits on the quay.\n\nNobody else came to see it.';
    assert.deepEqual(found(text, text.replace(/[[\]]/g, '').replace(/\n\n/g, '\n')), ['ok', 'mayor']);
    assert.deepEqual(found(text.replace(/\n\n/g, '\n'), text.replace(/[[\]]/g, '')), ['ok', 'mayor']);
  });

  it('a quotation that is wrapped in another way', () => {
    assert.deepEqual(found('She said: “[We will not\nwait for the tide],” and left.', 'She said: “We\nwill not wait for\nthe tide,” and left.'), ['ok', 'We\nwill not wait for\nthe tide']);
  });

  it('two facts of one sentence that change together', () => {
    const text = 'Police on the island said on Monday that about [12] people were hurt and 30 were brought to safety.';
    const now = 'Police on the island said on Monday that about 16 people were hurt and 42 were brought to safety.';
    assert.deepEqual(found(text, now), ['changed', '16']);
    assert.deepEqual(found(text.replace(/[[\]]/g, '').replace('30', '[30]'), now), ['changed', '42']);
  });

  it('words that are gone, though the sentence has the same words again', () => {
    const text = 'His office said he had heard “[eleven] demands and eleven answers” and would present a proposal.';
    assert.deepEqual(found(text, 'His office said he had heard “demands and eleven answers” and would present a proposal.'), ['orphan', null]);
    assert.deepEqual(found('They asked three of the [three] crews that wait in Maren for the tide.', 'They asked three of the crews that wait in Maren for the tide.'), ['orphan', null]);
  });

  it('Chinese, where words have nothing between them', () => {
    const text = '港务局星期一表示,交通部长[林海燕]将在星期三与码头工人工会会面,讨论渡轮罢工的问题。';
    const plain = text.replace(/[[\]]/g, '');
    assert.deepEqual(found(text, plain), ['ok', '林海燕']);
    assert.deepEqual(found(text, plain.replace('林海燕', '周文清')), ['changed', '周文清']);
    assert.deepEqual(found(text, plain.replace('星期一', '周一').replace('工会', '联合会')), ['moved', '林海燕']);
    assert.deepEqual(found(text, '林海燕没有发表评论。'), ['orphan', null]);
    assert.deepEqual(found(`[林海燕]${plain.slice(15)}`, `昨天林海燕${plain.slice(15)}`), ['ok', '林海燕']);
  });

  it('Arabic, with and without its vowel marks apart', () => {
    const text = 'قالت وزيرة النقل [سلمى حداد] يوم الاثنين إن العبارات ستعود إلى العمل في الميناء.';
    const plain = text.replace(/[[\]]/g, '');
    assert.deepEqual(found(text, plain.normalize('NFD')), ['ok', 'سلمى حداد'.normalize('NFD')]);
    assert.deepEqual(found(text, plain.replace('سلمى حداد', 'ليلى منصور')), ['changed', 'ليلى منصور']);
    assert.deepEqual(found(text, plain.replace('يوم', 'صباح يوم')), ['moved', 'سلمى حداد']);
  });

  it('emoji beside the words', () => {
    const text = 'Update 🚢🚢 the ferry [Aurora] 🌊 is back in port after nine days at sea.';
    assert.deepEqual(found(text, `👩‍🚒 ${text.replace(/[[\]]/g, '')}`), ['ok', 'Aurora']);
    assert.deepEqual(found(text, text.replace(/[[\]]/g, '').replace('Aurora 🌊', 'Aurora')), ['moved', 'Aurora']);
  });
});
