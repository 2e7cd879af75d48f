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
  return name.length <= LONGEST_NAME && isFoldedAgency(name, foldLine(name));
}

function isFoldedAgency(name: string, line: string): boolean {
  const bare = line.startsWith('the ') ? line.slice(4) : line;
  const folded = bare.endsWith('.') ? bare.slice(0, -1) : bare;
  if (AGENCIES_GLANCE.mayHave(folded.charCodeAt(0), folded.length) && AGENCIES.has(folded)) return true;
  return mayHaveAgencyShape(folded) && AGENCY_SHAPE.test(folded) && !OUTLETS.has(folded) && isProperName(name.replace(/^the\s/, ''));
}

const AGENCIES_GLANCE = new WordGlance(AGENCIES);
/** The words with which a name of an agency's shape begins or ends. */
const AGENCY_STARTS = new WordGlance(['agence', 'agencia', 'agência', 'agenzia', 'agentur']);
const AGENCY_ENDS = new WordGlance('wire newswire service services agency association nachrichtenagentur presseagentur agentur press'.split(' '));

function mayHaveAgencyShape(folded: string): boolean {
  const last = lastWord(folded);
  return AGENCY_ENDS.mayHave(folded.charCodeAt(last), folded.length - last) || AGENCY_STARTS.mayHave(folded.charCodeAt(0), folded.indexOf(' '));
}

const LONGEST_NAME = 60;

/**
 * Whether the words are shaped like anybody's name, a person's, a paper's or an agency's: up to six words that start with a capital, with only
 * particles between them. Where a name is bound to stand (“with files from …”) that is enough.
 */
export function isProperName(name: string): boolean {
  if (name.length > LONGEST_NAME || isSmallLetter(name.charCodeAt(0)) || /[!?:;,"“”|]/.test(name)) return false;
  const words = splitWords(name, 6);
  if (words.length > 6 || !startsWithCapital(words[0] ?? '') || !startsLikeName(words.at(-1) ?? '')) return false;
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

const OUTLETS_GLANCE = new WordGlance(OUTLETS);

function isOutlet(folded: string): boolean {
  return OUTLETS_GLANCE.mayHave(folded.charCodeAt(0), folded.length) && OUTLETS.has(folded);
}

const ENDS_GLANCE = new WordGlance(PUBLISHER_ENDS);
const STARTS_GLANCE = new WordGlance(PUBLISHER_STARTS);

const DOMAIN = /^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|ca|co|uk|de|fr|es|it|pt|nl|ie|in|au|nz|za|news|info|tv|media|eu|us|at|ch|be)$/;

/** Whether the words are shaped like the name of a news publisher: an outlet, a domain, a call sign, or capitalised words that end or begin as such names do. */
export function isPublisher(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  return isFoldedPublisher(name, foldLine(name));
}

function isFoldedPublisher(name: string, folded: string): boolean {
  if (folded === '') return false;
  if (!hasPublisherWord(folded)) return (isOutlet(folded) || isCallSign(name) || (folded.includes('.') && DOMAIN.test(folded))) && !isFoldedAgency(name, folded);
  if (isOutlet(folded)) return true;
  const words = splitWords(name, 6);
  return words.length >= 2 && words.length <= 6 && words.every(isNamePart) && !isFoldedAgency(name, folded);
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
  return startsLikeName(word) || (code < 128 && SMALL_PARTS.has(word));
}

function startsLikeName(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isCapitalLetter(code) || (code >= 48 && code <= 57) : /^[\p{Lu}\p{N}]/u.test(word);
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
const PARTICLES_GLANCE = new WordGlance(PARTICLES);
const NOT_A_PERSON_GLANCE = new WordGlance(NOT_A_PERSON);
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
  if (!hasPersonShape(name)) return false;
  const folded = foldLine(name);
  return !isFoldedAgency(name, folded) && !isFoldedPublisher(name, folded);
}

/** Whether they are two to five capitalised words, initials and particles among them; agencies and publishers may have that shape, too. */
export function hasPersonShape(name: string): boolean {
  if (name.length > LONGEST_NAME || isSmallLetter(name.charCodeAt(0))) return false;
  const words = splitWords(name, 5);
  if (words.length < 2 || words.length > 5) return false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (isParticle(word) ? at === 0 || at === words.length - 1 : !isNameWord(word) || isNoPersonWord(word)) return false;
  }
  return true;
}

function isParticle(word: string): boolean {
  return PARTICLES_GLANCE.mayHave(word.charCodeAt(0), word.length) && PARTICLES.has(word);
}

function isNoPersonWord(word: string): boolean {
  return NOT_A_PERSON_GLANCE.mayHave(word.charCodeAt(0), word.length) && NOT_A_PERSON.has(word.toLowerCase());
}

/** The words between white space; no more than one beyond the most that are wanted. */
function splitWords(name: string, most: number): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length && words.length <= most; at++) {
    if (at < name.length && !isWhite(name.charCodeAt(at))) continue;
    if (at > start) words.push(name.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** White space as expressions know it. */
function isWhite(code: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

function isCapitalLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
