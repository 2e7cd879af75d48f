import { strict as assert } from 'node:assert';
import { readPageLines } from '../../../src/core/page/repeatedLines';
import { readPage } from '../../../src/core/page/readPage';
import { body, mark, reads, STORY, zonesByLine } from './pages';

const HEADLINE = 'headline: Ferry talks resume as dockers’ strike enters third week';
const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = STORY;

describe('zones', () => {
  it('of a text without furniture: headline and body', () => {
    reads([HEADLINE, '', ...body()]);
  });

  it('of a story with no headline: body', () => {
    reads(body());
  });

  it('of a very short story', () => {
    reads([HEADLINE, '', `body: ${first}`]);
  });

  it('leave a duplicated lede above a paywall out, and take the second for the story', () => {
    reads([
      HEADLINE,
      'boilerplate: Advertisement',
      `boilerplate: PORT MAREN - ${first}`,
      'boilerplate: Read this article for free:',
      'boilerplate: or',
      'boilerplate: Already a subscriber? Sign in',
      'boilerplate: Support local journalism',
      'boilerplate: Now more than ever our reporters depend on readers like you to bring you the news of your town.',
      'boilerplate: Subscribe to read on',
      'boilerplate: $2 a month for the first 6 months*',
      'boilerplate:   • Unlimited access to every story',
      'boilerplate: Subscribe now',
      'boilerplate: *After six months the price will be $18.00 plus taxes every four weeks until you cancel it.',
      `dateline+body: PORT MAREN – ${first}`,
      ...body(STORY.slice(1)),
      'credit: This report by The Associated Press was first published March 2, 2026.',
      'credit: — With files from Jan Roe in Port Maren',
      'boilerplate: Report a typo',
      'boilerplate: Show more',
    ]);
  });

  it('take a newsletter box out of the middle of a story', () => {
    reads([
      HEADLINE,
      `body: ${first}`,
      `body: ${second}`,
      'boilerplate: Get our island news',
      'boilerplate: Sign up for the harbour letter, which comes to your inbox every morning before the first boat.',
      ...body([third, fourth, fifth, sixth]),
    ]);
  });

  it('keep subheads and short paragraphs as body', () => {
    reads([
      HEADLINE,
      `body: ${first}`,
      `body: ${second}`,
      'body: Medicine Runs Short on the Islands',
      `body: ${fifth}`,
      `body: ${sixth}`,
      'body: Nobody knows how long it will last.',
      'body: What the Union Wants',
      `body: ${fourth}`,
      `body: ${third}`,
    ]);
  });

  it('call teasers after the story related and the rating widget boilerplate', () => {
    reads([
      HEADLINE,
      ...body(),
      'boilerplate: Was this article helpful?',
      'boilerplate: Rate this story',
      'related: Readers also liked',
      'related: Harbour Bridge Closes for Repairs Until Autumn',
      'related: The bridge over the harbour will be closed for most of the summer, the town council said in....',
      'related: Lighthouse Keeper Retires After Forty Years',
      'related: The last keeper of the lighthouse at Maren Point has handed over his keys to a machine that....',
      'related: Herring Are Back in the Bay, Anglers Say',
      'related: Anglers who had not seen herring in the bay for a decade say that the fish have come back this....',
    ]);
  });

  it('take the nearer of an aggregator’s two headlines, between its menus and its rail', () => {
    reads([
      'boilerplate: Choose your region',
      ...['Countries', 'Iceland', 'Norway', 'Malta', 'Categories', 'World', 'Sports'].map(entry => `boilerplate:   • ${entry}`),
      'boilerplate: Ferry talks resume as dockers’ strike enters third week',
      '',
      HEADLINE,
      '',
      'byline: BBC',
      'byline: Monday, March 02, 2026 09:08:09 AM UTC',
      '',
      ...body(),
      'boilerplate: View the original article on BBC',
      'boilerplate: Share this story',
      'related: More news from the islands',
      'related: Harbour bridge closes for repairs until autumn, council says',
      'related: The bridge over the harbour will be closed for most of the summer while its cables are replaced one by one.',
      'related: Lighthouse keeper at Maren Point retires after forty years',
      'related: The last keeper of the lighthouse has handed over his keys, and the lamp will be run by a machine from now on.',
      'related: Herring are back in the bay, anglers say',
      'related: Anglers who had not seen herring for a decade say that the fish have come back in great numbers this spring.',
      'boilerplate: © 2009 - 2026 Newsgather | News Archive | Privacy Policy | Contact Us',
    ]);
  });

  it('know photo captions, before the story and in it', () => {
    const page = reads([
      'caption: Transport Minister Ana Duarte leaves the ministry in Port Maren on Monday, March 2, 2026, after a night of talks. The Associated Press',
      'byline: March 3, 2026 Tags:',
      `body: ${first}`,
      `body: ${second}`,
      'caption: Empty berths at the ferry port on Sunday. (Jan Roe/Maren Courier)',
      'caption: Photo: Jan Roe',
      ...body([third, fourth, fifth]),
    ]);
    assert.equal(page.metadata.headline, null, 'a caption is no headline');
  });

  it('read one line with date, publisher, author and agency as a byline', () => {
    reads(['byline: Mar 2, 2026 4:35 PM - Island Newsroom - Jan Roe with files from The Northsea Press', '', ...body()]);
  });

  it('tell an agency’s copyright from a site’s footer', () => {
    reads([HEADLINE, ...body(), 'credit: © 2026 The Associated Press']);
    reads([HEADLINE, ...body(), 'boilerplate: Share this', 'boilerplate: © 2026 Island Media Group | Terms of Use']);
  });

  it('cut a dateline with date and agency off its paragraph', () => {
    const page = reads([HEADLINE, `dateline+body: PORT MAREN, March 2 (Reuters) — ${first}`, ...body(STORY.slice(1))]);
    const text = mark([HEADLINE, `body: PORT MAREN, March 2 (Reuters) — ${first}`]).text;
    const passage = page.passages.find(({ zone }) => zone === 'body');
    assert.equal(text.slice(passage?.start, (passage?.start ?? 0) + 9), 'Transport');
  });

  it('cut a credit off the last paragraph', () => {
    reads([HEADLINE, ...body(STORY.slice(1, 5)), `body+credit: ${sixth} (With files from Jan Roe and The Associated Press)`]);
  });

  it('see that a page has no story', () => {
    const page = reads([
      ...['Home', 'News', 'Sports', 'Weather', 'Obituaries', 'Log in', 'Subscribe'].map(entry => `boilerplate: ${entry}`),
      'boilerplate: We use cookies to make this site better.',
      'boilerplate: © 2026 Maren Courier. All rights reserved.',
    ]);
    assert.equal(page.passages.length, 0);
    assert.equal(page.metadata.headline, null);
    assert.equal(page.metadata.published, null);
  });

  it('see that a page of nothing but lists has no story', () => {
    reads(Array.from({ length: 40 }, (_, index) => `boilerplate: • Pier ${index + 1}`));
  });

  it('give the empty page no zones', () => {
    for (const text of ['', '\n\n', ' \t\r\n']) assert.deepEqual(readPage(text, {}).zones, []);
  });

  it('keep a transcript whole', () => {
    reads([
      'headline: Transcript: the transport minister on the ferry strike',
      'body: HOST: Thank you for coming in this morning. You have been up all night with the union, so let me ask you how far apart you still are.',
      'body: ANA DUARTE: We are closer than we were a week ago, and I think that everybody in the room wants the ferries to run again.',
      'body: HOST: Will it be this week?',
      'body: ANA DUARTE: I would not want to name a day, because the members have to vote on whatever we bring them.',
      'body: HOST: And if they say no to the offer that is on the table?',
      'body: ANA DUARTE: Then we go back and talk, which is what we have done from the first day of this strike.',
    ]);
  });

  it('keep a live blog’s entries', () => {
    reads([
      'headline: Ferry strike: follow the talks as they happen',
      'body: 10:45 a.m.',
      `body: ${first}`,
      'body: 9:30 a.m.',
      `body: ${second}`,
      'body: 8:15 a.m.',
      `body: ${fifth}`,
    ]);
  });

  it('treat lines that repeat in other files as furniture', () => {
    const notice = 'The Maren Courier is published by islanders for islanders, and it has been printed in the old customs house on the quay since it was founded.';
    reads([HEADLINE, ...body(), `body: ${notice}`]);
    reads([HEADLINE, ...body(), `boilerplate: ${notice}`], { repeatedLines: new Set(readPageLines(notice).keys) });
  });

  it('of clean text are all body, whatever it says', () => {
    const page = reads(['body: Subscribe now', `body: ${first}`, '', 'body: © 2026 The Associated Press'], { plain: true });
    assert.equal(page.passages.length, 3);
  });

  describe('in hard-wrapped text', () => {
    const wrapped = STORY.slice(0, 4).map(paragraph => wrap(paragraph, 72).join('\n')).join('\n\n');

    it('make one passage of a paragraph’s lines', () => {
      const text = `FERRY TALKS RESUME AS STRIKE GOES ON\n\n${wrapped}\n`;
      const bodies = readPage(text, {}).passages.filter(({ zone }) => zone === 'body');
      assert.deepEqual(bodies.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' ')), STORY.slice(0, 4));
    });

    it('tell paragraphs apart where only an indent parts them', () => {
      const text = STORY.slice(0, 4).map(paragraph => `   ${wrap(paragraph, 68).join('\n')}`).join('\n');
      assert.deepEqual(readPage(text, {}).passages.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' ')), STORY.slice(0, 4));
    });

    it('leave lines alone that nothing broke', () => {
      const text = STORY.join('\n');
      assert.equal(readPage(text, {}).passages.length, STORY.length);
    });
  });

  describe('that a person corrected', () => {
    const { text } = mark([HEADLINE, ...body([first, second, third])]);
    const line = (content: string) => ({ start: text.indexOf(content), end: text.indexOf(content) + content.length });

    it('outrank the machine, and passages and metadata follow', () => {
      const page = readPage(text, { zones: [{ ...line(second), zone: 'boilerplate' }, { ...line(HEADLINE.slice(10)), zone: 'boilerplate' }] });
      assert.deepEqual(zonesByLine(text, page), ['boilerplate', 'body', 'boilerplate', 'body']);
      assert.deepEqual(page.passages.map(({ start }) => start), [line(first).start, line(third).start]);
      assert.equal(page.metadata.headline, null);
    });

    it('are whole lines even where a correction names a part', () => {
      const start = text.indexOf('cut off the islands');
      const page = readPage(text, { zones: [{ start, end: start + 3, zone: 'caption' }] });
      assert.equal(zonesByLine(text, page)[2], 'caption');
    });

    it('may make a story of a page that has none', () => {
      const page = readPage('Home\nFog\nRain', { zones: [{ start: 5, end: 8, zone: 'headline' }, { start: 9, end: 13, zone: 'body' }] });
      assert.deepEqual(page.zones, [{ start: 0, end: 4, zone: 'boilerplate' }, { start: 5, end: 8, zone: 'headline' }, { start: 9, end: 13, zone: 'body' }]);
      assert.equal(page.metadata.headline?.value, 'Fog');
    });
  });
});

function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
