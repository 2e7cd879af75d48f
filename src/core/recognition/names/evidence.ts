import { Kind } from './lexicon';
import { Shape, type Sentence, type Word } from './sentenceWords';

/** What the whole article shows of a word: a capital inside a sentence speaks for a name, small letters against. */
export interface DocumentEvidence {
  /** Keys seen in small letters. */
  readonly lower: ReadonlySet<string>;
  /** Key → how often with a capital inside a sentence that is otherwise in small letters. */
  readonly inside: ReadonlyMap<string, number>;
}

export function gatherEvidence(sentences: readonly Sentence[]): DocumentEvidence {
  const lower = new Set<string>();
  const inside = new Map<string, number>();
  for (const sentence of sentences) {
    for (let index = 0; index < sentence.words.length; index++) {
      const word = sentence.words[index];
      if (word?.token !== 'word') continue;
      if (word.shape === Shape.Lower) lower.add(word.key);
      else if (sentence.casing === 'sentence' && !isSentenceStart(sentence.words, index)) inside.set(word.key, (inside.get(word.key) ?? 0) + 1);
    }
  }
  return { lower, inside };
}

/** Whether a word stands where any word has a capital: first in the sentence, or first after an opening mark or a colon. */
export function isSentenceStart(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (!before) return true;
  if (before.token === 'word' || before.token === 'number') return false;
  if (/^[“‘"«:•…*·|([–—-]+$/.test(before.text)) return opens(words, index);
  return words.slice(Math.max(0, index - 4), index).every(word => word.token !== 'word') && index <= 4;
}

/** Opening marks always do; a dash or a bracket only where nothing but marks goes before. */
function opens(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const here = words[index];
  if (!before || !here) return true;
  if (/[“‘«:•*]/.test(before.text)) return true;
  if (before.text === '"') return before.end === here.start && (words[index - 2]?.end ?? -1) < before.start;
  return index <= 2 && words.slice(0, index).every(word => word.token !== 'word');
}

/** Whether English writes the word in small letters, as it is or with an ending. */
export function isCommonWord(word: Word, kindsOf: (key: string) => number): boolean {
  if (word.kinds & Kind.Common) return true;
  return stems(word.key).some(stem => (kindsOf(stem) & Kind.Common) !== 0);
}

function stems(key: string): string[] {
  const found: string[] = [];
  if (key.length < 5) return found;
  if (key.endsWith('ies')) found.push(`${key.slice(0, -3)}y`);
  if (key.endsWith('es') || key.endsWith('ed')) found.push(key.slice(0, -2), key.slice(0, -1));
  if (key.endsWith('s')) found.push(key.slice(0, -1));
  if (key.endsWith('ing')) found.push(key.slice(0, -3), `${key.slice(0, -3)}e`);
  if (key.endsWith('ly') || key.endsWith('er')) found.push(key.slice(0, -2));
  const hyphen = key.lastIndexOf('-');
  if (hyphen > 0) found.push(key.slice(hyphen + 1));
  return found;
}

const DERIVED = /(?:ing|ly|ed|ness|ments?|tions?|able|ible|ous|ful|less|ism|ists?|ies|ized|ised|ity)$/;

/** Whether an unknown word looks like a derived English one. */
export function looksDerived(key: string): boolean {
  return key.length > 6 && DERIVED.test(key);
}
