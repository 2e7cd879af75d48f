import type { Analysis } from '../../../src/core/analysis';
import type { Entity, Mention } from '../../../src/core/entities/entity';
import { slugOf } from '../../../src/core/entities/nameForms';
import { CorpusReadings } from '../../../src/editor/engine/corpusReadings';
import { Random } from '../record/random';

const SYLLABLES = ['ba', 'du', 'ker', 'lo', 'mar', 'ne', 'os', 'pel', 'ri', 'san', 'tu', 'vel', 'zim'];
const SENTENCES = 40;
/** About as long as a sentence of news is. */
const FILLER = ' told the harbour board that the ferries would sail again before the end of the month, whatever the weather.';

/** Of an invented corpus: who is mentioned in every second article, in one of a hundred, and in a few. */
export const EVERYWHERE = 'Ana Duarte';
export const OFTEN = 'Per Lindqvist';
export const SELDOM = 'Isolde Marchand';

/** As many articles of 5 kB as are asked for, as they are when they have been read; one name of them in a sentence. */
export function readCorpus(articles: number): CorpusReadings {
  const random = new Random(7);
  const readings = new CorpusReadings();
  for (let n = 0; n < articles; n++) addArticle(readings, random, articles, n);
  readings.total = articles;
  return readings;
}

/** The name of the nth file. */
export function fileOf(n: number): string {
  return `${String(n).padStart(5, '0')}.txt`;
}

/** @param articles of the corpus: the more, the more people */
export function addArticle(readings: CorpusReadings, random: Random, articles: number, n: number): void {
  let text = `Story ${n} of the harbour\n\n`;
  const mentions: Mention[] = [];
  for (let sentence = 0; sentence < SENTENCES; sentence++) {
    const name = nameOf(random, articles, n, sentence);
    mentions.push({ start: text.length, end: text.length + name.length, text: name, type: 'PERSON', score: 1, entity: slugOf(name) });
    text += `${name}${FILLER}${sentence % 3 === 2 ? '\n\n' : ' '}`;
  }
  const entities = new Map<string, Entity>();
  for (const { entity, text: name } of mentions) if (entity !== null) entities.set(entity, { id: entity, type: 'PERSON', name, aliases: [], roles: [] });
  const none = { publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null };
  const headline = { value: `Story ${n} of the harbour`, start: 0, end: text.indexOf('\n') };
  const analysis: Analysis = { id: fileOf(n), sha256: '', metadata: { headline, ...none }, zones: [], sentences: [], mentions, times: [], quantities: [], quotations: [], entities: [...entities.values()] };
  readings.set(fileOf(n), { key: String(n), repeated: '', text, analysis }, undefined);
}

function nameOf(random: Random, articles: number, article: number, sentence: number): string {
  if (sentence === 0 && article % 2 === 0) return EVERYWHERE;
  if (sentence === 1 && article % 100 === 0) return OFTEN;
  if (sentence === 2 && article % 1_000 === 0) return SELDOM;
  const person = random.below(articles * 5);
  return `${word(person)} ${word(person * 7 + 3)}`;
}

function word(n: number): string {
  const letters = [n, Math.floor(n / SYLLABLES.length), Math.floor(n / SYLLABLES.length ** 2)].map((at) => SYLLABLES[at % SYLLABLES.length]).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
