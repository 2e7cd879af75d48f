import { isPublisher } from '../../page/metadata/newsNames';
import { isArticleName } from '../paths';
import { OTHER_WORDS, foldWord, words } from './headerWords';

const UNKNOWN = /(?<!\p{L})(?:unknown|not known|unclear|unnamed|anonymous|various|n\/a|none|not (?:stated|given|available|applicable)|no (?:source|publisher|name)|unbekannt|inconnue?|desconocid[oa]|sconosciut[oa]|desconhecid[oa]|onbekend|okänd|missing|ibid|idem|as above|see above|wie oben)(?!\p{L})|\?/iu;
/** What makes a source a remark about provenance rather than a name. */
const REMARK = /[(),;:|/©=\n]|\b(?:with files|through|via|based on|rewrite|copy of|reprint|translated)\b/iu;
const LONGEST_NAME = 60;
const QUOTED = /^[“"„«‘'](.+)[”"“»’']$/su;
/** What is written in a cell that has nothing to say, by people, spreadsheets and statistics programs. */
export const EMPTY_CELL = /^(?:[([<]?(?:[-–—?.…*_]+|n\/?a|n\.a\.|nan|null|nil|none|tb[adc]|k\.\s?a\.|s\/d)[)\]>]?|[([<](?:empty|blank|missing|undefined)[)\]>]|#(?:n\/a|ref!|value!|div\/0!|name\?|null!|num!))?$/i;
/** What is written in a cell that says what the one above says. */
export const DITTO = /^(?:["”″〃]|''|ditto|dito|do\.|same|same as above|the same|as above|see above|ibid\.?|ibidem|idem|ídem|id\.|wie oben|siehe oben|voir ci-dessus)$/i;

/** Words of remarks on an article or on how it was kept. No name is made of these alone. */
const REMARK_WORDS = words(`
  todo done ok yes no x new old open closed wip draft final fixme skip skipped keep kept used unused duplicate duplicated dup original originals checked unchecked coded uncoded annotated pending ready
  needs need check verify verified missing incomplete complete partial full paywalled paywall archived local copy version excerpt summary translation translated rewrite rewritten wire
  print printed online web website internet digital paper newspaper magazine journal press news radio tv television broadcast video podcast blog agency media source publisher outlet
  opinion editorial interview report feature analysis review column letter obituary sports sport politics business culture international national domestic foreign world
  article articles story stories text file item link page front cover morning evening edition issue section part first second third last not to be this that is it only also see and or the a an of in on at for with
  english german french spanish italian portuguese dutch swedish norwegian danish finnish polish russian ukrainian czech greek turkish arabic hebrew persian chinese mandarin japanese korean hindi urdu bengali hungarian romanian catalan latin
  deutsch englisch französisch spanisch français anglais allemand espagnol español inglés francés alemán italiano português nederlands en de fr es it pt nl sv`);
const PARTICLES = words('of the and for to a an in on at de la le les l los las el da do dos das del della di du des der die das den dem und et e y & van von het en zu am im auf og och i til av af al bin ibn');

/** Whether all words are ones of remarks ("TODO", "Wire copy", "English translation"). */
export function isRemark(text: string): boolean {
  if (text.length > LONGEST_NAME || /^The \p{Lu}/u.test(text)) return false;
  const parts = foldWord(text).split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  // "Page 3" is a remark, "Radio 4" a name.
  const counted = /^(?:pages?|pp?|parts?|section|seite|teil|página|version|issue|vol|no)$/.test(parts[0] ?? '');
  return parts.every((part) => REMARK_WORDS.has(part) || OTHER_WORDS.has(part) || (counted && (/^\p{N}+$/u.test(part) || part === parts[0])));
}

/** Whether the words are shaped like a name: each begins with a capital, or joins those that do. "Council votes" is none. */
export function isNameLike(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts.length > 8 || !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}]|^(?:the|die|der|das|la|le|el|il|de)\s|^[\p{Ll}]\p{Lu}/u.test(text.trim())) return false;
  return parts.every((part) => /^[^\p{Ll}]|^\p{Ll}{1,2}['’]?\p{Lu}/u.test(part) || PARTICLES.has(foldWord(part)) || REMARK_WORDS.has(foldWord(part)));
}

/** Whether the words are an outlet's address on the web ("bell.example.org"). */
export function isWebName(text: string): boolean {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text) && isPublisher(text);
}

/**
 * The publisher that an INDEX.md source names, where it is a plain name ("Maren Courier"); undefined for remarks
 * ("Courier, with files from Harbour Press", "unknown site"), which are labels for the tree and nothing more.
 */
export function plainPublisher(source: string | undefined): string | undefined {
  const trimmed = source?.trim() ?? '';
  const bare = trimmed.length <= LONGEST_NAME ? QUOTED.exec(trimmed)?.[1]!.trim() ?? trimmed : trimmed;
  // "From the Maren Courier": the article is the sentence's.
  const name = bare.replace(/^the (?=\p{Lu})/u, '');
  if (name === '' || name.length > LONGEST_NAME || UNKNOWN.test(name) || REMARK.test(name)) return undefined;
  if (EMPTY_CELL.test(name) || DITTO.test(name) || isRemark(name) || isArticleName(name)) return undefined;
  return /^[\p{L}\p{N}]/u.test(name) && /\p{L}/u.test(name) ? name : undefined;
}
