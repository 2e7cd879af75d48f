import { foldLine } from '../../text/folding';
import { WordGlance } from '../../text/wordGlance';

/** News agencies by the names and initials under which stories credit them. */
const AGENCIES: ReadonlySet<string> = new Set(
  `associated press|ap|canadian press|cp|la presse canadienne|presse canadienne|reuters|thomson reuters|thomson reuters foundation|agence france-presse|agence france presse|afp|afp news
  |bloomberg|bloomberg news|united press international|upi|press association|pa|pa media|pa news agency|australian associated press|aap|deutsche presse-agentur|dpa|ansa|adnkronos|agi|efe|agencia efe
  |europa press|xinhua|xinhua news agency|tass|itar-tass|interfax|ria novosti|kyodo|kyodo news|jiji press|yonhap|yonhap news agency|press trust of india|pti|ians|ani|anadolu|anadolu agency
  |ntb|tt|ritzau|stt|apa|austria presse agentur|anp|belga|lusa|agência lusa|agencia brasil|agência brasil|estadão conteúdo|tribune news service|tribune content agency|tns|inter press service
  |keystone-sda|sda|ats|mti|pap|ctk|čtk|bta|bernama|antara|ukrinform|new zealand press association|nzpa|cnw|gannett news service|mcclatchy|mcclatchy newspapers|knight ridder newspapers|states newsroom|sid|kna|epd|afp/getty`
    .split('|').map(name => name.trim()),
);

/** How agencies that no list knows are named: “… Wire”, “… News Agency”, “Agence …”, and “…ian Press” after a country. */
const AGENCY_SHAPE =
  /^(?:agence|agencia|agência|agenzia|agentur) \S|\S (?:wire|newswire|wire service|wire services|news agency|press agency|press association|news service|nachrichtenagentur|presseagentur|presse agentur)$|^(?!free)\S+(?:an|ese|ish|ic|ated|ted) press$/;

/** Whether the words name a news agency: a known one, or one by its shape. “The” before it does not matter. */
export function isAgency(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const folded = foldLine(name).replace(/^the /, '').replace(/\.$/, '');
  return AGENCIES.has(folded) || (AGENCY_SHAPE.test(folded) && !OUTLETS.has(folded) && isProperName(name.replace(/^the\s/, '')));
}

const LONGEST_NAME = 60;

/**
 * Whether the words are shaped like anybody's name, a person's, a paper's or an agency's: up to six words that start with a capital, with only
 * particles between them. Where a name is bound to stand (“with files from …”) that is enough.
 */
export function isProperName(name: string): boolean {
  if (name.length > LONGEST_NAME || isSmallLetter(name.charCodeAt(0)) || /[!?:;,"“”|]/.test(name)) return false;
  const words = name.trim().split(/\s+/);
  if (words.length > 6 || !startsWithCapital(words[0] ?? '') || !/^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? '')) return false;
  return words.every(word => isNamePart(word) || PARTICLES.has(word)) && !(name.endsWith('.') && /\p{Ll}\.$/u.test(name));
}

/** Words with which a news publisher's name ends, and with which it begins. */
const PUBLISHER_ENDS: ReadonlySet<string> = new Set(
  `news newsroom newspaper newspapers newswire times post herald journal tribune gazette star sun globe mail guardian observer chronicle courier daily weekly quarterly monthly today telegraph independent mirror express examiner
  standard record register republic inquirer enquirer dispatch ledger messenger beacon sentinel bulletin monitor magazine review media broadcasting radio tv television channel network online digital echo argus advertiser press
  zeitung rundschau tagblatt tageblatt anzeiger nachrichten allgemeine spiegel kurier journaal nieuws dagblad courant corriere gazzetta giornale diario jornal periódico noticias notícias quotidien tidning tidningen dagbladet avisen
  posten gazeta dziennik новини газета`.split(/\s+/),
);
const PUBLISHER_STARTS: ReadonlySet<string> = new Set('daily weekly evening radio diario diário jornal corriere gazeta gazzetta giornale kurier courrier heraldo journal dziennik газета радіо радио'.split(' '));

/** The call sign of an American station, which a licence gives it: four letters of which the first is K or W. */
const CALL_SIGN = /^[KW][A-Z]{3}(?:-(?:TV|FM|AM|DT|LD|CD))?(?:\s\d{1,2})?$/;

/** Outlets whose names no rule would know. */
const OUTLETS: ReadonlySet<string> = new Set(
  `abc|ard|axios|bbc|buzzfeed|cbc|cbs|cnbc|cnn|cnet|ctv|dw|el mundo|el país|euronews|faz|fox|france 24|global|globo|huffpost|huffington post|itv|la repubblica|la stampa|le devoir|le figaro|le monde|le soir
  |libération|msnbc|nbc|ndtv|newsweek|nos|npr|nrc|nrk|orf|pbs|politico|propublica|público|rai|radio-canada|rte|rté|rtl|rtve|sbs|semafor|slate|sky|srf|stern|svt|taz|the atlantic|the economist|the hill|the hindu|the nation
  |the new yorker|usa today|vice|volkskrant|de volkskrant|voice of america|voa|vox|vrt|die welt|die zeit|wired|yle|zdf|al jazeera|the verge|the conversation|the intercept|the times of india|associated newspapers`
    .split('|').map(name => name.trim()),
);

const ENDS_GLANCE = new WordGlance(PUBLISHER_ENDS);
const STARTS_GLANCE = new WordGlance(PUBLISHER_STARTS);

const DOMAIN = /^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|ca|co|uk|de|fr|es|it|pt|nl|ie|in|au|nz|za|news|info|tv|media|eu|us|at|ch|be)$/;

/** Whether the words are shaped like the name of a news publisher: an outlet, a domain, a call sign, or capitalised words that end or begin as such names do. */
export function isPublisher(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const folded = foldLine(name);
  if (folded === '') return false;
  if (!hasPublisherWord(folded)) return (OUTLETS.has(folded) || isCallSign(name) || (folded.includes('.') && DOMAIN.test(folded))) && !isAgency(name);
  const words = name.trim().split(/\s+/);
  return OUTLETS.has(folded) || (words.length >= 2 && words.length <= 6 && words.every(isNamePart) && !isAgency(name));
}

/** A glance before `isPublisher`: whether a folded line can be one at all. Call signs aside. */
export function mayBePublisher(folded: string): boolean {
  return hasPublisherWord(folded) || OUTLETS.has(folded) || folded.includes('.');
}

/** By the last word, which may follow a hyphen, and the first behind an article. */
function hasPublisherWord(folded: string): boolean {
  const last = lastWord(folded);
  if (ENDS_GLANCE.mayHave(folded.charCodeAt(last), folded.length - last) && PUBLISHER_ENDS.has(folded.slice(last))) return true;
  const start = folded.startsWith('the ') ? 4 : 0;
  const end = folded.indexOf(' ', start);
  return end > 0 && STARTS_GLANCE.mayHave(folded.charCodeAt(start), end - start) && PUBLISHER_STARTS.has(folded.slice(start, end));
}

function lastWord(folded: string): number {
  let at = folded.length;
  while (at > 0 && folded.charCodeAt(at - 1) !== 0x20 && folded.charCodeAt(at - 1) !== 0x2d) at--;
  return at;
}

/** Whether the words are a station's call sign (“KMRN”). */
export function isCallSign(name: string): boolean {
  return CALL_SIGN.test(name);
}

const SMALL_PARTS: ReadonlySet<string> = new Set('of and the & de la le der die das für del du'.split(' '));

/** A capitalised word, a number, or a small word between them. */
function isNamePart(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isCapitalLetter(code) || (code >= 48 && code <= 57) || SMALL_PARTS.has(word) : /^[\p{Lu}\p{N}]/u.test(word);
}

function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isCapitalLetter(code) : /^\p{Lu}/u.test(word);
}

/** Words that are not part of a person's name though capitalised in a byline. */
const NOT_A_PERSON: ReadonlySet<string> = new Set(
  `staff writer writers reporter reporters editor editors correspondent columnist contributor team desk bureau agency newsroom published posted updated photo photos image images video share news by the tags category minute minutes read
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december file files wire service services report reports press media times today local national world
  politics business sport sports opinion analysis`.split(/\s+/),
);
const PARTICLES: ReadonlySet<string> = new Set('de da do dos das del della der den di du la le van von ter ten bin ibn al el y e zu af av'.split(' '));
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

function isNameWord(word: string): boolean {
  if (!startsWithCapital(word)) return false;
  for (let at = 1; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 127) return NAME_WORD.test(word);
    if (!isSmallLetter(code) && !isCapitalLetter(code) && code !== 0x27 && code !== 0x2d && code !== 0x2e) return false;
  }
  return true;
}

/** Whether the words are shaped like a person's full name, and like no agency's or publisher's. */
export function isPersonName(name: string): boolean {
  return hasPersonShape(name) && !isAgency(name) && !isPublisher(name);
}

/** Whether they are two to five capitalised words, initials and particles among them; agencies and publishers may have that shape, too. */
export function hasPersonShape(name: string): boolean {
  if (name.length > LONGEST_NAME || isSmallLetter(name.charCodeAt(0))) return false;
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  if (PARTICLES.has(words[0] ?? '') || PARTICLES.has(words.at(-1) ?? '')) return false;
  return words.every(word => PARTICLES.has(word) || (isNameWord(word) && !NOT_A_PERSON.has(word.toLowerCase())));
}

function isCapitalLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
