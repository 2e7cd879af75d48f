import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser, type Analysis } from '../../../../src/core/analysis';
import { shareEntities } from '../../../../src/core/corpus/entities/corpusEntities';
import { resolveEntities } from '../../../../src/core/entities/resolveEntities';
import { readPage } from '../../../../src/core/page/readPage';
import { readNameRecogniser } from '../../../../src/core/recognition/names/recogniser';
import { recogniseNames } from '../../../../src/core/recognition/names/recogniseNames';
import type { ArticleText, Name, NameType } from '../../../../src/core/recognition/recognition';
import { splitSentences } from '../../../../src/core/text/sentences';
import { bySpan, overlaps } from '../../../../src/core/text/span';
import type { Clustering } from './bCubed';
import type { ChainedName, CorefText, Label } from './corefSets';

export interface Resolver {
  /** Analyses of texts that are one corpus, their names found by Pressmark, with ids shared. */
  readonly read: (texts: readonly CorefText[]) => Analysis[];
  /** What each given name of a corpus is taken to mean; mentions by `keyOf`. */
  readonly onGiven: (texts: readonly CorefText[]) => Clustering;
}

export function keyOf(text: CorefText, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.id} ${start} ${end}`;
}

/** What ships, from `media`. Run in the project's folder, as npm runs its scripts. */
export function loadResolver(): Resolver {
  const bytes = readFileSync(path.join('media', 'names.model'));
  const analyser = createAnalyser({ names: bytes });
  const recogniser = readNameRecogniser(bytes);
  const given = (text: CorefText): Analysis => {
    const article = articleOf(text.text);
    const names = withGiven(text.names, recogniseNames(article, recogniser));
    const { mentions, entities } = resolveEntities(article, names, [], undefined, recogniser.model.lexicon);
    return { ...analyser.analyse('', { id: text.id, plain: true }), mentions, entities };
  };
  return {
    read: (texts) => shareEntities(texts.map((text) => analyser.analyse(text.text, { id: text.id, plain: true }))),
    onGiven: (texts) => {
      const shared = shareEntities(texts.map(given));
      return new Map(texts.flatMap((text, at) => text.names.flatMap((name) => meant(shared[at], text, name))));
    },
  };
}

function articleOf(text: string): ArticleText {
  const { passages } = readPage(text, { plain: true });
  return { text, passages, sentences: passages.flatMap((passage) => splitSentences(text, passage)), published: null };
}

/** The entity of the mention that stands at the end of a given name. */
function meant(analysis: Analysis | undefined, text: CorefText, name: ChainedName): [string, string][] {
  const mention = analysis?.mentions.find((one) => one.end === name.end && one.start >= name.start);
  const entity = mention?.entity ?? null;
  const country = analysis?.entities.find(({ id }) => id === entity)?.country;
  return entity === null ? [] : [[keyOf(text, name), country ?? entity]];
}

/** The given names, and of those found the ones that touch none of them: titles and peoples, by which roles are read. */
function withGiven(given: readonly ChainedName[], found: readonly Name[]): Name[] {
  const others = found.filter((name) => !given.some((one) => overlaps(one, name)));
  return [...given.map((name) => asName(name, found.filter((one) => overlaps(one, name)))), ...others].sort(bySpan);
}

const TYPES: Readonly<Record<Label, readonly NameType[]>> = { PERSON: ['PERSON'], ORG: ['ORG'], place: ['GPE', 'LOC', 'FAC', 'NORP'] };

/** A given name with the finer type that Pressmark finds for it, and without the title before it. */
function asName({ start, end, text, label }: ChainedName, found: readonly Name[]): Name {
  const [plain] = TYPES[label];
  const same = found.find((one) => one.end === end && one.start >= start && TYPES[label].includes(one.type));
  const type = same?.type ?? plain ?? 'GPE';
  return same ? { ...same, type } : { start, end, text, type, score: 1 };
}
