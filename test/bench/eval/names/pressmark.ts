import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../../src/core/analysis';
import { readPage } from '../../../../src/core/page/readPage';
import { type NameRecogniser, readNameRecogniser, recogniserOf } from '../../../../src/core/recognition/names/recogniser';
import { recogniseNames } from '../../../../src/core/recognition/names/recogniseNames';
import type { Name } from '../../../../src/core/recognition/recognition';
import { splitSentences } from '../../../../src/core/text/sentences';

export interface Pressmark {
  /** The names of a text as a user gets them where the text is clean: all of it is the article's. */
  readonly analyse: (text: string) => readonly Name[];
  /** The same text made ready, and its names alone: sentences, tokens, names. */
  readonly prepare: (text: string) => (recogniser?: NameRecogniser) => readonly Name[];
  /** A recogniser that has not seen any text. */
  readonly newRecogniser: () => NameRecogniser;
}

/** The recogniser with the data that ships: what lies in `media`. Run in the project's folder, as npm runs its scripts. */
export function loadPressmark(): Pressmark {
  const names = readFileSync(path.join('media', 'names.model'));
  const analyser = createAnalyser({ names });
  const used = readNameRecogniser(names);
  return {
    analyse: (text) => analyser.analyse(text, { id: '', plain: true }).mentions,
    prepare: (text) => {
      const { passages } = readPage(text, { plain: true });
      return (recogniser = used) => recogniseNames({ text, passages, sentences: passages.flatMap((passage) => splitSentences(text, passage)), published: null }, recogniser);
    },
    newRecogniser: () => recogniserOf(used.model),
  };
}
