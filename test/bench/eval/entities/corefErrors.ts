import type { Clustering } from './bCubed';
import type { CorefText } from './corefSets';
import { keyOf } from './resolving';

export const ERROR_KINDS = ['apart', 'together'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface CorefError {
  /** Mentions' worth of recall or precision. */
  readonly cost: number;
  readonly words: string;
}

/** The costliest errors of one kind: names of one chain that are put apart, or names of several chains that are put together. */
export function costliest(corpora: readonly (readonly CorefText[])[], response: Clustering, kind: ErrorKind, most: number): CorefError[] {
  return corpora.flatMap((corpus) => errorsOf(corpus, response, kind)).sort((a, b) => b.cost - a.cost).slice(0, most);
}

function errorsOf(corpus: readonly CorefText[], response: Clustering, kind: ErrorKind): CorefError[] {
  const whole = new Map<string, Map<string, string[]>>();
  for (const text of corpus) {
    for (const name of text.names) {
      const entity = response.get(keyOf(text, name)) ?? '(none)';
      const [outer, inner] = kind === 'apart' ? [name.chain, entity] : [entity, name.chain];
      const parts = whole.get(outer) ?? new Map<string, string[]>();
      whole.set(outer, parts.set(inner, [...(parts.get(inner) ?? []), name.text]));
    }
  }
  return [...whole.values()].flatMap((parts) => (parts.size < 2 ? [] : [errorOf(parts, corpus[0]?.group ?? '', kind)]));
}

function errorOf(parts: ReadonlyMap<string, readonly string[]>, group: string, kind: ErrorKind): CorefError {
  const sizes = [...parts.values()].map((part) => part.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const words = [...parts].sort((a, b) => b[1].length - a[1].length).map(([id, names]) => `${kind === 'apart' ? `${id} ` : ''}{${counted(names)}}`);
  return { cost: all - sizes.reduce((sum, size) => sum + size * size, 0) / all, words: `${group} ${words.slice(0, 8).join(' | ')}` };
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => (times > 1 ? `${name} ×${times}` : name)).join(', ');
}
