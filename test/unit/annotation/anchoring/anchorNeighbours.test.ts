import { strict as assert } from 'node:assert';
import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';

/** The [words] that are marked in one text, each as it is found in another when all are looked for together: state, and a place or words. */
function found(marked: string, now: string): [string, string | null][] {
  const text = marked.replace(/[[\]]/g, '');
  const made = new ArticleAnchors(text);
  const anchors = [...marked.matchAll(/\[(.*?)\]/gs)].map((match, n) => {
    const start = match.index - 2 * n;
    return { ...made.make({ start, end: start + (match[1] ?? '').length }), label: 'ANY' };
  });
  return new ArticleAnchors(now).locateAll(anchors).map(({ state, start, end }) => [state, start === null ? null : `${now.slice(Math.max(0, start - 8), start)}[${now.slice(start, end)}]`]);
}

const plain = (marked: string): string => marked.replace(/[[\]]/g, '');

describe('what the annotations before and after say of one', () => {
  const story = [
    'The ferry to [Skarv] stays in port.',
    'The mayor met [Ida Strand] of the harbour board on [Friday] and promised a new lamp for the pier. Her [deputy] was ill.',
    'Nothing was signed, [Oskar Lind] said.',
  ].join('\n\n');

  it('words of which a copy is put above stay where they were', () => {
    const now = `The mayor met Ida Strand of the harbour board on Friday and promised a new lamp for the pier.\n\n${plain(story)}`;
    const shift = now.length - plain(story).length;
    const [, strand, friday] = found(story, now);
    assert.deepEqual([strand, friday], [['ok', 'yor met [Ida Strand]'], ['ok', 'oard on [Friday]']]);
    const text = plain(story);
    const made = new ArticleAnchors(text);
    const anchors = ['Skarv', 'Ida Strand', 'Oskar Lind'].map(words => made.make({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
    assert.equal(new ArticleAnchors(now).locateAll(anchors)[1]?.start, text.indexOf('Ida Strand') + shift);
  });

  it('words beside which something changed stay where they were, though a teaser has them as they were', () => {
    const teaser = 'Today: The mayor met Ida Strand of the harbour board';
    const now = plain(`${teaser}.\n\n${story}`).replace('Friday', 'a Friday').replace('\n\nThe mayor met', '\n\nThe new mayor has met');
    assert.deepEqual(found(`${teaser}.\n\n${story}`, now)[1], ['moved', 'has met [Ida Strand]']);
  });

  it('a long quotation stays with one whole side, however short', () => {
    const text = 'The ferry to [Skarv] stays in port.\n\n“[We shall not sail before the lamp on the pier burns again,]” Strand said.\n\nNothing was signed, [Oskar Lind] said.';
    const now = plain(text).replace('Strand said', 'according to her');
    assert.deepEqual(found(text, now)[1], ['moved', 'port.\n\n“[We shall not sail before the lamp on the pier burns again,]']);
    const alone = text.replace('[Skarv]', 'Skarv').replace('[Oskar Lind]', 'Oskar Lind');
    assert.deepEqual(found(alone, now), [['orphan', null]]);
  });

  it('a short side is enough where something of the other stands too', () => {
    const text = 'The ferry to [Skarv] stays in port.\n\n[Friday]’s remarkable service – the first of its kind this year – was short.\n\nNothing was signed, [Oskar Lind] said.';
    assert.deepEqual(found(text, plain(text).replace('remarkable', 'very long'))[1], ['moved', ' port.\n\n[Friday]']);
  });

  it('words that are gone are gone, though the same stand right behind', () => {
    const text = 'The ferry to [Skarv] stays in port.\n\n[Strand] told the board that it was late.\n\nThe crews had asked Strand to wait.\n\nNothing was signed, [Oskar Lind] said.';
    assert.deepEqual(found(text, plain(text).replace('Strand told the board that it was late.\n\n', ''))[1], ['orphan', null]);
    assert.deepEqual(found(text, plain(text).replace('Strand told', 'told'))[1], ['orphan', null]);
  });

  it('a paragraph that is moved is found where it went', () => {
    const [first, second, third] = plain(story).split('\n\n');
    assert.deepEqual(found(story, [second, first, third].join('\n\n')).map(([state]) => state), ['ok', 'ok', 'ok', 'ok', 'ok']);
  });
});

describe('the words that an anchor speaks of', () => {
  const one = (marked: string, now: string): [string, string | null] | undefined => found(marked, now)[0];

  it('are cut out where their sides meet, though they stand elsewhere with one of them', () => {
    const text = 'The mayor asked [Ida Strand] to open the new pier of Skarv in May.\n\nEven so, Ida Strand to open the new pier of Skarv in June?';
    assert.deepEqual(one(text, plain(text).replace('asked Ida Strand to', 'asked to')), ['orphan', null]);
    assert.deepEqual(one(text, plain(text).replace('mayor asked', 'mayor begged')), ['moved', ' begged [Ida Strand]']);
  });

  it('stand there still where a word is added between them and a short side', () => {
    assert.deepEqual(one('Officials said [the lamp had failed twice in one night].', 'Officials said today the lamp had failed twice in one night.'), ['moved', 'd today [the lamp had failed twice in one night]']);
    assert.deepEqual(one('SKARV, [March 12] (Coast Wire) –\n\nThe lamp failed.', 'SKARV, on March 12 (Coast Wire) –\n\nThe lamp failed.'), ['moved', 'ARV, on [March 12]']);
  });

  it('are others where a number gets a sign', () => {
    assert.deepEqual(one('It fell to [12] degrees in the night on the pier.', 'It fell to -12 degrees in the night on the pier.'), ['changed', 'fell to [-12]']);
    assert.deepEqual(one('It fell to [12] degrees in the night on the pier.', 'It fell to −12 degrees in the night on the pier.'), ['changed', 'fell to [−12]']);
  });

  it('are the paragraph that they were, with an emoji, a bullet or other marks beside them', () => {
    for (const now of ['🚢 Skarv', '👩‍🚒🏳️ Skarv', '• Skarv', 'Skarv …', '– Skarv –']) assert.deepEqual(one('[Skarv]', now)?.[0], 'ok', now);
    for (const now of ['A Skarv', 'Skarv 2', '🚢 Skarv sails']) assert.deepEqual(one('[Skarv]', now)?.[0], 'orphan', now);
    assert.deepEqual(one('It rained.\n\n“[We shall not sail before noon.]”\n\nNo.', 'It rained.\n\n🚢 “We shall not sail before noon.”\n\nNo.')?.[0], 'ok');
  });
});
