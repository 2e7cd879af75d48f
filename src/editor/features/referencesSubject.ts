import type * as vscode from 'vscode';
import type { EntityPlace } from '../../core/annotation/places/recordPlaces';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { isSidecarName } from '../../core/corpus/paths';
import type { Services } from '../commands/services';
import type { ArticleView } from '../workspace/articles';
import { type Corpus, REGISTRY_NAME } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import { articleOf } from '../workspace/inspection';
import type { Log } from '../workspace/log';
import { toRange } from '../workspace/spans';
import { ARTICLE_LANGUAGES } from './folding';
import { entityOf, withDescribed } from './describedMarks';
import { markAt } from './markAt';

/** Sidecars and registries, whatever language the editor takes them for. */
export const RECORDS: readonly vscode.DocumentFilter[] = [{ pattern: '**/*.annotations.yaml' }, { pattern: `**/${REGISTRY_NAME}` }];

/** Everywhere an entity can be named. */
export const ENTITY_PLACES: vscode.DocumentSelector = [...(ARTICLE_LANGUAGES as readonly vscode.DocumentFilter[]), ...RECORDS];

/** Who is named at a place of a document. */
export interface Subject {
  readonly corpus: Corpus;
  /** The article whose own ids are meant; null where the id is one of the corpus. */
  readonly file: string | null;
  readonly entity: string;
  /** What stands there. */
  readonly part: 'mention' | EntityPlace['part'];
  readonly range: vscode.Range;
  /** In an article. */
  readonly mention: { readonly view: ArticleView; readonly mark: Mark } | null;
}

type Needs = Pick<Services, 'articles' | 'corpora' | 'engine'>;

/** Who is named at a place of an article, sidecar or registry; null where nobody is, or the file belongs to no corpus. */
export function subjectAt(services: Needs, document: vscode.TextDocument, position: vscode.Position): Promise<Subject | null> {
  if (isSidecarName(document.uri.path)) return inRecord(services, document, position, 'sidecar');
  return baseName(document.uri) === REGISTRY_NAME ? inRecord(services, document, position, 'registry') : inArticle(services, document, position);
}

async function inArticle({ articles, engine }: Needs, document: vscode.TextDocument, position: vscode.Position): Promise<Subject | null> {
  const { version } = document;
  const view = await articles.current(document);
  if (!view || document.version !== version) return null;
  const offset = document.offsetAt(position);
  const marks = (await withDescribed(engine, view)).map((mark) => ({ mark, entity: entityOf(mark, view.marks) }));
  const mark = markAt(marks.flatMap(({ mark: one, entity }) => (entity === null ? [] : [{ ...one, entity }])), { start: offset, end: offset });
  if (!mark || mark.entity === null || document.version !== version) return null;
  return { corpus: view.corpus, file: view.file, entity: mark.entity, part: 'mention', range: toRange(document, mark), mention: { view, mark } };
}

async function inRecord({ corpora, engine }: Needs, document: vscode.TextDocument, position: vscode.Position, where: 'sidecar' | 'registry'): Promise<Subject | null> {
  const article = where === 'sidecar' ? articleOf(document.uri) : null;
  const corpus = article ? await corpora.corpusOf(article) : await corpora.corpusOfRegistry(document.uri);
  const { version } = document;
  const place = corpus && (await engine.call('placeAt', { where, yaml: document.getText(), offset: document.offsetAt(position) }));
  if (!corpus || !place || document.version !== version) return null;
  const file = article && corpus.fileOf(article);
  // What INDEX.md does not list is a corpus of its own.
  return { corpus, file: file === null || corpus.isListed(file) ? null : file, entity: place.id, part: place.part, range: toRange(document, place), mention: null };
}

/** The corpus-wide id of a subject; null where the engine does not know the article (yet). */
export async function idOf({ engine }: Pick<Services, 'engine'>, { corpus, file, entity }: Subject): Promise<string | null> {
  if (file === null) return entity;
  const [id = null] = await engine.call('whoAre', { corpus: corpus.key, file, entities: [entity] });
  return id ?? (corpus.registry.has(entity) ? entity : null);
}

/** The marks of an article that mean the same as one of them, rejected ones left out; those of the view as it is now, also while it is typed in. */
export async function marksOfSame({ engine }: Pick<Services, 'engine'>, view: ArticleView, { entity }: Mark): Promise<readonly Mark[]> {
  const marks = await withDescribed(engine, view);
  const entities = [...new Set(marks.flatMap((mark) => mark.entity ?? []))];
  const ids = await engine.call('whoAre', { corpus: view.corpus.key, file: view.file, entities });
  const idOfEntity = new Map(entities.map((own, n) => [own, ids[n] ?? own]));
  const wanted = entity === null ? undefined : idOfEntity.get(entity);
  return marks.filter((mark) => mark.entity !== null && mark.status !== 'rejected' && idOfEntity.get(mark.entity) === wanted);
}

/** What a provider answers; nothing, and a line in the log, where it fails: what the user asked is answered by others too. */
export async function quietly<T>(log: Log, verb: string, work: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.warn(`${verb}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
