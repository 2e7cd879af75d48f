import type { Metadata } from '../../page/page';

/** An article to be listed in INDEX.md. What is not known is left out; nothing is made up. */
export interface NewEntry {
  /** Relative to the folder of INDEX.md, with forward slashes; not encoded. */
  readonly file: string;
  readonly title?: string;
  readonly source?: string;
  /** ISO 8601 date or date-time. */
  readonly date?: string;
  readonly url?: string;
  readonly notes?: string;
}

const LONGEST_TITLE = 300;

/** What an article states about itself, as an entry. An agency stands behind a publisher, never for one: a source that is a plain name is read as the publisher. */
export function entryOf(file: string, { headline, publisher, agency, published }: Metadata): NewEntry {
  const title = headline && shortened(headline.value.replace(/\s+/g, ' ').trim());
  const source = publisher && (agency && agency.value !== publisher.value ? `${publisher.value} (${agency.value})` : publisher.value);
  return { file, ...(title ? { title } : {}), ...(source ? { source: shortened(source) } : {}), ...(published ? { date: published.value } : {}) };
}

function shortened(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
