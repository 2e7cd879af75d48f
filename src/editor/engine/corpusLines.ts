import { readPageLines, RepeatedLines } from '../../core/page/repeatedLines';

/** The lines of a corpus's articles as they were last stored, by which it is known what of an article repeats in others. */
export class CorpusLines {
  private readonly repeated = new RepeatedLines();
  /** Hashes of the texts. */
  private readonly known = new Map<string, string>();

  /** @param hash the text's */
  set(file: string, text: string, hash: string): void {
    if (this.known.get(file) === hash) return;
    this.known.set(file, hash);
    this.repeated.set(file, readPageLines(text));
  }

  remove(file: string): void {
    this.known.delete(file);
    this.repeated.remove(file);
  }

  /** The keys of the lines that repeat, in rising order. The text may be another than was stored, as while somebody types in it. */
  repeatedIn(file: string, text: string, hash: string): ReadonlySet<number> {
    if (this.repeated.size === 0) return new Set();
    return (this.known.get(file) === hash ? this.repeated.in(file) : undefined) ?? this.repeated.among(readPageLines(text));
  }

  /** The files of which this is to be said anew. */
  takeChanged(): string[] {
    return this.repeated.takeChanged();
  }
}
