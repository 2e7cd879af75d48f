import { annotate } from '../../../src/core/annotation/reconciliation/reconcile';
import { mergeSidecars } from '../../../src/core/annotation/merge/mergeSidecars';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
import { readRegistry } from '../../../src/core/entities/registry/registry';
import { mergeRegistries } from '../../../src/core/entities/registry/registryMerge';
import { Dice } from '../../unit/annotation/handwriting';
import { VERSIONS } from '../../unit/annotation/support';
import { ARTICLE, damaged, DECISIONS, REGISTRY, REGISTRY_DECISIONS, SIDECAR, surviveRegistry, surviveSidecar } from '../../unit/text/yaml/fuzzing';
import { HOSTILE } from '../../unit/text/yaml/hostile';
import { Figures, type Counts, type Say } from './measure';

/** How many damaged files of each kind are tried. */
const DAMAGED = 20_000;

/** The sizes that are compared, in code units: each is eight times the one before. */
const TIMES = 8;
const SIZES = [18_000, 144_000, 1_152_000];

/** Eight times the size may take so many times as long: linear work, and what memory and a busy machine add. Quadratic work takes 64 times. */
const MOST = 24;

/** Below this a ratio would measure the clock. Milliseconds. */
const MEASURABLE = 8;

/**
 * Damaged and hostile sidecars and registries: nothing crashes, what cannot be read is not rewritten, and the time is linear in the size.
 * The time is measured as a ratio between two sizes in one run.
 */
export async function fuzz(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  damage(figures, say);
  for (const [name, make] of Object.entries(HOSTILE)) {
    hostile(figures, name, make);
    await new Promise(resolve => setTimeout(resolve, 0));
  }
  return figures.counts;
}

function damage(figures: Figures, say: Say): void {
  let harmed = 0;
  const read = { sidecars: 0, registries: 0 };
  for (let seed = 0; seed < DAMAGED; seed++) {
    try {
      if (surviveSidecar(damaged(SIDECAR, new Dice(seed)))) read.sidecars++;
      if (surviveRegistry(damaged(REGISTRY, new Dice(seed)))) read.registries++;
    } catch (error) {
      if (harmed++ < 5) say(`seed ${seed}: ${error instanceof Error ? error.message.slice(0, 1000) : String(error)}`);
    }
  }
  say(`${DAMAGED} damaged sidecars, ${read.sidecars} of them readable still; ${DAMAGED} registries, ${read.registries}`);
  figures.exactly('damaged files that crashed something or were rewritten unread', harmed, 0);
  let cut = 0;
  for (let end = 0; end < SIDECAR.length; end++) cut += survives(() => surviveSidecar(SIDECAR.slice(0, end)));
  for (let end = 0; end < REGISTRY.length; end++) cut += survives(() => surviveRegistry(REGISTRY.slice(0, end)));
  figures.exactly('cuts, one at every place, that did', cut, 0);
}

function survives(work: () => void): 0 | 1 {
  try {
    work();
    return 0;
  } catch {
    return 1;
  }
}

/** What is done with a text of some size, each by its name. */
const WORK: Readonly<Record<string, (text: string) => void>> = {
  reading: text => {
    readSidecar(text);
    readRegistry(text);
  },
  deciding: text => {
    for (const name of ['accept', 'add', 'zone']) DECISIONS[name]?.(text, 'n1');
    for (const name of ['add', 'rename']) REGISTRY_DECISIONS[name]?.(text, 'k1');
  },
  annotating: text => void annotate({ text: ARTICLE.text, file: 'a.txt', analysis: ARTICLE.analysis, sidecar: text, versions: VERSIONS }),
  merging: text => {
    mergeSidecars(null, text, SIDECAR);
    mergeRegistries(null, text, REGISTRY);
  },
};

function hostile(figures: Figures, name: string, make: (n: number) => string): void {
  const texts = SIZES.map(make);
  for (const [what, work] of Object.entries(WORK)) {
    let worst = 0;
    let slowest = 0;
    for (let at = 1; at < texts.length && worst <= MOST; at++) {
      const [small = '', large = ''] = texts.slice(at - 1);
      const [ratio, after] = growth(() => work(small), () => work(large));
      // A text of one kind may grow by a little more or less than eight times.
      worst = Math.max(worst, (ratio * TIMES * small.length) / large.length);
      slowest = after;
    }
    figures.atMost(`${name}, ${what} (${slowest.toFixed(0)} ms): times as long for ${TIMES} times the size`, worst, MOST);
  }
}

/** How many times as long the larger work takes, and how long. A machine that does other work makes single runs long, never short. */
function growth(small: () => void, large: () => void): [number, number] {
  let [before, after] = [time(small), time(large)];
  const ratio = (): number => after / Math.max(before, MEASURABLE);
  for (let run = 0; run < 4 && ratio() > MOST / 2 && after < 20_000; run++) {
    before = Math.min(before, time(small));
    after = Math.min(after, time(large));
  }
  return [ratio(), after];
}

function time(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
