import { foldCase, foldDiacritics, foldTypography } from '../text/folding';
import { base36Digest } from '../text/hash';
import type { NameType } from '../recognition/recognition';
import { plainForename, plainSurname, plainWords } from './spelling';

/** Types that can be one entity although the recogniser was not sure which: places of all kinds. */
const PLACES: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC']);

/** Types of one class are compared by name; different classes are always different entities. */
export function typeClass(type: NameType): string {
  return PLACES.has(type) ? 'PLACE' : type;
}

export function areCompatible(a: NameType, b: NameType): boolean {
  return typeClass(a) === typeClass(b);
}

/** Short forms that everybody writes for a country or body. Folded → folded. */
const SHORT_FORMS = new Map([
  ['us', 'united states'], ['usa', 'united states'], ['united states of america', 'united states'], ['america', 'united states'],
  ['uk', 'united kingdom'], ['great britain', 'united kingdom'], ['un', 'united nations'], ['eu', 'european union'],
  ['drc', 'democratic republic of congo'], ['democratic republic of the congo', 'democratic republic of congo'], ['kiev', 'kyiv'], ['bc', 'british columbia'], ['nyc', 'new york city'],
  ['britain', 'united kingdom'], ['kharkov', 'kharkiv'], ['lvov', 'lviv'], ['burma', 'myanmar'], ['czechia', 'czech republic'], ['turkiye', 'turkey'], ['cote d\'ivoire', 'ivory coast'], ['bombay', 'mumbai'], ['calcutta', 'kolkata'], ['madras', 'chennai'],
  ['peking', 'beijing'], ['saigon', 'ho chi minh city'], ['rangoon', 'yangon'], ['swaziland', 'eswatini'], ['east timor', 'timor-leste'], ['cabo verde', 'cape verde'], ['russian federation', 'russia'], ['people\'s republic of china', 'china'],
  ['republic of ireland', 'ireland'], ['republic of korea', 'south korea'], ['dprk', 'north korea'], ['uae', 'united arab emirates'], ['dr congo', 'democratic republic of congo'], ['congo-kinshasa', 'democratic republic of congo'], ['washington dc', 'washington'], ['washington, dc', 'washington'],
  ['st petersburg', 'saint petersburg'], ['al-qaeda', 'al qaida'], ['al qaeda', 'al qaida'], ['al-qaida', 'al qaida'], ['hizbollah', 'hezbollah'], ['hizbullah', 'hezbollah'], ['hezbullah', 'hezbollah'],
  ['imf', 'international monetary fund'], ['who', 'world health organization'], ['world health organisation', 'world health organization'], ['wto', 'world trade organization'], ['fed', 'federal reserve'], ['gop', 'republican party'], ['grand old party', 'republican party'], ['isis', 'islamic state'], ['isil', 'islamic state'], ['daesh', 'islamic state'],
  ['islamic state of iraq and syria', 'islamic state'], ['islamic state of iraq and the levant', 'islamic state'],
]);

const LEGAL_FORM = /(?<![, ])[, ]+(?:inc|corp|corporation|co|company|ltd|limited|llc|plc|llp|sa|ag|nv|se|gmbh|spa|asa|bv|pty|group|holding|holdings)$/;

const LEGAL_FORMS: ReadonlySet<string> = new Set(['inc', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'plc', 'llp', 'sa', 'ag', 'nv', 'se', 'gmbh', 'spa', 'asa', 'bv', 'pty', 'group', 'holding', 'holdings']);

/** Whether the last word is a legal form; the expression that takes it off is costly where there is none. */
function hasLegalForm(folded: string): boolean {
  return LEGAL_FORMS.has(folded.slice(Math.max(folded.lastIndexOf(' '), folded.lastIndexOf(',')) + 1));
}

/** Runs of white space as one space each. */
export function withSingleSpaces(s: string): string {
  for (let at = 0; at < s.length; at++) {
    const code = s.charCodeAt(at);
    // Most names have nothing to replace: no white space but single spaces.
    if (code < SPACE || code > DELETE || (code === SPACE && s.charCodeAt(at + 1) === SPACE)) return s.replace(/\s+/g, ' ');
  }
  return s;
}

const SPACE = 0x20;
const DELETE = 0x7f;

/** A name reduced to what makes two writings of it equal: no case, diacritics, full stops, article, legal form; one kind of mark. */
export function foldName(name: string, type: NameType): string {
  let folded = foldCase(foldDiacritics(foldTypography(name)));
  if (folded.includes('.')) folded = folded.replace(/\./g, '');
  folded = withSingleSpaces(folded).trim();
  if (folded.startsWith('the ')) folded = folded.slice(4);
  if (type === 'ORG' && hasLegalForm(folded)) folded = withoutLegalForm(folded);
  if (type === 'NORP') return singular(withoutHyphens(folded));
  if (type !== 'ORG') return PLACES.has(type) ? (SHORT_FORMS.get(folded) ?? plainWords(folded)) : folded;
  return SHORT_FORMS.get(folded) ?? withLongOwner(plainWords(withoutHyphens(folded)));
}

/** “African-American” is written in two words, too. */
function withoutHyphens(folded: string): string {
  return folded.includes('-') ? withSingleSpaces(folded.replaceAll('-', ' ')).trim() : folded;
}

/** A body's name with the name of its state or union written out: “US Air Force” is “United States Air Force”. */
function withLongOwner(folded: string): string {
  if (folded.charCodeAt(2) !== SPACE) return folded;
  const owner = OWNERS.get(folded.slice(0, 2));
  return owner === undefined ? folded : owner + folded.slice(2);
}

const OWNERS = new Map([['us', 'united states'], ['uk', 'united kingdom'], ['un', 'united nations'], ['eu', 'european union']]);

/** “Acme Holdings Ltd” is “acme”; but a body that is named by what it is keeps it (“Working Group”). */
function withoutLegalForm(folded: string): string {
  const bare = folded.replace(LEGAL_FORM, '').replace(LEGAL_FORM, '');
  return HEAD_NOUNS.has(bare) || bare.length < 3 ? folded : bare;
}

function singular(folded: string): string {
  if (folded.length < 5 || /(?:ss|is|us)$/.test(folded)) return folded;
  return folded.endsWith('ies') ? `${folded.slice(0, -3)}y` : folded.replace(/s$/, '');
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A personal name's words, folded. */
export interface PersonName {
  readonly words: readonly string[];
  readonly first: string;
  readonly last: string;
  /** “jr”, “iii”; empty where there is none. */
  readonly suffix: string;
}

export function parsePerson(name: string): PersonName {
  const words = foldName(name, 'PERSON').split(/[\s,]+/).filter(word => word !== '');
  const tail = words[words.length - 1] ?? '';
  const suffix = words.length > 1 && SUFFIXES.has(tail) ? tail : '';
  const written = suffix ? words.slice(0, -1) : words;
  const bare = written.map((word, at) => (at === written.length - 1 ? plainSurname(word) : word));
  return { words: bare, first: bare[0] ?? '', last: bare[bare.length - 1] ?? '', suffix };
}

/** What equal names have in common, as one string. */
export function keyOfPerson({ words, suffix }: PersonName): string {
  return suffix === '' ? words.join(' ') : `${words.join(' ')} ${suffix}`;
}

/** The first letter that all forms of the forename share: names that can be one person's have the same. */
export function forenameInitial({ first }: PersonName): string {
  return plainForename(first).charAt(0);
}

/** Whether two full names can be one person's: same first and last name, middle names that do not contradict, same “Jr.”. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2 || a.last !== b.last) return false;
  if (a.suffix !== b.suffix && a.suffix !== '' && b.suffix !== '') return false;
  if (!isSameForename(a.first, b.first)) return false;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return few.words.slice(1, -1).every(middle => many.words.slice(1, -1).some(other => isSameForename(middle, other)));
}

function isSameForename(a: string, b: string): boolean {
  if (plainForename(a) === plainForename(b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && (long.startsWith(short) || plainForename(long).startsWith(short));
}

/** Whether a shorter name can stand for a person: the surname (with its particles), or the end of the full name. */
export function endsPerson(short: PersonName, full: PersonName): boolean {
  const offset = full.words.length - short.words.length;
  return offset > 0 && short.words.every((word, index) => word === full.words[offset + index]);
}

/** What most names are: an id at once. */
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** An id from a name: lower-case ASCII words joined by hyphens; a digest where the name has no letters that ASCII can show. */
export function slugOf(name: string): string {
  if (PLAIN_WORDS.test(name)) return foldCase(name).replaceAll(' ', '-');
  const slug = foldCase(foldDiacritics(foldTypography(name)))
    .replace(/[.']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? `name-${base36Digest(name, 6)}` : slug;
}

/** The letters by which a name of several words is shortened: “North Exland Trade Body” → “netb”. Empty for a single word. */
export function initialsOf(name: string): string {
  const parts = foldTypography(name).replace(LEGAL_ENDING, '').split(/[\s-]+/).filter(part => /^\p{Lu}/u.test(part));
  return parts.length < 2 ? '' : foldCase(foldDiacritics(parts.map(part => part.charAt(0)).join('')));
}

const LEGAL_ENDING = /,?\s(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|N\.?V|S\.?A|A\.?G|S\.?p\.?A|GmbH)\.?$/;

/**
 * Whether an abbreviation in brackets after a name is one of it: its letters are letters of the name, in order, and the first begins a word of it
 * (after Schwartz and Hearst 2003, “A simple algorithm for identifying abbreviation definitions in biomedical text”, their test made stricter: every letter
 * begins a word, or goes on from the letter before).
 */
export function abbreviates(short: string, name: string): boolean {
  const letters = foldName(short, 'PRODUCT').replace(/[^\p{L}\d]/gu, '');
  const long = foldName(name, 'PRODUCT');
  if (letters.length < 2 || letters.length >= long.length || letters.charAt(0) !== long.charAt(0)) return false;
  let at = 1;
  for (const letter of letters.slice(1)) {
    const next = long.charAt(at) === letter ? at : startOfWord(long, letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

function startOfWord(name: string, letter: string, from: number): number {
  for (let at = from; at < name.length; at++) if (name.charAt(at) === letter && /[\s-]/.test(name.charAt(at - 1))) return at;
  return -1;
}

export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name);
}

/** Words that name a kind of body: alone they mean one body in an article and another in the next. */
const HEAD_NOUNS = new Set([
  'academy', 'administration', 'agency', 'airport', 'alliance', 'army', 'assembly', 'association', 'authority', 'bank', 'board', 'bureau', 'cabinet', 'centre', 'center', 'chamber', 'church', 'city', 'club',
  'college', 'commission', 'committee', 'company', 'confederation', 'congress', 'corporation', 'council', 'county', 'court', 'department', 'district', 'federation', 'force', 'forum', 'foundation', 'fund',
  'government', 'group', 'hospital', 'house', 'institute', 'league', 'legislature', 'ministry', 'mission', 'movement', 'museum', 'navy', 'office', 'organization', 'organisation', 'parliament', 'party',
  'police', 'port', 'province', 'republic', 'school', 'secretariat', 'senate', 'service', 'society', 'state', 'supreme', 'treasury', 'tribunal', 'trust', 'union', 'university', 'world', 'national',
  'international', 'federal', 'central', 'royal', 'american', 'european', 'british', 'working', 'contact', 'support', 'study',
]);

export function isHeadNoun(name: string): boolean {
  return HEAD_NOUNS.has(foldName(name, 'PRODUCT'));
}

/** Whether a shorter name means the same body wherever it is used, and not only where the full name stands beside it. */
export function isShortForm(name: string): boolean {
  return !isHeadNoun(name);
}
