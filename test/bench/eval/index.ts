// Measures recognition on annotated records: npm run eval -- KIND FILES…   KIND: zones
import { zones } from './zones';

const KINDS: Readonly<Record<string, (files: readonly string[], say: (line: string) => void) => void>> = { zones };

const [kind = '', ...files] = process.argv.slice(2);
const measure = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
if (measure === undefined || files.length === 0) {
  console.error(`usage: npm run eval -- KIND FILES…\nKIND: ${Object.keys(KINDS).join(', ')}. FILES: annotated records as JSON Lines, gzipped or not.`);
  process.exitCode = 2;
} else {
  try {
    measure(files, (line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
