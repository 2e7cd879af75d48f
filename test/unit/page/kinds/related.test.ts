import { body } from '../pages';
import { labels } from './labelled';

const HEADLINE = 'headline: Ferry talks resume as dockers’ strike enters third week';
const [first = '', second = '', ...rest] = body();

describe('teasers', () => {
  it('are headlines with the time under each', () => {
    labels([HEADLINE, ...body(), 'related: Top stories', 'related: Harbour bridge closes for repairs until autumn', 'related: 3 hours ago', 'related: Lighthouse keeper retires after forty years', 'related: 4 min read']);
  });

  it('are a numbered list of what is most read', () => {
    labels([HEADLINE, ...body(), 'related: Most read', 'related: 1', 'related: Harbour bridge closes for repairs until autumn', 'related: 2', 'related: Lighthouse keeper retires after forty years']);
  });

  it('are a row of headlines under no heading', () => {
    labels([HEADLINE, ...body(), 'boilerplate: Share', 'related: Harbour bridge closes for repairs until autumn', 'related: Lighthouse keeper retires after forty years', 'related: Museum of the tides opens in an old salt works']);
  });

  it('interrupt the story', () => {
    labels([HEADLINE, first, 'related: TUGS COLLIDE AS HARBOUR MASTER SLEEPS THROUGH ALARM', second, 'related: Related', 'related: Harbour bridge closes for repairs until autumn', ...rest]);
  });

  it('end where the footer begins', () => {
    labels([HEADLINE, ...body(), 'related: Most read', 'related: Harbour bridge closes for repairs until autumn', 'boilerplate: Terms of use', 'boilerplate: Maren Courier House', 'boilerplate: © 2026 Maren Courier']);
  });

  it('are a page of nothing but headlines and blurbs', () => {
    labels(['boilerplate: Home', 'related: Harbour bridge closes for repairs until autumn', 'related: The bridge over the harbour will be closed for most of the summer, the council said....', 'related: Lighthouse keeper retires after forty years', 'related: The last keeper has handed over his keys to a machine that...', 'related: Herring are back in the bay, anglers say', 'related: Anglers who had not seen herring for a decade say that the fish have come back....']);
  });
});

describe('furniture', () => {
  it('is a pull quote, a menu, tags and a survey', () => {
    labels(['boilerplate: Home', 'boilerplate: Local News', HEADLINE, first, 'boilerplate: “Closer than a week ago, and everybody in that room knows it”', second, ...rest, 'boilerplate: Tags', 'boilerplate: Ferries', 'boilerplate: Was this story worth your time?', 'boilerplate: Give it between one and five stars!', 'boilerplate: Would anybody else want to read about ferries?', 'boilerplate: How likely is another visit to these pages?']);
  });
});
