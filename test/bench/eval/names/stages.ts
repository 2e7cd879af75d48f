import { readFileSync } from 'node:fs';
import path from 'node:path';
import { resolveEntities } from '../../../../src/core/entities/resolveEntities';
import { ARTICLE_ZONES } from '../../../../src/core/page/page';
import { readPage } from '../../../../src/core/page/readPage';
import { lexemesOf } from '../../../../src/core/recognition/lexemes';
import { readNameRecogniser } from '../../../../src/core/recognition/names/recogniser';
import { recogniseNames } from '../../../../src/core/recognition/names/recogniseNames';
import { recogniseQuantities } from '../../../../src/core/recognition/quantities/recogniseQuantities';
import { recogniseQuotations } from '../../../../src/core/recognition/quotations/recogniseQuotations';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import { articleHash } from '../../../../src/core/text/hash';
import { splitSentences } from '../../../../src/core/text/sentences';

const STAGES = ['page', 'sentences', 'names', 'lexemes', 'times', 'quantities', 'quotations', 'entities', 'hash'] as const;
type Stage = (typeof STAGES)[number];

/** Runs over all texts: so many are not counted, of so many the quickest is. */
const WARM_UP = 30;
const COUNTED = 15;

/** For each stage of the whole analysis, in its order, the seconds that it takes for all texts at its quickest. */
export function timeStages(texts: readonly string[]): ReadonlyMap<string, number> {
  const recogniser = readNameRecogniser(readFileSync(path.join('media', 'names.model')));
  const best = new Map<Stage, number>(STAGES.map((stage) => [stage, Infinity]));
  for (let run = 0; run < WARM_UP + COUNTED; run++) {
    const clock = new StageClock();
    for (const text of texts) analyse(text, recogniser, clock);
    if (run >= WARM_UP) for (const stage of STAGES) best.set(stage, Math.min(best.get(stage) ?? Infinity, clock.seconds(stage)));
  }
  return best;
}

/** The steps of `createAnalyser`, one by one. */
function analyse(text: string, recogniser: ReturnType<typeof readNameRecogniser>, clock: StageClock): void {
  clock.start();
  const page = readPage(text, { plain: true });
  clock.stop('page');
  const passages = page.passages.filter(({ zone }) => ARTICLE_ZONES.has(zone));
  const article = { text, passages, sentences: passages.flatMap((passage) => splitSentences(text, passage)), published: page.metadata.published?.value ?? null };
  clock.stop('sentences');
  const names = recogniseNames(article, recogniser);
  clock.stop('names');
  lexemesOf(article);
  clock.stop('lexemes');
  const times = recogniseTimes(article);
  clock.stop('times');
  recogniseQuantities(article, times);
  clock.stop('quantities');
  const quotations = recogniseQuotations(article, names);
  clock.stop('quotations');
  resolveEntities(article, names, quotations, undefined, recogniser.model.lexicon);
  clock.stop('entities');
  articleHash(text);
  clock.stop('hash');
}

class StageClock {
  private readonly spent = new Map<Stage, number>();
  private began = 0;

  start(): void {
    this.began = performance.now();
  }

  /** Ends a stage; the next one starts. */
  stop(stage: Stage): void {
    this.spent.set(stage, (this.spent.get(stage) ?? 0) + performance.now() - this.began);
    this.began = performance.now();
  }

  seconds(stage: Stage): number {
    return (this.spent.get(stage) ?? 0) / 1000;
  }
}
