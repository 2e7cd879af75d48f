import { OWN_MEMORY, type Workspace } from './workspace';

/** How far before or after its own line a feature may look. */
export const REACH = 2;
/** The numbers of the columns that were asked for: on most pages they are what they were on the page before. */
const NUMBERS = new Map<string, number>();
/** How the names of columns begin that are only steps on the way to others, and of which no model asks. */
export const STEP = '-';

/**
 * Features of a page's lines: for each a column with a value for each line, so that a neighbour's value is the same column a line further on.
 * Columns stand in the order in which they are added, under the same names for every page.
 */
export class Columns {
  readonly names: string[] = [];
  /** Values per column: the lines, and `REACH` more on either side. */
  readonly stride: number;
  /** All columns one behind the other, none of them negative and 0 beyond the page's ends; line `i` of column `c` is at `c * stride + REACH + i`. */
  readonly values: Float32Array;

  /**
   * @param capacity columns that there is room for
   * @param memory what the values are kept in, and what is only a step on the way to them
   */
  constructor(readonly count: number, capacity: number, readonly memory: Workspace = OWN_MEMORY) {
    this.stride = count + 2 * REACH;
    this.values = memory.floats(capacity * this.stride);
  }

  /**
   * A new column, all its values 0, to be filled. @returns the place of its first line in `values`: an array of its own for each column would take longer to
   * make than to fill. @throws RangeError where there is no room
   */
  add(name: string): number {
    const start = this.names.length * this.stride + REACH;
    if (start + this.count + REACH > this.values.length) throw new RangeError(`No room for column ${name}`);
    this.names.push(name);
    return start;
  }

  /** Gives all lines of the column that starts there one value. */
  fill(start: number, value: number): void {
    this.values.fill(value, start, start + this.count);
  }

  /** The values of the lines in a column, by its name. @throws RangeError where there is no such column */
  named(name: string): Float32Array {
    const start = this.startOf(name);
    return this.values.subarray(start, start + this.count);
  }

  /** The place in `values` of a column's first line, by its name. @throws RangeError where there is no such column */
  startOf(name: string): number {
    return this.numberOf(name) * this.stride + REACH;
  }

  /** A column's number, by its name. @throws RangeError where there is no such column */
  numberOf(name: string): number {
    const known = NUMBERS.get(name);
    if (known !== undefined && this.names[known] === name) return known;
    const found = this.names.indexOf(name);
    if (found < 0) throw new RangeError(`No column ${name}`);
    NUMBERS.set(name, found);
    return found;
  }
}
