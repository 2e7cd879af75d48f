import { isPersonName } from '../metadata/newsNames';
import { Count } from '../reading/scan';
import type { Sheet } from './sheet';

const STAMP = /^\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?\s?m\.?)?(?:\s\(?[a-z]{1,5}\)?)?$/i;

/** Marks the time and the writer above an entry of a live blog: two lines of their own inside the story, the second an author's name. */
export function markEntries({ lines, kinds, first, last, authors }: Sheet): void {
  if (authors.length === 0) return;
  for (let index = Math.max(0, first - 2); index < last; index++) {
    if (lines.tally(index, Count.numbers) < 1 || lines.words(index) > 4 || lines.words(index + 1) > 5 || lines.words(index + 1) < 2) continue;
    if (kinds[index] === 'headline' || kinds[index] === 'byline' || !STAMP.test(lines.textOf(index))) continue;
    const name = lines.textOf(index + 1);
    if (isPersonName(name) && authors.includes(name)) kinds[index] = kinds[index + 1] = 'byline';
  }
}
