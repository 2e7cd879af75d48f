// Measures recognition on annotated texts: npm run eval -- KIND FILES…   KIND: zones, names, entities, times, quantities, quotations
import { entities } from './entities';
import { names } from './names';
import { quantities } from './quantities';
import { quotations } from './quotations';
import { times } from './times';
import { zones } from './zones';

const KINDS: Readonly<Record<string, (args: readonly string[], say: (line: string) => void) => void>> = { zones, names, entities, times, quantities, quotations };

const [kind = '', ...args] = process.argv.slice(2);
const measure = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
if (measure === undefined || args.length === 0) {
  console.error(`usage: npm run eval -- KIND FILES…\nKIND: ${Object.keys(KINDS).join(', ')}. FILES: annotated texts as JSON Lines, gzipped or not; pages also as .tsv, names also as .txt with inline annotation, quantities as .txt alone.
names has options: --errors N, --scores, --fast; entities: --errors N, --roles N, --from N; times, quantities, quotations: --errors N.`);
  process.exitCode = 2;
} else {
  try {
    measure(args, (line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
