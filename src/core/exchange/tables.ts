import { type ExportedArticle, type ExportedRecords, exportMentions, MENTIONS_FILE, MENTIONS_HEADER } from './mentionsCsv';
import { exportQuotations, QUOTATIONS_FILE, QUOTATIONS_HEADER } from './quotationsCsv';

/** A table of what articles hold. */
export interface Table {
  /** What its file is called where nobody says otherwise. */
  readonly file: string;
  /** The first record: what the columns are. */
  readonly header: string;
  /** What a record is. */
  readonly noun: string;
  records(article: ExportedArticle): ExportedRecords;
}

/** Each by the format under which it is asked for. */
export const TABLES = {
  csv: { file: MENTIONS_FILE, header: MENTIONS_HEADER, noun: 'mention', records: exportMentions },
  'quotations-csv': { file: QUOTATIONS_FILE, header: QUOTATIONS_HEADER, noun: 'quotation', records: exportQuotations },
} as const satisfies Record<string, Table>;

export type TableFormat = keyof typeof TABLES;
