import { strict as assert } from 'node:assert';
import { resolveEntities } from '../../../src/core/entities/resolveEntities';
import { recogniseQuotations } from '../../../src/core/recognition/quotations/recogniseQuotations';
import type { Name } from '../../../src/core/recognition/recognition';
import { articleOf, lexicon } from '../recognition/names/reading';
import { resolve } from './resolving';

const speakers = (marked: string): readonly (string | null)[] => resolve(marked).speakers;

describe('speakers: what is said or written speaks for its author', () => {
  it('the statement for whoever made it', () => {
    assert.deepEqual(speakers('In a statement on Friday, <[Ana Duarte|PERSON]> said {that she would sail}. <The statement> called the port “{unsafe}.”'), ['ana-duarte', 'ana-duarte']);
    assert.deepEqual(speakers('[Ana Duarte|PERSON] issued a statement. “{We sail},” <the statement> said.'), ['ana-duarte']);
  });
  it('“her letter” for her, “Duarte’s reply” for Duarte, but not Duarte’s office', () => {
    assert.deepEqual(speakers('[Karen Lund|PERSON] met [Thomas Ashby|PERSON]. “{We sail},” <her letter> said.'), ['karen-lund']);
    assert.deepEqual(speakers('<[Ana Duarte|PERSON]’s reply> was short: “{No}.”'), ['ana-duarte']);
    assert.deepEqual(speakers('<[Ana Duarte|PERSON]’s office> said “{no}.”'), ['Ana Duarte’s office']);
  });
  it('a report for itself', () => {
    assert.deepEqual(speakers('[Ana Duarte|PERSON] read the report. <The report> called the port “{unsafe}.”'), ['The report']);
    assert.deepEqual(speakers('“{We sail},” <the statement> said.'), ['the statement']);
  });
});

describe('speakers: pronouns', () => {
  it('“it” goes on for the body that spoke, else for the one just named', () => {
    assert.deepEqual(speakers('<The [Harbour Board|ORG]> said {that it was shut}. “{It stays shut},” <it> added.'), ['harbour-board', 'harbour-board']);
    assert.deepEqual(speakers('The [Harbour Board|ORG] wrote to [Ana Duarte|PERSON]. “{We are shut},” <it> said.'), ['harbour-board']);
    assert.deepEqual(speakers('[Ana Duarte|PERSON] slept. “{We are shut},” <it> said.'), ['it']);
  });
  it('“they” goes on for a group', () => {
    assert.deepEqual(speakers('“{We sail},” said <officials>. “{At dawn},” <they> said.'), ['officials', 'officials']);
  });
  it('“I” and “we” inside a quotation are who speaks in it', () => {
    const text = '“I told the dockers, ‘We will see,’” said Ana Duarte.';
    const article = articleOf(text);
    const names: Name[] = [{ start: 41, end: 51, text: 'Ana Duarte', type: 'PERSON', score: 1 }];
    assert.deepEqual(resolveEntities(article, names, recogniseQuotations(article, names), undefined, lexicon).speakers, ['ana-duarte', 'ana-duarte']);
  });
  it('two people together are no single one', () => {
    assert.deepEqual(speakers('“{We sail},” said <[Ana Duarte|PERSON] and [Leo Brandt|PERSON]>.'), ['Ana Duarte and Leo Brandt']);
  });
});
