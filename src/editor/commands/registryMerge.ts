import * as vscode from 'vscode';
import type { DecisionStep } from '../engine/decisions';
import type { Corpus } from '../workspace/corpus';
import { inform } from './dialogs';
import { pickEntity } from './linkPick';
import { called, entryFor, inCorpus, type Who, whoIs } from './linkTarget';
import { articlesLinking, registryText, relinkAll, step } from './registryWrites';
import { command } from './run';
import type { Services } from './services';

/** Merge Entities…: two that are one. */
export function registerMergeCommand(services: Services): vscode.Disposable {
  return command('mergeEntities', services.log, async (argument, into, ask) => merge(services, await whoIs(services, argument), into, ask === true));
}

interface Plan {
  readonly corpus: Corpus;
  /** Who stays, and who becomes one with it. */
  readonly into: Who;
  readonly from: Who;
  /** Articles whose sidecars link to the one that goes. */
  readonly linking: readonly string[];
  /** What both say that cannot both stand. */
  readonly conflicts: readonly string[];
}

/**
 * @param given the id of the entity that is to stay
 * @param asks whether it is said first what will happen, and done when the user agrees
 */
async function merge(services: Services, who: Who, given: unknown, asks: boolean): Promise<void> {
  const { corpus, file } = who;
  const picked = typeof given === 'string' ? { id: given }
    : await pickEntity(services, { corpus, file, placeHolder: `Who is ${who.name} too? It becomes one with whom you pick.`, name: who.name, type: who.type, except: who.id, canBeNew: false });
  if (!picked || !('id' in picked)) return;
  const other = await inCorpus(services, corpus, file, picked.id);
  if (other.id === who.id) throw new Error(`${called(who)} is one already.`);
  // Of one that people wrote down and one that they did not, that one stays.
  const [into, from] = who.registered && !other.registered ? [who, other] : [other, who];
  const plan = await planOf(services, corpus, into, from);
  if (!asks) return carryOut(services, plan);
  inform(`${called(from)} becomes one with ${called(into)}${outcome(plan)}.${told(plan)}`, { title: 'Merge', run: () => vscode.commands.executeCommand('pressmark.mergeEntities', { corpus: corpus.key, entity: from.id }, into.id) });
}

async function planOf(services: Services, corpus: Corpus, into: Who, from: Who): Promise<Plan> {
  const { engine } = services;
  const linking = await articlesLinking(services, corpus, from.id, (yaml) => engine.decide('relinkEntity', yaml, from.id, into.id));
  const yaml = into.registered && from.registered ? await registryText(corpus) : null;
  const preview = yaml === null ? null : await engine.insist('previewMerge', { yaml, into: into.id, from: from.id });
  if (preview && !preview.ok) throw new Error(`entities.yaml: ${preview.message}`);
  return { corpus, into, from, linking, conflicts: preview?.conflicts ?? [] };
}

/** The links first, so that at no time one leads to nobody. */
async function carryOut(services: Services, plan: Plan): Promise<void> {
  const { corpus, into, from, linking } = plan;
  const { engine, sidecars, corpora } = services;
  const entry = into.registered ? null : await entryFor(services, into);
  const { aliases = [] } = await entryFor(services, from);
  const names = [from.name, ...aliases].filter((name) => name !== into.name);
  const last: DecisionStep = from.registered ? step('mergeEntities', into.id, from.id) : step('addAliases', into.id, names);
  try {
    await sidecars.together(`${from.name} is ${into.id}`, async (decideOn) => {
      if (entry) await decideOn(corpus.registryUri, (yaml) => engine.decide('ensureEntity', yaml, entry));
      await relinkAll(corpus, linking, decideOn, (yaml) => engine.decide('relinkEntity', yaml, from.id, into.id));
      await decideOn(corpus.registryUri, (yaml) => engine.decideInSteps(yaml, [last]));
    });
  } finally {
    await corpora.reload(corpus, false);
  }
  inform(`${called(from)} is one with ${called(into)} now${outcome(plan)}.${told(plan)}`, { title: 'Undo', run: () => vscode.commands.executeCommand('pressmark.undoDecision') });
}

function outcome({ linking }: Plan): string {
  return linking.length === 0 ? '' : `; its links in ${linking.length === 1 ? linking[0] : `${linking.length} articles`} lead there`;
}

function told({ into, conflicts }: Plan): string {
  return conflicts.length === 0 ? '' : ` What both say and cannot both be stays as ${into.id} has it: ${conflicts.join('; ')}.`;
}
