import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ARTICLE_ZONES, ZONES, type Page, type PageContext } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { STORY } from './pages';

/** Lines of which pages are thrown together: prose, furniture, datelines, credits, and what hostile pages hold. */
const LINES = [
  ...STORY,
  `PORT MAREN (AP) — ${STORY[0] ?? ''}`,
  'Ferry talks resume as dockers’ strike enters third week', 'By Jan Roe', 'March 2, 2026 Tags:', 'Advertisement', 'Subscribe now', 'Related stories', '• Home', 'or',
  'Harbour bridge closes for repairs', 'The bridge over the harbour will be closed for most of the summer while....', '© 2026 The Associated Press', '— With files from Jan Roe',
  'This report by The Northsea Press was first published March 2, 2026.', `${STORY[1] ?? ''} (With files from Jan Roe)`, 'Photo: Jan Roe', '', '', '  ', '\t', '—', '123', '\u0000', '\ud800', '\u200b', 'é\u0301', '（東京）', '()'.repeat(30), '"'.repeat(50),
];

const page = fc.array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '\r\n', '\r', '')), { maxLength: 30 }).map(lines => lines.map(([line, end]) => line + end).join(''));
const noise = fc.string({ unit: 'binary', maxLength: 200 });

function checkStructure(text: string, read: Page): void {
  let at = 0;
  for (const zone of read.zones) {
    assert.ok(zone.start >= at && zone.end > zone.start && zone.end <= text.length, 'zones are in order and do not overlap');
    assert.ok(!/[\p{L}\p{N}]/u.test(text.slice(at, zone.start)), 'every letter and digit is in a zone');
    at = zone.end;
  }
  assert.ok(!/[\p{L}\p{N}]/u.test(text.slice(at)));
  let previous = 0;
  for (const passage of read.passages) {
    assert.ok(passage.start >= previous && passage.end > passage.start, 'passages are in order and do not overlap');
    previous = passage.end;
    const zone = read.zones.find(({ start, end }) => start <= passage.start && passage.end <= end);
    assert.ok(zone !== undefined && zone.zone === passage.zone && ARTICLE_ZONES.has(zone.zone), 'a passage lies in an article zone');
  }
}

/** Without a dateline or a credit, which may be part of a line, zones are whole lines. */
function checkWholeLines(text: string, read: Page): void {
  if (read.zones.some(({ zone }) => zone === 'dateline' || zone === 'credit')) return;
  for (const zone of read.zones) {
    assert.ok(zone.start === 0 || /[\r\n]/.test(text.charAt(zone.start - 1)), 'a zone starts a line');
    assert.ok(zone.end === text.length || /[\r\n]/.test(text.charAt(zone.end)), 'a zone ends a line');
  }
}

describe('a page', () => {
  for (const [what, texts] of [['thrown together', page], ['of noise', noise]] as const) {
    it(`${what} has zones that hold every letter once, and passages inside them`, () => {
      fc.assert(
        fc.property(texts, fc.boolean(), (text, plain) => {
          const read = readPage(text, { plain });
          checkStructure(text, read);
          checkWholeLines(text, read);
        }),
        { seed: 1, numRuns: 300 },
      );
    });
  }

  it('keeps that structure under any correction', () => {
    const corrections = fc.array(fc.record({ start: fc.nat(2000), end: fc.nat(2000), zone: fc.constantFrom(...ZONES) }), { maxLength: 4 });
    fc.assert(
      fc.property(page, corrections, (text, zones) => {
        const context: PageContext = { zones };
        checkStructure(text, readPage(text, context));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('reads the same twice', () => {
    fc.assert(fc.property(page, text => assert.deepEqual(readPage(text, {}), readPage(text, {}))), { seed: 1, numRuns: 50 });
  });

  it('has the same zones by line whatever its line ends are', () => {
    fc.assert(
      fc.property(page, text => {
        const unix = text.replace(/\r\n?/g, '\n');
        const count = (read: Page) => read.zones.map(({ zone }) => zone);
        assert.deepEqual(count(readPage(unix, {})), count(readPage(unix.replace(/\n/g, '\r\n'), {})));
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
