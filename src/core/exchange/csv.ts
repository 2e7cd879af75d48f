/** RFC 4180: records end in CRLF. */
const RECORD_END = '\r\n';

/** What spreadsheets take for the beginning of a formula, in letters of full width too, behind apostrophes that were there or not. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** What has to stand in quotation marks: the separators, and what some readers trim or take for them. */
const SPECIAL = /[",\r\n;\t]|^\s|\s$/;

/**
 * A record of a CSV file with its end, as RFC 4180 has it. Numbers are written as they are. A text that a spreadsheet would run as a formula has an
 * apostrophe put before it, as OWASP advises; `cellText` takes it away again.
 */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(FORMULA.test(cell) ? `'${cell}` : cell))).join(',')}${RECORD_END}`;
}

/** The text that `csvRecord` made a cell of. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
