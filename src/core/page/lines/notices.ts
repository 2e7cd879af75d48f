import { CLASS, Count, COUNTS, type Scan } from '../reading/scan';
import type { Cue } from './cues';

/** What only offers speak of: the reader's account, a subscription, a plan. Whole words of a folded line. */
const OFFER = /\b(?:subscri(?:be|bers?|ptions?|bing)|memberships?|accounts?|sign in|signing in|log ?in|sign up|trial|premium|abonn(?:ement|é|és|ez)|paywall|plans?)\b/;
/** A price by the month, or for the first weeks. */
const PRICE =
  /(?:[$€£₹¥]\s?\d[\d.,]*|\b(?:rs|inr|ksh|kes|ngn|n|gh¢|r|cad|usd|eur|gbp)\.?\s?\d[\d.,]*|\d[\d.,]{0,15}\s?(?:€|\$|£|euros?|dollars?|cents|pence|rupees))[^.]{0,40}?(?:\/\s?|\b(?:a|per|every|each|for|par|pour|the)\s)(?:\w{1,6}\s){0,3}?(?:day|week|fortnight|month|quarter|year|mois|semaines?|an|weeks|months|mth|wk|yr)\b/;
/** What a button or a heading of an offer begins with. */
const ACTION =
  /^(?:to (?:go on|continue|keep|read|finish|see)|go on|become|be|choose|select|pick|start|get|continue|keep|add|join|try|unlock|redeem|activate|create|open|buy|upgrade|already|not (?:yet )?an?|(?:do you )?have an|(?:no|a) [^?]{0,40}\?|or|abonnez|continuez|créez|déjà|choisissez|profitez)\b/;
const TAX = /\b(?:vat|gst|hst|taxes|tax|taxe|tva|charged|billed|billing|renews?|auto-?renew(?:s|al|ed)?|cancel(?:led)?)\b/;
/** What a paper sells. */
const GOODS = /\b(?:read(?:ing|ers?)?|stories|story|articles?|access|unlimited|digital|edition|journalism|newsroom|reporters|newspaper|e-?paper|lire|lecture|accès|numérique)\b/;
/** A sentence that reports is a story's, whatever it speaks of. */
const REPORTS = /["“”]|\b(?:said|says|told|reported|announced|according)\b/;

/** Words by which a page says that it has nothing to show. */
const EXCUSE =
  /\b(?:page|story|article|link|content|url|document)\b.{0,70}?\b(?:not (?:be )?(?:found|available|exist|here)|n't (?:be )?(?:found|available|exist|find|here)|couldn't find|no longer (?:available|exists?|here)|(?:been|was|were|be) (?:moved|deleted|removed|renamed|withdrawn)|has expired|is unavailable|is missing|introuvable|n'existe (?:pas|plus))\b|\b(?:can't|cannot|couldn't|could not|unable to) find (?:the|that|this|what)\b.{0,40}\b(?:page|story|article|looking for)\b|^(?:error )?404(?: error)?\W*$|^(?:error )?404\W{1,4}(?:page |file )?not found\b/;
const APOLOGY = /\b(?:sorry|oops|whoops|uh-oh|unfortunately|désolé|you|your|we|vous)\b/;
/** “READ MORE: Storm closes …”: a link to another story, often in the middle of this one. */
const LINK = /^(?:read (?:more|also|next|on)|related|see (?:also|more)|also (?:read|see)|don't miss|more(?: on this)?|watch|à (?:lire|voir)(?: aussi| également)?|lire aussi|voir aussi)\s?[:›»]\s?\S/;
/** “Reach Ana Roe at ana@…”: how to get in touch. */
const CONTACT = /^(?:reach|contact|e-?mail|call|write to|follow|message|text|tip off)\s.{0,80}(?:@|\b\d{3}[\s-]?\d{3,4}\b)/;
const LONGEST_CONTACT = 20;
/** “Want more local stories? Our morning note …”: a question to the reader, and what the site has for an answer. */
const INVITATION = /^(?:do you )?(?:want|like|love|enjoy(?:ing|ed)?|looking for|need|hungry for|curious)\b[^.?!]{0,80}\?\s.{0,80}\b(?:our|we|us|your?)\b/;
/** “You've read 2 of your 3 free stories”. */
const ALLOWANCE = /\b\d{1,2}\b.{0,30}\b(?:free|complimentary|gratuits?|more) (?:stor(?:y|ies)|articles?|reads?|views?)\b|\b(?:last|final|only) free (?:story|article)\b|\barticles? gratuits?\b/;
const LONGEST_BUTTON = 16;
const LONGEST_OFFER = 50;

/** The longest line that may be a notice though it does not speak to the reader and is no small print. */
const LONGEST_UNADDRESSED = 20;

/** Whether a line may be a notice at all, by what the scan counted of it and its first code unit: most lines need not be read. */
export function mayBeNotice({ counts }: Scan, line: number, first: number): boolean {
  const row = line * COUNTS;
  if ((counts[row] as number) - (counts[row + Count.numbers] as number) <= LONGEST_UNADDRESSED) return true;
  return (counts[row + CLASS.you] as number) + (counts[row + CLASS.we] as number) > 0 || SMALL_PRINT_MARKS.includes(String.fromCharCode(first));
}

/**
 * An offer or an excuse that no list of phrases knows, by its make: a price by the month beside a subscription, a button that speaks of an
 * account, “the page you are looking for …”. `folded` as `foldLine` leaves it, bounded by the caller; null for anything else.
 */
export function findNotice(folded: string, words: number): Cue | null {
  if (isStoryLink(folded, words)) return { kind: 'related', against: 5, ends: 0.5 };
  if (words <= LONGEST_CONTACT && CONTACT.test(folded)) return { kind: 'share', against: 5, ends: 0.5 };
  if (words <= LONGEST_OFFER && INVITATION.test(folded) && !REPORTS.test(folded)) return { kind: 'newsletter', against: 6, ends: 0 };
  if (isOffer(folded, words)) return { kind: 'paywall', against: 5, ends: 0 };
  if (isExcuse(folded, words)) return { kind: 'missing', against: 6, ends: 0 };
  return null;
}

function isExcuse(folded: string, words: number): boolean {
  return words <= LONGEST_EXCUSE && (words <= LONGEST_BARE_EXCUSE || APOLOGY.test(folded)) && EXCUSE.test(folded) && !REPORTS.test(folded);
}

const LONGEST_EXCUSE = 45;
const LONGEST_BARE_EXCUSE = 9;

/** Whether a line links to one other story and says which; what follows it may be this story again. */
export function isStoryLink(folded: string, words: number): boolean {
  return words <= LONGEST_LINK && LINK.test(folded) && !/[.!]$/.test(folded);
}

const LONGEST_LINK = 20;

/** Few lines have what an offer needs, so that is asked first: a figure, a mark of small print, what a button begins with. */
function isOffer(folded: string, words: number): boolean {
  const isButton = words <= LONGEST_BUTTON && ACTION.test(folded);
  const isSmallPrint = SMALL_PRINT.test(folded);
  const mayTell = words <= LONGEST_OFFER && MAY_TELL.test(folded);
  return (isButton || isSmallPrint || mayTell) && offers(folded, words, isButton, isSmallPrint) && !REPORTS.test(folded);
}

const SMALL_PRINT = /^[*†‡]/;
const SMALL_PRINT_MARKS = '*†‡';
/** What no price and no allowance is without. */
const MAY_TELL = /\d|free|gratuit/;

function offers(folded: string, words: number, isButton: boolean, isSmallPrint: boolean): boolean {
  const isAddressed = /\b(?:you|your|our|us|vous|votre|nos)\b/.test(folded);
  if (words <= LONGEST_OFFER && isAddressed && ALLOWANCE.test(folded)) return true;
  const hasPrice = PRICE.test(folded);
  if (hasPrice && isButton && GOODS.test(folded)) return true;
  if (hasPrice && ((OFFER.test(folded) && (isAddressed || words <= LONGEST_BUTTON)) || (GOODS.test(folded) && isAddressed) || (words <= LONGEST_BUTTON && /[*†‡]$/.test(folded)))) return words <= LONGEST_OFFER;
  if (isSmallPrint && TAX.test(folded) && (hasPrice || OFFER.test(folded))) return true;
  return isButton && OFFER.test(folded) && (isAddressed || words <= 9 || /[?:»›>]$/.test(folded));
}
