import { addCommonWords } from './annotatedWords';
import { addGazetteers } from './gazetteers';
import { LexiconBuilder } from './lexiconBuilder';
import { addTypedLists } from './typedLists';

/**
 * The lexicon's entries from a folder of licensed lists and from the lists typed by hand. Of annotated texts only this enters: which words are
 * written in small letters. What they show of names must not, or a model would learn from them to trust it too much.
 */
export function buildLexicon(gazetteers: string, train: string): ReadonlyMap<string, number> {
  const builder = new LexiconBuilder();
  addCommonWords(builder, train);
  addTypedLists(builder);
  addGazetteers(builder, gazetteers);
  return builder.entries;
}

