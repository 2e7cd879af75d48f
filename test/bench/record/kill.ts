// The command line killed while it writes: every file is then the old or the new one, never part of one, and what was left halfway is
// gone with the next write.
import { existsSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { isTemporaryName } from '../../../src/cli/temporaryFiles';
import { longArticle } from './articles';
import { Figures, type Counts, type Say } from './measure';
import { Random } from './random';
import { BUILT, runCommand, startCommand, Workplace, type CommandLine } from './workplace';

/** A command that writes files of a folder. */
export interface Scene {
  readonly name: string;
  readonly args: readonly string[];
  /** The files that it writes, as they are before; null where there is none. */
  readonly before: ReadonlyMap<string, string | null>;
  /** Exit codes that mean that it did its work. */
  readonly codes: readonly number[];
}

export interface Killed {
  kills: number;
  /** How many hit while a file was being written: its temporary file was left. */
  inside: number;
  /** Files found as they were before, and as they were to be. */
  old: number;
  written: number;
  /** Files that were neither. */
  torn: number;
  /** Temporary files of earlier runs that a later write did not remove. */
  left: number;
  /** The longest file, in bytes. */
  largest: number;
}

export async function kill(say: Say): Promise<Counts> {
  const figures = new Figures(say);
  const total = { kills: 0, inside: 0, torn: 0, left: 0 };
  const random = new Random(1);
  for (const [make, kills] of [[annotateScene, 50], [indexScene, 20], [mergeScene, 30]] as const) {
    const place = new Workplace();
    try {
      const scene = make(place, BUILT, random, 1);
      const killed = await killWhileWriting(BUILT, place, scene, kills, random);
      say(`${scene.name}: ${killed.kills} kills, ${killed.inside} inside a write; files of up to ${killed.largest} bytes; ${killed.old} found old, ${killed.written} new, ${killed.torn} neither`);
      for (const key of ['kills', 'inside', 'torn', 'left'] as const) total[key] += killed[key];
    } finally {
      place.dispose();
    }
  }
  figures.atLeast('kills', total.kills, 100);
  figures.atLeast('of these while a file was being written', total.inside / total.kills * 100, 50, ' %');
  figures.exactly('files of which a part was left', total.torn, 0);
  figures.exactly('temporary files that the next write left', total.left, 0);
  return figures.counts;
}

/**
 * Starts the command again and again on the same old files, and kills it: mostly at a random moment after its temporary file has
 * appeared, now and then at any moment. In the end it may finish, and has to leave nothing behind.
 */
export async function killWhileWriting(command: CommandLine, place: Workplace, scene: Scene, kills: number, random: Random): Promise<Killed> {
  const { before, codes, args, name } = scene;
  restore(place, before);
  const began = performance.now();
  const { code, err } = runCommand(command, place.path, args);
  const whole = performance.now() - began;
  if (code === null || !codes.includes(code)) throw new Error(`${name}: the command ended with ${code}: ${err}`);
  const after = new Map([...before.keys()].map((file) => [file, place.read(file)]));
  const killed: Killed = { kills: 0, inside: 0, old: 0, written: 0, torn: 0, left: 0, largest: Math.max(...[...after.values()].map((text) => Buffer.byteLength(text))) };
  for (let n = 0; n < kills; n++) {
    restore(place, before);
    const earlier = temporaryFiles(place.path);
    const anyMoment = random.chance(0.2);
    // The later files of a run are as worth a kill as the first.
    await (anyMoment ? killAfter(command, place, args, random.next() * whole) : killInside(command, place, args, random.below(before.size), random.next() * 3));
    count(killed, place, scene, after, earlier);
  }
  restore(place, before);
  runCommand(command, place.path, args);
  killed.left += temporaryFiles(place.path).length;
  for (const [file, text] of after) if (place.read(file) !== text) killed.torn++;
  return killed;
}

function count(killed: Killed, place: Workplace, { before }: Scene, after: ReadonlyMap<string, string>, earlier: readonly string[]): void {
  killed.kills++;
  const now = temporaryFiles(place.path);
  const own = now.filter((file) => !earlier.includes(file));
  if (own.length > 0) killed.inside++;
  let wrote = own.length > 0;
  for (const [file, text] of before) {
    const found = existsSync(place.join(file)) ? place.read(file) : null;
    if (found === text) killed.old++;
    else if (found === after.get(file)) killed.written++;
    else killed.torn++;
    wrote ||= found !== text;
  }
  // Whoever writes clears up first, so what was left earlier is gone.
  if (wrote) killed.left += now.length - own.length;
}

function restore(place: Workplace, files: ReadonlyMap<string, string | null>): void {
  for (const [file, text] of files) {
    if (text === null) rmSync(place.join(file), { force: true });
    else writeFileSync(place.join(file), text);
  }
}

export function temporaryFiles(folder: string): string[] {
  return readdirSync(folder).filter(isTemporaryName);
}

async function killAfter(command: CommandLine, place: Workplace, args: readonly string[], delay: number): Promise<void> {
  const child = startCommand(command, place.path, args);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  await ended;
  clearTimeout(timer);
}

/** Kills the command `delay` milliseconds after its temporary file number `which` (from 0) has appeared. */
async function killInside(command: CommandLine, place: Workplace, args: readonly string[], which: number, delay: number): Promise<void> {
  const old = new Set(temporaryFiles(place.path));
  const seen = new Set<string>();
  const watcher = watch(place.path);
  const child = startCommand(command, place.path, args);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  watcher.on('change', (_, name) => {
    if (typeof name !== 'string' || old.has(name) || seen.has(name) || !isTemporaryName(name)) return;
    seen.add(name);
    if (seen.size !== which + 1) return;
    // A timer would be too coarse.
    for (const began = performance.now(); performance.now() - began < delay;);
    child.kill('SIGKILL');
  });
  try {
    await ended;
  } finally {
    watcher.close();
  }
}

/** `annotate` over a folder: sidecars that are there get more annotations, and one is new. */
export function annotateScene(place: Workplace, command: CommandLine, random: Random, scale: number): Scene {
  const names = ['a', 'b', 'c'];
  for (const name of names) place.write(`${name}.txt`, longArticle(random, Math.ceil(800 * scale)));
  const { code, err } = runCommand(command, place.path, ['annotate', '--kinds', 'names,times', '.']);
  if (code !== 0) throw new Error(`The sidecars could not be made: ${err}`);
  const before = new Map<string, string | null>(names.map((name) => [`${name}.annotations.yaml`, place.read(`${name}.annotations.yaml`)]));
  before.set('c.annotations.yaml', null);
  return { name: 'annotate', args: ['annotate', '.'], before, codes: [0] };
}

/** `index` in a folder of many articles, some of which are listed. */
export function indexScene(place: Workplace, command: CommandLine, random: Random, scale: number): Scene {
  for (let n = 0; n < Math.ceil(600 * scale); n++) {
    place.write(`story-${n}.txt`, longArticle(random, 1));
    if (n === 2) runCommand(command, place.path, ['index', '.']);
  }
  return { name: 'index', args: ['index', '.'], before: new Map([['INDEX.md', place.read('INDEX.md')]]), codes: [0] };
}

/** `merge` of two sidecars of which each has decisions of its own. */
export function mergeScene(place: Workplace, command: CommandLine, random: Random, scale: number): Scene {
  place.write('story.txt', longArticle(random, Math.ceil(2000 * scale)));
  runCommand(command, place.path, ['annotate', 'story.txt']);
  const base = place.read('story.annotations.yaml');
  const decided = (turn: number): string => {
    let n = 0;
    return base.replace(/status: suggested/g, (status) => (n++ % 4 === turn ? 'status: accepted' : status));
  };
  place.write('base.yaml', base);
  place.write('theirs.yaml', decided(1));
  return { name: 'merge', args: ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml'], before: new Map([['ours.yaml', decided(0)]]), codes: [0, 1] };
}
