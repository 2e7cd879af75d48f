export interface Point {
  x: number;
  y: number;
}

/** A decoration as the browser shows it; styles are computed ones. */
export interface Decoration {
  /** The text covered, on one line of the screen. */
  text: string;
  color: string;
  backgroundColor: string;
  opacity: string;
  fontStyle: string;
  fontWeight: string;
  textDecoration: string;
  underlineStyle: string;
  border: string;
  borderColor: string;
  before: string;
  after: string;
}

export interface TreeRow {
  /** 1 for the top of the tree. */
  level: number;
  label: string;
  description: string;
  /** The accessible label: the tooltip where that is plain text. */
  tooltip: string;
  expanded: boolean;
}

export function findInEditor(wanted: string): Point | null;
export function visibleLines(): string[];
export function visibleDecorations(): Decoration[];
export function sideBarRows(): TreeRow[];
export function foreignElements(within: string): string[];
