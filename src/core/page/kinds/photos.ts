import { CLASS, Count } from '../reading/scan';
import { isSourceLine } from './caption';
import { storyWords } from './headline';
import { type PageLines, type WordSet } from './pageLines';
import type { Sheet } from './sheet';
import { CUE } from '../reading/cueTree';

/** Lines above the headline, and above the story, among which captions are looked for. */
const ABOVE_HEADLINE = 12;
const ABOVE_STORY = 30;
/** Lines just after the story that may be captions. */
const AFTER = 3;
/** Words of the line that says whose photo it is, where the caption stands above it. */
const MOST_CREDIT_WORDS = 10;
/** Words of a caption that says nothing of a photo itself. */
const MOST_CAPTION_WORDS = 45;
const FEWEST_CAPTION_WORDS = 3;
/** The same where the reading took it for the story's. */
const MOST_STORY_WORDS = 30;

/** Marks captions and photo credits around the headline, above the story, in it and just after it. */
export function markPhotos(sheet: Sheet): void {
  const { lines, first, last, headline } = sheet;
  const from = Math.max(sheet.head, Math.min(first, headline >= 0 ? Math.max(headline - ABOVE_HEADLINE, first - 2 * ABOVE_STORY) : first - ABOVE_STORY), 0);
  for (let index = from; index <= last; index++) if (isOpen(sheet, index) && lines.isCaption(index) && !isMenu(sheet, index)) sheet.kinds[index] = 'caption';
  markAfter(sheet);
  for (let index = from; index <= last; index++) markNeighbours(sheet, index);
  markShown(sheet);
  dropCopies(sheet, from);
}

/** Whether a line may be a caption: the story's, or furniture that says nothing of itself. */
function isOpen({ lines, kinds, headline, first }: Sheet, index: number): boolean {
  const kind = kinds[index];
  if (index === headline || (kind !== 'body' && kind !== 'boilerplate')) return false;
  if (kind === 'body') return index !== first;
  return !lines.hasAnyCue(index) || lines.hasCue(index, CUE.player) || lines.hasCue(index, CUE.footer);
}

/** Two names with a slash between them are a photographer and an agency beside the story; above it they are sections, and anywhere buttons (“Log in / Register”) where their words are. */
function isMenu({ lines, headline }: Sheet, index: number): boolean {
  if (lines.words(index) > MOST_CREDIT_WORDS || lines.tally(index, CLASS.media) > 0 || !isSourceLine(lines.textOf(index))) return false;
  return index < headline || lines.tally(index, CLASS.offer) + lines.tally(index, CLASS.comment) + lines.tally(index, CLASS.site) + lines.tally(index, CLASS.share) > 0;
}

function markAfter(sheet: Sheet): void {
  const { lines, kinds, last } = sheet;
  for (let index = last + 1; index <= last + AFTER && index < lines.count; index++) {
    if (lines.words(index) === 0) continue;
    if (lines.hasAnyCue(index) || !lines.isCaption(index)) return;
    kinds[index] = 'caption';
  }
}

/** “1 of 3”, “[2/5]”: the photo’s number. */
const COUNTER = /^\W{0,3}\d{1,3}\s?(?:of|de|von|van|di|sur|\/)\s?\d{1,3}\W{0,3}$/i;
/** Buttons under a photo, and above one. */
const BELOW = /^(?:hide|toggle) caption$/i;
const ABOVE = /^(?:(?:view|see|open) image in full ?screen|press enter or click to view image.{0,20}|enlarge this image)$/i;

/** What stands beside a line that is about a photo, and about nothing else. */
function markNeighbours(sheet: Sheet, index: number): void {
  const { lines, kinds } = sheet;
  const words = lines.words(index);
  if (words === 0 || words > MOST_CREDIT_WORDS) return;
  if (kinds[index] === 'caption') {
    if (lines.isPhotoCredit(index)) markAbove(sheet, index - 1);
  }
  else if (kinds[index] === 'boilerplate' && (lines.tally(index, Count.numbers) > 1 || lines.tally(index, CLASS.media) > 0 || lines.hasCue(index, CUE.player))) {
    const text = lines.textOf(index);
    if (COUNTER.test(text) || ABOVE.test(text)) markBelow(sheet, index + 1);
    else if (BELOW.test(text)) { markAbove(sheet, index - 1); markAbove(sheet, index - 2); }
  }
}

/** The caption above its credit. */
function markAbove(sheet: Sheet, index: number): void {
  const { lines, kinds } = sheet;
  const words = lines.words(index);
  if (index < sheet.head || words < FEWEST_CAPTION_WORDS || !mayBeSilent(sheet, index)) return;
  const isStory = kinds[index] === 'body';
  if (words <= (isStory ? MOST_STORY_WORDS : MOST_CAPTION_WORDS) && !(isStory && (lines.tally(index, Count.quotes) > 0 || lines.endsInColon(index)))) kinds[index] = 'caption';
}

/** The caption under a button or a number. */
function markBelow(sheet: Sheet, index: number): void {
  const words = sheet.lines.words(index);
  if (index < sheet.lines.count && words >= FEWEST_CAPTION_WORDS && words <= MOST_CAPTION_WORDS && mayBeSilent(sheet, index)) sheet.kinds[index] = 'caption';
}

/** Whether a line that says nothing of a photo may be about one for where it stands. */
function mayBeSilent(sheet: Sheet, index: number): boolean {
  const { lines, kinds, headline } = sheet;
  if (index === headline || (headline >= 0 && lines.key(index) === lines.key(headline)) || index === sheet.first) return false;
  return (kinds[index] === 'boilerplate' || kinds[index] === 'body') && lines.tally(index, Count.numbers) * 2 < lines.words(index) && !isDigit(lines.firstCode(index)) && !lines.hasAnyCue(index) && !isTeaser(lines, index);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Just under a heading of a rail stands the picture of a teaser. */
function isTeaser(lines: PageLines, index: number): boolean {
  return lines.startsWithCue(index - 1, CUE.related) || lines.startsWithCue(index - 2, CUE.related);
}

/** Words of meaning that a silent caption has in common with the story. */
const LEAST_SHARED = 2;

/** A link, or a point of a list of links. */
const LINK = /^(?:[•·▪‣►▸»›*]|https?:)/;

/** A line under the byline that speaks of what the story speaks of, and not to the reader: what a picture shows. */
function markShown(sheet: Sheet): void {
  const { lines, kinds, headline, first } = sheet;
  if (headline < 0) return;
  let isSigned = false;
  let words: WordSet | undefined;
  for (let index = Math.max(headline + 1, first - ABOVE_STORY); index < first; index++) {
    isSigned ||= kinds[index] === 'byline';
    if (!isSigned || kinds[index] !== 'boilerplate' || !mayBeSilent(sheet, index) || LINK.test(lines.textOf(index))) continue;
    const count = lines.words(index);
    if (count < FEWEST_CAPTION_WORDS + 2 || count > MOST_CAPTION_WORDS || lines.tally(index, CLASS.you) + lines.tally(index, CLASS.we) > 0 || lines.head(index) === lines.head(first)) continue;
    words ??= storyWords(sheet);
    if (lines.sharedContent(index, words) >= LEAST_SHARED && lines.features(index)?.cue === null) kinds[index] = 'caption';
  }
}

/** A caption that is printed twice counts once: the copy next to the story. */
function dropCopies({ lines, kinds, first, last }: Sheet, from: number): void {
  const seen = new Map<number, number>();
  for (let index = from; index <= Math.min(last + AFTER, lines.count - 1); index++) {
    if (kinds[index] !== 'caption') continue;
    const before = seen.get(lines.key(index));
    // The same photographer's credit stands under each photo.
    if (lines.isPhotoCredit(index) ? before !== index - 1 : lines.words(index) <= FEWEST_CAPTION_WORDS) {
      seen.set(lines.key(index), index);
      continue;
    }
    if (before !== undefined) kinds[index < first ? before : index] = 'boilerplate';
    if (before === undefined || index < first) seen.set(lines.key(index), index);
  }
}
