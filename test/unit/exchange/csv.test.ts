import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { cellText, csvRecord } from '../../../src/core/exchange/csv';

/** A reader of CSV as RFC 4180 has it, letter by letter. */
function readCsv(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < csv.length;) {
    let field = '';
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++;
        field += csv[at];
      }
      at++;
    } else {
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') field += csv[at++];
    }
    record.push(field);
    if (csv[at] === ',') {
      at++;
      continue;
    }
    assert.equal(csv.slice(at, at + 2), '\r\n');
    at += 2;
    records.push(record);
    record = [];
  }
  assert.deepEqual(record, []);
  return records;
}

const CELL = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', ' ', ';', "'", '=', '+', '-', '@', '＝', 'a', 'é') }));

describe('A record of CSV', () => {
  it('quotes what separates, and doubles quotation marks', () => {
    assert.equal(csvRecord(['ferry.txt', 3, 'Duarte, Ana', 'the “Maren”', 'said "no"', '']), 'ferry.txt,3,"Duarte, Ana",the “Maren”,"said ""no""",\r\n');
  });

  it('gives every reader its fields back', () => {
    fc.assert(fc.property(fc.array(fc.array(CELL, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (records) => {
      const read = readCsv(records.map(csvRecord).join(''));
      assert.deepEqual(read.map((record) => record.map(cellText)), records);
    }), { seed: 1 });
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+41', '-3', '@SUM(A1)', '＝1', '\t=1', '=HYPERLINK("http://exland.example","Ana")']) {
      const [[cell = ''] = []] = readCsv(csvRecord([text, '']));
      assert.match(cell, /^'/, text);
      assert.equal(cellText(cell), text);
    }
    fc.assert(fc.property(CELL, (text) => {
      const [[cell = ''] = []] = readCsv(csvRecord([text, '']));
      assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
    }), { seed: 1 });
  });

  it('leaves everything else as it is, dashes of print and apostrophes too', () => {
    for (const text of ["'s Hertogen", '– Ana Duarte', '“No”', 'a=b', "''", "O'Brien"]) assert.equal(readCsv(csvRecord([text, '']))[0]?.[0], text);
  });

  it('writes numbers as numbers', () => assert.equal(csvRecord([-3, 0, 12.5]), '-3,0,12.5\r\n'));
});
