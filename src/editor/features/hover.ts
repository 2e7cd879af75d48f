import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { labelName } from '../../core/recognition/labelNames';
import type { EntityCard, Evidence } from '../engine/protocol';
import { actionsOf, CARD_COMMANDS, disagreement, quoted } from './cardActions';
import type { Articles, ArticleView } from '../workspace/articles';
import type { EngineClient } from '../workspace/engineClient';
import type { KeptChanges } from '../workspace/keptChanges';
import { Sidecars } from '../workspace/sidecars';
import { toRange } from '../workspace/spans';
import { markAt } from './markAt';
import { asMarkdown } from './markdownText';
import { describeQuantity, describeQuotation, describeTime } from './valueText';

const MAX_ALIASES = 6;
const MAX_SENTENCE = 280;
const SHORT_ROLES = 3;

/** The entity card, or what an annotated value means: computed when asked for, from what is known then. */
export function registerHover(articles: Articles, engine: EngineClient, kept: KeptChanges): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ pattern: '**/*' }, {
    async provideHover(document, position, token) {
      // What is there already is shown at once, also while typing; only a text never read so far is waited for.
      const view = articles.view(document) ?? (await articles.current(document).catch(() => undefined));
      const offset = document.offsetAt(position);
      const mark = view && markAt(view.marks, { start: offset, end: offset });
      if (!view || !mark) return undefined;
      const card = mark.entity === null ? null : await engine.call('card', { corpus: view.corpus.key, file: view.file, entity: mark.entity }).catch(() => null);
      if (token.isCancellationRequested) return undefined;
      const isKept = mark.id !== null && kept.isKept(Sidecars.uriOf(document.uri), mark.id, mark.text);
      return new vscode.Hover(render(document.uri, mark, card, view, isKept), toRange(document, mark));
    },
  });
}

function render(uri: vscode.Uri, mark: Mark, card: EntityCard | null, view: ArticleView, isKept: boolean): vscode.MarkdownString {
  // What has an id is found by it; its label may be a text of any length.
  const target = { uri: uri.toString(), id: mark.id, start: mark.start, end: mark.end, label: mark.id === null ? mark.label : '' };
  const facts = card ? entityFacts(card, view) : valueFacts(mark, view);
  const other = mark.kind === 'name' && card ? registryType(mark, view.corpus.registry.get(card.id)?.type) : [];
  const note = mark.note ? [`$(note) ${asMarkdown(mark.note)}`] : [];
  const warning = view.unreadable === null ? [] : ['$(error) The sidecar cannot be read, so nothing that was decided is shown.'];
  const actions = actionsOf(target, mark, { isKept, hasCard: card !== null });
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

/** The first role with the sentence that says so; of others only the words and where they stand, so that the card stays short. */
function entityFacts(card: EntityCard, view: ArticleView): string[] {
  const [first, ...others] = card.roles.slice(0, SHORT_ROLES);
  const roles = first ? [`$(quote) ${asMarkdown(first.text)}${place(first, view)}  \n*${asMarkdown(around(first.sentence, first.text))}*`] : [];
  for (const role of others) roles.push(`$(quote) ${asMarkdown(role.text)}${place(role, view)}`);
  const aliases = card.aliases.slice(0, MAX_ALIASES).map((alias) => quoted(alias));
  if (card.aliases.length > MAX_ALIASES) aliases.push('…');
  const also = aliases.length > 0 ? ` · also ${aliases.join(', ')}` : '';
  return [...(card.description ? [asMarkdown(card.description)] : []), ...roles, counts(card) + also];
}

function place(role: Evidence, view: ArticleView): string {
  return role.file === view.file ? '' : ` (${asMarkdown(role.file)})`;
}

function counts(card: EntityCard): string {
  const here = `${card.here} ${card.here === 1 ? 'mention' : 'mentions'} here`;
  if (card.total <= 1) return here;
  const unread = card.read < card.total ? ` (${card.read} read so far)` : '';
  return `${here} · ${card.corpus} in ${card.articles} of ${card.total} articles${unread}`;
}

function valueFacts(mark: Mark, view: ArticleView): string[] {
  if (mark.kind === 'quotation') return [asMarkdown(describeQuotation(mark, view.analysis.entities))];
  // The value is that of the words as they were.
  if (mark.kind === 'name' || mark.state === 'changed') return [];
  return [asMarkdown(mark.kind === 'time' ? describeTime(mark, view.analysis.metadata.published?.value ?? null) : describeQuantity(mark))];
}

/** The part of a sentence around the words in question. */
function around(sentence: string, words: string): string {
  const flat = sentence.replace(/\s+/g, ' ').trim();
  if (flat.length <= MAX_SENTENCE) return flat;
  const at = Math.max(0, flat.indexOf(words.replace(/\s+/g, ' ')));
  const start = Math.max(0, Math.min(at - 80, flat.length - MAX_SENTENCE));
  return `${start > 0 ? '…' : ''}${flat.slice(start, start + MAX_SENTENCE)}${start + MAX_SENTENCE < flat.length ? '…' : ''}`;
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}
