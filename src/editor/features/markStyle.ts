import type { Status } from '../../core/annotation/sidecar/sidecar';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { ShownKind } from '../workspace/configuration';

/**
 * Groups of labels that share a colour. The colours themselves are contributed in package.json as `pressmark.GROUP` (line) and
 * `pressmark.GROUPBackground` (tint), each for the four kinds of theme.
 */
export const GROUPS = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'location',
  FAC: 'facility',
  NORP: 'group',
  EVENT: 'event',
  PRODUCT: 'product',
  WORK_OF_ART: 'work',
  LAW: 'law',
  TITLE: 'title',
} as const satisfies Record<string, string>;

const KIND_GROUPS = { time: 'time', quantity: 'quantity', quotation: 'quotation', name: 'other' } as const;

export type Group = (typeof GROUPS)[keyof typeof GROUPS] | (typeof KIND_GROUPS)[keyof typeof KIND_GROUPS];

/** The group a mark is painted in; labels that a person made up share one colour. */
export function groupOf(mark: Pick<Mark, 'kind' | 'label'>): Group {
  if (mark.kind !== 'name') return KIND_GROUPS[mark.kind];
  return Object.hasOwn(GROUPS, mark.label) ? GROUPS[mark.label as keyof typeof GROUPS] : KIND_GROUPS.name;
}

export const ALL_GROUPS: readonly Group[] = [...Object.values(GROUPS), ...Object.values(KIND_GROUPS)];

/** The setting that a mark's kind has of its own. */
export function shownKindOf({ kind, label }: Pick<Mark, 'kind' | 'label'>): ShownKind {
  return kind === 'name' ? (label === 'TITLE' ? 'titles' : 'names') : kind === 'time' ? 'times' : kind === 'quantity' ? 'quantities' : 'quotations';
}

/** Where a kind's line runs and how strong it is, so that kinds are told apart without colour; how the line is drawn says the state. */
export interface KindStyle {
  /** A line under the words, or an open box: under them and up at both ends. Never a line above: it would be read as one under the row above. */
  readonly edge: 'under' | 'box';
  readonly width: number;
  /** Whether suggestions have a tint, too. */
  readonly tinted: boolean;
}

const NAME_STYLE: KindStyle = { edge: 'under', width: 2, tinted: false };
/** Quieter than names: a thin line under a time, an open box round an amount, and under a quotation, which spans whole sentences and holds names, a thin line with a tint. */
const KIND_STYLES: Readonly<Record<string, KindStyle>> = {
  time: { edge: 'under', width: 1, tinted: false },
  quantity: { edge: 'box', width: 1, tinted: false },
  quotation: { edge: 'under', width: 1, tinted: true },
};

export function kindStyle(group: Group): KindStyle {
  return KIND_STYLES[group] ?? NAME_STYLE;
}

/** The border of a mark as CSS has it; a double line needs three pixels to be seen as two. */
export function borderWidth({ edge, width }: KindStyle, line: StateStyle['line']): string {
  const pixels = `${line === 'double' ? 3 : width}px`;
  return edge === 'under' ? `0 0 ${pixels} 0` : `0 ${pixels} ${pixels} ${pixels}`;
}

export interface StateStyle {
  readonly line: 'dashed' | 'solid' | 'dotted' | 'double';
  readonly tinted: boolean;
  readonly struck: boolean;
  /** A sign after the words, so that the state can be told without colour and without looking at the line. */
  readonly sign: string;
}

/** How a mark stands to the reader: its status, or that its words are others now than those that were annotated, and whether somebody let that be. */
export type MarkState = Status | 'changed' | 'kept';

/** @param isKept whether a person said to keep the annotation though its words changed: then that is told quietly */
export function stateOf({ status, state }: Pick<Mark, 'status' | 'state'>, isKept: boolean): MarkState {
  return state !== 'changed' ? status : isKept ? 'kept' : 'changed';
}

export const STATES: Readonly<Record<MarkState, StateStyle>> = {
  suggested: { line: 'dashed', tinted: false, struck: false, sign: '' },
  accepted: { line: 'solid', tinted: true, struck: false, sign: '✓' },
  rejected: { line: 'dotted', tinted: false, struck: true, sign: '✗' },
  conflict: { line: 'double', tinted: true, struck: false, sign: '⚡' },
  changed: { line: 'double', tinted: false, struck: false, sign: '≠' },
  kept: { line: 'solid', tinted: true, struck: false, sign: '≠' },
};
