import { recogniserOf } from '../../core/recognition/names/recogniser';
import { CLASSES } from '../../core/recognition/names/tagger/tags';
import type { NameModel } from '../../core/recognition/names/tagger/model';
import { articleOf } from './examples';
import type { LabelledText } from './labelledText';

interface Judged {
  readonly margin: number;
  readonly isRight: boolean;
}

/** Finds from texts that a model has not seen how likely a name is right by its margin: for each class offset and slope of a logistic curve. */
export function calibrate(model: NameModel, texts: readonly LabelledText[]): Float32Array {
  const { tagger } = recogniserOf(model);
  const judged: Judged[][] = CLASSES.map(() => []);
  for (const { text, names } of texts) {
    const right = new Set(names.map(({ start, end, nameClass }) => `${start} ${end} ${nameClass}`));
    for (const { reading, names: found } of tagger.tag(articleOf(text))) {
      for (const { first, last, nameClass, margin } of found) {
        judged[nameClass]?.push({ margin, isRight: right.has(`${reading.start[first]} ${reading.end[last]} ${CLASSES[nameClass]}`) });
      }
    }
  }
  return Float32Array.from(judged.flatMap(fit));
}

const ROUNDS = 40;
/** Two names more that would be right and wrong at margin 0 keep the curve of a rare class sane. */
const PRIOR: readonly Judged[] = [{ margin: 0, isRight: true }, { margin: 0, isRight: false }];

/** Logistic regression on one number, by Newton's method. */
function fit(judged: readonly Judged[]): [number, number] {
  const all = [...judged, ...PRIOR];
  const scale = Math.max(1, all.reduce((sum, { margin }) => sum + margin, 0) / all.length);
  let offset = 0;
  let slope = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-3, 0, 1e-3];
    for (const { margin, isRight } of all) {
      const x = Math.min(margin / scale, 8);
      const p = 1 / (1 + Math.exp(-(offset + slope * x)));
      const error = (isRight ? 1 : 0) - p;
      const weight = p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return [offset, slope / scale];
}
