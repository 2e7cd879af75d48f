import type { QuotationRow, SpeakerRow } from '../engine/quotations';
import { sayer } from '../features/cardText';
import { counted, inRow } from './findingRows';

/** A row of the view “Quotations” as plain text. */
export interface ShownRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
}

/** “Ana Duarte · 12” */
export function speakerRow({ name, quotations, what }: SpeakerRow): ShownRow {
  const label = what === 'nobody' ? name : inRow(name);
  const kind = what === 'entity' ? '' : what === 'source' ? 'a source that is no named person or body' : 'the articles do not say whose words these are';
  return { label, description: quotations.toLocaleString('en'), tooltip: [label, kind, counted(quotations, 'quotation')].filter((part) => part !== '').join('\n') };
}

/** “We go on talking” · The Courier, 3 March 2026 */
export function quotationRow(row: QuotationRow): ShownRow {
  const { text, kind, file, from, headline } = row;
  const source = inRow(sayer(row));
  const label = inRow(text);
  return { label: `“${label}”`, description: kind === 'direct' ? source : `${source} · ${kind}`, tooltip: [`“${label}”`, `${kind} quotation`, headline === null ? '' : inRow(headline), `${source}, ${inRow(file)}:${from.line + 1}`].filter((part) => part !== '').join('\n') };
}

/** The quotation with what one needs to find it again: its speaker, publisher and day, headline, file and line. */
export function reference(row: QuotationRow, speaker: Pick<SpeakerRow, 'name' | 'what'>): string {
  const by = speaker.what === 'nobody' ? '' : `${inRow(speaker.name)}, `;
  const title = row.headline === null ? '' : `“${inRow(row.headline)}”, `;
  const says = sayer(row);
  const file = `${inRow(row.file)}:${row.from.line + 1}`;
  return `“${inRow(row.text)}” (${by}${title}${says === row.file ? '' : `${inRow(says)}, `}${file})`;
}
