import { strict as assert } from 'node:assert';
import { readPage } from '../../../../src/core/page/readPage';
import { STORY, zonesByLine } from '../pages';
import { STORIES } from '../stories';

const TITLE = 'Ferry talks resume as dockers’ strike enters third week';

/** What readers say, each below a name. */
const REMARKS: readonly string[] = [
  'Berit S',
  'The dockers should have been paid properly years ago, and now all of us on the islands have to live on what the navy cares to bring.',
  'Old Salt',
  'I could not agree more with that. My mother waits for her tablets and nobody at the ministry picks up the telephone.',
  'Nils from Maren',
  'The operator has made good money every summer, so it should stop pretending that a small raise would ruin it.',
  'Tove',
  'What the minister says is one thing and what she has signed is another, as we saw with the bridge four years ago.',
];

function zonesOf(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return zonesByLine(text, readPage(text, {}));
}

/** The lines that are body, by their first words. */
function bodyOf(lines: readonly string[]): string[] {
  const zones = zonesOf(lines);
  return lines.filter((_, index) => zones[index]?.includes('body')).map(line => line.slice(0, 40));
}

describe('readers’ comments', () => {
  const story = STORY.map(line => line.slice(0, 40));

  for (const heading of [
    'Comments are now closed for this story',
    'Comments on this article are closed.',
    'The following are comments from our readers. They are not the views of the Courier.',
    'Comments posted below are those of readers and not of the Courier.',
  ]) it(`are told by “${heading}”, whatever stands over each`, () => assert.deepEqual(bodyOf([TITLE, 'By Jan Roe', ...STORY, heading, ...REMARKS]), story));

  for (const paragraph of [
    'Comments have been disabled on the ministry’s own page, Duarte said, because the clerks who read them had been insulted for three weeks running.',
    'The following comments from the operator’s last letter were read out at the gate of the port on Monday night.',
  ]) {
    it(`are not announced by the story’s “${paragraph.slice(0, 30)}…”`, () => {
      const told = [...STORY, ...STORY.slice(1, 5).map(line => line.replace('The', 'Later the'))];
      assert.ok(bodyOf([TITLE, 'By Jan Roe', ...told.slice(0, 6), paragraph, ...told.slice(7)]).includes((told.at(-1) ?? '').slice(0, 40)));
    });
  }
});

describe('a page of posts', () => {
  const posts = STORIES.slice(0, 5).map(([title = '', ...paragraphs]) => ({ title, paragraphs: paragraphs.slice(0, 3) }));
  const page = (foot: (at: number) => string): string[] => ['Harbour Notes', 'Letters from a small port', ...posts.flatMap(({ title, paragraphs }, at) => [`${9 - at} March 2026`, title, ...paragraphs, foot(at)])];

  for (const foot of [(at: number) => `Posted by Mia at ${at + 3}:15 PM | Permalink | Comments (${at})`, (at: number) => `Permalink · ${at + 2} comments`]) {
    it(`is read whole where each ends like “${foot(0)}”`, () => {
      const found = bodyOf(page(foot));
      for (const { paragraphs } of posts) for (const paragraph of paragraphs) assert.ok(found.includes(paragraph.slice(0, 40)), paragraph);
      assert.equal(found.some(line => line.includes('Permalink')), false);
    });
  }
});

describe('a story told in short sections', () => {
  const sections = STORIES.flatMap(story => story.slice(2, 5)).flatMap((text, at) => [['The harbour wall', 'A quiet winter', 'What the judge wrote', 'The old pier', 'Bread and water'][at % 5] ?? '', text]);

  it('is no rail of teasers where nothing else is left, though a button above it says “view all”', () => {
    const lines = ['Fifteen small towns in one wet spring', 'By Jan Roe', 'View all', ...sections];
    const found = bodyOf(lines);
    for (const [at, text] of sections.entries()) if (at % 2 === 1) assert.ok(found.includes(text.slice(0, 40)), text);
  });

  it('is a rail below a story', () => {
    const found = bodyOf([TITLE, 'By Jan Roe', ...STORY, 'More stories', ...STORIES.slice(1).flatMap(([title = '', text = '']) => [title, text])]);
    assert.deepEqual(found, STORY.map(line => line.slice(0, 40)));
  });
});

describe('a story of one paragraph', () => {
  it('is found among teasers that are longer together', () => {
    const [glacier = [], council = [], bakers = []] = [STORIES[2], STORIES[1], STORIES[3]];
    const paragraph = `${glacier[1] ?? ''} ${glacier[2] ?? ''}`;
    const teasers = [council, bakers].flatMap(([title = '', text = '']) => [title, `${text.split(' ').slice(0, 24).join(' ')}.`]);
    assert.ok(bodyOf(['Home', 'World', 'Local', glacier[0] ?? '', paragraph, ...teasers]).includes(paragraph.slice(0, 40)));
  });
});

describe('a menu', () => {
  it('is no paragraph, however long', () => {
    const menu = 'News | Sport | Weather | Ferries and harbours | Letters to the editor | Births and weddings | Houses and gardens | Tide tables | About the Courier';
    assert.deepEqual(bodyOf([menu, TITLE, 'By Jan Roe', ...STORY, menu]), STORY.map(line => line.slice(0, 40)));
  });
});
