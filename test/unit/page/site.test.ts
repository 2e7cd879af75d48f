import { strict as assert } from 'node:assert';
import { readCopyrightHolder } from '../../../src/core/page/metadata/copyright';
import type { Metadata, ZoneKind } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { readSiteCue } from '../../../src/core/page/metadata/siteCues';
import { STORY } from './pages';

const HEADLINE = 'Ferry talks resume as dockers’ strike enters third week';

/** What a page states whose story stands between these lines of furniture, all known as what they are. */
function page(front: readonly string[], end: readonly string[], byline = ''): Metadata {
  const lines = [...front, HEADLINE, byline, ...STORY, ...end];
  const text = lines.join('\n');
  const furniture: ZoneKind = 'boilerplate';
  const kinds: readonly ZoneKind[] = [...front.map(() => furniture), 'headline', 'byline', ...STORY.map((): ZoneKind => 'body'), ...end.map(() => furniture)];
  let at = 0;
  const zones = lines.map((line, index) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, zone: kinds[index] ?? furniture };
  });
  const { metadata } = readPage(text, { zones });
  for (const evidence of [metadata.publisher, metadata.copyright]) if (evidence?.start !== undefined) assert.equal(text.slice(evidence.start, evidence.end), evidence.value);
  return metadata;
}

function publisher(front: readonly string[], end: readonly string[], byline?: string): string | null {
  return page(front, end, byline).publisher?.value ?? null;
}

describe('the publisher by a page’s furniture', () => {
  it('is the masthead that something else bears out', () => {
    assert.equal(publisher(['Skip to content', 'Slow Tide', 'News', 'Sport'], ['About Slow Tide', 'Thanks for reading Slow Tide!']), 'Slow Tide');
    assert.equal(publisher(['The Quay', 'The Quay logo', 'News'], ['Privacy']), 'The Quay');
    assert.equal(publisher(['Menu', 'Maren & Meerwind'], ['© 2026 Meerwind Verlag GmbH']), 'Maren & Meerwind');
    assert.equal(publisher(['Menu', 'GNE'], ['© 2026 Gulf News Exchange. All rights reserved.']), 'GNE');
    assert.equal(publisher(['KMRN 4', 'Weather'], ['KMRN 4 Video', 'Download the KMRN 4 News App', 'KMRN'], 'By Ana Roe'), 'KMRN');
    assert.equal(publisher(['El Faro'], ['Más en El Faro', 'Recibe cada mañana el boletín de El Faro']), 'El Faro');
  });

  it('may be named by a subscription, a notice of copyright or a sentence alone', () => {
    assert.equal(publisher([], ['Add the Maren Courier to your plan', 'Read the Maren Courier E-Edition']), 'Maren Courier');
    assert.equal(publisher([], ['© 2026 Maren Courier']), 'Maren Courier');
    assert.equal(publisher([], ['Slow Tide is an Oslo-based newspaper that lives on its readers.', 'Follow Slow Tide']), 'Slow Tide');
  });

  it('is no section, no author, no product and none of a list of sources', () => {
    assert.equal(publisher(['Local News', 'World News', 'Local News'], ['More from World News', 'About Local News']), null);
    assert.equal(publisher([], ['Follow Ana Roe', 'About Ana Roe', 'Subscribe to Ana Roe', 'Ana Roe'], 'By Ana Roe'), null);
    assert.equal(publisher([], ['Follow us', 'Get the app', 'Download the App', 'Sign up for newsletters', 'Your account']), null);
    assert.equal(publisher(['Maren Courier', 'Delta Herald', 'Island Times', 'Strait Journal'], []), null);
    assert.equal(publisher([], ['Follow Harbour Bank']), null);
  });

  it('is the paper that the byline names, not the site that shows it', () => {
    const read = page(['Newsgather', 'Newsgather logo'], ['© 2026 Newsgather. All rights reserved.'], 'Ana Roe, Maren Courier');
    assert.deepEqual([read.publisher?.value, read.copyright], ['Maren Courier', null]);
  });

  it('is the station that signs the dateline', () => {
    const text = [HEADLINE, '', `FORT MAREN, Texas (KMRN) — ${STORY[0] ?? ''}`, ...STORY.slice(1)].join('\n');
    const { publisher: station, agency } = readPage(text, {}).metadata;
    assert.deepEqual([station?.value, agency], ['KMRN', null]);
  });
});

describe('the holder of the copyright by a page’s footer', () => {
  it('is the company behind the site', () => {
    assert.equal(page(['Slow Tide', 'Slow Tide logo'], ['© 2026 Harrow & Finch. All rights reserved.']).copyright?.value, 'Harrow & Finch');
    assert.equal(page([], ['© 2026 Delta Regionals plc']).copyright?.value, 'Delta Regionals plc');
    assert.equal(page([], ['Share', '© 2009 - 2026 Newsgather | News Archive']).copyright, null);
  });

  const cases: readonly (readonly [line: string, holder: string | null])[] = [
    ['© 2026 The Maren Tribune Company', 'The Maren Tribune Company'],
    ['© Copyright 2026 Maren Courier, 114 E. Second St. | Terms of Use', 'Maren Courier'],
    ['Copyright © 2026 CPX. All rights reserved. Visit our website.', 'CPX'],
    ['Copyright 2026 Ridge Media Inc. All rights reserved.', 'Ridge Media Inc.'],
    ['©2026 Ridge News Network, LLC. All rights reserved.', 'Ridge News Network, LLC'],
    ['© 1998 - 2026 Ridge Media Inc. | All Rights Reserved.', 'Ridge Media Inc.'],
    ['© 2026 Ediciones Faro, S.L. Todos los derechos reservados', 'Ediciones Faro, S.L.'],
    ['© 2026 Cortile Editore S.r.l. - P.IVA 01234', 'Cortile Editore S.r.l.'],
    ['© Le Courrier des Dunes 2026', 'Le Courrier des Dunes'],
    ['© 2026 Sentry News & Media Limited or its affiliated companies. All rights reserved.', 'Sentry News & Media Limited'],
    ['©2026, Ridge Television Inc. on behalf of KMRN-TV.', 'Ridge Television Inc.'],
    ['(c) 2026 Maren Free Press. All rights reserved.', 'Maren Free Press'],
    ['This material may not be rewritten. ©2026 Ridge Network, LLC. All rights reserved.', 'Ridge Network, LLC'],
    ['© 2026 Харбор Медіа. Усі права захищені', 'Харбор Медіа'],
    ['© 2026 Ridge Media, Inc. or its affiliates', 'Ridge Media, Inc.'],
    ['Copyright Policy', null],
    ['© 2026 All rights reserved', null],
    ['He owns the copyright to the song.', null],
  ];
  for (const [line, holder] of cases) {
    it(`is ${holder ?? 'none'} in “${line}”`, () => {
      const found = readCopyrightHolder(line, { start: 0, end: line.length });
      assert.equal(found === null ? null : line.slice(found.start, found.end), holder);
    });
  }
});

describe('readSiteCue', () => {
  const cases: readonly (readonly [line: string, name: string | null])[] = [
    ['Subscribe to The Maren Tribune for $1/week', 'The Maren Tribune'],
    ['Sign up for the Maren Courier newsletter', 'Maren Courier'],
    ['Suivez « Le Courrier des Dunes »', 'Le Courrier des Dunes'],
    ['Return to Upland Wire homepage', 'Upland Wire'],
    ['Ana Roe is a staff writer at Slow Tide. Her books are many.', 'Slow Tide'],
    ['Slow Tide may earn a portion of sales from products that are purchased here.', 'Slow Tide'],
    ['Follow us', null],
    ['Ferry talks resume on the quay', null],
  ];
  for (const [line, name] of cases) {
    it(`reads “${line}”`, () => {
      const found = readSiteCue(line);
      assert.equal(found === null ? null : line.slice(found.start, found.end), name);
    });
  }
});
