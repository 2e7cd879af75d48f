import * as vscode from 'vscode';
import { isArticleName } from '../../core/corpus/paths';
import type { Decision } from '../../core/text/yaml/decision';
import type { Decided, DecisionName, DecisionStep } from '../engine/decisions';
import type { Corpus } from '../workspace/corpus';
import { readText } from '../workspace/files';
import { type Decide, Sidecars } from '../workspace/sidecars';
import { withProgress } from './dialogs';
import type { Services } from './services';

/** One of several decisions on a file. */
export function step<N extends DecisionName>(name: N, ...decided: Decided<N>): DecisionStep {
  return { name, decided } as DecisionStep;
}

/** Decides on the registry of a corpus, and has the corpus know it. What is decided is one step of undo. */
export async function decideOnRegistry(services: Services, corpus: Corpus, title: string, steps: readonly DecisionStep[]): Promise<void> {
  const { sidecars, engine, corpora } = services;
  await sidecars.decideOn(corpus.registryUri, title, (yaml) => engine.decideInSteps(yaml, steps));
  await corpora.reload(corpus, false);
}

/** Where there are more sidecars, it is shown that they are read. */
const MANY = 200;
/** How many sidecars are read at a time. */
const LANES = 8;

/** What is to happen to a link in a sidecar. */
export type Relink = (yaml: string) => Promise<Decision>;

/**
 * The articles whose sidecars name an entity, and in which a decision changes something.
 * @param relink tried on each; nothing is written
 * @throws Error where a sidecar names the entity and cannot be read or changed: then nothing is to be written anywhere
 */
export async function articlesLinking({ sidecars, corpora }: Services, corpus: Corpus, id: string, relink: Relink): Promise<readonly string[]> {
  // A sidecar that was just written may not be known yet, and none may be passed over.
  await corpora.reload(corpus);
  const files = [...new Set([...corpus.articles, ...corpus.unlisted.filter(isArticleName)])].filter((file) => corpus.hasSidecar(file));
  const look = (tell: Tell): Promise<readonly string[]> => linkingAmong(sidecars, corpus, files, id, relink, tell);
  if (files.length <= MANY) return look(() => undefined);
  return withProgress(`Looking for links to ${id}`, (tell, token) => look((at, file) => {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    tell(at, files.length, file);
  }));
}

type Tell = (at: number, file: string) => void;

async function linkingAmong(sidecars: Sidecars, corpus: Corpus, files: readonly string[], id: string, relink: Relink, tell: Tell): Promise<readonly string[]> {
  const found = new Set<string>();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++, file = files[at]; file !== undefined; at = next++, file = files[at]) {
      tell(at, file);
      const article = corpus.uriOf(file);
      const yaml = await sidecars.read(article).catch((error: unknown) => { throw unchanged(file, error instanceof Error ? error.message : String(error)); });
      if (yaml === null || !yaml.includes(id)) continue;
      const decision = await relink(yaml);
      if (!decision.ok) throw unchanged(file, decision.message);
      if (decision.edits.length > 0) found.add(file);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return files.filter((file) => found.has(file));
}

function unchanged(file: string, why: string): Error {
  return new Error(`The sidecar of ${file}: ${why} Nothing was changed.`);
}

/** Writes the links of each of some articles anew. @param decideOn decides on one file */
export async function relinkAll(corpus: Corpus, files: readonly string[], decideOn: (uri: Corpus['root'], decide: Decide) => Promise<void>, relink: Relink): Promise<void> {
  for (const file of files) {
    await decideOn(Sidecars.uriOf(corpus.uriOf(file)), async (yaml) => (yaml === null ? { ok: true, edits: [], inverse: [] } : relink(yaml)));
  }
}

/** The registry's text as it is now; null where there is none. */
export function registryText(corpus: Corpus): Promise<string | null> {
  return readText(corpus.registryUri);
}
