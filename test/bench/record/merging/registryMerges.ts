import { mergeRegistries } from '../../../../src/core/entities/registry/registryMerge';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import type { Figures, Say } from '../measure';
import { Random } from '../random';
import { Workplace, type CommandLine } from '../workplace';
import { makeRegistry, type RegistrySequence } from './registries';
import { Repository, type GitMerge } from './repository';
import type { Example } from './tally';

/** What merges of registries came to. */
export class RegistryTally {
  sequences = 0;
  decisions = 0;
  found = 0;
  lost = 0;
  readonly conflicts = { expected: 0, found: 0, disjoint: 0 };
  readonly faults = new Map<string, number>();
  readonly examples: { readonly what: string; readonly example: Example }[] = [];

  fail(what: string, { base, ours, theirs, disjoint }: RegistrySequence, merged: string): void {
    const count = this.faults.get(what) ?? 0;
    this.faults.set(what, count + 1);
    if (count < 2) this.examples.push({ what, example: { base, ours, theirs, merged, manner: disjoint ? 'disjoint' : 'overlapping' } });
  }

  report(say: Say, figures: Figures, wanted: number): void {
    say(`${this.sequences} registries: ${this.decisions} decisions; of what was typed ${this.found} found again, ${this.lost} lost; conflicts: ${this.conflicts.expected} expected, ${this.conflicts.found} found`);
    for (const [what, count] of this.faults) say(`  ${count} × ${what}`);
    figures.atLeast('registries', this.sequences, wanted);
    figures.exactly('conflicts where people shared the registry', this.conflicts.disjoint, 0);
    figures.exactly('things lost that people typed', this.lost, 0);
    figures.exactly('faults of any kind in registries', [...this.faults.values()].reduce((sum, count) => sum + count, 0), 0);
  }
}

/** Registries that two people changed, each in a folder of its own, merged by Git. */
export async function mergeRegistriesByGit(command: CommandLine, sequences: number, batch: number): Promise<RegistryTally> {
  const tally = new RegistryTally();
  const batches = Math.ceil(sequences / batch);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < batches; n = next++) {
      const random = new Random(9000 + n);
      const made = Array.from({ length: Math.min(batch, sequences - n * batch) }, (_, at) => [`${at}/entities.yaml`, makeRegistry(random, n % 2 === 0)] as const);
      await mergeBatch(command, new Map(made), tally);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

async function mergeBatch(command: CommandLine, sequences: ReadonlyMap<string, RegistrySequence>, tally: RegistryTally): Promise<void> {
  const place = new Workplace();
  try {
    const repository = new Repository(place, command);
    const files = (side: 'base' | 'ours' | 'theirs'): Map<string, string> => new Map([...sequences].map(([name, sequence]) => [name, sequence[side]]));
    repository.commit(files('base'), files('ours'), files('theirs'));
    const merged = await repository.merge('ours', sequences.keys());
    for (const [name, sequence] of sequences) judge(name, sequence, merged, tally);
  } finally {
    place.dispose();
  }
}

function judge(name: string, sequence: RegistrySequence, merged: GitMerge, tally: RegistryTally): void {
  const text = merged.files.get(name) ?? '';
  const fail = (what: string): void => tally.fail(what, sequence, text);
  const { base, ours, theirs, outcome, typed, removed, disjoint } = sequence;
  const code = merged.driver.get(name) ?? 0; // not asked where only one side has changed the file
  tally.sequences++;
  tally.decisions += sequence.decisions;
  if (outcome === 'conflict') tally.conflicts.expected++;
  if (code === 1) tally.conflicts.found++;
  if (code === 1 && disjoint) tally.conflicts.disjoint++;
  if (code > 1) fail(`exit code ${code}`);
  if ((outcome === 'conflict') !== (code === 1)) fail(code === 1 ? 'a conflict for nothing' : 'no conflict where there is one');
  if (merged.unmerged.has(name) !== (code !== 0)) fail('the index of Git says otherwise than the exit code');
  for (const words of typed) {
    if (text.includes(words)) tally.found++;
    else tally.lost++;
  }
  if (typed.some((words) => !text.includes(words))) fail('lost what somebody typed');
  const { registry, problems } = readRegistry(text);
  for (const id of removed) if (registry.has(id)) fail('came back after it was removed');
  for (const { code: fault } of problems) if (fault !== 'conflict') fail(`the result has a fault: ${fault}`);
  again('the other direction gives other bytes', base, theirs, ours);
  again('theirs merged again changes it', base, text, theirs);
  again('ours merged again changes it', base, ours, text);

  function again(what: string, b: string, a: string, t: string): void {
    const result = mergeRegistries(b, a, t);
    if (!result.ok || result.text !== text) fail(what);
  }
}
