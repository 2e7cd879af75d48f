import type { ArticleText, Name } from '../recognition/recognition';
import type { Span } from '../text/span';
import { isRolePhrase, maskAbbreviations, REACH } from './rolePhrase';

/** What joins a name and its role in a clause. */
const COPULA = /^(?:, who)?\s(?:(is|serves as|works as|has been|became|becomes)|(was|had been|served as|worked as))\s(?:also\s|now\s|then\s|currently\s|formerly\s|still\s)?(?=(?:the|a|an|one of the|[A-Z]?[a-z-]+\s(?:of|for|at))\s|(?:chief|deputy|vice|general|managing|executive)\s)/;

/** Where the role's phrase ends, besides at a mark. */
const END = /[,;:.!?()"“”\n—–]|\s-\s|\s(?:who|whose|whom|which|that|when|where|while|but|after|before|until|since|because|and (?:has|had|is|was|will|who|he|she|they|said|a \w+ who)|during|last|this|from \d{4}|in \d{4}|at the time|to \w+ (?:him|her|them))(?=\s|$)/;

/** Heads that say in a clause what somebody thinks of a person, not what the person does. */
const JUDGEMENT = /^an?\s(?:very\s|truly\s)?(?:bad|good|great|terrible|poor|strong|weak|better|true|real|total|perfect|brilliant|wonderful|dangerous|corrupt|failed)\s|^(?:an?|the|one of the)\s(?:[\p{L}'’-]+\s){0,6}?(?:leader|fighter|friend|star|champion|victim|winner|hero|figure|politician|princess|prince|queen|king|veteran|novice|newcomer|man|woman|person|player|guest|candidate|favourite|favorite|expert|member|supporter|critic|opponent|resident|native|student|boss|model|driver|head|guard|agent|master|artist|rival|target|suspect|fellow|operator|painter|actor|partner|representative|runner|reader|pilot)\b(?!\s(?:of|for|at|in|from|on)\s)/iu;

/** Characters before a name in which the quotation is looked for that it may stand in. */
const LOOK_BACK = 400;

/**
 * “Ann Roe, who is the envoy to …”, “Roe is the minister of …”, with “was” as part of the role. Only in the article's own words: in a quotation such a clause is
 * an opinion.
 */
export function roleInClause({ text }: ArticleText, person: Name): Span | null {
  if (!mayJoin(text, person.end)) return null;
  const joint = COPULA.exec(text.slice(person.end, person.end + 64));
  if (!joint || isQuoted(text, person.start)) return null;
  const start = person.end + joint[0].length;
  const window = maskAbbreviations(text.slice(start, start + REACH));
  const stop = END.exec(window)?.index ?? window.length;
  const span = { start, end: start + window.slice(0, stop).trimEnd().length };
  if (JUDGEMENT.test(window.slice(0, stop)) || !isRolePhrase(text, span, true)) return null;
  return joint[2] === undefined ? span : { start: person.end + joint[0].indexOf(joint[2]), end: span.end };
}

/** Whether “, who” or a verb of the expression can follow: most names have neither, and the expression is costly. */
function mayJoin(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark === 0x2c) return text.startsWith('who', at + 2);
  return mark <= 0x20 && 'iwshb'.includes(text.charAt(at + 1));
}

function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - LOOK_BACK);
  const before = text.slice(from, at);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  return paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') || paragraph.split('"').length % 2 === 0;
}
