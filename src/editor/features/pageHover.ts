import * as vscode from 'vscode';
import { overlaps } from '../../core/text/span';
import type { Zone } from '../../core/page/page';
import type { Articles, ArticleView } from '../workspace/articles';
import { toRange } from '../workspace/spans';
import { type AnnotationTarget, commandLink } from './commandLink';
import { type Detail, detailsOf } from './details';
import { markAt } from './markAt';
import { asMarkdown } from './markdownText';
import { FIELD_NAMES, ZONE_NAMES } from './zoneStyle';

/** Commands that this card may run; nothing else in it is ever executed. */
export const PAGE_COMMANDS: readonly string[] = ['pressmark.showPlace', 'pressmark.correctDetails', 'pressmark.changeZone'];

/** Parts of a page that say what the article is. */
const STATING: ReadonlySet<Zone['zone']> = new Set(['headline', 'dateline', 'byline', 'credit']);
const LONGEST_VALUE = 120;
const MOST_VALUES = 6;

/** What a page says of its article, with the lines that say so, on its headline, dateline, byline and credit; and on any line whose zone a person corrected, that one. */
export function registerPageHover(articles: Articles): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ pattern: '**/*' }, {
    async provideHover(document, position) {
      const view = articles.view(document) ?? (await articles.current(document).catch(() => undefined));
      // Where there is a mark its own card is shown. Zones do not follow the typing.
      const offset = document.offsetAt(position);
      const at = { start: offset, end: offset + 1 };
      if (!view || view.edited || markAt(view.marks, { start: offset, end: offset })) return undefined;
      const zone = view.analysis.zones.find((other) => overlaps(other, at));
      const corrected = view.corrected.zones.find((other) => overlaps(other, at));
      const states = zone && STATING.has(zone.zone);
      const shown = corrected ?? (states ? zone : undefined);
      if (!shown) return undefined;
      const paragraphs = [...(corrected ? [correctedText(document, corrected)] : []), ...(states ? detailsText(document, view) : [])];
      const text = new vscode.MarkdownString(paragraphs.join('\n\n'), true);
      text.isTrusted = { enabledCommands: PAGE_COMMANDS };
      return new vscode.Hover(text, toRange(document, shown));
    },
  });
}

function targetAt(document: vscode.TextDocument, start: number, end: number): AnnotationTarget {
  return { uri: document.uri.toString(), id: null, start, end, label: '' };
}

function correctedText(document: vscode.TextDocument, { zone, by, start, end }: ArticleView['corrected']['zones'][number]): string {
  const who = by === '' ? '' : ` (${asMarkdown(by)})`;
  return `$(edit) **${ZONE_NAMES[zone].name}**, as corrected${who} &nbsp; ${commandLink('Change Zone…', 'pressmark.changeZone', targetAt(document, start, end))}`;
}

function detailsText(document: vscode.TextDocument, view: ArticleView): string[] {
  const rows = detailsOf(view.analysis.metadata, view.corrected.fields).filter(({ values, source }) => values.length > 0 || source === 'corrected');
  const stated = rows.filter(({ source }) => source !== 'inferred').map((detail) => `${FIELD_NAMES[detail.field]}: ${valuesText(document, detail)}`);
  return [stated.join('  \n'), commandLink('$(edit) Correct Article Details…', 'pressmark.correctDetails', targetAt(document, 0, 0))];
}

function valuesText(document: vscode.TextDocument, { values, source }: Detail): string {
  if (values.length === 0) return '*none, as corrected*';
  const origin = source === 'page' ? '' : ` *(${source})*`;
  const more = values.length > MOST_VALUES ? `, and ${values.length - MOST_VALUES} more` : '';
  return values.slice(0, MOST_VALUES).map(({ value, start, end }) => {
    const words = `**${asMarkdown(shortened(value))}**`;
    if (start === undefined || end === undefined) return words;
    return `${words} (${commandLink(`line ${document.positionAt(start).line + 1}`, 'pressmark.showPlace', targetAt(document, start, end))})`;
  }).join(', ') + more + origin;
}

function shortened(value: string): string {
  const letters = [...value.slice(0, 10 * LONGEST_VALUE)];
  return letters.length <= LONGEST_VALUE ? value : `${letters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}
