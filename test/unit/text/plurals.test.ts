import { strict as assert } from 'node:assert';
import { pluralOf, singularOf } from '../../../src/core/text/plurals';

describe('plurals', () => {
  it('have a singular', () => {
    const nouns = { countries: 'country', boxes: 'box', houses: 'house', prizes: 'prize', churches: 'church', heroes: 'hero', shoes: 'shoe', women: 'woman', grandchildren: 'grandchild', people: 'person', crises: 'crisis', lives: 'life', caves: 'cave', viruses: 'virus', sheep: 'sheep', moves: 'move' };
    for (const [plural, singular] of Object.entries(nouns)) assert.equal(singularOf(plural), singular);
  });
  it('are told from other words', () => {
    for (const word of ['boat', 'class', 'campus', 'this', 'crisis', 'ties'.slice(0, 3), 'others', 'overseas', 'as', '', 'constructor']) assert.equal(singularOf(word), null, word);
  });
  it('are made from a singular', () => {
    const nouns = { country: 'countries', day: 'days', box: 'boxes', house: 'houses', church: 'churches', woman: 'women', human: 'humans', child: 'children', person: 'people', foot: 'feet', sheep: 'sheep', species: 'species', inch: 'inches' };
    for (const [singular, plural] of Object.entries(nouns)) assert.equal(pluralOf(singular), plural);
  });
});
