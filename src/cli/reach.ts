import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * How far commands go by themselves: into the folders that somebody named and those of the corpora in them. What a symbolic link in them leads to
 * elsewhere is no part of them; a link that is named is followed.
 */
export class Reach {
  private readonly real = new Map<string, Promise<string | null>>();
  private bounds: Promise<readonly string[]> | null = null;

  /** @param named files and folders, as paths; those that are not there do not count */
  constructor(private readonly named: readonly string[]) {}

  /** The same with one more folder. */
  and(folder: string): Reach {
    return new Reach([...this.named, folder]);
  }

  /** Whether a file that is there, by an absolute path, lies in these folders in truth. */
  async holds(file: string): Promise<boolean> {
    this.bounds ??= Promise.all(this.named.map((name) => realOf(path.resolve(name)))).then((all) => all.filter((bound) => bound !== null));
    const real = await this.realFile(file);
    return real !== null && (await this.bounds).some((bound) => real === bound || real.startsWith(bound.endsWith(path.sep) ? bound : bound + path.sep));
  }

  /** Whether a path is a link to somewhere else: what is written there would land outside. */
  async leadsOut(file: string): Promise<boolean> {
    return await isLink(file) && !(await this.holds(file));
  }

  /** Folders are asked for once, because most of their files are no links. */
  private async realFile(file: string): Promise<string | null> {
    if (await isLink(file)) return realOf(file);
    const folder = path.dirname(file);
    let real = this.real.get(folder);
    if (!real) this.real.set(folder, (real = realOf(folder)));
    const own = await real;
    return own === null ? null : path.join(own, path.basename(file));
  }
}

function isLink(file: string): Promise<boolean> {
  return lstat(file).then((stats) => stats.isSymbolicLink(), () => false);
}

function realOf(file: string): Promise<string | null> {
  return realpath(file).catch(() => null);
}
