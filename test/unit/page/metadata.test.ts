import { strict as assert } from 'node:assert';
import type { Evidence, Metadata, PageContext, Zone } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { STORY } from './pages';

const HEADLINE = 'Ferry talks resume as dockers’ strike enters third week';

/** The metadata of a page, after a check that every piece of evidence says what it is evidence for. */
function metadata(lines: readonly string[], context: PageContext = {}): Metadata {
  const text = lines.join('\n');
  const read = readPage(text, context).metadata;
  for (const field of ['headline', 'publisher', 'agency', 'dateline', 'copyright'] as const) checkEvidence(text, read[field]);
  for (const evidence of [...read.author, ...read.contributors]) checkEvidence(text.toLowerCase(), { ...evidence, value: evidence.value.toLowerCase() });
  return read;
}

function checkEvidence(text: string, evidence: Evidence | null): void {
  if (evidence?.start !== undefined) assert.equal(text.slice(evidence.start, evidence.end), evidence.value);
}

function values(list: readonly Evidence[]): string[] {
  return list.map(({ value }) => value);
}

/** Metadata of a page with a headline, these lines under it, the story, and these lines after it. */
function withFurniture(front: readonly string[], end: readonly string[] = [], context: PageContext = {}): Metadata {
  return metadata([HEADLINE, ...front, '', ...STORY, ...end], context);
}

describe('metadata', () => {
  it('that a page does not state is null', () => {
    assert.deepEqual(metadata(STORY), {
      headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: { value: 'en' },
    });
  });

  it('has the headline, without the section or the site behind it', () => {
    assert.equal(withFurniture([]).headline?.value, HEADLINE);
    assert.equal(metadata([`${HEADLINE} – National`, ...STORY]).headline?.value, HEADLINE);
    const read = metadata([`${HEADLINE} | Maren Courier`, ...STORY]);
    assert.deepEqual([read.headline?.value, read.publisher?.value], [HEADLINE, 'Maren Courier']);
  });

  it('reads date, publisher, author and agency from one line', () => {
    const read = withFurniture(['Mar 2, 2026 4:35 PM - Island Newsroom - Jan Roe with files from The Northsea Press']);
    assert.equal(read.published?.value, '2026-03-02T16:35');
    assert.equal(read.publisher?.value, 'Island Newsroom');
    assert.deepEqual(values(read.author), ['Jan Roe']);
    assert.equal(read.agency?.value, 'The Northsea Press');
  });

  it('reads a byline with several authors and a publisher', () => {
    const read = withFurniture(['By Jan Roe and Mia de la Cruz, Maren Courier', 'Published March 2, 2026 at 9:05 a.m. EST']);
    assert.deepEqual(values(read.author), ['Jan Roe', 'Mia de la Cruz']);
    assert.equal(read.publisher?.value, 'Maren Courier');
    assert.equal(read.published?.value, '2026-03-02T09:05-05:00');
  });

  it('reads a publisher and a date on lines of their own', () => {
    const read = withFurniture(['CTV', 'Monday, March 02, 2026 09:08:09 AM UTC']);
    assert.deepEqual([read.publisher?.value, read.published?.value], ['CTV', '2026-03-02T09:08:09Z']);
  });

  it('reads the credits of agency copy', () => {
    const read = withFurniture([], ['This report by The Northsea Press was first published March 2, 2026.', '— With files from Jan Roe in Port Maren and The Associated Press']);
    assert.deepEqual([read.agency?.value, read.published?.value], ['The Northsea Press', '2026-03-02']);
    assert.deepEqual(values(read.contributors), ['Jan Roe', 'The Associated Press']);
  });

  it('takes those who reported for authors where there is no byline, else for contributors', () => {
    const credit = '(Reporting by Jan Roe and Mia Li; Editing by Tom Ode)';
    assert.deepEqual(values(withFurniture([], [credit]).author), ['Jan Roe', 'Mia Li']);
    const read = withFurniture(['By Ana Lund'], [credit]);
    assert.deepEqual([values(read.author), values(read.contributors)], [['Ana Lund'], ['Jan Roe', 'Mia Li', 'Tom Ode']]);
  });

  it('tells those who helped from those who signed', () => {
    const read = withFurniture(['By Ana Lund and Jan Roe'], ['(Reporting by Ana Lund in Oslo and Jan Roe in Leeds; additional reporting by Mia Li; editing by Tom Ode)']);
    assert.deepEqual([values(read.author), values(read.contributors)], [['Ana Lund', 'Jan Roe'], ['Mia Li', 'Tom Ode']]);
  });

  it('reads the credit of a French agency, and a date that states none', () => {
    const read = withFurniture(['03/02/2026 11:20'], ['Cette dépêche de Presse Boréale a été initialement publiée le 2 mars 2026.']);
    assert.deepEqual([read.agency?.value, read.published?.value], ['Presse Boréale', '2026-03-02']);
  });

  it('writes an author whom the paper sets in capitals as names are written', () => {
    assert.deepEqual(values(withFurniture(['By ANA VAN DER ROE-LUND and J.R. MCDONALD']).author), ['Ana van der Roe-Lund', 'J.R. McDonald']);
    assert.deepEqual(values(withFurniture(['By Ana Roe and AJ Lund']).author), ['Ana Roe', 'AJ Lund']);
  });

  it('reads a date of figures as the page’s other dates or its language have it', () => {
    const spanish = ['El ministro se reunió el lunes con los trabajadores del puerto, que están en huelga desde hace tres semanas, y dijo que no hay un acuerdo con la empresa.', 'La empresa ha ofrecido un cuatro por ciento, y los trabajadores piden más para los que no tienen un contrato desde hace años en el puerto de la ciudad.'];
    assert.equal(metadata(['Los estibadores siguen en huelga en el puerto', 'Publicado el 03/02/2026 11:20', '', ...spanish, ...spanish]).published?.value, '2026-02-03T11:20');
    assert.equal(withFurniture(['Published 03/02/2026 11:20']).published, null);
    assert.equal(withFurniture(['Published 03/02/2026 11:20', 'Updated 17/02/2026 12:00']).published?.value, '2026-02-03T11:20');
  });

  it('has those who took the pictures or sent words from elsewhere among the contributors', () => {
    const start = HEADLINE.length + '\nBy Ana Roe\n'.length;
    const zones: readonly Zone[] = [{ start, end: start + 'Photographs by Mia Li'.length, zone: 'byline' }];
    const read = withFurniture(['By Ana Roe', 'Photographs by Mia Li'], ['Staff writers Jan Roe in Port Maren and Tom Ode contributed to this report.'], { zones });
    assert.deepEqual([values(read.author), values(read.contributors)], [['Ana Roe'], ['Mia Li', 'Jan Roe', 'Tom Ode']]);
  });

  it('has the dateline’s place and agency', () => {
    const read = metadata([HEADLINE, `PORT MAREN, March 2 (Reuters) — ${STORY[0] ?? ''}`, ...STORY.slice(1)]);
    assert.deepEqual([read.dateline?.value, read.agency?.value], ['PORT MAREN', 'Reuters']);
  });

  it('has the agency whose words went into the story', () => {
    for (const [line, agency] of [['(avec AFP)', 'AFP'], ['Mit Material der dpa', 'dpa'], ['Source: Reuters', 'Reuters']] as const) {
      const start = [HEADLINE, '', ...STORY, ''].join('\n').length;
      assert.equal(withFurniture([], [line], { zones: [{ start, end: start + line.length, zone: 'credit' }] }).agency?.value, agency, line);
    }
  });

  it('has the holder of the copyright, not the aggregator', () => {
    assert.equal(withFurniture([], ['© 2026 The Associated Press']).copyright?.value, 'The Associated Press');
    assert.equal(withFurniture([], ['Copyright 2026 The Associated Press. All rights reserved.']).copyright?.value, 'The Associated Press');
    assert.equal(withFurniture([], ['Share this', '© 2009 - 2026 Newsgather | News Archive | Contact Us']).copyright, null);
  });

  it('says from where an aggregator took the story', () => {
    assert.equal(withFurniture([], ['View the original article on BBC', 'Share this']).publisher?.value, 'BBC');
  });

  it('takes no teaser’s, caption’s or sentence’s date for the day of publication', () => {
    assert.equal(
      metadata([
        'Ana Duarte leaves the ministry in Port Maren on Sunday, March 1, 2026, after a night of talks. The Associated Press',
        '',
        ...STORY,
        'The strike began on February 9, 2026.',
        'Related stories',
        'March 4, 2026',
        'Harbour bridge closes for repairs until autumn',
      ]).published,
      null,
    );
  });

  it('takes the time of an update for that of publication only where nothing else is stated', () => {
    assert.equal(withFurniture(['Updated March 3, 2026 4:00 PM']).published?.value, '2026-03-03T16:00');
    assert.equal(withFurniture(['Updated March 3, 2026'], ['This report by The Northsea Press was first published March 2, 2026.']).published?.value, '2026-03-02');
    assert.equal(withFurniture(['Published March 2, 2026 | Updated March 3, 2026']).published?.value, '2026-03-02');
  });

  it('lets the context’s date outrank the page, and its publisher fill a gap only', () => {
    const context = { published: '2026-03-01', publisher: 'Island Times' };
    const read = withFurniture(['Mar 2, 2026 - Maren Courier'], [], context);
    assert.deepEqual(read.published, { value: '2026-03-01' });
    assert.equal(read.publisher?.value, 'Maren Courier');
    assert.deepEqual(withFurniture([], [], context).publisher, { value: 'Island Times' });
  });

  it('lets a person’s corrections outrank all, and empty a field', () => {
    const corrections = { published: '2026-02-28', headline: '', author: ['Ana Lund', 'Tom Ode'], publisher: 'Maren Courier' };
    const read = withFurniture(['By Jan Roe'], [], { published: '2026-03-01', publisher: 'Island Times', corrections });
    assert.deepEqual(read.published, { value: '2026-02-28' });
    assert.equal(read.headline, null);
    assert.deepEqual(read.author, [{ value: 'Ana Lund' }, { value: 'Tom Ode' }]);
    assert.deepEqual(read.publisher, { value: 'Maren Courier' });
  });

  it('still has what the context knows where the page is plain text', () => {
    const read = metadata(STORY, { plain: true, published: '2026-03-02' });
    assert.deepEqual([read.published?.value, read.language?.value, read.headline], ['2026-03-02', 'en', null]);
  });

  it('tells the language, or that it is none it knows', () => {
    const cases: readonly (readonly [string | null, string])[] = [
      ['fr', 'Le ministre des transports a rencontré lundi les dockers, qui sont en grève depuis trois semaines, et il a dit que les discussions vont continuer dans la nuit.'],
      ['de', 'Der Verkehrsminister hat am Montag mit den Hafenarbeitern gesprochen, die seit drei Wochen nicht arbeiten, und er will sich auch morgen mit ihnen treffen.'],
      ['es', 'El ministro se reunió el lunes con los trabajadores del puerto, que están en huelga desde hace tres semanas, y dijo que no hay un acuerdo con la empresa.'],
      ['it', 'Il ministro ha incontrato lunedì i lavoratori del porto, che sono in sciopero da tre settimane, e ha detto che non si è ancora trovato un accordo con la società.'],
      ['pt', 'O ministro reuniu-se na segunda-feira com os trabalhadores do porto, que estão em greve há três semanas, e disse que não há um acordo com a empresa.'],
      ['nl', 'De minister sprak maandag met de havenarbeiders, die al drie weken staken, en hij zei dat het nog te vroeg is om van een akkoord met het bedrijf te spreken.'],
      [null, 'Ministeri takoi të hënën punëtorët e portit dhe tha se bisedimet do të vazhdojnë gjatë gjithë natës, ndërsa anijet mbeten të ankoruara.'],
    ];
    for (const [language, sentence] of cases) assert.equal(metadata([sentence], { plain: true }).language?.value ?? null, language, sentence);
  });
});
