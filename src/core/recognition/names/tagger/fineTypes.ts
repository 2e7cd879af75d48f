import { fineFeatures, MOST_FINE } from './fineFeatures';
import { FINE_TYPES, type FineType, type NameModel } from './model';
import type { Reading } from './reading';
import { CLASSES, type NameClass } from './tags';
import type { Words } from './words';

const OF_CLASS: Readonly<Partial<Record<NameClass, readonly FineType[]>>> = { LOC: ['GPE', 'LOC', 'FAC'], MISC: ['EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'OTHER'] };

/** Of each class the finer types that a name of it may have, as bits; 0 where there are none. */
export const POSSIBLE_FINE: readonly number[] = CLASSES.map((each) => FINE_TYPES.reduce((bits, type, index) => (OF_CLASS[each]?.includes(type) ? bits | (1 << index) : bits), 0));

/** Tells finer types of names; keeps its arrays between calls. */
export class FineTypes {
  /** How likely the type that was told last is, among those of its class. */
  share = 1;
  private readonly room = new Int32Array(MOST_FINE);
  private readonly sums = new Int32Array(FINE_TYPES.length);

  constructor(private readonly model: NameModel) {}

  /** The likeliest finer type of the name `first`…`last` of a class that has some. */
  find(reading: Reading, words: Words, sentence: number, first: number, last: number, nameClass: number): FineType {
    const { sums, room } = this;
    sums.fill(0);
    const count = fineFeatures(reading, words, sentence, first, last, nameClass, room);
    for (let index = 0; index < count; index++) this.model.fine.add(room[index] as number, sums, 0);
    const possible = POSSIBLE_FINE[nameClass] as number;
    let best = -1;
    for (let type = 0; type < sums.length; type++) if ((possible >> type) & 1 && (best < 0 || (sums[type] as number) > (sums[best] as number))) best = type;
    let all = 0;
    for (let type = 0; type < sums.length; type++) if ((possible >> type) & 1) all += Math.exp(((sums[type] as number) - (sums[best] as number)) * this.model.fineUnit);
    this.share = 1 / all;
    return FINE_TYPES[best] as FineType;
  }
}
