import { example, fromTo, type Change, type ChangeTerm, type ChangeTerms } from '../../text/diff/changes';
import type { AnnotationKind } from '../annotation';

const words = ({ quote }: Change): string => example(quote ?? '');
const labelled = ({ quote, label }: Change): string => [example(quote ?? ''), label ?? ''].filter(part => part !== '').join(' ');
const named = ({ id }: Change): string => id;
const values = (change: Change): string => fromTo(change);
const wordsTo = (change: Change): string => `${words(change)} → ${example(change.to ?? '')}`;
const key = ({ key: name, id }: Change): string => name ?? id;

/** The names of what can happen to a sidecar, the most important first, and how each is put into words. A name never changes. */
const TERMS = {
  'conflict': { word: 'conflict', one: 'conflict', many: 'conflicts' },
  'invalid': { word: 'invalid', one: 'invalid', many: 'invalid', example: named },
  'resolved': { word: 'conflict resolved', one: 'conflict resolved', many: 'conflicts resolved' },
  'accepted': { word: 'accepted', one: 'accepted', many: 'accepted' },
  'rejected': { word: 'rejected', one: 'rejected', many: 'rejected' },
  'reopened': { word: 'reopened', one: 'reopened', many: 'reopened' },
  'added': { word: 'added', one: 'added by a person', many: 'added by people', example: labelled },
  'removed': { word: 'removed', one: 'decision removed', many: 'decisions removed', example: labelled },
  'linked': { word: 'linked', one: 'linked', many: 'linked', example: wordsTo },
  'relinked': { word: 'relinked', one: 'relinked', many: 'relinked', example: wordsTo },
  'unlinked': { word: 'unlinked', one: 'unlinked', many: 'unlinked', example: words },
  'label-changed': { word: 'label changed', one: 'label changed', many: 'labels changed', example: values, byExample: true, column: 'label' },
  'borders-changed': { word: 'borders changed', one: 'with new borders', many: 'with new borders', example: values, column: 'words' },
  'words-changed': { word: 'words changed', one: 'with new words', many: 'with new words', example: values, column: 'words' },
  'value-changed': { word: 'value changed', one: 'value changed', many: 'values changed', example: values, byExample: true },
  'speaker-changed': { word: 'speaker changed', one: 'speaker changed', many: 'speakers changed', example: values, byExample: true },
  'note-added': { word: 'note added', one: 'note added', many: 'notes added' },
  'note-changed': { word: 'note changed', one: 'note changed', many: 'notes changed' },
  'note-removed': { word: 'note removed', one: 'note removed', many: 'notes removed' },
  'correction-set': { word: 'correction set', one: 'correction set', many: 'corrections set', example: named },
  'correction-changed': { word: 'correction changed', one: 'correction changed', many: 'corrections changed', example: named },
  'correction-removed': { word: 'correction removed', one: 'correction removed', many: 'corrections removed', example: named },
  'zone-set': { word: 'zone set', one: 'zone set', many: 'zones set', example: ({ label }) => label ?? '' },
  'zone-changed': { word: 'zone changed', one: 'zone changed', many: 'zones changed', example: values, byExample: true, column: 'label' },
  'zone-removed': { word: 'zone removed', one: 'zone removed', many: 'zones removed', example: ({ label }) => label ?? '' },
  'suggested': { word: 'suggested', one: 'suggestion added', many: 'suggestions added', condensed: true },
  'dropped': { word: 'dropped', one: 'suggestion dropped', many: 'suggestions dropped', condensed: true },
  'reanchored': { word: 're-anchored', one: 're-anchored', many: 're-anchored' },
  'renamed': { word: 'id changed', one: 'id changed', many: 'ids changed' },
  'details-changed': { word: 'detail changed', one: 'detail changed', many: 'details changed', example: key },
  'mended': { word: 'mended', one: 'mended', many: 'mended', example: named },
  'reading-changed': { word: 'article reading', one: 'field of the article read otherwise', many: 'fields of the article read otherwise', example: named },
} as const satisfies Readonly<Record<string, ChangeTerm>>;

export type SidecarChangeName = keyof typeof TERMS;

/** What happened to one annotation, zone, correction, field of `article:`, or to another part of the file. */
export interface SidecarChange extends Change {
  readonly kind: AnnotationKind | 'zone' | 'correction' | 'article' | 'file';
  readonly change: SidecarChangeName;
}

/** The terms of a sidecar's changes. */
export const SIDECAR_TERMS: ChangeTerms = new Map<string, ChangeTerm>(Object.entries(TERMS));

/** The stretch of lines that a zone is known by. */
export function zoneWords(quote: string, to: string | undefined): string {
  return to === undefined ? quote : `${quote}” … “${to}`;
}
