const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Why an entity cannot have an id; null where it can. @param taken whether another has it */
export function idFault(id: string, taken: (id: string) => boolean): string | null {
  if (!ID.test(id) || id === 'format' || id === 'entities') return `An id is made of small letters, digits and hyphens, as in ana-duarte; ${JSON.stringify(id.slice(0, 60))} cannot be one.`;
  return taken(id) ? `The registry has an entity ${id} already. Where both are one, merge them instead.` : null;
}
