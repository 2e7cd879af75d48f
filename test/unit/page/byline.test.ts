import { strict as assert } from 'node:assert';
import { readByline } from '../../../src/core/page/metadata/byline';
import { isCaption } from '../../../src/core/page/kinds/caption';
import { readCredit } from '../../../src/core/page/metadata/credit';
import type { Span } from '../../../src/core/text/span';

/** What a line states as a byline, in one line; null where it is none. */
function byline(line: string): string | null {
  const read = readByline(line, { start: 0, end: line.length });
  if (read === null) return null;
  const quote = (span: Span) => line.slice(span.start, span.end);
  return [
    ...read.authors.map(author => `author ${quote(author)}`),
    ...read.contributors.map(name => `with ${quote(name)}`),
    ...(read.agency === null ? [] : [`agency ${quote(read.agency)}`]),
    ...(read.publisher === null ? [] : [`publisher ${quote(read.publisher)}`]),
    ...(read.published === null ? [] : [read.published.value]),
  ].join(', ');
}

describe('readByline', () => {
  const cases: readonly (readonly [line: string, expected: string | null])[] = [
    ['By Jan Roe', 'author Jan Roe'],
    ['By JAN ROE', 'author JAN ROE'],
    ['By Jan Roe, Mia O’Dea and Tom van den Berg', 'author Jan Roe, author Mia O’Dea, author Tom van den Berg'],
    ['By Jan Roe, Staff Writer', 'author Jan Roe'],
    ['By Jan Roe Staff Reporter', 'author Jan Roe'],
    ['By Jan Roe | The Associated Press', 'author Jan Roe, agency The Associated Press'],
    ['By The Associated Press', 'agency The Associated Press'],
    ['by Jan Roe March 2, 2026 11:00 PM PST', 'author Jan Roe, 2026-03-02T23:00-08:00'],
    ['Jan Roe • Maren Courier • Mar 02, 2026', 'author Jan Roe, publisher Maren Courier, 2026-03-02'],
    ['March 2, 2026 Tags:', '2026-03-02'],
    ['Published: March 2, 2026 | 3 min read', '2026-03-02'],
    ['Reuters March 2, 2026 11:03 PM', 'agency Reuters, 2026-03-02T23:03'],
    ['Von Mia Roe', 'author Mia Roe'],
    ['Jan Roe', 'author Jan Roe'],
    ['By Jan Roe, Court Reporter', 'author Jan Roe'],
    ['By Jan Roe, our woman at the mill', null],
    ['By Jan Roe in Gaborone', 'author Jan Roe'],
    ['By Senior Correspondent Jan Roe', 'author Jan Roe'],
    ['— By Jan Roe', 'author Jan Roe'],
    ['Interview by Jan Roe', 'author Jan Roe'],
    ['Reporting by Jan Roe and Mia Li in Oslo; Editing by Tom Ode', 'author Jan Roe, author Mia Li, with Tom Ode'],
    ['Story by Jan Roe, photos by Mia Li', 'author Jan Roe'],
    ['Photography by Mia Li', 'with Mia Li'],
    ['By Our Special Correspondent', ''],
    ['From our correspondents in Oslo, Pune and Kumasi', ''],
    ['Written by Jan Roe | Nagpur | March 2, 2026 17:20 IST', 'author Jan Roe, 2026-03-02T17:20'],
    ['Published - March 2, 2026 07:42 pm IST - NAGPUR', '2026-03-02T19:42'],
    ['Jan Roe / KLN / Updated: 3 Mar 2026, 16:40 IST', 'author Jan Roe'],
    ['2 March 2026, 14:05 GMT | Coastline Now | Jan Roe with reporting by the Savanna News Agency', 'author Jan Roe, agency Savanna News Agency, publisher Coastline Now, 2026-03-02T14:05Z'],
    ['Mar 2, 2026 4:40 PM - Gullwing - Jan Roe with files from The Upland Exchange', 'author Jan Roe, agency The Upland Exchange, publisher Gullwing, 2026-03-02T16:40'],
    ['Jan. 9, 2026 | 11:15', '2026-01-09T11:15'],
    ['Par Maxime Lavoie-Roy, La Dépêche du Cap', 'author Maxime Lavoie-Roy, publisher La Dépêche du Cap'],
    ['Publié le 2 mars 2026 à 14 h 15 | Mis à jour le 3 mars 2026 à 9 h 02', '2026-03-02T14:15'],
    ['Texte : Maxime Lavoie-Roy', 'author Maxime Lavoie-Roy'],
    ['Propos recueillis par Maxime Lavoie-Roy', 'author Maxime Lavoie-Roy'],
    ['Eine Reportage von Mia Roe', 'author Mia Roe'],
    ['a cura di Mia Roe', 'author Mia Roe'],
    ['Por Rui Pato e Mia Roe', 'author Rui Pato, author Mia Roe'],
    ['Por Rui Costa e Silva', 'author Rui Costa e Silva'],
    ['Por Ana Roe y Luis Ode', 'author Ana Roe, author Luis Ode'],
    ['Door Mia Roe en Tom Ode', 'author Mia Roe, author Tom Ode'],
    ['Autor: Jan Roe', 'author Jan Roe'],
    ['Автор: Марія Роє', 'author Марія Роє'],
    ['Author of the article: Jan Roe', 'author Jan Roe'],
    ['JAN ROE | Staff', 'author JAN ROE'],
    ['and', ''],
    ['Daily Heron, 3 November 2025', 'publisher Daily Heron, 2025-11-03'],
    ['Strait News, Ferry Coast', 'publisher Strait News'],
    ['KMRN', 'publisher KMRN'],
    ['Published 06:10, 12 JAN 2026', '2026-01-12T06:10'],
    ['Published 10:32 AM EST, Wed March 4, 2026', '2026-03-04T10:32-05:00'],
    ['30/06/2026 09h48 Atualizado há 2 meses', '2026-06-30T09:48'],
    ['Oct 13, 2025 Updated 19 hrs ago', '2025-10-13'],
    ['Stand: 27.02.2026, 05:00 Uhr', ''],
    ['vor 3 Stunden', ''],
    ['Posted: Dec 3, 2025 / 06:52 AM CST', '2025-12-03T06:52-06:00'],
    ['Publicado 08/03/2026 23:14 Actualizado 09/03/2026 00:02', ''],
    ['By JAN ROE Staff Writer jroe@courier.example', 'author JAN ROE'],
    ['Maren Courier staff report', 'publisher Maren Courier'],
    ['Por Redacción', ''],
    ['Publicado el 2 de marzo de 2026', '2026-03-02'],
    ['Northsea Wire', 'agency Northsea Wire'],
    ['2 hours ago', ''],
    ['Sponsored by Harbour Bank', null],
    ['Photos by the sea', null],
    ['By Easter, Maren Port will have closed', null],
    ['By the time the ferry left, the quay was empty.', null],
    ['By Monday the port was closed', null],
    ['The strike began on March 2, 2026, and nobody knows when it will end.', null],
    ['Ferry Talks Resume', 'author Ferry Talks Resume'],
    ['Harbour Bridge Closes for Repairs', null],
    ['Subscribe Now', 'author Subscribe Now'],
  ];
  for (const [line, expected] of cases) it(`reads “${line}”`, () => assert.equal(byline(line), expected));

  it('tells the day of a change from that of publication', () => {
    const read = (line: string) => readByline(line, { start: 0, end: line.length });
    const both = read('Published March 2, 2026 | Updated March 3, 2026');
    assert.deepEqual([both?.published?.value, both?.updated?.value], ['2026-03-02', '2026-03-03']);
    const changed = read('Stand: 27.02.2026, 05:00 Uhr');
    assert.deepEqual([changed?.published, changed?.updated?.value], [null, '2026-02-27T05:00']);
  });

  it('is not sure of a bare name, so that only a byline beside it makes it one', () => {
    const bare = 'Ferry Talks Resume';
    assert.equal(readByline(bare, { start: 0, end: bare.length })?.isCertain, false);
    const signed = 'By Jan Roe';
    assert.equal(readByline(signed, { start: 0, end: signed.length })?.isCertain, true);
  });
});

describe('readCredit', () => {
  const isCredit = (line: string): boolean => readCredit(line, { start: 0, end: line.length }) !== null;

  it('knows credits of many shapes', () => {
    for (const line of [
      'This report by The Northsea Press was first published March 2, 2026.',
      'This article was originally published by Island Times on March 2, 2026.',
      '— With files from Jan Roe',
      'With additional reporting by Jan Roe and Mia Li',
      'Additional reporting by Jan Roe in Port Maren',
      '(Reporting by Jan Roe; editing by Mia Li)',
      'Jan Roe contributed to this report.',
      'Some information for this report was provided by AP and AFP.',
      '© 2026 The Northsea Press',
      'Copyright 2026 Island Media. All rights reserved.',
      '— Reuters',
      'Strait News’ Jan Roe contributed from Port Gale.',
      'Reporting: J. Roe. Editing: M. Li',
      'Avec des informations de Presse Boréale',
      '(With inputs from agencies)',
      'Agencies',
      'Jan Roe contributed research.',
      'Editing by Jan Roe and Mia Li',
      '© 2026 Mia Li',
      'The Associated Press',
    ]) assert.ok(isCredit(line), line);
  });

  it('takes no sentence and no footer for a credit', () => {
    for (const line of [
      'This report was hailed by dockers as a turning point.',
      'With the ferries gone, the islands wait.',
      'Copyright law protects it.',
      '© 2026 Newsgather | Privacy Policy | Contact Us',
      'Reporting from the port was hard.',
      'Harbour news',
      '© Mia Li',
    ]) assert.ok(!isCredit(line), line);
  });
});

describe('isCaption', () => {
  it('knows a caption by the name after its last sentence', () => {
    for (const line of [
      'Dockers wait at the gate in Port Maren on Tuesday, March 3, 2026. The Corvalian Press',
      'Dockers wait at the gate on Tuesday. Mia Li',
      'Les dockers attendent devant la grille. PHOTO MIA LI, LE RIVERAIN',
      'The old mill, which has stood empty since 1998 (Image: Northern Herald)',
      'Dockers wait at the gate of the terminal. Northsea Wire',
    ]) assert.ok(isCaption(line), line);
  });

  it('takes no paragraph for one', () => {
    for (const line of [
      'The dockers waited at the gate on Tuesday. Nobody came.',
      'The dockers waited at the gate on Tuesday, and they sang. Mia Li was with them.',
      'She asked for help. Mia Li',
      'The dockers waited at the gate on Tuesday. “No deal”',
    ]) assert.ok(!isCaption(line), line);
  });
});
