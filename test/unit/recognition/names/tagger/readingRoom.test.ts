import { strict as assert } from 'node:assert';
import { readArticle, type Reading } from '../../../../../src/core/recognition/names/tagger/reading';
import { ReadingRoom } from '../../../../../src/core/recognition/names/tagger/readingRoom';
import { Words } from '../../../../../src/core/recognition/names/tagger/words';
import { articleOf, recogniser } from '../reading';

const words = new Words(recogniser.model.lexicon, recogniser.model.clusters);

/** Of a reading all that holds: arrays as far as they are used, the word's place in a phrase where there is one. */
function contents({ text, sentences, size, locals, ...arrays }: Reading): unknown {
  const ofSentences = [arrays.first, arrays.last, arrays.casing, arrays.sports].map((array) => [...array.subarray(0, sentences)]);
  const ofPlaces = [arrays.start, arrays.end, arrays.word, arrays.phrase, arrays.local, arrays.seen, arrays.runFirst, arrays.runLast].map((array) => [...array.subarray(0, size)]);
  const parts = [...arrays.phrasePart.subarray(0, size)].filter((_, at) => arrays.phrase[at] !== 0);
  return { text, sentences, size, locals, ofSentences, ofPlaces, parts };
}

describe('a reading in the room of another', () => {
  it('is what it is in a room of its own, after longer and shorter articles', () => {
    const texts = [
      'Ida Strandvik left New York. The match was lost, the coach said, and the league’s season is over.\n\nTHE END OF IT',
      'Ok.',
      'In New York, Los Angeles and Hong Kong the Bank of Norvale said that it was open. '.repeat(20),
      'it rained. It rained in Mexico City',
    ];
    const room = new ReadingRoom();
    for (const text of texts) {
      const { sentences } = articleOf(text);
      assert.deepEqual(contents(readArticle(text, sentences, words, room)), contents(readArticle(text, sentences, words)));
    }
  });
});
