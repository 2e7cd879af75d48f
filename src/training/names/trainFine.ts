import { fineFeatures, MOST_FINE } from '../../core/recognition/names/tagger/fineFeatures';
import { POSSIBLE_FINE } from '../../core/recognition/names/tagger/fineTypes';
import { FINE_TYPES, type FineType } from '../../core/recognition/names/tagger/model';
import { CLASSES } from '../../core/recognition/names/tagger/tags';
import type { Words } from '../../core/recognition/names/tagger/words';
import type { ReadText } from './examples';
import type { LabelledText } from './labelledText';
import { placeOf } from '../../core/recognition/names/tagger/weights';
import { learnSoftmax, type FineExample } from './softmax';

const FINE_BITS = 17;
/** The project's own text says exactly what each name is. */
const OTHER_WEIGHT = 0.02;

/** Learns to tell finer types from the names of texts whose finer type is known. */
export function trainFine(texts: readonly { readonly read: ReadText; readonly labelled: LabelledText }[], words: Words): { readonly weights: Float32Array; readonly bits: number } {
  const examples = texts.flatMap(({ read, labelled }) => fineExamples(read, labelled, words));
  return { weights: learnSoftmax(examples, 1 << FINE_BITS, FINE_TYPES.length, 12, 0.3), bits: FINE_BITS };
}

export function fineExamples({ reading }: ReadText, { set, names }: LabelledText, words: Words): FineExample[] {
  const found: FineExample[] = [];
  const room = new Int32Array(MOST_FINE);
  let next = 0;
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    for (let at = reading.first[sentence] as number; at < (reading.last[sentence] as number); at++) {
      while (next < names.length && (names[next] as { end: number }).end <= (reading.start[at] as number)) next++;
      const name = names[next];
      if (!name || name.start >= (reading.end[at] as number)) continue;
      let last = at;
      while (last + 1 < (reading.last[sentence] as number) && (reading.start[last + 1] as number) < name.end) last++;
      const nameClass = CLASSES.indexOf(name.nameClass ?? 'MISC');
      const possible = POSSIBLE_FINE[nameClass] ?? 0;
      const allowed = bitsOf(name.fine ?? []) & possible;
      if (allowed !== 0) {
        const count = fineFeatures(reading, words, sentence, at, last, nameClass, room);
        found.push({ rows: room.slice(0, count).map((hash) => placeOf(hash, 32 - FINE_BITS)), allowed, possible, weight: set.startsWith('own') ? 1 : OTHER_WEIGHT });
      }
      at = last;
    }
  }
  return found;
}

function bitsOf(types: readonly FineType[]): number {
  return types.reduce((bits, type) => bits | (1 << FINE_TYPES.indexOf(type)), 0);
}
