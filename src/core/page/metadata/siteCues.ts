import type { Span } from '../../text/span';
import { WordGlance } from '../../text/wordGlance';

/** How a line of furniture names its site. The number is how much that tells. */
interface Cue {
  readonly kind: string;
  readonly weight: number;
}

/** A name that a line of furniture gives as the site's, perhaps with more behind it (“Maren Courier News App”). */
export interface NamedSite extends Span {
  readonly cue: Cue;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/**
 * What stands before the site's name where a line begins with it, by how much it tells. A person may be followed as well, and a section has more stories,
 * so that those tell less than a subscription or an account, which only a publisher sells. Extended by adding a phrase.
 */
const LEADS: readonly { readonly cue: Cue; readonly phrases: string }[] = [
  {
    cue: { kind: 'account', weight: 1 },
    phrases: `subscribe to|support|donate to|sponsor|become a|advertise with|advertise in|advertise on|sign up for|sign up to|join|register with|welcome to|your|my|log in to|login to|thank you for supporting|search
      |abonnez-vous à|abonnez-vous au|s'abonner à|s’abonner à|abonnieren sie|suscríbete a|abbonati a|assine o|assine a|word abonnee van|prenumerera på|bli prenumerant på|підтримайте|prenumeruj`,
  },
  { cue: { kind: 'reading', weight: 1.5 }, phrases: 'thanks for reading|thank you for reading|published in|posted in|written for|the homepage|homepage|home page of|return to|back to' },
  { cue: { kind: 'reading', weight: 1.2 }, phrases: 'recevez|newsletter de|newsletter der|newsletter des|newsletter di|newsletter du|la newsletter de|la newsletter du|la newsletter di|recibe cada mañana el boletín de|accueil de|página inicial de|startseite von' },
  { cue: { kind: 'reading', weight: 1 }, phrases: 'read the|get the|download the|add|enjoy unlimited reading on' },
  {
    cue: { kind: 'contact', weight: 0.8 },
    phrases: 'about|contact|visit|advertise|terms of|à propos de|à propos du|über|über die|über den|über das|sobre|sobre el|sobre la|sobre o|sobre a|over|om|o nas|про',
  },
  {
    cue: { kind: 'follow', weight: 0.8 },
    phrases: `follow|more from|more on|more stories from|more stories on|listen to|watch|like|elsewhere on the|popular on|suivez|à lire sur|plus sur|plus de|folgen sie|mehr von|mehr aus|mehr bei|sigue a|síguenos en|más en|más de|segui
      |altro da|siga o|siga a|mais em|mais de|meer van|volg|följ|więcej z|więcej na`,
  },
];

interface Lead {
  readonly phrase: string;
  readonly cue: Cue;
}

/** The leads by their first words, longest first: a line that begins with none of them has no lead. */
const LEADS_BY_WORD: ReadonlyMap<string, readonly Lead[]> = indexLeads();

function indexLeads(): Map<string, Lead[]> {
  const index = new Map<string, Lead[]>();
  for (const { cue, phrases } of LEADS) {
    for (const phrase of phrases.split('|').map(words => words.trim())) {
      const first = firstWord(phrase);
      index.set(first, [...(index.get(first) ?? []), { phrase: `${phrase} `, cue }].sort((one, other) => other.phrase.length - one.phrase.length));
    }
  }
  return index;
}

/** Words behind the name that make the line the site's own. */
const TAILS: ReadonlySet<string> = new Set('logo homepage newsroom newsletter newsletters app account accounts subscription subscriptions subscribers e-edition epaper e-paper journalists policy staff shop careers foundation'.split(' '));
const TAIL_CUE: Cue = { kind: 'tail', weight: 1.2 };
/** “Maren Courier is a reader-supported newspaper.” */
const SELF = /^(?:the\s)?.{2,50}?,?\s(?:is|est|ist|es|è|é)\s(?:an?|the|un|une|ein|eine|una|um|uma|het|een|part of)\s(?:[\p{L}’'-]{1,30}\s){0,5}?(?:news(?:paper|room|letter| organi[sz]ation| site| agency| outlet)?|publications?|magazines?|website|journal|broadcasters?|zeitung|quotidien|periódico|diario|quotidiano|krant)\b/iu;
const SELF_CUE: Cue = { kind: 'self', weight: 1.5 };
/** “Ana Roe is a reporter at Maren Courier.” */
const STAFF = /\b(?:reporter|writer|editor|columnist|correspondent|journalist|photographer|critic)s?(?:\s(?:at|for|with))\s(?=(?:[Tt]he\s)?\p{Lu})/u;
const STAFF_CUE: Cue = { kind: 'staff', weight: 0.8 };
/** “on behalf of Maren Courier”, “Maren Courier may earn a commission”, “Maren Courier is not responsible for …”. */
const LEGAL = /\bon behalf of\s(?=\p{Lu})/u;
const OWN_VOICE = /^(?:[Tt]he\s)?\p{Lu}.{1,50}?\s(?:may earn|is not responsible|values your|participates in|and its partners|reserves the right)\b/u;
/** Who speaks in such a sentence may be the owner of the site. */
const LEGAL_CUE: Cue = { kind: 'legal', weight: 0.6 };

const LONGEST_LEAD = 50;
const LONGEST_LINE = 110;
const LONGEST_SENTENCE = 300;
const SHORTEST_SENTENCE = 30;

/** The name that a line of furniture gives as its site's, by what stands round it; null where it gives none. `content` is the line. Constant time. */
export function readSiteCue(content: string): NamedSite | null {
  const length = content.length;
  if (length < 5 || length > LONGEST_SENTENCE) return null;
  const named = length <= LONGEST_LINE ? (readLead(content) ?? readTail(content)) : null;
  return named ?? (length > SHORTEST_SENTENCE ? readSentence(content) : null);
}

function firstWord(content: string): string {
  return content.slice(0, firstWordLength(content)).toLowerCase();
}

function firstWordLength(content: string): number {
  let end = 0;
  while (end < content.length && content.charCodeAt(end) !== SPACE && content.charCodeAt(end) !== HYPHEN) end++;
  return end;
}

const LEADS_GLANCE = new WordGlance(LEADS_BY_WORD.keys());

function readLead(content: string): NamedSite | null {
  const leads = LEADS_GLANCE.mayHave(content.charCodeAt(0), firstWordLength(content)) ? LEADS_BY_WORD.get(firstWord(content)) : undefined;
  if (leads === undefined) return null;
  const start = content.slice(0, LONGEST_LEAD).toLowerCase();
  for (const { phrase, cue } of leads) {
    const name = start.startsWith(phrase) ? takeName(content, phrase.length) : null;
    if (name !== null) return { ...name, cue };
  }
  return null;
}

function readTail(content: string): NamedSite | null {
  const name = !hasTail(content) || isCommand(content) ? null : takeName(content, 0);
  return name === null ? null : { ...name, cue: TAIL_CUE };
}

const TAILS_GLANCE = new WordGlance(TAILS);

function hasTail(content: string): boolean {
  const end = content.endsWith('.') ? content.length - 1 : content.length;
  let start = end;
  while (start > 0 && content.charCodeAt(start - 1) !== SPACE) start--;
  return TAILS_GLANCE.mayHave(content.charCodeAt(start), end - start) && TAILS.has(content.slice(start, end).toLowerCase());
}

const BE = [' is ', ' est ', ' ist ', ' es ', ' è ', ' é '];
const VOICES = [' may earn', ' is not responsible', ' values your', ' participates in', ' and its partners', ' reserves the right'];
const STAFF_PREPOSITIONS = [' at ', ' for ', ' with '];

/** Any of the words without which none of the patterns fits. */
const TELLING = / (?:is|est|ist|es|è|é|at|for|with) | (?:may earn|values your|participates in|and its partners|reserves the right)|on behalf of/;

/** The words that a pattern needs are looked for before it: most sentences have none of them. */
function readSentence(content: string): NamedSite | null {
  if (!TELLING.test(content)) return null;
  const has = (words: string): boolean => content.includes(words);
  if (BE.some(has) && SELF.test(content)) return named(content, 0, SELF_CUE);
  if (VOICES.some(has) && OWN_VOICE.test(content)) return named(content, 0, LEGAL_CUE);
  const staff = STAFF_PREPOSITIONS.some(has) ? STAFF.exec(content) : null;
  if (staff !== null) return named(content, staff.index + staff[0].length, STAFF_CUE);
  const legal = has('on behalf of') ? LEGAL.exec(content) : null;
  return legal === null ? null : named(content, legal.index + legal[0].length, LEGAL_CUE);
}

function named(content: string, from: number, cue: Cue): NamedSite | null {
  const name = takeName(content, from);
  return name === null ? null : { ...name, cue };
}

/** “Get the app”: begins with what a reader is asked to do, and no name. */
function isCommand(content: string): boolean {
  const first = firstWord(content);
  return LEADS_BY_WORD.has(first) && !/^(?:the|la|l['’].*|über|plus|over)$/.test(first);
}

const MOST_WORDS = 6;
/** Words of a site's own that stand behind its name and are no part of it. */
const PRODUCT = /^(?:logo|home ?page|newsroom|newsletters?|apps?|accounts?|subscriptions?|subscribers?|e-edition|e-?paper|journalists|privacy|policy|public|file|staff|shop|careers|on|google|foundation|podcasts?|daily newsletter)$/i;
const INSIDE = /^(?:of|and|the|&|de|la|le|les|der|die|das|für|del|du|des|di|da|do|e|y|et|und)$/;

const CAPITAL = /^[\p{Lu}\p{N}]/u;
const OPENING = '«“"(';
const CLOSING = '.,;:!?»”")|';

/** A word without the marks round it and without a possessive's ending; `opening` and `closing` are how many characters are left out. */
function bare(printed: string): { word: string; opening: number; closing: number } {
  const opening = OPENING.includes(printed.charAt(0)) ? 1 : 0;
  let end = printed.length;
  while (end > opening && CLOSING.includes(printed.charAt(end - 1))) end--;
  if (/['’]s$/.test(printed.slice(Math.max(opening, end - 2), end))) end -= 2;
  return { word: printed.slice(opening, end), opening, closing: printed.length - end };
}

/** The capitalised words from an offset on, without the products behind them; null where there are none. */
export function takeName(content: string, from: number): Span | null {
  const words: Span[] = [];
  const quoted = /^[«“"]\s/.test(content.slice(from, from + 2)) ? 2 : 0;
  for (const match of content.slice(from + quoted, from + 80).matchAll(/\S+/g)) {
    const start = from + quoted + match.index;
    const { word, opening, closing } = bare(match[0]);
    if (words.length === 0 && INSIDE.test(word)) continue;
    if (word === '' || words.length >= MOST_WORDS || !(CAPITAL.test(word) || INSIDE.test(word))) break;
    words.push({ start: start + opening, end: start + opening + word.length });
    if (closing > 0) break;
  }
  while (words.length > 0) {
    const last = words[words.length - 1] ?? { start: 0, end: 0 };
    const word = content.slice(last.start, last.end);
    if (!PRODUCT.test(word) && !INSIDE.test(word)) break;
    words.pop();
  }
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
