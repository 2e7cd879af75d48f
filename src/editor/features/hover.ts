import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { labelName } from '../../core/recognition/labelNames';
import type { EntityCard } from '../engine/protocol';
import { actionsOf, CARD_COMMANDS, disagreement, quoted } from './cardActions';
import type { QuotationCard } from '../engine/quotations';
import type { Described } from '../engine/valueText';
import { type Articles, type ArticleView, placeInText } from '../workspace/articles';
import { type ConfigurationStore, quotationKinds } from '../workspace/configuration';
import type { EngineClient } from '../workspace/engineClient';
import type { KeptChanges } from '../workspace/keptChanges';
import { Sidecars } from '../workspace/sidecars';
import { toRange } from '../workspace/spans';
import { entityOf, meantAt } from './describedMarks';
import { entityFacts } from './entityFacts';
import { asMarkdown } from './markdownText';
import { quotationFacts, valueFacts, valuesToDescribe } from './valueFacts';

/** More quotations than this are in the view “Quotations”. */
const MOST_QUOTATIONS = 5;

/** The entity card, or what an annotated value means: computed when asked for, from what is known then. */
export function registerHover(articles: Articles, engine: EngineClient, kept: KeptChanges, configuration: ConfigurationStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ pattern: '**/*' }, {
    async provideHover(document, position, token) {
      // What is there already is shown, also while typing; only a text never read so far is waited for.
      const view = (await articles.settledView(document)) ?? (await articles.current(document).catch(() => undefined));
      const offset = document.offsetAt(position);
      const mark = view && (await meantAt(engine, view, { start: offset, end: offset }));
      if (!view || !mark || token.isCancellationRequested) return undefined;
      const entity = entityOf(mark, view.marks);
      const card = entity === null ? null : await engine.call('card', { corpus: view.corpus.key, file: view.file, entity }).catch(() => null);
      const said = mark.kind === 'quotation' ? await askAbout(engine, mark, view, configuration).catch(() => null) : null;
      const described = await describe(engine, mark, view);
      if (token.isCancellationRequested) return undefined;
      const isKept = mark.id !== null && kept.isKept(Sidecars.uriOf(document.uri), mark.id, mark.text);
      return new vscode.Hover(render(document, mark, { card, said, described }, view, isKept), toRange(document, mark));
    },
  });
}

async function describe(engine: EngineClient, mark: Mark, view: ArticleView): Promise<readonly Described[]> {
  const values = valuesToDescribe(mark, view);
  return values.length === 0 ? [] : engine.call('describeValues', { values }).catch(() => []);
}

function askAbout(engine: EngineClient, mark: Mark, view: ArticleView, { current }: ConfigurationStore): Promise<QuotationCard | null> {
  const { start, end } = placeInText(view, mark);
  const kinds = quotationKinds(current.kinds);
  return engine.call('quotationCard', { corpus: view.corpus.key, file: view.file, start, end, speaker: mark.speaker ?? null, kinds, most: MOST_QUOTATIONS });
}

interface Answered {
  readonly card: EntityCard | null;
  readonly said: QuotationCard | null;
  readonly described: readonly Described[];
}

function render(document: vscode.TextDocument, mark: Mark, { card, said, described }: Answered, view: ArticleView, isKept: boolean): vscode.MarkdownString {
  // What has an id is found by it; its label may be a text of any length.
  const uri = document.uri.toString();
  const target = { uri, id: mark.id, start: mark.start, end: mark.end, label: mark.id === null ? mark.label : '' };
  const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
  const values = () => (mark.kind === 'quotation' ? quotationFacts(mark, said, view, { uri, lineOf }) : mark.kind === 'name' ? [] : valueFacts(mark, described, view, { uri, lineOf }));
  const facts = card ? entityFacts(card, view, uri, lineOf) : values();
  const other = mark.kind === 'name' && card ? registryType(mark, view.corpus.registry.get(card.id)?.type) : [];
  const note = mark.note ? [`$(note) ${asMarkdown(mark.note)}`] : [];
  const warning = view.unreadable === null ? [] : ['$(error) The sidecar cannot be read, so nothing that was decided is shown.'];
  const actions = actionsOf(target, mark, { isKept, card });
  const text = new vscode.MarkdownString([heading(mark, card, isKept), ...warning, ...disagreement(mark), ...other, ...facts, ...note, actions].join('\n\n'), true);
  text.isTrusted = { enabledCommands: CARD_COMMANDS };
  return text;
}

function heading(mark: Mark, card: EntityCard | null, isKept: boolean): string {
  const words = `**${asMarkdown(card?.name ?? shorten(mark.text, 80))}**`;
  const title = mark.state === 'changed' && mark.anchor ? `${quoted(mark.anchor.quote)} → **${quoted(mark.text)}**` : words;
  return `${title} — ${asMarkdown(labelName(mark.label))} · *${statusText(mark, isKept)}*`;
}

/** Where the registry has the name under another label than the annotation. */
function registryType({ id, label, status }: Mark, type: string | undefined): string[] {
  if (type === undefined || type === label || label === 'TITLE') return [];
  const renewed = id !== null && status === 'suggested' ? '; annotate again to renew the suggestion' : '';
  return [`$(info) entities.yaml says ${asMarkdown(labelName(type))}${renewed}.`];
}

function statusText(mark: Mark, isKept: boolean): string {
  if (mark.state === 'changed') return `${mark.status}, ${isKept ? 'and kept although its words changed' : 'but its words were changed'}`;
  if (mark.status !== 'suggested') return mark.status;
  return mark.score === undefined ? 'suggested' : `suggested, ${Math.round(mark.score * 100)}% sure`;
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}
