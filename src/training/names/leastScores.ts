import type { NameRecogniser } from '../../core/recognition/names/recogniser';
import { recogniseNames } from '../../core/recognition/names/recogniseNames';
import type { NameType } from '../../core/recognition/recognition';
import { articleOf } from './examples';
import type { LabelledName, LabelledText } from './labelledText';

/** Types that are proposed only where they are right often enough. */
const RARE: readonly NameType[] = ['EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'TITLE'];
/** So many of a hundred that are proposed are to be right. */
const PRECISION = 85;
/** A precision of fewer names says nothing. */
const FEWEST = 5;

/** One name that was found: its score in hundredths, and whether span and type are right. */
export interface Found {
  readonly score: number;
  readonly isRight: boolean;
}

/**
 * For each rare type the least score from which its names are right often enough on texts that the model has not seen; a line each, with how many were found from
 * there on, how many of them are right and how many there are.
 */
export function leastScores(recogniser: NameRecogniser, texts: readonly LabelledText[]): string[] {
  const found = new Map<NameType, Found[]>(RARE.map((type) => [type, []]));
  const marked = new Map<string, number>();
  for (const { text, names } of texts) {
    const gold = new Set(names.map((name) => `${name.start} ${name.end} ${typeOf(name)}`));
    for (const name of names) marked.set(typeOf(name), (marked.get(typeOf(name)) ?? 0) + 1);
    for (const { start, end, type, score } of recogniseNames(articleOf(text), recogniser, {})) {
      found.get(type)?.push({ score: Math.round(score * 100), isRight: gold.has(`${start} ${end} ${type}`) });
    }
  }
  return RARE.map((type) => {
    const all = found.get(type) as Found[];
    const least = leastScore(all);
    if (least === undefined) return `${type}: at no score`;
    const kept = all.filter(({ score }) => score >= least);
    return `${type} from ${(least / 100).toFixed(2)}: ${kept.filter(({ isRight }) => isRight).length} right of ${kept.length}, ${marked.get(type) ?? 0} in the texts`;
  });
}

function typeOf({ fine, nameClass }: LabelledName): string {
  return fine?.[0] ?? nameClass ?? '';
}

/** In hundredths; undefined where no score leaves enough names that are right often enough. */
export function leastScore(found: readonly Found[]): number | undefined {
  for (let score = 0; score < 100; score++) {
    const kept = found.filter((name) => name.score >= score);
    if (kept.length >= FEWEST && kept.filter(({ isRight }) => isRight).length * 100 >= PRECISION * kept.length) return score;
  }
  return undefined;
}
