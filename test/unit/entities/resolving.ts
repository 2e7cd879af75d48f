import type { Entity, Registry, RegistryEntry } from '../../../src/core/entities/entity';
import { resolveEntities, type Resolution } from '../../../src/core/entities/resolveEntities';
import type { NameType, Name, QuotedSpan } from '../../../src/core/recognition/recognition';
import { articleOf, lexicon } from '../recognition/names/reading';

/**
 * An article with its names marked: `[Ann Roe|PERSON] said {yes} … ` becomes text, names, and for each `{words<source>}` a quotation. The
 * source is a stretch `<…>` anywhere after or before; here the n-th `<…>` belongs to the n-th `{…}`.
 */
export function resolve(marked: string, registry?: Registry): Resolution & { text: string } {
  let text = '';
  const names: Name[] = [];
  const quotes: { start: number; end: number }[] = [];
  const sources: { start: number; end: number }[] = [];
  let quoteStart = 0;
  let sourceStart = 0;
  let nameStart = 0;
  for (let at = 0; at < marked.length; at++) {
    const char = marked.charAt(at);
    if (char === '[') nameStart = text.length;
    else if (char === '|') {
      const close = marked.indexOf(']', at);
      names.push({ start: nameStart, end: text.length, text: text.slice(nameStart), type: marked.slice(at + 1, close) as NameType, score: 0.9 });
      at = close;
    } else if (char === '{') quoteStart = text.length;
    else if (char === '}') quotes.push({ start: quoteStart, end: text.length });
    else if (char === '<') sourceStart = text.length;
    else if (char === '>') sources.push({ start: sourceStart, end: text.length });
    else text += char;
  }
  const quotations: QuotedSpan[] = quotes.map((span, index) => ({ ...span, kind: 'direct', cue: null, source: sources[index] ?? null, rule: 'cue-before' }));
  return { text, ...resolveEntities(articleOf(text), names, quotations, registry, lexicon) };
}

export function registryOf(...entries: (Partial<RegistryEntry> & Pick<RegistryEntry, 'id' | 'name' | 'type'>)[]): Registry {
  return new Map(entries.map(entry => [entry.id, { aliases: [], sameAs: [], distinctFrom: [], ...entry }]));
}

export function entity(resolution: { entities: readonly Entity[] }, id: string): Entity {
  const found = resolution.entities.find(one => one.id === id);
  if (!found) throw new Error(`no ${id} in ${resolution.entities.map(one => one.id).join(', ')}`);
  return found;
}

export function rolesIn(marked: string): string[] {
  return resolve(marked).entities.flatMap(one => one.roles.map(role => `${one.name}: ${role.text}`));
}
