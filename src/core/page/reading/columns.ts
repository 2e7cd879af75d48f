/** How far before or after its own line a feature may look. */
export const REACH = 2;

/**
 * Features of a page's lines: for each a column with a value for each line, so that a neighbour's value is the same column a line further on.
 * Columns stand in the order in which they are added, under the same names for every page.
 */
export class Columns {
  readonly names: string[] = [];
  private readonly columns: Float32Array[] = [];
  /** Values per column: the lines, and `REACH` more on either side. */
  readonly stride: number;
  /** All columns one behind the other, none of them negative and 0 beyond the page's ends; line `i` of column `c` is at `c * stride + REACH + i`. */
  readonly values: Float32Array;

  /** @param capacity columns that there is room for */
  constructor(readonly count: number, capacity: number) {
    this.stride = count + 2 * REACH;
    this.values = new Float32Array(capacity * this.stride);
  }

  /** A new column, all its values 0, to be filled. Line `i` is at index `i`. @throws RangeError where there is no room */
  add(name: string): Float32Array {
    const start = this.names.length * this.stride + REACH;
    if (start + this.count + REACH > this.values.length) throw new RangeError(`No room for column ${name}`);
    const column = this.values.subarray(start, start + this.count);
    this.names.push(name);
    this.columns.push(column);
    return column;
  }

  /** The values of the lines in a column, by its name. @throws RangeError where there is no such column */
  named(name: string): Float32Array {
    return this.columns[this.numberOf(name)] as Float32Array;
  }

  /** A column's number, by its name. @throws RangeError where there is no such column */
  numberOf(name: string): number {
    const found = this.names.indexOf(name);
    if (found < 0) throw new RangeError(`No column ${name}`);
    return found;
  }
}
