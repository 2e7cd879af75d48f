import * as vscode from 'vscode';
import { articleName } from '../../core/corpus/paths';
import type { CheckInput } from '../../core/annotation/check/check';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { Alignment } from './alignment';
import { readArticle } from './articleText';
import { baseName, openDocument, parentOf, readText } from './files';

/** A sidecar with all that it is held against. */
export interface Inspected {
  readonly article: vscode.Uri;
  readonly corpus: Corpus;
  readonly input: CheckInput & { readonly file: string };
  /** From the article's text to what its editor shows of it, where that differs. */
  readonly alignment: Alignment | null;
  /** Whether neither file has been edited since. */
  isCurrent(): boolean;
}

/**
 * What there is to check of a sidecar; null where there is no such sidecar (any more).
 * @param readSidecar gives its text, null where it is not there
 * @throws Error where a file or the corpus cannot be read
 */
export async function inspect(corpora: Corpora, sidecar: vscode.Uri, readSidecar: (uri: vscode.Uri) => Promise<string | null> = readText): Promise<Inspected | null> {
  const article = articleOf(sidecar);
  const versions = (): string => [sidecar, article].map((uri) => openDocument(uri)?.version ?? '').join();
  const before = versions();
  const yaml = await readSidecar(sidecar);
  // No corpus is made for a file that nobody annotated.
  if (yaml === null) return null;
  const [source, corpus] = await Promise.all([readArticle(article), corpora.corpusOf(article)]);
  return { article, corpus, alignment: source?.alignment ?? null, input: { yaml, articleText: source?.text ?? null, registry: registryOf(corpus), file: baseName(article) }, isCurrent: () => versions() === before };
}

/** The article of a sidecar, there or not. */
export function articleOf(sidecar: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(parentOf(sidecar), articleName(baseName(sidecar)) ?? '');
}

/** Null where no id can be called unknown: there is no registry, or nothing of it can be read. */
function registryOf(corpus: Corpus): Corpus['registry'] | null {
  return corpus.hasRegistry && (corpus.registry.size > 0 || corpus.registryFault === null) ? corpus.registry : null;
}
