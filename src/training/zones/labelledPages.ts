import { readFileSync } from 'node:fs';
import { ARTICLE_ZONES, ZONES, type ZoneKind } from '../../core/page/page';
import { readRecords } from '../records';

/** A page of which people said line by line what is the article. */
export interface LabelledPage {
  readonly id: string;
  readonly text: string;
  /** A character for each line: `1` article, `0` not, `?` undecided, which is left out of the score. */
  readonly labels: string;
  /** The site that it is from, where known, else its id: pages of one site are alike. */
  readonly site: string;
}

/**
 * The labelled pages of a file: JSON Lines (gzipped or not) of records with `page_text` and `line_labels`, or one page as `zone<TAB>line` (see `readZonedLines`).
 * @throws Error that names file and line where something else stands
 */
export function readLabelledPages(file: string): LabelledPage[] {
  return file.endsWith('.tsv') ? [readZonedPage(file)] : readRecords(file, labelledPage);
}

function labelledPage({ id, url, page_text: text, line_labels: labels }: Readonly<Record<string, unknown>>): LabelledPage | string {
  if (typeof text !== 'string' || typeof labels !== 'string') return 'has no page_text or no line_labels';
  if (labels.length !== text.split('\n').length) return `has ${labels.length} labels for ${text.split('\n').length} lines`;
  const name = typeof id === 'string' ? id : '';
  return { id: name, text, labels, site: typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : name };
}

/** A line with its zone; null for a blank one. */
export interface ZonedLine {
  readonly zone: ZoneKind | null;
  readonly line: string;
}

/** A page with the zone of each line: `zone<TAB>line`, blank lines as they are. @throws Error that names file and line where there is no zone */
export function readZonedLines(file: string): ZonedLine[] {
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n').map((row, at) => {
    const [name = '', ...rest] = row.split('\t');
    if (row.trim() === '') return { zone: null, line: row };
    const zone = ZONES.find((kind) => kind === name);
    if (zone === undefined || rest.length === 0) throw new Error(`${file}:${at + 1}: begins with no zone and a tab`);
    return { zone, line: rest.join('\t') };
  });
}

/** Body is the article; of its other zones the sets disagree, so they are left open. */
function readZonedPage(file: string): LabelledPage {
  const lines = readZonedLines(file);
  const label = ({ zone }: ZonedLine): string => (zone === 'body' ? '1' : zone === null || ARTICLE_ZONES.has(zone) ? '?' : '0');
  return { id: file, text: lines.map(({ line }) => line).join('\n'), labels: lines.map(label).join(''), site: file };
}
