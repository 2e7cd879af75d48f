import { strict as assert } from 'node:assert';
import { reads } from './pages';

const values = (list: readonly { readonly value: string }[]): string[] => list.map(({ value }) => value);

/** Pages as sites of several countries lay them out, in wordings and with names that no list has. */
describe('the page of', () => {
  it('a French-Canadian daily behind a wall', () => {
    const { metadata } = reads([
      'boilerplate: Passer au contenu',
      'boilerplate: Le Riverain de Beauval',
      '',
      'headline: Le pont de l’Île-aux-Grues restera fermé jusqu’à Noël',
      'byline: Par Ghislaine Arsenault-Doyon, Le Riverain de Beauval',
      'byline: Publié le 4 novembre 2025 à 6 h 30',
      'caption: Le pont est fermé depuis la crue d’octobre. PHOTO MARC TURGEON, LE RIVERAIN',
      'dateline+body: BEAUVAL – Les automobilistes devront encore faire le détour par Saint-Anaclet, parce que les travaux sur le pont ont pris deux mois de retard, a annoncé mardi le ministère des Transports.',
      'body: « Nous avons trouvé des fissures que personne n’avait vues », a expliqué la directrice du chantier, Solange Pépin, lors d’une visite avec les journalistes.',
      'body: Les commerçants de l’île disent que leurs ventes ont baissé de moitié depuis la fermeture, et ils demandent une aide de la province pour passer l’hiver.',
      'body: Le maire a promis que le traversier ferait quatre voyages de plus par jour dès la semaine prochaine.',
      'credit: — Avec des informations de Presse Boréale',
      'boilerplate: Déjà abonné ? Connectez-vous',
      'boilerplate: © 2025 Le Riverain. Tous droits réservés.',
    ]);
    assert.equal(metadata.dateline?.value, 'BEAUVAL');
    assert.deepEqual(values(metadata.author), ['Ghislaine Arsenault-Doyon']);
    assert.deepEqual(values(metadata.contributors), ['Presse Boréale']);
    assert.equal(metadata.publisher?.value, 'Le Riverain de Beauval');
    assert.deepEqual([metadata.published?.value, metadata.language?.value], ['2025-11-04T06:30', 'fr']);
  });

  it('an Indian daily', () => {
    const { metadata } = reads([
      'boilerplate: Home',
      'boilerplate: Cities',
      'headline: Tanker owners call off stir after talks with collector',
      'byline: Meenakshi Thangaraj / Updated: 18 Aug 2025, 21:05 IST / Published: 18 Aug 2025, 20:10 IST',
      'dateline+body: KOVALUR – Owners of over 400 water tankers on Monday called off their indefinite stir after the district administration agreed to revise the hire charges, sources said.',
      'body: The decision was taken at a meeting which the collector chaired, and which was attended by representatives of the association and of the municipal corporation.',
      'body: “We have been assured that a committee will look into the arrears of Rs 4.2 crore within 15 days,” association president S. Murugavel told mediapersons.',
      'body: Residents of the northern wards, who have been buying water in cans since last week, said that they hoped supply would be normal by Wednesday.',
      'related: Also Read',
      'related: Two held for theft of copper wire near old bus stand',
      'related: Metro line to airport: second tunnel to be ready by December',
      'boilerplate: Subscribe to Kovalur Varta Premium for Rs 99 per month and read ad-free stories',
    ]);
    assert.deepEqual(values(metadata.author), ['Meenakshi Thangaraj']);
    assert.equal(metadata.published?.value, '2025-08-18T20:10');
    assert.equal(metadata.dateline?.value, 'KOVALUR');
  });

  it('a Ghanaian paper with a leading picture', () => {
    const { metadata } = reads([
      'headline: Fisherfolk at Anokye Beach ask for closed season to be shortened',
      'byline: Story: Nii Armah Quartey-Sowah, Anokye',
      'byline: 7th July, 2025',
      'caption: Fishermen mend their nets at Anokye Beach on Sunday, July 6, 2025. Coastline Picture Desk',
      'body: The Chief Fisherman of Anokye Beach, Nii Okai Lartey, has appealed to the government to reduce the closed season from eight weeks to five so that families can pay school fees.',
      'body: He made the appeal when the Deputy Minister for Fisheries, Madam Esi Abaka, paid a working visit to the landing site over the weekend.',
      'body: “We are not against the law, but a child cannot eat a law,” he said, and he asked that rice and premix fuel be shared before the boats were tied up.',
      'body: Madam Abaka said that the ministry would study the request, but she added that stocks of sardinella had fallen by a third since 2019.',
      'boilerplate: Tell us what is happening where you live: WhatsApp 055 500 0000',
    ]);
    assert.deepEqual(values(metadata.author), ['Nii Armah Quartey-Sowah']);
    assert.equal(metadata.published?.value, '2025-07-07');
  });

  it('an aggregator that names its source by a word alone', () => {
    const { metadata } = reads([
      ...['Regions', 'North', 'South', 'Topics', 'Money', 'Outlook'].map(entry => `boilerplate:   • ${entry}`),
      'headline: Tram drivers in Halvik vote to end work-to-rule',
      'byline: Dagposten',
      'byline: Friday, 9 May 2025 13:20 CEST',
      'body: Tram drivers in Halvik have voted to end their work-to-rule after the city agreed to hire forty more of them by the end of next year.',
      'body: Nearly two thirds of the members who took part were for the deal, which their union had called the best that could be had without a strike.',
      'body: “Passengers have been patient with us, and we have not forgotten it,” said the union’s secretary, Ingeborg Tveito.',
      'body: The first line to run as it should will be the one to the harbour, from Monday on, the transport office said in a statement.',
      'boilerplate: Continue to the full article on Dagposten »',
    ]);
    assert.equal(metadata.publisher?.value, 'Dagposten');
    assert.deepEqual(metadata.author, []);
    assert.equal(metadata.published?.value, '2025-05-09T13:20+02:00');
  });

  it('a radio station: one line with all of it', () => {
    const { metadata } = reads([
      'byline: 14 Jan 2026 07:45 | Savanna Radio | Thandeka Mokoena with files from the Zambezi News Agency',
      'body: Health workers in the Luwombe valley began on Wednesday to vaccinate 60,000 children against measles, after eleven cases had been confirmed since the new year.',
      'body: The campaign will last for ten days, and the teams will go from village to village by boat because the rains have washed the road away.',
      'body: Parents have been asked to bring the cards of their children, but nobody will be turned away without one, the district officer said.',
    ]);
    assert.equal(metadata.publisher?.value, 'Savanna Radio');
    assert.deepEqual(values(metadata.author), ['Thandeka Mokoena']);
    assert.equal(metadata.agency?.value, 'Zambezi News Agency');
    assert.equal(metadata.published?.value, '2026-01-14T07:45');
  });

  it('a wire report from several places', () => {
    const { metadata } = reads([
      'headline: Heat closes schools on both sides of the gulf',
      'byline: By Farida Noorzai and Colm Brennigan, Meridian Newswire',
      'dateline+body: AL-QASR, July 2 (Meridian Newswire) - Schools and courts closed on Wednesday as temperatures rose above 50 degrees for the fourth day, and the power company asked people to switch off what they could.',
      'body: Doctors in the capital said that they had treated more than 300 people for heat stroke, most of them builders and drivers.',
      'dateline+body: PORT SELIM - Across the water the fish market opened at three in the morning so that the catch could be sold before sunrise, traders said.',
      'body: The ferry company has cancelled its sailings at noon until the end of the week, because its decks are too hot to walk on.',
      'credit: Reporting by Farida Noorzai in Al-Qasr and Colm Brennigan in Port Selim; Additional reporting by Dana Vesk; Editing by Uche Marlowe',
      'boilerplate: Our principles: how we work',
    ]);
    assert.deepEqual([metadata.dateline?.value, metadata.agency?.value], ['AL-QASR', 'Meridian Newswire']);
    assert.deepEqual(values(metadata.author), ['Farida Noorzai', 'Colm Brennigan']);
  });

  it('an agency that no list has, whatever its name', () => {
    const { metadata } = reads([
      'headline: Glass factory to reopen with half its furnaces',
      'dateline+body: Brenna Falls – Two of the four furnaces at the old glass factory will be lit again in spring, its new owners said on Tuesday, and 180 people will get their jobs back.',
      'body: The factory went dark two years ago when the price of gas had risen so far that each bottle was sold at a loss.',
      'body: The owners, a family firm from the coast, want to make lenses for lighthouses there, which nobody else on the continent does any more.',
      'credit: This report by Tri-River Copy was first published Feb. 3, 2026.',
      'credit: — With files from Halima Oduor in Brenna Falls and The Upland Exchange',
    ]);
    assert.deepEqual([metadata.agency?.value, metadata.publisher], ['Tri-River Copy', null]);
    assert.deepEqual(values(metadata.contributors), ['Halima Oduor', 'The Upland Exchange']);
    assert.equal(metadata.dateline?.value, 'Brenna Falls');
  });

  it('a cricket match: score and card are the story’s', () => {
    const { metadata } = reads([
      'headline: Spin twins bowl Highland Lions to a famous win',
      'body: Highland Lions 214-8, Delta Kings 171',
      'body: Ndlovu 62, Perera 41; Joubert 3-28, Masood 3-35',
      'body: Highland Lions beat Delta Kings by 43 runs on Saturday to win the Trans-Karoo Cup, after their two spinners had taken three wickets each.',
      'body: The Kings had been 120 for two when Faisal Masood came on, and within half an hour they had lost six batters for 31 runs.',
      'body: “It turned more than I had any right to expect,” Masood said, and he thanked the groundsman.',
      'body: Scorecard',
      'body: Highland Lions: Ndlovu 62, Botha 18, Perera 41, Fourie 30, Masood 22, Joubert 12, Khan 9, extras 20.',
      'body: Delta Kings: Pillay 55, Okafor 38, Smit 22, Dube 19, Rao 11, Banda 6, Moyo 4, extras 16.',
      'body: Umpires: J. Steyn and R. Kaunda.',
      'boilerplate: Tags: cricket, cup, Highland Lions, Delta Kings, spin, final',
    ]);
    assert.equal(metadata.headline?.value, 'Spin twins bowl Highland Lions to a famous win');
  });

  it('a hearing written down, and a live page with subheads', () => {
    reads([
      'headline: The hearing in full: what the harbour master told the inquiry',
      'body: COUNSEL: Mr. Abara, you were on watch in the tower on the night when the barge broke loose. Could you tell the inquiry what you saw?',
      'body: MR. ABARA: I saw the lights move, and at first I thought that it was the tug. Then I heard the chain.',
      'body: COUNSEL: At what time?',
      'body: MR. ABARA: Ten to four.',
      'body: COUNSEL: And what did you do when you had understood that it was not the tug but the barge itself?',
      'body: MR. ABARA: I called the pilots, I called the fire station, and then I ran down the stairs as fast as a man of sixty can.',
      'body: COUNSEL: No further questions.',
      'body: MR. ABARA: Thank you.',
    ]);
    reads([
      'headline: Budget day in Kestria, as it happens',
      'boilerplate: Turn on notifications',
      'body: 3.10pm',
      'body: Fuel duty frozen again',
      'body: The chancellor says that fuel duty will stay where it is for another year, which she puts at 1.2 billion crowns.',
      'body: 2.41pm',
      'body: ‘We inherited a hole’',
      'body: She has begun to speak, and the first ten minutes have been about the government that came before hers.',
      'body: 2.05pm',
      'body: Benches fill up',
      'body: Members are taking their seats, and the gallery has been full since noon. Our reporter counted nine people with flasks.',
      'boilerplate: Show earlier entries',
    ]);
  });

  it('an American site that prints the headline twice and asks for an address in between', () => {
    const { metadata } = reads([
      'boilerplate: Home',
      'boilerplate: Local',
      'headline: Water main bursts for third time on Elm Quay',
      'byline: Published March 2, 2026 at 6:15 p.m. | Updated March 3, 2026 at 8:02 a.m.',
      'boilerplate: Water main bursts for third time on Elm Quay',
      'caption: A burst main sent water two feet deep down Elm Quay on Monday. It was the third this winter. (Photo by Petra Osei/The Delta Argonaut)',
      'byline: By Marguerite Stonecipher | mstone@argonaut.example | The Delta Argonaut',
      'body: A water main burst under Elm Quay for the third time this winter on Monday, flooding eleven cellars and closing the street to cars.',
      'body: The utility said the pipe, laid in 1911, would have to be replaced over its whole length.',
      'body: "We are mopping with bedsheets," said Ottoline Brackett, who owns a shoe shop on the corner.',
      'boilerplate: Want more local stories? Our morning note lands at 6 a.m., and it costs nothing.',
      'boilerplate: Your email',
      'boilerplate: Count me in',
      'body: The work could take until May, and buses will be sent over Tannery Bridge until then.',
      'body: Councilman Rex Dunmore asked why the pipe had not been on the list for repairs.',
      'boilerplate: Keep the Argonaut sailing: chip in with 5 dollars a month',
    ]);
    assert.deepEqual([metadata.publisher?.value, ...values(metadata.author), metadata.published?.value], ['The Delta Argonaut', 'Marguerite Stonecipher', '2026-03-02T18:15']);
  });

  it('a paper that gives name, place and date a line each', () => {
    const { metadata } = reads([
      'boilerplate: WORLD',
      'headline: Ceasefire talks in Marrakand break up without date',
      'byline: KESHAV RAMASWAMY-IYER',
      'dateline: MARRAKAND, DECEMBER 3',
      'byline: First published: Dec. 3, 2025, 22:41',
      'body: Talks on a ceasefire in the northern valleys broke up in Marrakand on Wednesday without a date for another round, delegates said.',
      'body: The envoy of the regional bloc, Tendai Mutasa-Berg, told reporters that both sides had agreed to "keep the telephone plugged in".',
      'body: Aid groups say that 70,000 people in the valleys have had no flour since October.',
      'credit: Agencies',
    ]);
    assert.deepEqual([...values(metadata.author), metadata.dateline?.value, metadata.published?.value], ['Keshav Ramaswamy-Iyer', 'MARRAKAND', '2025-12-03T22:41']);
  });

  it('a paper that stacks label, name, role and date', () => {
    const { metadata } = reads([
      'boilerplate: Northern Herald',
      'headline: Council backs plan for 340 homes on old mill',
      'byline: Exclusive by',
      'byline: Rowan Petherick',
      'byline: Local Democracy Reporter',
      'byline: 09:41, 5 Feb 2026',
      'byline: Updated 11:02, 5 Feb 2026',
      'boilerplate: Bookmark',
      'caption: The old mill at Skelby, which has stood empty since 1998 (Image: Northern Herald)',
      'body: Plans for 340 homes on the site of Skelby’s old mill have been backed by councillors by seven votes to two.',
      'body: The scheme by Harrow & Finch will keep the chimney, which had been the subject of a petition with 4,100 names.',
      'body: Cllr Denise Okafor said: “I learned to swim in that mill pond, and I’d like my grandchildren to learn somewhere warmer.”',
      'body: Work could start in the autumn.',
    ]);
    assert.deepEqual([...values(metadata.author), metadata.published?.value], ['Rowan Petherick', '2026-02-05T09:41']);
  });

  it('a story with a standfirst', () => {
    reads([
      'headline: Tram line to the airport a year late',
      'body: The second tunnel of the tram line has flooded again, and the airport will have to wait for its trams until next winter',
      'byline: By Simone Aucoin, Transport Editor',
      'body: The tram line to the airport will open a year late because the second of its tunnels has flooded again, the transport office said on Monday.',
      'body: The pumps that were put in last spring have not kept up with the water, and new ones cannot be had before autumn.',
    ]);
  });

  it('a story with a lone word above it: nothing is guessed', () => {
    const { metadata } = reads([
      'headline: Tram line to the airport a year late',
      'boilerplate: Transport',
      'byline: 3 March 2026',
      'body: The tram line to the airport will open a year late because the second of its tunnels has flooded again, the transport office said on Monday.',
      'body: The pumps that were put in last spring have not kept up with the water, and new ones cannot be had before autumn.',
    ]);
    assert.equal(metadata.publisher, null);
  });

  it('an agency’s analysis with points in a list', () => {
    const { metadata } = reads([
      'headline: Why lithium miners are betting on salt lakes again',
      'byline: By Ximena Oyarzun and Derek Blythe',
      'dateline+body: Feb 26 (Copperline) - Miners are once again pouring money into salt lakes high in the mountains, three years after a price crash emptied the camps there.',
      'body: Prices of lithium carbonate have risen 61% since October to $18,400 a tonne, according to the data firm Basalt.',
      'body: “The salt was always there. What was missing was somebody with patience,” said Elena Quispe-Ward, an analyst at Norte Capital.',
      'body: * Demand to grow 20% a year until 2030, forecasters say',
      'body: * New filters use half as much water',
      'body: Two of the five largest projects in the mountains still lack permits.',
      'credit: (Reporting by Ximena Oyarzun in Antofalla and Derek Blythe in Leeds; additional reporting by Ji-woo Han; editing by P. Stone)',
    ]);
    assert.deepEqual([metadata.agency?.value, metadata.dateline, values(metadata.contributors)], ['Copperline', null, ['Ji-woo Han', 'P. Stone']]);
  });
});
