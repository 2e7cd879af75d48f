import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ArticleAnchors, makeAnchor } from '../../../../src/core/annotation/anchoring/anchors';
import type { Anchor } from '../../../../src/core/annotation/annotation';

const ARTICLE = [
  'Harbour pilots win a longer night shift',
  '',
  'PORT MAREN – Transport Minister Ana Duarte met the pilots’ union on Monday. “It is too early to celebrate,” Duarte said.',
  '',
  'The ministry expects about 12 people to apply. It had paid 2,500 euros to each pilot in March, the union says.',
  '',
  'Duarte said.',
].join('\n');

/** The n-th occurrence of the words. */
function spanOf(text: string, words: string, nth = 1): { start: number; end: number } {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, `${words} is not in the text`);
  return { start, end: start + words.length };
}

function anchorOf(words: string, nth = 1, text = ARTICLE): Anchor {
  return makeAnchor(text, spanOf(text, words, nth));
}

/** The state and the words at the place found. */
function found(text: string, anchor: Anchor): [string, string | null] {
  const { state, start, end } = new ArticleAnchors(text).locate(anchor);
  return [state, start === null ? null : text.slice(start, end)];
}

describe('making an anchor', () => {
  it('takes up to 32 code units on either side, cut back to a word’s border', () => {
    const { before, after } = anchorOf('Ana Duarte');
    assert.equal(before, 'PORT MAREN – Transport Minister ');
    assert.equal(after, ' met the pilots’ union on');
    assert.equal(anchorOf('Monday').before, 'Duarte met the pilots’ union on ');
    assert.equal(anchorOf('March').before, '2,500 euros to each pilot in ');
  });

  it('ends at a blank line and at the text’s ends', () => {
    assert.deepEqual(anchorOf('Harbour'), { quote: 'Harbour', before: '', after: ' pilots win a longer night shift' });
    assert.equal(anchorOf('night shift').after, '');
    assert.deepEqual(anchorOf('Duarte', 3), { quote: 'Duarte', before: '', after: ' said.', nth: 2 });
  });

  it('goes on over a single line break, which counts as a space', () => {
    const text = 'The harbour of\r\nPort Maren\r\nis closed.';
    assert.deepEqual(anchorOf('Port Maren', 1, text), { quote: 'Port Maren', before: 'The harbour of ', after: ' is closed.' });
    assert.equal(makeAnchor(text, spanOf(text, 'Port Maren\r\nis')).quote, 'Port Maren is');
  });

  it('leaves out white space at the ends of a selection', () => {
    const { start, end } = spanOf(ARTICLE, ' Ana Duarte ');
    assert.equal(makeAnchor(ARTICLE, { start, end }).quote, 'Ana Duarte');
  });

  it('counts in nth only where all three together repeat', () => {
    const text = 'Ferry: on time\n\nFerry: on time\n\nFerry: late again';
    assert.equal(anchorOf('Ferry', 1, text).nth, 1);
    assert.equal(anchorOf('Ferry', 2, text).nth, 2);
    assert.equal(anchorOf('Ferry', 3, text).nth, undefined);
  });

  it('finds a border in a text without spaces, and splits no character', () => {
    const url = `https://news.example/${'x'.repeat(60)}`;
    assert.ok(makeAnchor(`See ${url}`, { start: 0, end: 3 }).after.length >= 8);
    const emoji = '😀'.repeat(40);
    const { before, after } = makeAnchor(`${emoji}Maren${emoji}`, { start: 80, end: 85 });
    for (const side of [before, after]) {
      assert.ok(side.length >= 8 && side.length <= 32);
      assert.equal(side, side.toWellFormed());
    }
  });

  it('refuses a span without words', () => {
    assert.throws(() => makeAnchor('a  b', { start: 1, end: 3 }), RangeError);
    assert.throws(() => makeAnchor('ab', { start: 1, end: 9 }), RangeError);
  });
});

describe('finding an anchor', () => {
  describe('ok', () => {
    const cases: [string, (text: string) => string][] = [
      ['in the text it was made of', text => text],
      ['after a new paragraph before it', text => `A storm is coming.\n\n${text}`],
      ['after an emoji before it', text => text.replace('Harbour', '🚢 Harbour')],
      ['with CRLF', text => text.replace(/\n/g, '\r\n')],
      ['hard-wrapped', text => text.replace(/(.{20,30}) /g, '$1\n')],
      ['with straight quotation marks', text => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
      ['decomposed', text => text.normalize('NFD')],
      ['with no-break spaces', text => text.replace(/ /g, '\u00a0')],
    ];
    for (const [what, change] of cases) {
      it(what, () => {
        const text = change(ARTICLE);
        for (const words of ['Ana Duarte', 'Monday', 'It is too early to celebrate,', '2,500 euros', 'Harbour']) {
          const [state, place] = found(text, anchorOf(words));
          assert.deepEqual([state, place?.replace(/\s/g, ' ').normalize('NFC')], ['ok', words]);
        }
      });
    }
  });

  describe('moved', () => {
    it('where a word beside it changed and the other side stands whole', () => {
      assert.deepEqual(found(ARTICLE.replace('met the', 'quietly met the'), anchorOf('Ana Duarte')), ['moved', 'Ana Duarte']);
      assert.deepEqual(found(ARTICLE.replace('Transport Minister', 'Minister for Transport'), anchorOf('Ana Duarte')), ['moved', 'Ana Duarte']);
    });

    it('where both sides changed at their far ends', () => {
      const text = ARTICLE.replace('PORT MAREN', 'HARBOUR CITY').replace('union on Monday', 'guild on Monday');
      assert.deepEqual(found(text, anchorOf('Ana Duarte')), ['moved', 'Ana Duarte']);
    });
  });

  describe('changed', () => {
    it('where another number, name or day stands between the same sides', () => {
      assert.deepEqual(found(ARTICLE.replace('about 12 people', 'about 16 people'), anchorOf('12 people')), ['changed', '16 people']);
      assert.deepEqual(found(ARTICLE.replace('Ana Duarte', 'Eva Lindqvist'), anchorOf('Ana Duarte')), ['changed', 'Eva Lindqvist']);
      assert.deepEqual(found(ARTICLE.replace('on Monday', 'on Friday'), anchorOf('Monday')), ['changed', 'Friday']);
    });

    it('where a number grew digits, a name letters: these are never nearly the same', () => {
      assert.deepEqual(found(ARTICLE.replace('about 12 people', 'about 120 people'), anchorOf('12')), ['changed', '120']);
      assert.deepEqual(found(ARTICLE.replace('2,500 euros', '2,500.75 euros'), anchorOf('2,500')), ['changed', '2,500.75']);
      assert.deepEqual(found(ARTICLE.replace('Ana Duarte met', 'Ana Duarte-Silva met'), anchorOf('Ana Duarte')), ['changed', 'Ana Duarte-Silva']);
    });

    it('where the same sentence stands unchanged elsewhere: not the other place', () => {
      const text = 'In the caption: about 12 people were hurt in the storm, police said.\n\nOn the pier about 12 people were hurt in the storm, police said.';
      const anchor = makeAnchor(text, spanOf(text, '12 people', 2));
      const now = text.slice(0, 80) + text.slice(80).replace('12 people', '16 people');
      assert.deepEqual(found(now, anchor), ['changed', '16 people']);
    });
  });

  describe('orphan', () => {
    it('where the sentence is gone, whatever else the article says of the same name', () => {
      const text = ARTICLE.replace(/PORT MAREN.*celebrate,” Duarte said\./, 'The talks go on.');
      assert.deepEqual(found(text, anchorOf('Ana Duarte')), ['orphan', null]);
      assert.deepEqual(found(text, anchorOf('Duarte', 2)), ['orphan', null]);
    });

    it('where only the words themselves are gone', () => {
      assert.deepEqual(found(ARTICLE.replace('Ana Duarte ', ''), anchorOf('Ana Duarte')), ['orphan', null]);
      assert.deepEqual(found(ARTICLE.replace(' in March', ''), anchorOf('March')), ['orphan', null]);
    });

    it('where the quote alone stands, however rare', () => {
      assert.deepEqual(found('Yesterday Ana Duarte resigned.', anchorOf('Ana Duarte')), ['orphan', null]);
      assert.deepEqual(found('Nobody but Harbour remained.', { quote: 'Harbour', before: '', after: '' }), ['orphan', null]);
    });

    it('where a short line of its own is gone and the same words stand in a sentence', () => {
      const text = ARTICLE.slice(0, ARTICLE.lastIndexOf('\n\n'));
      assert.deepEqual(found(text, anchorOf('Duarte', 3)), ['orphan', null]);
    });

    it('where two places are as good', () => {
      const anchor = { quote: 'Maren', before: 'the old harbour of the town of ', after: ' sank' };
      const text = 'Then the old harbour of the town of Maren froze. Now the old harbour of the town of Maren burns.';
      assert.deepEqual(found(text, anchor), ['orphan', null]);
    });

    it('where fewer repeat than nth says', () => {
      const text = 'Ferry: on time\n\nFerry: on time';
      assert.deepEqual(found('Ferry: on time', makeAnchor(text, spanOf(text, 'Ferry', 2))), ['orphan', null]);
    });
  });

  it('gives one place to one of two that were made at different places', () => {
    const twice = 'The minister said on Tuesday that Duarte would stay.\n\nThe minister said on Tuesday that Duarte could go.';
    const first = { ...makeAnchor(twice, spanOf(twice, 'Duarte', 1)), label: 'PERSON' };
    const second = { ...makeAnchor(twice, spanOf(twice, 'Duarte', 2)), label: 'PERSON' };
    const now = twice.slice(0, twice.indexOf('\n'));
    assert.deepEqual(new ArticleAnchors(now).locateAll([first, second]).map(({ state }) => state), ['ok', 'orphan']);
  });
});

describe('a story that is edited sentence by sentence', () => {
  const STORY = [
    'Three ferries of the Maren line stay in port this week after Transport Minister Ana Duarte and the dockers’ union failed to agree on Sunday.',
    '“Nobody wanted this,” Duarte said on Monday. “We offered 450 euros a month. The union asked for 700 euros,” Duarte said.',
    'Ivo Brandt, who speaks for the union, said Duarte had left the room twice. Brandt said 38 of 40 crews voted for the strike on Friday.',
    'The Maren line carries 2,500 people a day. On Monday it carried 310 people, the harbour office said.',
    'Brandt said on Monday that talks could resume on Wednesday. Duarte said she would come.',
    'The mayor of Lund, Eva Lindqvist, asked Duarte and Brandt to think of the 2,500 people who wait.',
  ].join('\n\n');
  const places = [...STORY.matchAll(/Ana Duarte|Duarte|Ivo Brandt|Brandt|Monday|Friday|Sunday|Wednesday|Lund|Maren|[0-9][0-9,]*/g)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const made = new ArticleAnchors(STORY);
  const anchors = places.map(span => ({ ...made.make(span), label: 'ANY' }));
  const sentences = [...STORY.matchAll(/[^.\n]+[.](?:”|)(?: [a-zA-Z ]+[.])?/g)].map(match => ({ start: match.index, end: match.index + match[0].length }));

  it('finds no word of a deleted sentence anywhere else, and every other word where it is', () => {
    for (const cut of sentences) {
      const now = STORY.slice(0, cut.start) + STORY.slice(cut.end);
      new ArticleAnchors(now).locateAll(anchors).forEach((found, n) => {
        const place = places[n];
        assert.ok(place);
        const gone = place.start >= cut.start && place.end <= cut.end;
        const shift = place.start >= cut.end ? cut.end - cut.start : 0;
        if (gone) assert.ok(found.state === 'orphan' || found.state === 'changed', `${JSON.stringify(anchors[n])} found as ${found.state} without its sentence`);
        else if (found.state === 'ok' || found.state === 'moved') assert.equal(found.start, place.start - shift);
      });
    }
  });

  it('flags every fact that is changed in place', () => {
    places.forEach((place, n) => {
      const anchor = anchors[n];
      assert.ok(anchor);
      const now = `${STORY.slice(0, place.start)}${/^[0-9]/.test(anchor.quote) ? '77' : 'Nadia'}${STORY.slice(place.end)}`;
      assert.equal(new ArticleAnchors(now).locate(anchor).state, 'changed', JSON.stringify(anchor));
    });
  });

  it('finds every word of a paragraph that was moved to the end', () => {
    const paragraphs = STORY.split('\n\n');
    const now = [...paragraphs.slice(1), paragraphs[0]].join('\n\n');
    for (const found of new ArticleAnchors(now).locateAll(anchors)) assert.equal(found.state, 'ok');
  });

  it('finds nearly every word beside which another was exchanged', () => {
    let lost = 0;
    places.forEach((place, n) => {
      const anchor = anchors[n];
      const word = /[a-z]{3,}/.exec(STORY.slice(place.end));
      assert.ok(anchor && word);
      const at = place.end + word.index;
      const found = new ArticleAnchors(`${STORY.slice(0, at)}truly ${STORY.slice(at)}`).locate(anchor);
      if (found.state === 'orphan') lost++;
      else assert.equal(found.start, place.start);
    });
    assert.ok(lost <= places.length / 20, `${lost} of ${places.length} lost`);
  });
});

describe('anchors of any text', () => {
  const words = fc.constantFrom('Duarte', 'said', 'the', '12', '2,500', 'José', 'Jose\u0301', '“Go,”', '"Go,"', '中文', '😀', 'a', 'Maren.', '–', "it's", 'it’s', '\u00a0', 'no\u0308\u0323');
  const space = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\r\n', '\n\n', '\r\n\r\n', '\t', '');
  const text = fc.array(fc.tuple(words, space), { minLength: 1, maxLength: 40 }).map(parts => parts.flat().join(''));

  it('lead back to the span they were made of', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(30), (source, from, length) => {
      const start = from % source.length;
      const end = Math.min(source.length, start + length);
      if (/^\s*$/.test(source.slice(start, end)) || /^\p{M}/u.test(source.slice(start)) || /^[\p{M}]/u.test(source.slice(end)) || /^[\udc00-\udfff]/.test(source.slice(start)) || /^[\udc00-\udfff]/.test(source.slice(end))) return;
      const anchors = new ArticleAnchors(source);
      const anchor = anchors.make({ start, end });
      const place = anchors.locate(anchor);
      assert.equal(place.state, 'ok');
      assert.equal(source.slice(place.start ?? 0, place.end ?? 0), source.slice(start, end).trim());
      assert.equal(place.start, start + source.slice(start, end).search(/\S/));
    }), { seed: 1, numRuns: 4000 });
  });

  it('hold at most 32 code units a side, without runs of white space', () => {
    fc.assert(fc.property(text, fc.nat(), (source, from) => {
      const start = from % source.length;
      if (/^\s/.test(source.slice(start))) return;
      const { before, quote, after } = makeAnchor(source, { start, end: start + 1 });
      for (const side of [before, quote, after]) assert.ok(side.length <= 32 && !/\s\s|[^\S ]/.test(side), JSON.stringify(side));
    }), { seed: 1, numRuns: 1000 });
  });

  it('are never found at words that differ, after any edit, but as changed', () => {
    fc.assert(fc.property(text, fc.nat(), fc.nat(), fc.nat(20), text, (source, from, cutFrom, cut, inserted) => {
      const start = from % source.length;
      const end = Math.min(source.length, start + 6);
      if (/^\s*$/.test(source.slice(start, end)) || /[\ud800-\udfff\p{M}]/u.test(source.slice(start, start + 1) + source.slice(end, end + 1))) return;
      const anchor = makeAnchor(source, { start, end });
      const at = cutFrom % source.length;
      const now = source.slice(0, at) + inserted + source.slice(at + cut);
      const place = new ArticleAnchors(now).locate(anchor);
      if (place.state === 'orphan' || place.state === 'changed') return;
      const fold = (s: string): string => s.replace(/\s+/g, ' ').replace(/[’]/g, "'").replace(/[“”]/g, '"').normalize('NFC').trim();
      assert.equal(fold(now.slice(place.start, place.end)), fold(anchor.quote));
    }), { seed: 1, numRuns: 3000 });
  });

  it('do not hang on marks, spaces or repetition without end', () => {
    const hostile = [`e${'\u0301\u0323'.repeat(200_000)}`, ' '.repeat(1_000_000), 'ab'.repeat(500_000), '\n'.repeat(500_000), '“'.repeat(300_000)];
    for (const source of hostile) {
      const anchors = new ArticleAnchors(`Ana Duarte said. ${source} Ana Duarte left.`);
      assert.equal(anchors.locate(anchors.make({ start: 0, end: 3 })).start, 0);
    }
  });
});
