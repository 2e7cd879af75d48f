import type { Analysis } from '../../analysis';
import type { Entity } from '../../entities/entity';
import { foldCase } from '../../text/folding';
import { collapseSpace } from '../anchoring/foldedText';

/** Who is meant where a sidecar says who speaks. */
export type Known = (id: string) => Pick<Entity, 'name' | 'type'> | undefined;

/**
 * Who speaks, as `Quotation.speaker` has it: a sidecar holds an id only where the registry has it, else words, in which an article's people are to be
 * found again.
 * @param words what the sidecar says; undefined where nobody is named
 * @param own the speaker that the analysis has at that place: of several who are called so the one that is meant
 * @param known who has an id in the registry or the corpus
 */
export function speakerOf(words: string | undefined, own: string | null, { entities }: Pick<Analysis, 'entities'>, known: Known): string | null {
  if (words === undefined) return null;
  if (known(words) !== undefined) return words;
  const wanted = fold(words);
  const machine = entities.find(({ id }) => id === own);
  if (machine && isCalled(machine, wanted)) return machine.id;
  const named = entities.filter(({ name }) => fold(name) === wanted);
  const called = named.length > 0 ? named : entities.filter((entity) => isCalled(entity, wanted));
  const [only, ...others] = called;
  return only && others.length === 0 ? only.id : words;
}

function isCalled({ id, name, aliases }: Entity, wanted: string): boolean {
  return id === wanted || [name, ...aliases].some((each) => fold(each) === wanted);
}

function fold(words: string): string {
  return foldCase(collapseSpace(words)).trim();
}
