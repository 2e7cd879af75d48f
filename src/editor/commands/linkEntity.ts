import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { NewEntity } from '../../core/entities/registry/registryEdits';
import { foldCase } from '../../core/text/folding';
import type { DecisionStep } from '../engine/decisions';
import type { AnnotationTarget } from '../features/commandLink';
import { Sidecars } from '../workspace/sidecars';
import { asRecorded } from './decisions';
import { inform } from './dialogs';
import { type Picked, pickEntity } from './linkPick';
import { entryFor, nameType } from './linkTarget';
import { step } from './registryWrites';
import { command } from './run';
import type { Services } from './services';
import { type Chosen, chooseMention } from './target';

/** Link to Entity…, Unlink, Not a Name: what a person says about who is meant at one place, each a decision of its own. */
export function registerLinkCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('linkEntity', log, async (argument, to) => link(services, await chooseMention(services, argument), to)),
    command('unlinkEntity', log, async (argument) => unlink(services, await chooseMention(services, argument))),
    command('notAName', log, async (argument, everywhere) => notAName(services, await chooseMention(services, argument), everywhere === true)),
  );
}

/** @param given an id of the registry or the corpus, where the user need not be asked */
async function link(services: Services, chosen: Chosen, given: unknown): Promise<void> {
  const { document, view: { corpus, file }, mark } = chosen;
  if (mark.kind !== 'name') throw new Error('This is no name. Only names are linked to entities.');
  const type = nameType(mark.label);
  const picked: Picked | undefined = typeof given === 'string' ? { id: given }
    : await pickEntity(services, { corpus, file, placeHolder: `Who is “${mark.text}”?`, name: mark.text, type, canBeNew: true });
  if (!picked) return;
  const fresh = 'id' in picked ? await entryOfOther(services, chosen, picked.id) : await entryFor(services, { corpus, file, ...picked });
  const id = 'id' in picked ? picked.id : (fresh?.id ?? '');
  await services.sidecars.together(`${mark.text} is ${id}`, async (decideOn) => {
    // The entry first: a link to nobody would be a fault.
    if (fresh) await decideOn(corpus.registryUri, (yaml) => services.engine.decide('ensureEntity', yaml, fresh));
    await decideOn(Sidecars.uriOf(document.uri), await linking(services, chosen, id));
  });
  if (fresh) await services.corpora.reload(corpus, false);
  await services.articles.refresh(document);
}

/** The entry that somebody needs who is in the corpus and not yet in its registry. @throws Error where nobody has the id */
async function entryOfOther(services: Services, { view: { corpus, file } }: Chosen, id: string): Promise<NewEntity | null> {
  if (corpus.registry.has(id)) return null;
  const known = await services.engine.call('entityDetails', { corpus: corpus.key, file, entity: id });
  if (!known) throw new Error(`There is no entity ${id} in this corpus.`);
  return entryFor(services, { ...known, corpus, file });
}

/** What links one mention. */
export async function linking(services: Services, chosen: Chosen, entity: string): Promise<Parameters<Sidecars['decide']>[2]> {
  const { mark } = chosen;
  const { id } = mark;
  const added = await asRecorded(services, chosen);
  return (yaml) => id === null || yaml === null
    ? services.engine.decide('linkMention', yaml, { ...added, entity, status: 'suggested' })
    : services.engine.decide('linkEntity', yaml, id, entity);
}

async function unlink({ sidecars, engine, articles }: Services, { document, mark }: Chosen): Promise<void> {
  const { id } = mark;
  const notLinked = new Error(`“${mark.text}” is not linked: who is meant is worked out from the articles.`);
  if (id === null) throw notLinked;
  await sidecars.decide(document.uri, `${mark.text} unlinked`, async (yaml) => {
    const decision = await engine.decide('linkEntity', yaml, id, null);
    if (decision.ok && decision.edits.length === 0) throw notLinked;
    return decision;
  });
  await articles.refresh(document);
}

/** Rejects the words here and, where the user wants it, wherever the article has them; what a person accepted stays. */
async function notAName(services: Services, chosen: Chosen, everywhere: boolean): Promise<void> {
  const { document, view, mark } = chosen;
  if (mark.kind !== 'name') throw new Error('This was never taken for a name. Use “Reject”.');
  const others = view.marks.filter((other) => other !== mark && isSameSuggestion(other, mark));
  await reject(services, chosen, [...(mark.status === 'rejected' ? [] : [mark]), ...(everywhere ? others : [])]);
  await services.articles.refresh(document);
  if (everywhere || others.length === 0) return;
  const target: AnnotationTarget = { uri: document.uri.toString(), id: null, start: mark.start, end: mark.end, label: mark.label };
  const times = others.length === 1 ? 'once more' : `${others.length} more times`;
  inform(`“${mark.text}” is marked ${times} in this article.`, { title: 'Reject There Too', run: () => vscode.commands.executeCommand('pressmark.notAName', target, true) });
}

function isSameSuggestion(other: Mark, { kind, text }: Mark): boolean {
  return other.kind === kind && other.status === 'suggested' && fold(other.text) === fold(text);
}

async function reject(services: Services, chosen: Chosen, marks: readonly Mark[]): Promise<void> {
  const [mark] = marks;
  if (!mark) return;
  const { engine, sidecars } = services;
  const added = await Promise.all(marks.map((one) => asRecorded(services, { ...chosen, mark: one })));
  await sidecars.decide(chosen.document.uri, `${mark.text} is not a name`, (yaml) => {
    const steps = marks.flatMap(({ id }, at): DecisionStep[] => {
      const fields = added[at];
      return id !== null && yaml !== null ? [step('setStatus', id, 'rejected')] : fields ? [step('addAnnotation', { ...fields, status: 'rejected' })] : [];
    });
    return engine.decideInSteps(yaml, steps);
  });
}

function fold(words: string): string {
  return foldCase(words.replace(/\s+/g, ' '));
}

