import { strict as assert } from 'node:assert';
import type { Mark } from '../../../src/core/annotation/reconciliation/marks';
import { markAt } from '../../../src/editor/features/markAt';

const quotation = mark(0, 20, 'quotation');
const name = mark(10, 20, 'name');
const rejected = { ...mark(10, 20, 'name'), label: 'ORG', status: 'rejected' as const };

describe('the annotation that is meant', () => {
  it('is the innermost at the cursor', () => assert.equal(markAt([quotation, name], at(12)), name));
  it('is the one whose words are selected', () => assert.equal(markAt([quotation, name], { start: 0, end: 20 }), quotation));
  it('is what the selection ends in, where no annotation has just these words', () => assert.equal(markAt([quotation, name], { start: 3, end: 12 }), name));
  it('is not a rejected one, where another is there', () => assert.equal(markAt([rejected, name], at(12)), name));
  it('is nothing outside all of them', () => assert.equal(markAt([quotation, name], at(25)), undefined));
});

function at(offset: number) {
  return { start: offset, end: offset };
}

function mark(start: number, end: number, kind: Mark['kind']): Mark {
  return { start, end, kind, text: '', id: null, label: 'PERSON', status: 'suggested', state: 'ok', by: '', entity: null };
}
