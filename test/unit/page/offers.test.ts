import { strict as assert } from 'node:assert';
import { reads } from './pages';

/** What a site puts into and above its stories, in wordings that no list has. */
describe('offers, notices and links: the page of', () => {
  it('a British regional site with an offer above the story', () => {
    const { metadata } = reads([
      'headline: Lollipop lady retires after forty years on the same crossing',
      'boilerplate: Ad feature',
      'boilerplate: School crossing patroller Beryl Hathersedge has seen four generations of children across Tanner’s Row, and on Friday she hung up her...',
      'boilerplate: Keep reading with a Wharfside Echo pass',
      'boilerplate: We are a small team in an office above the bakery, and every story you read here was checked by somebody who lives among you.',
      'boilerplate: £3.50 a month for the first quarter†',
      'boilerplate: Have an account? Sign in',
      'boilerplate: †After that you will be charged £7 per month until you cancel.',
      'body: School crossing patroller Beryl Hathersedge has seen four generations of children across Tanner’s Row, and on Friday she hung up her coat for the last time.',
      'body: The 71-year-old started in 1985, when she was asked to stand in for a neighbour for a fortnight, and she never gave the lollipop back.',
      'body: “I have been called everything from Miss to Captain,” she said as pupils lined the pavement. “Captain was the best one.”',
      'body: Traffic on the road has doubled since then, according to the council, which is looking for somebody to follow her.',
    ]);
    assert.equal(metadata.headline?.value, 'Lollipop lady retires after forty years on the same crossing');
  });

  it('nothing: the story is gone', () => {
    for (const notice of [
      ['We can’t find the page you were after.', 'It may have been moved, or it may never have been there. You can search for it above or start again from the front page.'],
      ['Oops! 404', 'The article you requested is no longer available, because our licence to show it has run out.'],
      ['Désolé, cette page est introuvable.', 'L’article que vous cherchez n’existe plus ou a changé d’adresse.'],
    ]) reads(['boilerplate: Menu', ...notice.map(line => `boilerplate: ${line}`), 'boilerplate: © 2026 Kestrel Newspapers']);
  });

  it('a site that lets one in with an account', () => {
    const lede = 'Bakers in Lower Felding walked out on Tuesday over night shifts, and by eight o’clock there was not a loaf to be had in the town.';
    reads([
      'boilerplate: Log in or create a free account to read on',
      'headline: Bakers’ strike empties shelves in Lower Felding',
      `boilerplate: ${lede}`,
      'boilerplate: Log in',
      'boilerplate: Create a free account',
      'boilerplate: It takes a minute. We will never sell your address, and you can leave whenever you like.',
      'boilerplate: Your free account lets you read five stories a week and follow the places you care about.',
      `body: ${lede}`,
      'body: About 90 people work at the three bakeries, which belong to one family.',
      'body: A mediator has been asked for.',
    ]);
  });

  it('a column with an allowance in its middle', () => {
    reads([
      'headline: Ex-deputy gets probation in evidence-room thefts',
      'byline: Dolores Quimby-Vance',
      'byline: Tidewater Examiner-Post',
      'byline: Mar. 12, 2026',
      'body: A former sheriff’s deputy who took cash and pills from an evidence room was sentenced Thursday to four years of probation.',
      'body: Judge Alton Reyes told Brady Nettles, 36, that he had “sold the badge for pocket change.”',
      'body: Nettles pleaded guilty in December to two counts of theft. Prosecutors dropped three others.',
      'related: READ MORE: Deputy’s lawyer asks for delay',
      'boilerplate: You’ve read 2 of your 3 free stories this month.',
      'boilerplate: Get unlimited access for 99 cents a week.',
      'body: His attorney, Priscilla Gunn, said Nettles has been sober for 14 months and works nights at a bakery.',
      'body: The sheriff’s office has since put cameras in the room, a spokeswoman said.',
      'boilerplate: Reach Dolores Quimby-Vance at dqv@tidewater.example or 555-0199.',
    ]);
  });

  it('a story that speaks of subscriptions, prices and pages: it is no offer', () => {
    reads([
      'headline: Telephone company loses subscribers after raising prices',
      'body: The telephone company lost 40,000 subscribers in the first quarter after it had raised the price of its cheapest plan to $35 a month, it said on Monday.',
      'body: Analysts had expected half of that. The company blamed a page of its website that could not be found for two days in February.',
      'body: A month costs $5 less with its only rival, which has gained 12,000 customers since the new year.',
    ]);
  });

  it('a story whose first words come back at its end', () => {
    const lede = 'Herring are back in the bay, and the anglers who had given up on them stand shoulder to shoulder on the pier again.';
    reads([
      'headline: Herring are back in the bay',
      `body: ${lede}`,
      'body: Nobody had seen any for ten years, and the last boat that went out for them was sold to a museum in spring.',
      'body: The water has been colder than in any winter since 1996, which the fish seem to like, a biologist said.',
      'body: The town has put up a stall where they can be smoked, and the queue is as long as the pier.',
      'boilerplate: Subscribe now',
      'boilerplate: Most read',
      `boilerplate: ${lede}`,
    ].map(line => (line.startsWith('boilerplate: Most') || line === `boilerplate: ${lede}` ? line.replace('boilerplate', 'related') : line)));
  });

  it('a British paper with a link before the last sentence', () => {
    reads([
      'headline: Ferry firm fined £1.2m over lifeboat checks',
      'byline: Lorcan Pettigrew, Chief Reporter',
      'byline: 17th Feb 2026 5:58am',
      'body: A ferry firm has been fined £1.2 million after inspectors found that half of its lifeboats could not be lowered.',
      'body: Strait & Sound Ferries admitted three charges at Mid-Isle Sheriff Court on Monday.',
      'body: Sheriff Morag Ballantyne-Ross said it was “a matter of luck, not of care” that nobody had drowned.',
      'related: READ MORE: Storm closes causeway for second day',
      'body: The firm said it had replaced its whole safety team and apologised to passengers.',
      'caption: Pictures: Iona McFadyen',
      'boilerplate: Enjoyed this story? The Mercury is free to read because of people like you.',
      'boilerplate: Give £2',
    ]);
  });
});
