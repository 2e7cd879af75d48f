import { isAgency, isProperName, isPublisher } from '../metadata/newsNames';

/** Photo credits: in brackets at the end, after a slash in capitals, or as a label at the start. */
const CREDIT_TAIL = /\((?:[^()]{0,80}\b(?:photos?|images?|getty|file|handout|courtesy|submitted|contributed|supplied|screenshot|illustration|pool)\b[^()]{0,80})\)\.?$/i;
const BRACKETED_SOURCE = /\(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?\/\s?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?\)\.?$/u;
const SLASH_CREDIT = /(?:THE CANADIAN PRESS|AP|AFP|REUTERS|EPA|GETTY|AP PHOTO|CP|EPA-EFE|THE ASSOCIATED PRESS|ASSOCIATED PRESS)\s?\/\s?[\p{L} .'’-]{2,60}$/iu;
const WORD_CREDIT = /(?:\bgetty images|\bap photo|\bfile photo|\bvia (?:ap|getty|reuters|afp)|(?:^|[.(|–—] ?)(?:photos?|photograph(?:s|ed)?|images?|pictures?) (?:by|courtesy|credit)\b.{0,60}|(?:^|[.!?”"(|[–—] ?)(?:file )?(?:photos?|images?|pictures?|credit|crédit)(?: (?:credit|courtesy))?\s?: ?.{2,60}|(?:^|[.(|–—] ?)courtesy (?:of )?.{2,50}|\bhandout(?: photo)?|\bscreengrab|\bscreenshot.{0,40})\s?\)?\.?$/i;
const LABEL = /^(?:photo|photograph|image|image credit|image source|picture|pictured|above|file photo|file|credit|photo credit|caption|foto|bild|crédit photo|illustration)\s?[:/]/i;
const PHOTO_SOURCE_LINE = /^\(?[\p{Lu}][\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,4}\s?\/\s?[\p{L}][\p{L} .'’-]{1,40}\)?$/u;

/** “… d’octobre. PHOTO ANA ROE, LE COURRIER”: a credit in capitals after the last sentence. */
const CAPITAL_CREDIT = /(?:^|[.!?”"»]\s)(?:PHOTOS?|PHOTOGRAPHIE|ARCHIVES|FOTOS?|IMAGES?|PICTURES?)\s\p{Lu}[\p{Lu}\s,.'’-]{2,60}$/u;

/** “Image source, Maren Trust”, “Credit...Ana Roe”, “Foto: Ana Roe”, “© Ana Roe”, “Photograph by Ana Roe for the Courier”: nothing but whose photo it is, or that at the end. */
const SOURCE_LABEL =
  /(?:^|[.!?…”"’»)–—|-]\s?)(?:image (?:source|credit)[,:]|(?:photo|image|picture)s? (?:source|credit)s?\s?:|credit\s?(?::|\.{3}|…)|(?:foto|fotos|fotografie|fotografía|fotografia|bild|bilder|imagen|imagem|immagine|photo|photos|photographs?|crédit|crédits|image|grafik|illustration|infografik)\s?:|photographs? by\s|photography by\s|fotos? de\s|foto di\s|photo de\s|photo by\s)\s?(.{2,90})$/iu;
/** “… al Serrano. / ANA ROE (AGENCY)”, “… 2025. ANA ROE POUR « LE COURRIER »”: a name in capitals after the last sentence. */
const CAPITAL_NAME = /[.!?”"»)]\s{1,2}(?:[/|–—-]\s)?\p{Lu}[\p{Lu}.'’-]+(?:\s[\p{Lu}.'’-]{2,}){1,4}(?:\s(?:\(\p{Lu}[^()]{1,30}\)|(?:POUR|FOR|FÜR|PARA|PER)\s.{2,40}))?$/u;
/** “© Ana Roe”, alone. */
const COPYRIGHT_LINE = /^©\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}(?:\s?\/.{2,40})?$/u;
/** “The harbour in fog FILE – …”, “FILE - The harbour, March 2, 2024.” */
const FILE_LABEL = /^(?:file|archive|archiv|archivo|archives)\s?(?:photo\s?)?[-–—:]\s?\S/i;

/** The longest caption in characters; longer lines are prose. */
const LONGEST = 600;

/** Whether a line is a photo's caption or credit: it says whose photo it is, or a sentence ends in nothing but an agency's name. */
export function isCaption(line: string): boolean {
  if (line.length > LONGEST || isGalleryTitle(line)) return false;
  const tail = line.slice(-170);
  return endsInCredit(line, tail) || CAPITAL_NAME.test(tail) || COPYRIGHT_LINE.test(line) || FILE_LABEL.test(line) || LABEL.test(line) || endsInSource(line);
}

/** The words without which nothing says in small letters whose photo it is. */
const PHOTO_WORDS = /photo|imag|pictur|getty|via |credit|crédit|courtesy|handout|screen|foto|bild|immagin|grafik|illustration/i;

/** Each expression is tried only where the mark or a word stands that it cannot do without. */
function endsInCredit(line: string, tail: string): boolean {
  const hasSlash = tail.includes('/');
  if (/\)\.?$/.test(tail) && (CREDIT_TAIL.test(tail) || (hasSlash && BRACKETED_SOURCE.test(tail)))) return true;
  if (hasSlash && (SLASH_CREDIT.test(tail) || PHOTO_SOURCE_LINE.test(line))) return true;
  return PHOTO_WORDS.test(tail) ? WORD_CREDIT.test(tail) || hasLabelledSource(tail) || CAPITAL_CREDIT.test(tail) : /ARCHIVES/.test(tail) && CAPITAL_CREDIT.test(tail);
}

/** Whether a line is nothing but two names with a slash between them. */
export function isSourceLine(line: string): boolean {
  return line.includes('/') && PHOTO_SOURCE_LINE.test(line);
}

/** The day a photo was taken, as captions print it: a date with year, or a weekday. */
const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:19|20)\d{2}\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/i;
const SOURCE_TAIL = /[.!?”"]\s{1,2}(?:[(–—|/-]\s?)?([^.!?”"]{2,48}?)\)?$/u;
/** Words of a caption; a paragraph of a story is longer. */
const CAPTION_WORDS = 70;

/**
 * “… on Monday. The Agency”: nothing but a name stands after the last sentence. One that is no agency's by its shape is a photographer's or a
 * paper's only where the sentence says the day, as captions do.
 */
function endsInSource(line: string): boolean {
  const tail = line.endsWith('.') ? null : SOURCE_TAIL.exec(line.slice(-52));
  const name = tail?.[1] ?? '';
  if (tail === null || line.length < 25 + name.length) return false;
  if (isAgency(name)) return true;
  return isProperName(name) && (/\s/.test(name) || isPublisher(name)) && DAY.test(line) && line.split(/\s+/, CAPTION_WORDS + 1).length <= CAPTION_WORDS;
}

/** What follows a label names somebody: few words, most of them with a capital. “Photos: town wakes up under ice” is a headline. */
function hasLabelledSource(tail: string): boolean {
  const words = SOURCE_LABEL.exec(tail)?.[1]?.trim().split(/[\s/]+/) ?? [];
  return /^[\p{Lu}"“@]/u.test(words[0] ?? '') && words.length <= MOST_SOURCE_WORDS && words.filter(word => /^[\p{Lu}"“(@]/u.test(word)).length * 2 >= words.length;
}

/** “Photos: town wakes up under ice”: a headline with its label. */
function isGalleryTitle(line: string): boolean {
  const rest = /^(?:photos|pictures|images|fotos|bilder|imagens|imágenes)\s?:\s(.{12,200})$/iu.exec(line)?.[1]?.split(/\s+/) ?? [];
  return rest.length > FEWEST_TITLE_WORDS && rest.filter(word => /^\p{Ll}/u.test(word)).length * 2 > rest.length;
}

const FEWEST_TITLE_WORDS = 4;
const MOST_SOURCE_WORDS = 12;

const CREDIT_ONLY = /^\(?(?:image (?:source|credit)|photos? (?:source|credit|by|courtesy)|photographs? by|photography by|credit|foto|bild|imagem|imagen|immagine|photo|image|picture|crédit|illustration|©|getty|courtesy)/iu;

/** Whether a caption’s line is nothing but whose photo it is; the caption itself stands above it. The line must be a caption. */
export function isPhotoCredit(line: string): boolean {
  return line.length <= 90 && !/[.!?]["”’»]?\s/.test(line.replace(/\b\p{L}\.\s/gu, '')) && (CREDIT_ONLY.test(line) || PHOTO_SOURCE_LINE.test(line) || /^[\p{L} .'’-]{3,40}\/[\p{L} ./'’-]{2,50}$/u.test(line));
}
