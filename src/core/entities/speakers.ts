import type { ArticleText, QuotedSpan } from '../recognition/recognition';
import { contains, type Span } from '../text/span';
import { bodyBefore, firstIn, firstMentionAfter, isPossessive, lastStartingBefore, personBefore, type Cast } from './antecedents';
import type { Entity, Mention } from './entity';
import type { Gender } from './gender';

interface Scene {
  readonly article: ArticleText;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly gender: (index: number) => Gender | null;
}

/** For each quotation the id of who speaks, else the source in the text's words, else null. Quotations are in text order. */
export function resolveSpeakers(scene: Scene, quotations: readonly QuotedSpan[]): (string | null)[] {
  return quotations.length === 0 ? [] : new SpeakerReader(scene, quotations).read();
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['she', 'female'], ['him', 'male'], ['her', 'female'], ['his', 'male']]);

/** What somebody says or writes: it speaks for its author. */
const UTTERANCE = 'statement|letter|post|tweet|message|email|e-mail|memo|speech|address|note|release|remarks|interview|response|reply|answer|comment|comments|words|claim|testimony|appeal|verdict';
const BARE_UTTERANCE = new RegExp(`^(the|this|that|a|an|his|her|its|their) (?:[a-z-]{1,20} )?(${UTTERANCE})$`);
const OWNED_UTTERANCE = new RegExp(`['’]s? (?:[a-z-]{1,20} )?(?:${UTTERANCE})$`);

/** Sentences, and quotations, back that a statement's author, and the body that goes on speaking, are looked for. */
const REACH = 5;

class SpeakerReader {
  private readonly speakers: (string | null)[] = [];
  private readonly cast: Cast;
  private readonly people: ReadonlySet<string>;

  constructor(private readonly scene: Scene, private readonly quotations: readonly QuotedSpan[]) {
    this.cast = { ...scene, quotations };
    this.people = new Set(scene.entities.filter(({ type }) => type === 'PERSON').map(({ id }) => id));
  }

  read(): (string | null)[] {
    for (const quotation of this.quotations) this.speakers.push(this.speakerOf(quotation));
    return this.speakers;
  }

  private speakerOf(quotation: QuotedSpan): string | null {
    const { source } = quotation;
    if (!source) return null;
    const words = this.scene.article.text.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
    if (words === '') return null;
    const lower = words.toLowerCase();
    return this.byPronoun(lower, source, quotation) ?? this.named(source, lower) ?? this.byAuthor(lower, source) ?? byRole(this.scene.entities, words) ?? words;
  }

  private byPronoun(lower: string, source: Span, quotation: QuotedSpan): string | null {
    const gender = PRONOUNS.get(lower);
    if (gender) return personBefore(this.cast, source.start, gender);
    if (lower === 'i' || lower === 'we') return this.speakerAround(quotation);
    return lower === 'it' || lower === 'they' ? this.body(source.start, lower === 'they') : null;
  }

  /** "I told them ‘no’": whoever speaks in the quotation around it. */
  private speakerAround(quotation: QuotedSpan): string | null {
    for (let i = this.speakers.length - 1; i >= 0 && i >= this.speakers.length - REACH; i--) {
      const other = this.quotations[i];
      if (other && other.kind !== 'indirect' && contains(other, quotation) && other.end > quotation.end) return this.speakers[i] ?? null;
    }
    return null;
  }

  /** "it" and "they" go on for a source of one kind, the body or group that spoke just before, else for the body just named. */
  private body(at: number, isPlural: boolean): string | null {
    const { sentences } = this.scene.article;
    const from = sentences[Math.max(0, lastStartingBefore(sentences, at) - 1)]?.start ?? at;
    for (let i = this.speakers.length - 1; i >= 0 && i >= this.speakers.length - REACH; i--) {
      const speaker = this.speakers[i];
      const source = this.quotations[i]?.source;
      if (!source || source.end > at || source.start < from) continue;
      if (speaker !== null && speaker !== undefined && !this.people.has(speaker) && !/^(?:it|they|who|which|i|we|you)$/i.test(speaker)) return speaker;
    }
    return bodyBefore(this.cast, at, isPlural);
  }

  /** The person named in the source, or whoever its last words name; a possessor ("Roe’s office") is the source only of what is said or written ("Roe’s reply"). */
  private named(source: Span, lower: string): string | null {
    const { mentions, article } = this.scene;
    const ownsWords = OWNED_UTTERANCE.test(lower);
    let named: Mention | null = null;
    for (let index = firstMentionAfter(mentions, source.start); index < mentions.length; index++) {
      const mention = mentions[index];
      if (!mention || mention.start >= source.end) break;
      if (mention.entity === null) continue;
      const isOwner = mention.end < source.end && isPossessive(article.text, mention);
      if (isOwner && !ownsWords) continue;
      const isLast = isOwner || !/[\p{L}\d]/u.test(article.text.slice(mention.end, Math.max(mention.end, source.end)));
      // "Holm and Brandt" are no one entity.
      if (named && named.type === 'PERSON' && mention.type === 'PERSON' && /^ and $/.test(article.text.slice(named.end, mention.start))) return null;
      if (mention.type === 'PERSON' || (isLast && mention.type !== 'NORP' && named?.type !== 'PERSON')) named ??= mention;
    }
    return named?.entity ?? null;
  }

  /** "The statement" speaks for whoever was just said to have made one. */
  private byAuthor(lower: string, source: Span): string | null {
    const [, owner = '', noun = ''] = BARE_UTTERANCE.exec(lower) ?? [];
    if (noun === '') return null;
    const gender = PRONOUNS.get(owner);
    if (gender) return personBefore(this.cast, source.start, gender);
    if (owner === 'its' || owner === 'their') return this.body(source.start, owner === 'their');
    return this.authorBefore(source.start, noun);
  }

  private authorBefore(at: number, noun: string): string | null {
    const { text, sentences } = this.scene.article;
    const last = lastStartingBefore(sentences, at) - 1;
    for (let i = last; i >= 0 && i > last - REACH; i--) {
      const sentence = sentences[i];
      if (!sentence || !text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000)).toLowerCase().includes(noun)) continue;
      return this.sourceIn(sentence) ?? firstIn(this.cast, sentence, sentence.end, ({ type }) => type === 'PERSON' || type === 'ORG' || type === 'GPE');
    }
    return null;
  }

  /** Who is known to speak in a sentence before. */
  private sourceIn(sentence: Span): string | null {
    for (let i = this.speakers.length - 1; i >= 0; i--) {
      const source = this.quotations[i]?.source;
      if (!source) continue;
      if (contains(sentence, source)) return this.speakers[i] ?? null;
      if (source.end < sentence.start || i < this.speakers.length - 4 * REACH) return null;
    }
    return null;
  }
}

/** "the Exlandic president": the one person to whom the article gives just that role. */
function byRole(entities: readonly Entity[], words: string): string | null {
  const wanted = foldRole(words);
  if (!wanted.includes(' ') && !SOLE_OFFICES.has(wanted)) return null;
  return holdersOfRoles(entities).get(wanted) ?? null;
}

const HOLDERS = new WeakMap<readonly Entity[], ReadonlyMap<string, string | null>>();

/** By role, folded, the id of the one person who has it; null where several have. */
function holdersOfRoles(entities: readonly Entity[]): ReadonlyMap<string, string | null> {
  const known = HOLDERS.get(entities);
  if (known) return known;
  const holders = new Map<string, string | null>();
  for (const { id, type, roles } of entities) {
    if (type !== 'PERSON') continue;
    for (const role of new Set(roles.map(({ text }) => foldRole(text)))) holders.set(role, holders.has(role) ? null : id);
  }
  HOLDERS.set(entities, holders);
  return holders;
}

const SOLE_OFFICES = new Set(['president', 'premier', 'chancellor', 'mayor', 'governor', 'pope', 'king', 'queen']);

function foldRole(words: string): string {
  return words.toLowerCase().replace(/^(?:the|a|an|its|their|his|her)\s+/, '').replace(/\s+/g, ' ').trim();
}
