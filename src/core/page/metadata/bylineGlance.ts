import { classOf, DIGIT, foldCode, LETTER } from '../reading/characters';
import { LexiconTable } from '../reading/lexiconTable';
import { hashOf, SEED, step } from '../reading/wordHash';
import { PUBLISHED, UPDATED } from './bylineWords';

/** The expressions of bylines that a segment's words leave possible, as bits. */
export const MAY = {
  unnamed: 1, otherWork: 2, more: 4, by: 8, ago: 16, label: 32, role: 64, noise: 128, dated: 256, updated: 512, staff: 1024, leadingRole: 2048, files: 4096, join: 8192,
} as const;

/** For each expression the words of which it needs one. Words are what letters and digits make: “e-mail” is two. */
const NEEDED: readonly (readonly [bit: number, words: string])[] = [
  [MAY.unnamed, `correspondent correspondents reporter reporters writer writers staff bureau newsroom desk agency agencies correspondant correspondants journaliste
    journalistes korrespondenten corresponsal redacción redação redaktion redazione rédaction`],
  [MAY.otherWork, `edited editing compiled photo photos photograph photographs photography photographed picture pictures video videos graphic graphics illustration
    illustrations illustrated translation translated produced production foto fotos photographies fotografie bilder`],
  [MAY.more, 'additional with'],
  [MAY.by, 'by von par por di da door av af oleh de van'],
  [MAY.ago, 'ago atrás atras fa geleden тому temu il vor hace há πριν'],
  [MAY.label, 'by par von author and et und'],
  [MAY.role, `writer writers reporter reporters editor editors correspondent correspondents columnist columnists contributor contributors journalist journalists journaliste
    journalistes correspondant correspondants correspondante correspondantes reportrice chroniqueur chroniqueuse redakteur redakteurin reporterin korrespondent
    korrespondentin redactor redactora periodista corresponsal giornalista inviato inviata corrispondente repórter jornalista colunista redacteur verslaggever
    correspondente редактор кореспондент кореспондентка журналіст журналістка dziennikark dziennikarka staff bureau photographer producer presenter team desk special
    collaboration local for`],
  [MAY.leadingRole, 'correspondent reporter writer editor columnist'],
  [MAY.noise, `read tag tags comment comments share print email mail reply listen edt est et pt pst gmt utc news local world national politics a category contact follow
    save`],
  [MAY.dated, firstWords(PUBLISHED)],
  [MAY.updated, firstWords(UPDATED)],
  [MAY.staff, 'staff newsroom report reports'],
  [MAY.files, 'with avec'],
  [MAY.join, 'and et und for of'],
];

/** Marks that do what words do. */
const MARKS: Readonly<Record<string, number>> = { '@': MAY.noise, '&': MAY.label | MAY.join, ':': MAY.by | MAY.label, '/': MAY.ago | MAY.join, ',': MAY.join, '(': MAY.join };
const MARK_BITS = new Uint16Array(128);
for (const [mark, bits] of Object.entries(MARKS)) MARK_BITS[mark.charCodeAt(0)] = bits;

const WORDS = indexWords();

/** What a segment's words and marks leave possible: where a bit is missing its expression need not be tried. Every expression is long, and few lines have its words. */
export function glanceAt(content: string): number {
  let may = 0;
  let hash = SEED;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) {
      if (kind === DIGIT) may |= MAY.noise;
      hash = step(hash, foldCode(code));
      continue;
    }
    if (code < MARK_BITS.length) may |= MARK_BITS[code] as number;
    if (hash !== SEED) may |= WORDS.get(hash);
    hash = SEED;
  }
  return hash === SEED ? may : may | WORDS.get(hash);
}

function indexWords(): LexiconTable {
  const bits = new Map<number, number>();
  for (const [bit, words] of NEEDED) for (const word of words.split(/\s+/)) bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  return new LexiconTable(bits);
}

/** The words with which the alternatives of an expression begin; of a letter that may be missing both forms. */
function firstWords(alternatives: string): string {
  return alternatives.split('|').map((phrase) => phrase.split(' ', 1)[0] ?? '').flatMap((word) => [word.replace('?', ''), word.replace(/.\?/u, '')]).join(' ');
}
