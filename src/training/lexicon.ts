/**
 * Makes the lexicon that ships: `lexicon.js GAZETTEERS TRAIN OUT`. GAZETTEERS and TRAIN are folders of licensed lists and annotated
 * texts (see media/ATTRIBUTION.md); of the texts only counts of single words enter. Same input, same bytes.
 */
import { writeFileSync } from 'node:fs';
import { formatLexicon, Kind } from '../core/recognition/names/lexicon';
import { addAnnotatedWords } from './annotatedWords';
import { addGazetteers } from './gazetteers';
import { LexiconBuilder } from './lexiconBuilder';
import { addTypedLists } from './typedLists';

function main(): void {
  const [gazetteers, train, out] = process.argv.slice(2);
  if (!gazetteers || !train || !out) {
    process.stderr.write('usage: lexicon.js GAZETTEERS TRAIN OUT\n');
    process.exitCode = 2;
    return;
  }
  const builder = new LexiconBuilder();
  addAnnotatedWords(builder, train);
  addTypedLists(builder);
  addGazetteers(builder, gazetteers);
  const text = formatLexicon(builder.entries);
  writeFileSync(out, text);
  const common = [...builder.entries.values()].filter(kinds => kinds & Kind.Common).length;
  process.stderr.write(`${builder.entries.size} entries, ${common} common words, ${text.length} characters\n`);
}

main();
