import { strict as assert } from 'node:assert';
import { headerRole } from '../../../../src/core/corpus/reading/headers';
import { readIndex } from '../../../../src/core/corpus/reading/readIndex';

/** What a table says of its article. */
function first(headers: string, cells: string): { source?: string; publisher?: string; date?: string; title?: string } {
  const { source, publisher, date, title } = readIndex(`| ${headers} |\n|${'-|'.repeat(headers.split('|').length)}\n| ${cells} |\n`).entries[0]!;
  return { ...(source === undefined ? {} : { source }), ...(publisher === undefined ? {} : { publisher }), ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }) };
}

describe('Headers of columns', () => {
  it('state a role by words that are all of that role', () => {
    for (const [role, headers] of Object.entries({
      date: ['Date', 'Published', 'Publication date', 'Date of publication', 'Published on', 'Print date', 'Online date', 'Date (DD/MM/YYYY)', 'pubDate', 'date_published', 'Erscheinungsdatum', 'Publié le', 'Fecha de publicación', 'Data di pubblicazione', 'Дата'],
      source: ['Source', 'Newspaper', 'Source name', 'News source', 'Media outlet', 'Publisher / Outlet', 'Newspaper title', 'Published by', 'Erschienen in', 'Zeitung', 'Periódico', 'Krant', 'Journal', 'Web site', '来源'],
      title: ['Title', 'Headline', 'Article title', 'Newspaper headline', 'Überschrift', 'Titre de l’article', 'Título'],
      file: ['File', 'File name', 'Text file', 'Source file', 'Datei', 'Archivo', 'Fichier'],
      url: ['URL', 'Source URL', 'Web link', 'Permalink', 'Online'],
      time: ['Time', 'Time published', 'Uhrzeit'],
      number: ['#', 'No.', 'ID', 'Article no.'],
      notes: ['Notes', 'Coder notes', 'Notes on the source', 'Anmerkungen'],
    })) for (const header of headers) assert.equal(headerRole(header), role, header);
  });

  it('state none where a word makes it another thing', () => {
    for (const header of [
      'Event date', 'Date of birth', 'Date coded', 'Coding date', 'Download date', 'Crawl date', 'Archive date', 'Review date', 'Last update', 'Accessed', 'Date added', 'Abrufdatum', 'Ereignisdatum', 'Consulté le', 'Fecha de consulta',
      'Source type', 'Source country', 'Source language', 'Source id', 'Publication type', 'Publication place', 'Publisher country', 'Paper size', 'Number of sources', 'Image source', 'Quoted source', 'Sources cited', 'Job title', 'Series title', 'File size',
    ]) assert.equal(headerRole(header), 'other', header);
    for (const header of ['Deadlines met', 'Storm', '']) assert.equal(headerRole(header), null, header);
  });

  it('give way to a better one, wherever it stands', () => {
    assert.deepEqual(first('File | Source country | Newspaper | Access date | Date published', 'a.txt | Norway | Maren Courier | 2026-01-05 | 2025-11-03'), { source: 'Maren Courier', publisher: 'Maren Courier', date: '2025-11-03' });
    assert.deepEqual(first('File | Event date | Date', 'a.txt | 2025-10-30 | 2025-11-03'), { date: '2025-11-03' });
    assert.deepEqual(first('File | Print date | Date', 'a.txt | 2025-11-04 | 2025-11-03'), { date: '2025-11-03' });
    assert.deepEqual(first('File | Date | Date of publication', 'a.txt | 2025-11-04 | 2025-11-03'), { date: '2025-11-03' });
    assert.deepEqual(first('File | Source | Newspaper', 'a.txt | Coast Press | Maren Courier'), { source: 'Maren Courier', publisher: 'Maren Courier' });
    assert.deepEqual(first('File | Agency | Source', 'a.txt | Coast Press | Maren Courier'), { source: 'Maren Courier', publisher: 'Maren Courier' });
  });

  it('of other things leave the article without a date and a source', () => {
    for (const header of ['Event date', 'Deadline', 'Annotated', 'Uploaded', 'Abrufdatum', 'Timestamp', 'Date of storm']) assert.deepEqual(first(`File | ${header}`, 'a.txt | 2026-01-05'), {}, header);
    for (const header of ['Source country', 'Publication place', 'Image source', 'Event']) assert.deepEqual(first(`File | ${header}`, 'a.txt | Norway'), {}, header);
  });

  it('say how digits are to be read', () => {
    for (const [header, cell, date] of [
      ['Date (DD/MM/YYYY)', '03/11/2025', '2025-11-03'], ['Date (MM/DD/YYYY)', '03/11/2025', '2025-03-11'], ['Datum (TT.MM.JJJJ)', '03.11.2025', '2025-11-03'], ['Date (DD/MM/YYYY)', '03/11/2025 14:05', '2025-11-03T14:05'],
    ] as const) assert.equal(first(`File | ${header}`, `a.txt | ${cell}`).date, date, header);
    assert.deepEqual(first('File | Date', 'a.txt | 03/11/2025'), {});
    assert.deepEqual(first('File | Date (DD/MM/YYYY)', 'a.txt | 03/11/2025?'), {});
  });

  it('that nobody understands make a name a label and no publisher, and two columns of dates no date', () => {
    assert.deepEqual(first('Asiakirja | Paikka', 'a.txt | Oslo'), { source: 'Oslo' });
    assert.deepEqual(first(' | | ', 'a.txt | 2025-11-03 | 2026-01-05'), {});
    assert.deepEqual(first(' | | ', 'a.txt | Maren Courier | 2025-11-03'), { source: 'Maren Courier', publisher: 'Maren Courier', date: '2025-11-03' });
    assert.deepEqual(first('Event | Articles', 'Storm | [1](a.txt)'), {});
  });

  it('of agencies make a label and no publisher', () => assert.deepEqual(first('File | Agency', 'a.txt | Coast Press'), { source: 'Coast Press' }));
});
