import * as vscode from 'vscode';
import type { NewEntity } from '../../core/entities/registry/registryEdits';
import type { NameType } from '../../core/recognition/recognition';
import { NAME_TYPES } from '../../core/recognition/recognition';
import type { EntityDetails } from '../engine/entityList';
import { type Corpus, REGISTRY_NAME } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import type { Services } from './services';
import { asTarget, type Chosen, chooseMention } from './target';

/** Whom a command is about. */
export interface Who extends Omit<EntityDetails, 'first'> {
  readonly corpus: Corpus;
  /** The article in which the user asked, where there is one. */
  readonly file: string | null;
  /** The mention on which the user asked. */
  readonly mention: Chosen | null;
}

/** What a link or view gives to name an entity: a corpus by its root, and the corpus-wide id. */
export interface EntityTarget {
  readonly corpus: string;
  readonly entity: string;
}

/**
 * Whom a command's argument names: a row of the tree, an entity by its id, a mention by its link; else the entry or mention at the cursor.
 * @throws Error with a message for the user where that is nobody
 */
export async function whoIs(services: Services, argument: unknown): Promise<Who> {
  const named = entityNamed(services, argument);
  if (named) return inCorpus(services, named.corpus, null, named.entity);
  const entry = asTarget(argument) ? undefined : await entryAtCursor(services);
  return entry ?? whoIsMeant(services, await chooseMention(services, argument));
}

/** Whom a mention means: as the corpus says, else nobody but the words themselves. */
export async function whoIsMeant(services: Services, mention: Chosen): Promise<Who> {
  const { view: { corpus, file }, mark } = mention;
  if (mark.kind !== 'name') throw new Error('This is no name. Only names stand for somebody.');
  const [shared] = mark.entity === null ? [] : await services.engine.call('whoAre', { corpus: corpus.key, file, entities: [mark.entity] });
  const id = shared ?? mark.entity;
  if (id !== null) {
    const known = await detailsOf(services, corpus, file, id);
    if (known) return { ...known, corpus, file, mention };
  }
  const name = mark.text.replace(/\s+/g, ' ').trim();
  const type = nameType(mark.label) ?? 'PERSON';
  const { id: free } = await services.engine.call('newEntity', { corpus: corpus.key, file, seen: { name, type } });
  return { id: free, name, type, aliases: [], mentions: 1, articles: 1, registered: false, corpus, file, mention };
}

/** @throws Error where nobody in the corpus has that id */
export async function inCorpus(services: Services, corpus: Corpus, file: string | null, id: string): Promise<Who> {
  const known = await detailsOf(services, corpus, file, id);
  if (!known) throw new Error(`There is no entity ${id} in this corpus.`);
  return { ...known, corpus, file, mention: null };
}

/** What the registry says as it was last read comes before what the articles were read with. */
async function detailsOf({ engine }: Services, corpus: Corpus, file: string | null, id: string): Promise<Omit<EntityDetails, 'first'> | null> {
  const entry = corpus.registry.get(id);
  const seen = await engine.call('entityDetails', { corpus: corpus.key, file, entity: id });
  if (!entry) return seen && { ...seen, registered: false };
  const { name, type } = entry;
  const aliases = [...new Set([...entry.aliases, ...(seen ? [seen.name, ...seen.aliases] : [])])].filter((other) => other !== name);
  return { id, name, type, aliases, mentions: seen?.mentions ?? 0, articles: seen?.articles ?? 0, registered: true };
}

/** The entity that a row of a tree or a link names by corpus and id; undefined where the argument names none. @throws Error where that corpus is gone */
export function entityNamed(services: Services, argument: unknown): { readonly corpus: Corpus; readonly entity: string } | undefined {
  const named = entityTarget(argument);
  return named && { corpus: corpusNamed(services, named.corpus), entity: named.entity };
}

function entityTarget(argument: unknown): EntityTarget | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { corpus, entity, row } = argument as { corpus?: string | { key?: unknown }; entity?: unknown; row?: { id?: unknown } };
  const key = typeof corpus === 'string' ? corpus : corpus?.key;
  const id = typeof entity === 'string' ? entity : row?.id;
  return typeof key === 'string' && typeof id === 'string' ? { corpus: key, entity: id } : undefined;
}

/** The root of a file system is written with a slash at its end, any other folder without. */
function withoutSlash(key: string): string {
  return key.endsWith('/') ? key.slice(0, -1) : key;
}

function corpusNamed({ corpora }: Services, key: string): Corpus {
  const corpus = corpora.all.find((one) => withoutSlash(one.key) === withoutSlash(key));
  if (!corpus) throw new Error('This corpus is not there any more.');
  return corpus;
}

/** The entry of entities.yaml that the cursor is in. */
async function entryAtCursor(services: Services): Promise<Who | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || baseName(editor.document.uri) !== REGISTRY_NAME) return undefined;
  const corpus = await services.corpora.corpusOfRegistry(editor.document.uri);
  const place = await services.engine.call('placeAt', { where: 'registry', yaml: editor.document.getText(), offset: editor.document.offsetAt(editor.selection.active) });
  if (!corpus || !place) throw new Error('There is no entity at the cursor.');
  return inCorpus(services, corpus, null, place.id);
}

/** An entry for the registry of somebody whom the corpus knows by an id, or who is new. */
export function entryFor({ engine }: Services, { corpus, file, ...seen }: Pick<Who, 'corpus' | 'file' | 'name' | 'type'> & Partial<Pick<Who, 'id' | 'aliases'>>): Promise<NewEntity> {
  const { id, name, type, aliases } = seen;
  return engine.call('newEntity', { corpus: corpus.key, file, seen: { id, name, type, aliases } });
}

export function nameType(label: string): NameType | null {
  return label !== 'TITLE' && (NAME_TYPES as readonly string[]).includes(label) ? (label as NameType) : null;
}

/** Tells who is meant, as in “Ana Duarte (ana-duarte)”. */
export function called({ id, name }: Pick<Who, 'id' | 'name'>): string {
  return `${name} (${id})`;
}
