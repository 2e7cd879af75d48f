import { strict as assert } from 'node:assert';
import { body } from '../pages';
import { kindsOf, labels } from './labelled';

const HEADLINE = 'headline: Ferry talks resume as dockers’ strike enters third week';

describe('the lines between headline and story', () => {
  it('are a byline of many lines', () => {
    labels([HEADLINE, 'byline: By', 'byline: Jan Roe', 'byline: and', 'byline: Mia Lindqvist', 'byline: Published', 'byline: March 2, 2026', ...body()]);
  });

  it('are a byline that buttons interrupt', () => {
    labels([HEADLINE, 'byline: Jan Roe', 'boilerplate: Follow', 'byline: March 2, 2026', 'boilerplate: Share', ...body()]);
  });

  it('are no byline where a button is shaped like a name', () => {
    labels([HEADLINE, 'byline: By Jan Roe', 'byline: March 2, 2026', 'boilerplate: Hide Transcript', 'boilerplate: Small Text', 'boilerplate: Large Text', ...body()]);
  });

  it('are no byline where a button shaped like a name is all there is', () => {
    labels([HEADLINE, 'boilerplate: Hide Transcript', 'byline: March 2, 2026', ...body()]);
  });

  it('are a standfirst though the reading left it out', () => {
    const lines = [HEADLINE, 'body: The strike has cut off the islands from the mainland, and the navy carries medicine there while both sides argue about shifts.', 'byline: By Jan Roe', ...body()];
    assert.equal(kindsOf(lines, (zone, index) => zone === 'body' && index > 1)[1], 'body');
  });

  it('name the author once; a card repeats it', () => {
    labels([HEADLINE, 'byline: By Jan Roe', 'boilerplate: Jan Roe', 'byline: March 2, 2026', ...body()]);
  });

  it('say from where somebody reported', () => {
    labels([HEADLINE, 'byline: By Jan Roe and Mia Lindqvist', 'byline: Jan Roe reported from Port Maren and Mia Lindqvist from the islands.', 'byline: March 2, 2026', ...body()]);
  });

  it('are a dateline alone, its paragraph on the next line', () => {
    labels([HEADLINE, 'byline: By Jan Roe', 'dateline: PORT MAREN, Ostia —', ...body()]);
  });

  it('are bylines under a standfirst, up to the first paragraph', () => {
    labels([HEADLINE, 'body: The strike has cut off the islands from the mainland, and the navy carries medicine there.', 'byline: By Jan Roe', 'byline: March 2, 2026', ...body()]);
  });
});

describe('a live blog', () => {
  it('has the time and the writer of each entry in bylines', () => {
    const [first = '', second = '', third = ''] = body();
    labels([HEADLINE, 'byline: By Jan Roe', 'byline: March 2, 2026', first, 'byline: 15:20', 'byline: Jan Roe', 'body: Tugs hired', second, 'boilerplate: Share', 'byline: 14:05', 'byline: Jan Roe', 'body: Still talking', third]);
  });
});
