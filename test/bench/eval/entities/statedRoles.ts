import type { Analysis } from '../../../../src/core/analysis';

export interface StatedRole {
  readonly name: string;
  readonly role: string;
  /** The sentence with the role marked. */
  readonly sentence: string;
}

/** The roles that a text states of its people, in text order. */
export function statedRoles(text: string, { entities, sentences }: Analysis): StatedRole[] {
  const roles = entities.flatMap((entity) => entity.roles.map((role) => ({ entity, role }))).sort((a, b) => a.role.start - b.role.start);
  return roles.map(({ entity, role }) => {
    const span = sentences.find(({ start, end }) => start <= role.start && role.start < end) ?? role;
    const sentence = `${text.slice(span.start, role.start)}⟦${text.slice(role.start, role.end)}⟧${text.slice(role.end, span.end)}`;
    return { name: entity.name, role: role.text, sentence: sentence.replace(/\s+/g, ' ') };
  });
}

/** So many of a list, evenly spread; `from` chooses which of each stretch. */
export function spread<T>(all: readonly T[], most: number, from: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, most));
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[(Math.floor(at * step) + from) % all.length] as T);
}
