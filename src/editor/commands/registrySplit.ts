import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { NewEntity } from '../../core/entities/registry/registryEdits';
import { foldCase } from '../../core/text/folding';
import type { DecisionStep } from '../engine/decisions';
import { Sidecars } from '../workspace/sidecars';
import { ask, inform, pick } from './dialogs';
import { linking } from './linkEntity';
import { nameProblem, oneSpaced } from './linkPick';
import { called, entryFor, type Who, whoIs } from './linkTarget';
import { articlesLinking, relinkAll, step } from './registryWrites';
import { command } from './run';
import type { Services } from './services';

/** What becomes an entity of its own: one of its names, or some mentions of one article. */
type Part = { readonly alias: string } | { readonly marks: readonly Mark[] };

/** Split Entity…: one that are two. */
export function registerSplitCommand(services: Services): vscode.Disposable {
  return command('splitEntity', services.log, async (argument, part, name) => split(services, await whoIs(services, argument), part, name));
}

/** @param given an alias, `here` for the mention alone, or `article` for all of the article that read so @returns the id of the new entity */
async function split(services: Services, who: Who, given: unknown, givenName: unknown): Promise<string | undefined> {
  const part = typeof given === 'string' ? partNamed(who, given) : await pickPart(who);
  if (!part) return undefined;
  const words = 'alias' in part ? part.alias : (who.mention?.mark.text ?? who.name);
  const name = typeof givenName === 'string' ? givenName : await ask({
    title: `Split ${called(who)}`, prompt: 'The name of the entity that is another one.', value: words, problem: nameProblem,
  });
  if (name === undefined) return undefined;
  const { corpus, file, type } = who;
  const fresh = await entryFor(services, { corpus, file, name: oneSpaced(name), type });
  if ('alias' in part) await splitName(services, who, part.alias, fresh);
  else await splitMentions(services, who, part.marks, fresh);
  inform(`${called(fresh)} is another than ${called(who)} now.`, { title: 'Undo', run: () => vscode.commands.executeCommand('pressmark.undoDecision') });
  return fresh.id;
}

/** Links at that name lead to the new entity. */
async function splitName(services: Services, who: Who, alias: string, fresh: NewEntity): Promise<void> {
  const { corpus, id } = who;
  const { engine, sidecars, corpora } = services;
  const relink = (yaml: string) => engine.decide('relinkNames', yaml, id, fresh.id, [alias]);
  const files = await articlesLinking(services, corpus, id, relink);
  const steps = [...(await entrySteps(services, who, [alias])), step('splitEntity', id, fresh, [alias])];
  try {
    await sidecars.together(`${fresh.id} split from ${id}`, async (decideOn) => {
      await decideOn(corpus.registryUri, (yaml) => engine.decideInSteps(yaml, steps));
      await relinkAll(corpus, files, decideOn, relink);
    });
  } finally {
    await corpora.reload(corpus, false);
  }
}

async function splitMentions(services: Services, who: Who, marks: readonly Mark[], fresh: NewEntity): Promise<void> {
  const { corpus, id, mention } = who;
  const { engine, sidecars, corpora, articles } = services;
  if (!mention) throw new Error('Put the cursor on the mention first.');
  const { document } = mention;
  const links = await Promise.all(marks.map((mark) => linking(services, { ...mention, mark }, fresh.id)));
  const steps = [...(await entrySteps(services, who, [])), step('splitEntity', id, fresh, [])];
  try {
    await sidecars.together(`${fresh.id} split from ${id}`, async (decideOn) => {
      await decideOn(corpus.registryUri, (yaml) => engine.decideInSteps(yaml, steps));
      for (const decide of links) await decideOn(Sidecars.uriOf(document.uri), decide);
    });
  } finally {
    await corpora.reload(corpus, false);
    await articles.refresh(document);
  }
}

/** Whoever is to be told apart from another has to stand in the registry, with the names that are taken away. */
async function entrySteps(services: Services, who: Who, names: readonly string[]): Promise<DecisionStep[]> {
  const known = who.corpus.registry.get(who.id);
  const entity = known ?? (await entryFor(services, who));
  const missing = names.filter((name) => !entity.aliases?.includes(name));
  return [...(known ? [] : [step('addEntity', entity)]), ...(missing.length > 0 ? [step('addAliases', who.id, missing)] : [])];
}

function partNamed(who: Who, given: string): Part {
  if (given === 'here' && who.mention) return { marks: [who.mention.mark] };
  if (given === 'article' && who.mention) return { marks: sameWords(who) };
  return { alias: given };
}

async function pickPart(who: Who): Promise<Part | undefined> {
  const { mention, aliases } = who;
  const same = sameWords(who);
  const items: (vscode.QuickPickItem & { readonly part: Part })[] = [];
  if (mention) items.push({ label: `“${mention.mark.text}” at this place`, description: 'the link is written here alone', part: { marks: [mention.mark] } });
  if (mention && same.length > 1) items.push({ label: `“${mention.mark.text}” in this article`, description: `${same.length} mentions`, part: { marks: same } });
  for (const alias of aliases) items.push({ label: `“${alias}”`, description: 'wherever the corpus has this name', part: { alias } });
  if (items.length === 0) throw new Error(`${called(who)} has one name alone. Split it at a mention: put the cursor on the one that is somebody else.`);
  return (await pick(items, `What of ${who.name} is another one?`))?.part;
}

function sameWords({ mention }: Who): readonly Mark[] {
  if (!mention) return [];
  const { mark, view } = mention;
  const wanted = foldCase(oneSpaced(mark.text));
  return view.marks.filter((other) => other.kind === 'name' && other.status !== 'rejected' && other.entity === mark.entity && foldCase(oneSpaced(other.text)) === wanted);
}
