import type { ArticleText, Name } from '../recognition/recognition';
import type { FoundRole } from './roles';

interface Office {
  /** The role without article, in lower case. */
  readonly words: string;
  readonly holder: number;
}

/** Roles of one head that are compared; with more nobody in particular would be meant anyway. */
const MAX_OFFICES = 64;

/** Before a title alone: the article that makes it somebody in particular. */
const DEFINITE = /(?:^|[\s“"‘'(—–-])[Tt]he\s$/;
/** A role that was: who had it is not meant by the title now. */
const PAST = /^(?:former|ex|then|late|was|had been|served|worked|ousted|deposed|retired|exiled)[\s-]/;
const OWNERS: ReadonlySet<string> = new Set(['NORP', 'GPE', 'ORG', 'LOC']);

/**
 * Who is meant by the titles that stand alone with “the” (“the Prime Minister”, “the Danish Prime Minister”): the one person to whom the article gives that role, as
 * it stands. By the title's index, the index of the holder's group. A title that nobody or several hold is nobody in particular.
 * @param owners group of each name, negative for none
 */
export function officeHolders({ text }: ArticleText, names: readonly Name[], roles: readonly FoundRole[], owners: ArrayLike<number>): Map<number, number> {
  const holders = new Map<number, number>();
  if (roles.length === 0) return holders;
  let byHead: Map<string, Office[]> | null = null;
  names.forEach((name, index) => {
    if (name.type !== 'TITLE' || !standsAlone(text, names, index)) return;
    const owner = names[index - 1];
    const qualifier = owner && OWNERS.has(owner.type) && name.start - owner.end === 1 ? owner : null;
    if (!DEFINITE.test(text.slice(Math.max(0, (qualifier ?? name).start - 5), (qualifier ?? name).start))) return;
    byHead ??= officesByHead(roles, owners);
    const holder = holderOf(byHead, name.text.toLowerCase(), qualifier?.text.toLowerCase() ?? '');
    if (holder !== null) holders.set(index, holder);
  });
  return holders;
}

/** Roles by the last word before their first “of”: the only ones that a title with that last word can be. */
function officesByHead(roles: readonly FoundRole[], owners: ArrayLike<number>): Map<string, Office[]> {
  const byHead = new Map<string, Office[]>();
  for (const role of roles) {
    const words = role.text.toLowerCase().replace(/^(?:the|an?|its|their|our|his|her)\s/, '');
    const holder = owners[role.mention] ?? -1;
    if (holder < 0 || PAST.test(words)) continue;
    const key = lastWord(words.split(' of ', 1)[0] ?? '');
    const offices = byHead.get(key) ?? [];
    if (offices.length < MAX_OFFICES && !offices.some((office) => office.holder === holder && office.words === words)) offices.push({ words, holder });
    byHead.set(key, offices);
  }
  return byHead;
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

function standsAlone(text: string, names: readonly Name[], index: number): boolean {
  const title = names[index] as Name;
  const next = names[index + 1];
  if (next?.type === 'PERSON' && /^[\s,]{1,3}$/.test(text.slice(title.end, next.start))) return false;
  return !/^(?:s|-elect|\sof|\sfor)(?![\p{L}])/u.test(text.slice(title.end, title.end + 6));
}

/** The one holder; of several the one whose role has no qualifier, as the title has none. */
function holderOf(byHead: ReadonlyMap<string, readonly Office[]>, title: string, qualifier: string): number | null {
  const offices = (byHead.get(lastWord(title)) ?? []).filter(({ words }) => isOffice(words, title) && (qualifier === '' || words.includes(qualifier)));
  const plain = offices.filter(({ words }) => words === title);
  return soleHolder(offices) ?? (qualifier === '' ? soleHolder(plain) : null);
}

function isOffice(role: string, title: string): boolean {
  return role === title || role.endsWith(` ${title}`) || role.startsWith(`${title} of `) || role.includes(` ${title} of `);
}

function soleHolder(offices: readonly Office[]): number | null {
  const [first] = offices;
  return first && offices.every(({ holder }) => holder === first.holder) ? first.holder : null;
}
