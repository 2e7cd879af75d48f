import path from 'node:path';
import { NAME_TYPES, type NameType } from '../../../../src/core/recognition/recognition';
import type { Span } from '../../../../src/core/text/span';
import { readAnnotatedFile, storyText } from '../../../../src/training/names/annotatedText';
import { readNameRecords, type Coarse } from '../../../../src/training/names/nameRecords';

/** A stretch of a text and what it is said to be: a class of the scheme that is scored. */
export interface Marked extends Span {
  readonly label: string;
}

export interface MarkedText {
  readonly text: string;
  /** In text order, none touching another. */
  readonly names: readonly Marked[];
}

/** Annotated texts in the classes of one scheme. */
export interface NameSet {
  /** The file, or the folder of several. */
  readonly name: string;
  readonly texts: readonly MarkedText[];
  /** Names are marked by the project's own types, so that these can be scored besides the coarse classes. */
  readonly fine: boolean;
}

/** The classes that every set has. Other names are told apart by no two sets alike, so they are read and not scored. */
export const COARSE_LABELS = ['PERSON', 'ORG', 'place'] as const;
export const FINE_LABELS: readonly string[] = NAME_TYPES;
/** A name that is not scored in the coarse classes. */
export const OTHER = 'other';

const COARSE_OF_TYPE: Readonly<Partial<Record<NameType, string>>> = { PERSON: 'PERSON', ORG: 'ORG', GPE: 'place', LOC: 'place', FAC: 'place' };
const COARSE_OF_CLASS: Readonly<Record<Coarse, string>> = { PER: 'PERSON', ORG: 'ORG', LOC: 'place', MISC: OTHER };

/** The coarse class of one of the project's types. */
export function coarseLabel(type: NameType): string {
  return COARSE_OF_TYPE[type] ?? OTHER;
}

/**
 * The annotated texts of some files: text with inline annotation (`.txt`), by the project's types, the files of one folder as one set; else records of JSON
 * Lines, by coarse classes.
 * @throws Error that names file and line
 */
export function readNameSets(files: readonly string[]): NameSet[] {
  const sets = new Map<string, NameSet>();
  const folders = files.filter(isInline).map((file) => path.dirname(file));
  for (const file of files) {
    const folder = path.dirname(file);
    const name = isInline(file) && folders.indexOf(folder) !== folders.lastIndexOf(folder) ? folder : file;
    sets.set(name, { name, fine: isInline(file), texts: [...(sets.get(name)?.texts ?? []), ...(isInline(file) ? inlineTexts(file) : recordTexts(file))] });
  }
  return [...sets.values()];
}

function isInline(file: string): boolean {
  return file.endsWith('.txt');
}

function inlineTexts(file: string): MarkedText[] {
  return readAnnotatedFile(file).map(storyText).map(({ text, names }) => ({ text, names: names.map(({ start, end, type }) => ({ start, end, label: type })) }));
}

function recordTexts(file: string): MarkedText[] {
  return readNameRecords(file).map(({ text, names }) => ({ text, names: names.map(({ start, end, coarse }) => ({ start, end, label: COARSE_OF_CLASS[coarse] })) }));
}

/** The set in coarse classes. */
export function inCoarseLabels(set: NameSet): NameSet {
  if (!set.fine) return set;
  const texts = set.texts.map(({ text, names }) => ({ text, names: names.map((name) => ({ ...name, label: coarseLabel(name.label as NameType) })) }));
  return { ...set, texts, fine: false };
}

/** Tokens are what white space parts. */
export function countTokens(texts: readonly MarkedText[]): number {
  return texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
