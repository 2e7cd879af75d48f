import { foldLine } from '../../text/folding';
import { headerRole } from '../reading/headers';
import { folderOf } from '../paths';
import { parseDate } from '../reading/rosterDates';
import type { NewEntry } from './newEntry';
import type { Listing, Roster, RosterEntry } from '../roster';

/** Behind which entry of which listing new ones belong; none in a listing that lists no article yet. */
export interface Target {
  readonly listing: Listing;
  readonly anchor: RosterEntry | null;
}

const LONGEST_LEAD = 200;

/**
 * Where new entries belong: behind the last one of the group that is named after their source or their day, else in the last listing that lists
 * files of their folder, else in the last one. Null where nothing is listed.
 */
export function chooseTargets(markdown: string, roster: Roster): (entry: NewEntry) => Target | null {
  const open = roster.listings.filter((listing) => !isByColumns(listing));
  const lists = open.filter((listing) => listing.entries.length > 0 && (listing.kind !== 'lines' || isNoProse(markdown, listing)));
  const groups = new Map<string, Target>();
  const folders = new Map<string, Target>();
  for (const listing of lists) {
    const last: Target = { listing, anchor: listing.entries.at(-1)! };
    for (const anchor of listing.entries) {
      for (const group of anchor.groups) groups.set(groupKey(group), { listing, anchor });
      folders.set(folderOf(anchor.file), last);
    }
  }
  const empty = open.findLast((listing) => listing.kind === 'table');
  const last = lists.length > 0 ? { listing: lists.at(-1)!, anchor: lists.at(-1)!.entries.at(-1)! } : empty ? { listing: empty, anchor: null } : null;
  return (entry) => keysOf(entry).map((key) => groups.get(key)).find((target) => target !== undefined) ?? folders.get(folderOf(entry.file)) ?? last;
}

/** Whether an entry stands in a group that names the source, so that the entry itself need not. */
export function isGroupedBySource({ anchor }: Target, source: string | undefined): boolean {
  return source !== undefined && anchor?.groups.some((group) => groupKey(group) === groupKey(source)) === true;
}

function keysOf({ source, date }: NewEntry): string[] {
  return [...(source === undefined ? [] : [groupKey(source), groupKey(source.replace(/\s\([^()]*\)$/, ''))]), ...(date === undefined ? [] : [date.slice(0, 10)])];
}

/** A group's name as it is compared: a day as ISO 8601, of anything else the words. */
function groupKey(group: string): string {
  return parseDate(group.slice(0, LONGEST_LEAD))?.slice(0, 10) ?? foldLine(group);
}

/** Each column is a group of its own: nobody can tell where in a new row the article belongs. */
function isByColumns({ columns }: Listing): boolean {
  return columns.filter(({ role }) => role === 'file').length > 1;
}

/** Lines of prose are no pattern for others. A label ("File:") makes one part of a record. */
function isNoProse(markdown: string, { rows, entries }: Listing): boolean {
  const last = entries.at(-1)!;
  const lead = markdown.slice(rows.at(-1)!.start, last.fileSpan.start);
  const [word, ...others] = lead.slice(0, LONGEST_LEAD).match(/[\p{L}\p{N}]+/gu) ?? [];
  return word === undefined || (others.length === 0 && lead.includes(':') && headerRole(word) === 'file');
}
