import * as vscode from 'vscode';
import type { Completion } from '../../core/corpus/search/completions';
import type { EntityTreeNode } from '../views/entitiesTree';
import type { Findings } from '../views/findings';
import { type Offer, write } from './dialogs';
import { command } from './run';
import type { Services } from './services';

/** A longer selection is no word that one looks for. */
const LONGEST_SELECTION = 100;

/** Find in Corpus: asks what to look for, helped by what the corpus has; a query that is given is not asked for. */
export function registerFindCommands(services: Services, findings: Findings): vscode.Disposable {
  return command('findInCorpus', services.log, async (argument) => {
    await services.corpora.discover();
    if (services.corpora.all.length === 0) throw new Error('There is no INDEX.md in this workspace. Create one with the command “Create INDEX.md”.');
    for (const corpus of services.corpora.all) services.indexer.begin(corpus);
    const query = given(argument) ?? (await asked(services, findings));
    if (query === undefined) return undefined;
    const found = findings.find(query);
    await vscode.commands.executeCommand('pressmark.findings.focus');
    const { hits, articles } = await found;
    return { hits, articles };
  });
}

/** A query, or a row of the tree of entities. */
function given(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const node = argument as Partial<EntityTreeNode> | undefined | null;
  return node?.kind === 'entity' && 'row' in node && node.row ? `entity:${node.row.id}` : undefined;
}

function asked(services: Services, findings: Findings): Promise<string | undefined> {
  const offer = async (typed: string): Promise<readonly Offer[]> => {
    const { problem, completions } = await completed(services, typed);
    const isEmpty = typed.trim() === '';
    const recent = isEmpty ? findings.recent.map((query) => ({ label: query, description: 'looked for before', line: query })) : [];
    return [
      ...(isEmpty ? recent : [{ label: 'Find', description: problem ?? typed, line: problem === null ? null : typed }]),
      ...completions.map(({ label, detail, query }) => ({ label, description: detail, line: query })),
    ];
  };
  return write('Find in Corpus', 'Words, "a phrase", begin*, type:ORG, entity:…, source:…, from:2026-01, to:2026-03, zone:all', selected(), offer);
}

/** Of all corpora, each once. */
async function completed({ corpora, engine }: Services, query: string): Promise<{ problem: string | null; completions: readonly Completion[] }> {
  const replies = await Promise.all(corpora.all.map((corpus) => engine.insist('completeQuery', { corpus: corpus.key, query })));
  const completions = new Map(replies.flatMap((reply) => reply.completions.map((completion) => [completion.query, completion])));
  return { problem: replies[0]?.problem ?? null, completions: [...completions.values()] };
}

/** What is selected in the editor, as words. */
function selected(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor && editor.selection.isSingleLine ? editor.document.getText(editor.selection).replace(/["“”„«»]/g, ' ').trim() : '';
  if (text.length > LONGEST_SELECTION || text === '') return '';
  return /[\s:*]/.test(text) ? `"${text}"` : text;
}
