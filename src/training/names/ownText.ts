import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { NameClass } from '../../core/recognition/names/tagger/tags';
import type { NameType } from '../../core/recognition/recognition';
import { FINE_TYPES } from '../../core/recognition/names/tagger/model';
import { readAnnotatedFile, storyText } from './annotatedText';
import { ALL_CLASSES, type LabelledText } from './labelledText';

const CLASS_OF: Readonly<Record<NameType, NameClass>> = {
  PERSON: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC', NORP: 'NORP', EVENT: 'MISC', PRODUCT: 'MISC', WORK_OF_ART: 'MISC', LAW: 'MISC', TITLE: 'TITLE',
};

/** The stories of the project's own text in a folder, in the order of the files' names. */
export function readOwnText(folder: string): LabelledText[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().flatMap((file) =>
    readAnnotatedFile(path.join(folder, file)).map((story) => {
      const { text, names } = storyText(story);
      const coarse = names.map(({ start, end, type }) => ({ start, end, nameClass: CLASS_OF[type], fine: FINE_TYPES.filter((fine) => fine === type) }));
      return { set: `own-${path.basename(file, '.txt')}`, text, names: coarse, marks: ALL_CLASSES };
    }));
}
