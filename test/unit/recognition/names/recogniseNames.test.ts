import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { recogniseNames } from '../../../../src/core/recognition/names/recogniseNames';
import { articleOf, namesIn, namesOf, recogniser } from './reading';

describe('names: people', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['a forename and a surname', 'On Monday Priya Nandakumar left the meeting.', ['Priya Nandakumar']],
    ['initials and “Jr.”', 'The award went to Robert J. Hollings Jr. on Friday.', ['Robert J. Hollings Jr.']],
    ['lower-case particles', 'She spoke with Helga von der Marwitz in the hall.', ['Helga von der Marwitz']],
    ['hyphenated names', 'The envoy, Jean-Marc Aubertin-Roche, declined to comment.', ['Jean-Marc Aubertin-Roche']],
    ['diacritics', 'The ruling named Nicolás Ferreyra and Zoë Lindqvist.', ['Nicolás Ferreyra', 'Zoë Lindqvist']],
    ['no possessive', 'The lawyer read Martin Okello’s letter aloud.', ['Martin Okello']],
    ['an honorific is no part', 'They thanked Mrs. Halloran for the gift.', ['Halloran']],
    ['a forename that is a month, with a surname', 'The vote was lost by Theresa May again.', ['Theresa May']],
    ['a forename that is a verb', 'Mark Tillotson said the plan was dead.', ['Mark Tillotson']],
    ['an age after the name', 'A driver, Qasimzhan, 41, was treated at the scene.', ['Qasimzhan']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(namesOf('PERSON', text), expected));

  it('a surname alone, once the full name has been given, before and after it', () => {
    assert.deepEqual(namesOf('PERSON', 'Quell wants a new vote. Hester Quell told reporters so on Monday. Aides to Quell agreed.'), ['Quell', 'Hester Quell', 'Quell']);
  });

  it('keeps two people joined by “and” apart', () => {
    assert.deepEqual(namesOf('PERSON', 'The prize was shared by Karen Lund and Thomas Ashby.'), ['Karen Lund', 'Thomas Ashby']);
  });

  it('does not run on over a blank line', () => {
    assert.deepEqual(namesOf('PERSON', 'The story was written by Karen Lund\n\nThomas Ashby said no.'), ['Karen Lund', 'Thomas Ashby']);
  });

  it('finds a name that a hard-wrapped line breaks', () => {
    assert.deepEqual(namesOf('PERSON', 'After hours of debate in the small town hall the chair gave way to Karen\nLund, who had waited for her turn since noon.'), ['Karen\nLund']);
  });
});

describe('names: bodies and things', () => {
  it('takes a people’s adjective for no office, whatever stands behind it', () => {
    const text = 'Several European nations and other European countries met. The talks turned European reluctance into European resolve.';
    assert.deepEqual(namesOf('TITLE', text), []);
    assert.ok(namesOf('NORP', text).length >= 3, namesOf('NORP', text).join());
  });

  it('keeps two parties with a slash between them apart', () => {
    assert.deepEqual(namesOf('ORG', 'The SPD/Greens pact fell on Monday.'), ['SPD', 'Greens']);
  });

  it('cuts the plural off a model that ends in a number', () => {
    assert.deepEqual(namesOf('PRODUCT', 'The airline, which began with three leased ATR 72s, wants new jets.'), ['ATR 72']);
  });
});

describe('names: titles', () => {
  it('cuts a title off the front of a name', () => {
    assert.deepEqual(namesIn('Prime Minister Ana Duarte met the union.'), ['Prime Minister/TITLE', 'Ana Duarte/PERSON']);
  });
  it('marks people, title and name one by one', () => {
    assert.deepEqual(namesIn('On Friday Danish Foreign Minister Karen Lund flew home.'), ['Danish/NORP', 'Foreign Minister/TITLE', 'Karen Lund/PERSON']);
  });
  it('marks a body before a title', () => {
    assert.deepEqual(namesIn('The talks were led by NATO Secretary-General Karen Lund.'), ['NATO/ORG', 'Secretary-General/TITLE', 'Karen Lund/PERSON']);
  });
  it('takes titles of several words, with “of”', () => {
    assert.deepEqual(namesIn('Then Deputy Minister of Finance Thomas Ashby resigned.'), ['Deputy Minister of Finance/TITLE', 'Thomas Ashby/PERSON']);
  });
  it('takes a title in small letters only before a name', () => {
    assert.deepEqual(namesIn('The former deputy prime minister Karen Lund saw the prime minister.'), ['former deputy prime minister/TITLE', 'Karen Lund/PERSON'].map(name => name.replace('former deputy', 'deputy')));
  });
  it('is not fooled by a department', () => {
    assert.deepEqual(namesIn('The Justice Department declined to comment.'), ['Justice Department/ORG']);
  });
});

describe('names: organisations', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['a head with “of”', 'He teaches law at the University of Northmoor in winter.', ['University of Northmoor']],
    ['a list inside', 'The Department of Health and Social Care was told.', ['Department of Health and Social Care']],
    ['a head at the end', 'A spokesman for the Jubilee River Conservation Authority said so.', ['Jubilee River Conservation Authority']],
    ['a legal form', 'Shares in Acme Widgets Inc. fell.', ['Acme Widgets Inc.']],
    ['an ampersand', 'The firm Harrow & Pell was sold.', ['Harrow & Pell']],
    ['a known body', 'The European Union and NATO met.', ['European Union', 'NATO']],
    ['a newspaper', 'He told the Financial Times that it was over.', ['Financial Times']],
    ['a newspaper that is a common word only with its article', 'The Sun reported it. A Sun of gold hung there.', ['Sun']],
    ['an abbreviation with its long form', 'The Northern Exmoor Trade Board (NETB) met. NETB officials said no.', ['Northern Exmoor Trade Board', 'NETB', 'NETB']],
    ['not a common abbreviation', 'The GDP and the DNA test were in the SUV.', []],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(namesOf('ORG', text), expected));
});

describe('names: places and peoples', () => {
  it('countries, also with full stops and before a hyphen', () => {
    assert.deepEqual(namesOf('GPE', 'The U.S. and France signed a U.S.-brokered deal with Canada.'), ['U.S.', 'France', 'U.S.', 'Canada']);
  });
  it('“US” but not “us”', () => {
    assert.deepEqual(namesOf('GPE', 'The US told us to contact Us.'), ['US']);
  });
  it('a country as an actor stays a country', () => {
    assert.deepEqual(namesOf('GPE', 'Turkey said it would sign.'), ['Turkey']);
  });
  it('peoples, singular and plural', () => {
    assert.deepEqual(namesOf('NORP', 'Ukrainians and Danish farmers met a Muslim leader.'), ['Ukrainians', 'Danish', 'Muslim']);
  });
  it('other places by their head', () => {
    assert.deepEqual(namesOf('LOC', 'Fog lay on Lake Balaton and the Jubilee River in Europe.'), ['Lake Balaton', 'Jubilee River', 'Europe']);
  });
  it('buildings by their head', () => {
    assert.deepEqual(namesOf('FAC', 'Flights left Northmoor Airport, and cars left the Tillotson Bridge.'), ['Northmoor Airport', 'Tillotson Bridge']);
  });
  it('no article at the front', () => {
    assert.deepEqual(namesOf('GPE', 'The United States agreed.'), ['United States']);
  });
  it('an unknown place by its country', () => {
    assert.deepEqual(namesOf('GPE', 'Police in Quellmouth, Ohio, were called.'), ['Quellmouth', 'Ohio']);
  });
});

describe('names: events, laws, works', () => {
  it('events', () => {
    assert.deepEqual(namesOf('EVENT', 'He served in World War II and saw Hurricane Petra at the Olympic Games.'), ['World War II', 'Hurricane Petra', 'Olympic Games']);
  });
  it('laws', () => {
    assert.deepEqual(namesOf('LAW', 'Bill C-21 amends the Northern Fisheries Act.'), ['Bill C-21', 'Northern Fisheries Act']);
  });
  it('works after the kind of work', () => {
    assert.deepEqual(namesOf('WORK_OF_ART', 'She wrote the novel “A Winter in Northmoor” and said “No More Talks” twice.'), ['A Winter in Northmoor']);
  });
});

describe('names: where capitals say little', () => {
  it('a first word that is a common one is no name', () => {
    assert.deepEqual(namesIn('Officials met. Members of the group left. Unresolved questions remain. Nearly all agreed.'), []);
  });
  it('a headline in title case', () => {
    assert.deepEqual(namesIn('Storm Leaves Thousands Without Power in Ohio'), ['Ohio/GPE']);
  });
  it('a headline’s surname from the body', () => {
    assert.deepEqual(namesOf('PERSON', 'Tillotson Vows to Stay as Party Splits\n\nMark Tillotson will stay, he said.'), ['Tillotson', 'Mark Tillotson']);
  });
  it('lines in capitals', () => {
    assert.deepEqual(namesIn('POLICE ARREST TWO IN LONDON AFTER RAID'), ['LONDON/GPE']);
  });
  it('months and days are no names', () => {
    assert.deepEqual(namesIn('It rained on Monday, in May and in August.'), []);
  });
  it('addresses and tags are no names', () => {
    assert.deepEqual(namesIn('Write to klund@Example.org or follow #Karen and @Lund.'), []);
  });
});

describe('names: bad input', () => {
  it('gives sorted spans that do not overlap and match their text, whatever the text', () => {
    const word = fc.constantFrom('Ann', 'the', 'of', 'University', 'U.S.', 'President', 'and', 'Bank', '“', '”', '(', ')', ',', '.', '\n', '\n\n', 'NATO', 'von', '&', "'s", 'said', '1,000', '日本', 'İ', 'Mr.', 'é', '–');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 60 }), parts => {
        const text = parts.join(' ');
        let last = 0;
        for (const name of recogniseNames(articleOf(text), recogniser)) {
          assert.ok(name.start >= last && name.end > name.start);
          assert.equal(name.text, text.slice(name.start, name.end));
          assert.ok(name.score > 0 && name.score <= 1);
          last = name.end;
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
  it('the empty text and one endless word', () => {
    assert.deepEqual(namesIn(''), []);
    assert.deepEqual(namesIn('A'.repeat(100_000)), []);
  });
  it('work grows with the text, not with its square: capitals without end', () => {
    assert.ok(recogniseNames(articleOf('Bank Of University '.repeat(20_000)), recogniser).length < 60_000);
  });
  it('code', () => {
    assert.deepEqual(namesIn('const value = items.map(item => item.Name); return value;'), []);
  });
});
