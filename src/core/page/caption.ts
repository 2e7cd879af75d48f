import { isAgency } from './newsNames';

/** Photo credits: in brackets at the end, after a slash in capitals, or as a label at the start. */
const CREDIT_TAIL = /\((?:[^()]{0,80}\b(?:photos?|images?|getty|file|handout|courtesy|submitted|contributed|supplied|screenshot|illustration|pool)\b[^()]{0,80})\)\.?$/i;
const BRACKETED_SOURCE = /\((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\/\s?(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\)\.?$/u;
const SLASH_CREDIT = /(?:THE CANADIAN PRESS|AP|AFP|REUTERS|EPA|GETTY|AP PHOTO|CP|EPA-EFE|THE ASSOCIATED PRESS|ASSOCIATED PRESS)\s?\/\s?[\p{L} .'’-]{2,60}$/iu;
const WORD_CREDIT = /(?:\bgetty images|\bap photo|\bfile photo|\bvia (?:ap|getty|reuters|afp)|(?:^|[.(|–—] ?)(?:photos?|photograph(?:s|ed)?|images?) (?:by|courtesy|credit)\b.{0,60}|(?:^|[.(|–—] ?)courtesy (?:of )?.{2,50}|\bhandout(?: photo)?|\bscreengrab|\bscreenshot.{0,40})\s?\)?\.?$/i;
const LABEL = /^(?:photos?|photograph|image|image credit|image source|picture|pictured|above|file photo|file|credit|photo credit|caption|foto|bild|crédit photo|illustration)\s?[:/]/i;
const PHOTO_SOURCE_LINE = /^\(?[\p{Lu}][\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,4}\s?\/\s?[\p{L}][\p{L} .'’-]{1,40}\)?$/u;

/** The longest caption in characters; longer lines are prose. */
const LONGEST = 600;

/** Whether a line is a photo's caption or credit: it says whose photo it is, or a sentence ends in nothing but an agency's name. */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST) return false;
  const tail = line.slice(-170);
  return CREDIT_TAIL.test(tail) || BRACKETED_SOURCE.test(tail) || SLASH_CREDIT.test(tail) || WORD_CREDIT.test(tail) || LABEL.test(line) || PHOTO_SOURCE_LINE.test(line) || endsInAgency(line);
}

/** “… on Monday. The Agency”: an agency's name stands alone after the last sentence. */
function endsInAgency(line: string): boolean {
  const stop = line.lastIndexOf('. ');
  return stop > 20 && line.length - stop < 50 && isAgency(line.slice(stop + 2).trim());
}
