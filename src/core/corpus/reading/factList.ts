import type { ItemFact } from './itemFacts';
import type { Part } from './itemParts';

/** What stands in quotation marks, as a whole. */
export const QUOTED = /^[“"„«‘'](.+)[”"“»’']$/su;

/** Facts as they are found. It is asked often whether one is known. */
export class FactList {
  readonly all: ItemFact[] = [];
  private readonly roles = new Set<ItemFact['role']>();

  has(role: ItemFact['role']): boolean {
    return this.roles.has(role);
  }

  add(fact: ItemFact): void {
    this.all.push(fact);
    this.roles.add(fact.role);
  }

  addPart(role: ItemFact['role'], part: Part, publisher?: string): void {
    const quoted = role === 'title' ? QUOTED.exec(part.text) : null;
    const start = quoted ? part.start + 1 : part.start;
    // In quotation marks the stop of the sentence round them stands inside.
    const value = quoted ? quoted[1]!.replace(/,$|(?<=\p{Ll}{3})\.$/u, '') : part.text;
    this.add({ role, value, start, end: start + value.length, ...(publisher === undefined ? {} : { publisher }) });
  }
}
