import { placeInDocument, type ArticleView } from '../workspace/articles';
import type { EntityCard, RoleEvidence } from '../engine/protocol';
import { quoted } from './cardActions';
import { byOffice, calledElsewhere, counted, factText, readSoFar, roleSayers, sayer } from './cardText';
import { commandLink } from './commandLink';
import { asMarkdown } from './markdownText';

const MAX_ALIASES = 4;
const MAX_SENTENCE = 280;
const MAX_WORDS = 160;
const SHORT_ROLES = 3;
const SHORT_SOURCES = 2;
const SHORT_NAMES = 2;

/**
 * What a reader asks first of an entity, as Markdown paragraphs: who that is, who says so, where else it is named, and what it said last. The rest is in the
 * view "Entity".
 * @param lineOf of a place of the document, counted from 1
 */
export function entityFacts(card: EntityCard, view: ArticleView, uri: string, lineOf: (offset: number) => number): string[] {
  const fact = factText(card.fact, card.name);
  return [
    ...(card.description ? [asMarkdown(card.description)] : []),
    ...(fact === '' ? [] : [`$(globe) ${asMarkdown(fact)}`]),
    ...roles(card, view.file),
    counts(card, view, uri, lineOf),
    ...elsewhere(card),
    ...lastWords(card),
  ];
}

/** The first role with the sentence that says so; of others only the words and who says them, so that the card stays short. */
function roles({ roles: [first, ...others] }: EntityCard, file: string): string[] {
  if (!first) return [];
  const line = (role: RoleEvidence): string => `$(quote) ${asMarkdown(role.text)} (${asMarkdown(roleSayers(role, file))})`;
  return [`${line(first)}  \n*${asMarkdown(around(first.sentence, first.text))}*`, ...others.slice(0, SHORT_ROLES - 1).map(line)];
}

function counts(card: EntityCard, view: ArticleView, uri: string, lineOf: (offset: number) => number): string {
  const first = card.first && card.here > 1 ? placeInDocument(view, card.first) : null;
  const target = first && { uri, id: null, label: '', ...first };
  const from = target ? ` · first in ${commandLink(`line ${lineOf(target.start)}`, 'pressmark.showPlace', target)}` : '';
  const here = `${counted(card.here, 'mention')} here${byOffice(card.hereByOffice)}`;
  const corpus = card.total <= 1 ? '' : ` · ${card.corpus} in ${card.articles} of ${card.total} articles${readSoFar(card)}`;
  const aliases = card.aliases.slice(0, MAX_ALIASES).map((alias) => quoted(alias));
  if (card.aliases.length > MAX_ALIASES) aliases.push('…');
  return `${here}${corpus}${from}${aliases.length > 0 ? ` · also ${aliases.join(', ')}` : ''}`;
}

function elsewhere(card: EntityCard): string[] {
  const others = calledElsewhere(card);
  const said = others.slice(0, SHORT_SOURCES).map(({ source, names }) => `${asMarkdown(source ?? '')} ${names.slice(0, SHORT_NAMES).map((name) => quoted(name)).join(', ')}`);
  if (others.length > SHORT_SOURCES) said.push('…');
  return said.length === 0 ? [] : [`Elsewhere: ${said.join(' · ')}`];
}

function lastWords({ quotations: [last] }: EntityCard): string[] {
  return last ? [`Last quoted: ${quoted(last.text, MAX_WORDS)} (${asMarkdown(sayer(last))})`] : [];
}

/** The part of a sentence around the words in question. */
function around(sentence: string, words: string): string {
  const flat = sentence.replace(/\s+/g, ' ').trim();
  if (flat.length <= MAX_SENTENCE) return flat;
  const at = Math.max(0, flat.indexOf(words.replace(/\s+/g, ' ')));
  const start = Math.max(0, Math.min(at - 80, flat.length - MAX_SENTENCE));
  return `${start > 0 ? '…' : ''}${flat.slice(start, start + MAX_SENTENCE)}${start + MAX_SENTENCE < flat.length ? '…' : ''}`;
}
