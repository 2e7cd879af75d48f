import { error, type Problem } from '../text/problem';
import type { DayOrder } from './reading/rosterDates';
import type { Span } from '../text/span';

/** An article as INDEX.md lists it. Its span is the row, item, heading or line that does. */
export interface RosterEntry extends Span {
  /** Relative to the folder of INDEX.md, decoded, with forward slashes. */
  readonly file: string;
  /** The destination as written; for a file that is named without a link, its name as written. */
  readonly href: string;
  /** The link, or the name, in the Markdown. */
  readonly fileSpan: Span;
  /** The path leads out of the folder: to be shown, never to be followed. */
  readonly outside: boolean;
  readonly title?: string;
  /** A label for people. */
  readonly source?: string;
  /** The publisher that the source is, where it is plainly one: a name that a header or a label calls the source, or that can be nothing else. */
  readonly publisher?: string;
  /** ISO 8601 date or date-time, where the words state one. */
  readonly date?: string;
  /** The date in the words of INDEX.md. */
  readonly writtenDate?: string;
  /** The article's address on the web. */
  readonly url?: string;
  readonly notes?: string;
  /** Headings and list items that the entry stands under, outermost first; without the page's own title. */
  readonly groups: readonly string[];
}

/** What is wrong with an entry whose file is not there. */
export function missingFile({ file, fileSpan }: RosterEntry): Problem {
  return error('missing-file', `“${file}” does not exist`, fileSpan);
}

export type ColumnRole = 'number' | 'file' | 'title' | 'source' | 'date' | 'time' | 'url' | 'notes' | 'other';

export interface Column {
  readonly role: ColumnRole;
  /** The cells name the files; a column of another role does where headlines link to them. */
  readonly holdsFile: boolean;
  /** Of a source: that its header calls it so, that what it holds makes one think so, or that it is no publisher even where it is a name. */
  readonly stands?: 'stated' | 'guessed' | 'label';
  /** Of a date: how the header says that its digits are to be read. */
  readonly order?: DayOrder;
}

/** A table, a list or a run of other places that list articles: where further ones can be added. */
export interface Listing extends Span {
  readonly kind: 'table' | 'list' | 'headings' | 'lines';
  /** Of a table. */
  readonly columns: readonly Column[];
  /** Spans of all rows or items, those without an article too. */
  readonly rows: readonly Span[];
  readonly entries: readonly RosterEntry[];
}

/** The articles of a corpus, as its INDEX.md lists them. Offsets are UTF-16 code units into the Markdown. */
export interface Roster {
  /** The page's own title: its only heading of the first level. */
  readonly title: string | null;
  /** In text order, each file once. */
  readonly entries: readonly RosterEntry[];
  /** `duplicate-file` and `outside-folder`. */
  readonly problems: readonly Problem[];
  readonly listings: readonly Listing[];
}
