import { quoted } from '../../text/diff/changes';
import { collapseSpace } from '../anchoring/foldedText';
import type { DropReason, Settled, SpareReason } from './settle';
import type { Sidecar } from '../sidecar/sidecar';

/** An annotation of the sidecar, as a report names it. */
export interface Named {
  readonly id: string;
  readonly quote: string;
  readonly label: string;
}

/** What `annotate` did to one sidecar, or to several together, and why. Can be cloned into another thread. */
export interface AnnotateSummary {
  /** Whether there was no sidecar before. */
  readonly created: boolean;
  /** Suggestions that are new. */
  readonly added: number;
  readonly additions: readonly Named[];
  /** Suggestions that the analysis makes and that were not written, because nothing would lead back to their place. */
  readonly unplaced: number;
  /** Suggestions that the analysis still makes; not touched. */
  readonly kept: number;
  /** Of these, the ones whose link is not what the analysis would write now: a person's, or one that it would not make any more. */
  readonly otherLinks: readonly (Named & { readonly entity: string })[];
  /** Suggestions that it no longer makes. */
  readonly dropped: number;
  readonly drops: readonly (Named & { readonly reason: DropReason })[];
  /** Suggestions it no longer makes, kept for what somebody wrote on them. */
  readonly spared: number;
  readonly spares: readonly (Named & { readonly reason: SpareReason })[];
  /** Annotations that a person decided on; never touched. */
  readonly decided: number;
  /** New suggestions that a decision at their place kept out, those aside that say what was accepted. */
  readonly silenced: number;
  readonly silences: readonly { readonly quote: string; readonly label: string; readonly decision: Named & { readonly status: string } }[];
  /** Annotations on which two people disagree; never touched. */
  readonly conflicts: number;
  /** Of the annotations that stay: those whose surroundings, whose own words, or whose place are gone. */
  readonly moved: number;
  readonly changed: number;
  readonly orphaned: number;
  /** Annotations that are invalid; left as they are. */
  readonly invalid: number;
  /** Whether `article:` was brought up to date. */
  readonly article: boolean;
}

export interface Outcome {
  /** The article. */
  readonly text: string;
  /** The sidecar as it was, and how it was settled; null where there was none. */
  readonly sidecar: Sidecar | null;
  readonly settled: Settled | null;
  /** Entries that were written, of so many that were to be. */
  readonly added: readonly Named[];
  readonly suggested: number;
  readonly article: boolean;
}

/** What was done, from how it was done. */
export function summaryOf({ text, sidecar, settled, added, suggested, article }: Outcome): AnnotateSummary {
  const { standing = [], drops = [], kept = [], spared = [], silenced = [] } = settled ?? {};
  const dropped = new Set(drops.map(({ annotation }) => annotation));
  const staying = standing.filter(({ annotation }) => !dropped.has(annotation));
  const inState = (state: string): number => staying.filter(({ place }) => place.state === state).length;
  const withStatus = (...statuses: string[]): number => staying.filter(({ annotation: { status } }) => statuses.includes(status)).length;
  return {
    created: sidecar === null,
    added: added.length,
    additions: added.map(named),
    unplaced: suggested - added.length,
    kept: kept.length,
    otherLinks: kept.flatMap(({ annotation, suggestion }) => {
      const { entity } = annotation;
      return entity === undefined || entity === suggestion.entity ? [] : [{ ...named(annotation), entity }];
    }),
    dropped: drops.length,
    drops: drops.map(({ annotation, reason }) => ({ ...named(annotation), reason })),
    spared: spared.length,
    spares: spared.map(({ annotation, reason }) => ({ ...named(annotation), reason })),
    decided: withStatus('accepted', 'rejected'),
    silenced: silenced.length,
    silences: silenced.map(({ suggestion: { start, end, label }, decision }) => (
      { quote: collapseSpace(text.slice(start, end)), label, decision: { ...named(decision), status: decision.status } }
    )),
    conflicts: withStatus('conflict'),
    moved: inState('moved'),
    changed: inState('changed'),
    orphaned: inState('orphan'),
    invalid: sidecar?.invalid.length ?? 0,
    article,
  };
}

const DROPPED: Readonly<Record<DropReason, string>> = {
  'gone': 'gone from the text', 'changed': 'replaced by other words', 'decided': 'a decision stands there', 'not asked': 'not asked for',
  'not made': 'no longer recognised',
};

const SPARED: Readonly<Record<SpareReason, string>> = {
  note: 'has a note', was: 'has another label than it had', comment: 'has a comment', keys: 'has keys of your own', by: 'came from somebody else',
  repeated: 'its id stands there twice', linked: 'is linked',
};

/**
 * What was done, on one line: "3 added, 41 kept, 2 dropped (1 gone from the text, 1 no longer recognised), 5 decided by people (2 suggestions
 * silenced), 1 changed".
 */
export function describeSummary(summary: AnnotateSummary): string {
  const { added, kept, dropped, spared, decided, silenced, conflicts, moved, changed, orphaned, invalid, unplaced } = summary;
  const count = (n: number, words: string, why = ''): string[] => (n === 0 ? [] : [`${n} ${words}${why === '' ? '' : ` (${why})`}`]);
  const parts = [
    ...count(added, 'added'),
    ...count(kept, 'kept'),
    ...count(dropped, 'dropped', reasons(summary.drops.map(({ reason }) => DROPPED[reason]))),
    ...count(spared, 'kept though no longer recognised', reasons(summary.spares.map(({ reason }) => SPARED[reason]))),
    ...count(decided, 'decided by people', silenced === 0 ? '' : `${silenced} ${silenced === 1 ? 'suggestion' : 'suggestions'} silenced`),
    ...count(conflicts, conflicts === 1 ? 'conflict' : 'conflicts'),
    ...count(moved, 'moved'),
    ...count(changed, 'changed'),
    ...count(orphaned, 'orphaned'),
    ...count(invalid, 'invalid'),
    ...count(unplaced, 'not written', 'nothing leads back to their place'),
    ...(summary.article && !summary.created ? ['article read anew'] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no annotations';
}

/**
 * A line for each suggestion that was added, dropped, spared or silenced, with its words, label, id and why. What a new sidecar begins with
 * is not listed: it is all that stands there.
 */
export function summaryDetails({ created, additions, drops, spares, silences, otherLinks }: AnnotateSummary): string[] {
  const line = (what: string, { quote, label, id }: Omit<Named, 'id'> & { id?: string }, why: string): string => (
    [what.padEnd('silenced'.length), label, quoted(quote), why, id ?? ''].filter(part => part !== '').join('  ')
  );
  return [
    ...(created ? [] : additions).map(addition => line('added', addition, '')),
    ...drops.map(drop => line('dropped', drop, DROPPED[drop.reason])),
    ...spares.map(spare => line('kept', spare, `no longer recognised, but ${SPARED[spare.reason]}`)),
    ...otherLinks.map(other => line('kept', other, `linked to ${other.entity}, which the analysis would not do now`)),
    ...silences.map(({ quote, label, decision }) => line('silenced', { quote, label, id: decision.id }, silencedBy(quote, label, decision))),
  ];
}

function silencedBy(quote: string, label: string, decision: AnnotateSummary['silences'][number]['decision']): string {
  const status = decision.status === 'conflict' ? 'in conflict' : decision.status;
  return decision.quote === quote && decision.label === label ? `is ${status}` : `${quoted(decision.quote)} ${decision.label} is ${status} there`;
}

/** One summary for a sidecar that was brought up to date twice: what was added and then dropped was never there. */
export function addOn(first: AnnotateSummary, second: AnnotateSummary): AnnotateSummary {
  const added = new Set(first.additions.map(({ id }) => id));
  const dropped = new Set(second.drops.map(({ id }) => id));
  const staying = first.additions.filter(({ id }) => !dropped.has(id));
  const additions = [...staying, ...second.additions];
  const drops = [...first.drops, ...second.drops.filter(({ id }) => !added.has(id))];
  return {
    ...second, created: first.created, added: additions.length, additions, kept: second.kept - staying.length, dropped: drops.length, drops,
    article: first.article || second.article,
  };
}

/** Several summaries as one. */
export function addUp(summaries: readonly AnnotateSummary[]): AnnotateSummary {
  const sum = (key: { [K in keyof AnnotateSummary]: AnnotateSummary[K] extends number ? K : never }[keyof AnnotateSummary]): number => {
    return summaries.reduce((total, summary) => total + summary[key], 0);
  };
  return {
    created: summaries.every(({ created }) => created),
    added: sum('added'), unplaced: sum('unplaced'), kept: sum('kept'), dropped: sum('dropped'), spared: sum('spared'), decided: sum('decided'),
    silenced: sum('silenced'), conflicts: sum('conflicts'), moved: sum('moved'), changed: sum('changed'), orphaned: sum('orphaned'), invalid: sum('invalid'),
    otherLinks: summaries.flatMap(({ otherLinks }) => otherLinks),
    additions: summaries.flatMap(({ created, additions }) => (created ? [] : additions)),
    drops: summaries.flatMap(({ drops }) => drops),
    spares: summaries.flatMap(({ spares }) => spares),
    silences: summaries.flatMap(({ silences }) => silences),
    article: false,
  };
}

function named({ id, quote, label }: Named): Named {
  return { id, quote, label };
}

/** "1 gone from the text, 2 no longer recognised"; one reason for all needs no number. */
function reasons(each: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of each) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts.size === 1 ? [...counts.keys()].join('') : [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}
