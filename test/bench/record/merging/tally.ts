import type { Figures, Say } from '../measure';
import type { Expectation } from './oracle';

/** Three files and what became of them. */
export interface Example {
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  readonly manner: string;
}

/** Counts what the merges came to, and keeps an example of each fault. */
export class Tally {
  /** Faults with how often each was seen. */
  readonly faults = new Map<string, number>();
  readonly examples: { readonly what: string; readonly example: Example }[] = [];
  readonly sequences = { disjoint: 0, overlapping: 0, damaged: 0 };
  decisions = 0;
  kept = 0;
  inConflict = 0;
  lost = 0;
  refused = 0;
  /** Files of reviewers who shared the work, and of others, in which a person must decide. */
  readonly conflicts = { disjoint: 0, expected: 0, found: 0, either: 0, untraced: 0 };
  readonly batches = { all: 0, clean: 0 };
  private readonly merges = { files: 0, ms: 0 };

  sequence(manner: keyof Tally['sequences'], decisions: number): void {
    this.sequences[manner]++;
    this.decisions += decisions;
  }

  get count(): number {
    return this.sequences.disjoint + this.sequences.overlapping + this.sequences.damaged;
  }

  batch(clean: boolean): void {
    this.batches.all++;
    if (clean) this.batches.clean++;
  }

  merge(ms: number, files: number): void {
    this.merges.ms += ms;
    this.merges.files += files;
  }

  damaged(refused: boolean): void {
    if (refused) this.refused++;
  }

  outcome(manner: string, expected: Expectation['outcome'], found: boolean): void {
    if (manner === 'disjoint' && found) this.conflicts.disjoint++;
    if (expected === 'either') this.conflicts.either++;
    if (expected === 'conflict') this.conflicts.expected++;
    if (found && expected === 'untraced') this.conflicts.untraced++;
    if (found && (expected === 'conflict' || expected === 'clean')) this.conflicts.found++;
  }

  fact(found: 'kept' | 'in conflict' | null): void {
    if (found === 'kept') this.kept++;
    else if (found === 'in conflict') this.inConflict++;
    else this.lost++;
  }

  fail(what: string, example: Example): void {
    const kind = what.replace(/^(lost: (?:typed|zone|corrected)).*|^(lost: )\S+ (\w+).*/s, '$1$2$3');
    const count = this.faults.get(kind) ?? 0;
    this.faults.set(kind, count + 1);
    if (count < 3) this.examples.push({ what, example });
  }

  report(say: Say, figures: Figures, wanted: number): void {
    const { disjoint, overlapping, damaged } = this.sequences;
    const { files, ms } = this.merges;
    say(`${this.count} sequences: ${disjoint} of reviewers who shared the work, ${overlapping} of reviewers who did not, ${damaged} with a damaged side`);
    say(`${this.decisions} decisions; of what stood in the end ${this.kept} kept, ${this.inConflict} inside a conflict, ${this.lost} lost`);
    say(`${files} files merged by Git, ${(files / (ms / 1000)).toFixed(1)} a second in each of two repositories`);
    say(`conflicts: ${this.conflicts.expected} expected, ${this.conflicts.found} found; ${this.conflicts.either} files where either would do; ${this.conflicts.untraced} over suggestions that were removed by hand or by a run that left no other trace`);
    for (const [what, count] of this.faults) say(`  ${count} × ${what}`);
    figures.atLeast('sequences', this.count, wanted);
    figures.exactly('conflicts where reviewers shared the work', this.conflicts.disjoint, 0);
    figures.exactly('merges of these that Git did not call clean', this.batches.all - this.batches.clean, 0);
    figures.exactly('decisions lost', this.lost, 0);
    figures.exactly('damaged sides not refused', damaged - this.refused, 0);
    figures.exactly('faults of any kind', [...this.faults.values()].reduce((sum, count) => sum + count, 0), 0);
  }
}
