import type { Analysis } from '../../../src/core/analysis';
import { addSums, bCubed, type BCubedSums, type Clustering } from './entities/bCubed';
import { readCorefTexts, LABELS, type CorefText } from './entities/corefSets';
import { costliest, ERROR_KINDS } from './entities/corefErrors';
import { alignFound } from './entities/foundNames';
import { readOptions } from './entities/options';
import { keyOf, loadResolver } from './entities/resolving';
import { spread, statedRoles } from './entities/statedRoles';

type Say = (line: string) => void;

/**
 * Prints, for each file of texts with chains of names, how well names that mean the same one are put together, inside an article and across the articles of
 * a corpus, beside putting together what is written alike; for the names as marked (found ones are there only to read roles by) and for
 * those of the names found that meet a marked one.
 * Options: `--errors N` the N costliest names put apart and together, `--roles N` the sentences of N roles, spread over the texts, `--from K` others of them.
 */
export function entities(args: readonly string[], say: Say): void {
  const { files, errors, roles, from } = readOptions(args);
  const resolver = loadResolver();
  for (const file of files) {
    const texts = readCorefTexts(file);
    const corpora = [...groupsOf(texts).values()];
    const names = texts.flatMap((text) => text.names);
    say(`\n${file}: ${texts.length} texts in ${corpora.length} corpora, ${names.length} names marked (${LABELS.map((label) => `${label} ${names.filter((name) => name.label === label).length}`).join(', ')})`);
    if (names.length > 0) {
      const given = new Map(corpora.flatMap((corpus) => [...resolver.onGiven(corpus)]));
      say(`${HEAD}\nmarked names`);
      sayScores('Pressmark', corpora, given, say);
      sayScores('exact string', corpora, new Map(texts.flatMap((text) => text.names.map((name) => [keyOf(text, name), name.text]))), say);
      const found = corpora.map((corpus) => alignFound(corpus, resolver.read(corpus)));
      say('found names, as a user gets them');
      sayScores('Pressmark', corpora, new Map(found.flatMap(({ entities: all }) => [...all])), say);
      sayScores('exact string', corpora, new Map(found.flatMap(({ strings }) => [...strings])), say);
      if (errors > 0) sayErrors(corpora, given, errors, say);
    }
    if (roles > 0) sayRoles(corpora.flatMap((corpus) => resolver.read(corpus).map((analysis, at): [CorefText, Analysis] => [corpus[at] as CorefText, analysis])), roles, from, say);
  }
}

function groupsOf(texts: readonly CorefText[]): Map<string, CorefText[]> {
  const groups = new Map<string, CorefText[]>();
  for (const text of texts) groups.set(text.group, [...(groups.get(text.group) ?? []), text]);
  return groups;
}

const HEAD = '                                        precision    recall   B³ F1      names';

/** Across the articles of a corpus, by type too, and inside each article. */
function sayScores(system: string, corpora: readonly (readonly CorefText[])[], response: Clustering, say: Say): void {
  say(row(system, 'across articles', corpora.map((corpus) => score(corpus, response))));
  for (const label of LABELS) say(row('', label, corpora.map((corpus) => score(corpus, response, label))));
  say(row('', 'inside an article', corpora.flat().map((text) => score([text], response))));
}

function score(texts: readonly CorefText[], response: Clustering, label?: string): BCubedSums {
  const marked = texts.flatMap((text) => text.names.map((name): [string, string, string] => [keyOf(text, name), name.chain, name.label]));
  const key = new Map(marked.filter(([, , of]) => label === undefined || of === label).map(([mention, chain]) => [mention, chain]));
  const ids = new Set(texts.map(({ id }) => id));
  const others = new Set(marked.map(([mention]) => mention).filter((mention) => !key.has(mention)));
  const mine = [...response].filter(([mention]) => ids.has(mention.slice(0, mention.indexOf(' '))) && !others.has(mention) && (label === undefined || key.has(mention)));
  return bCubed(key, new Map(mine));
}

function row(system: string, what: string, sums: readonly BCubedSums[]): string {
  const { precision, recall, f1, mentions } = addSums(sums);
  return `  ${system.padEnd(16)}${what.padEnd(20)}${[precision, recall, f1].map((value) => value.toFixed(3).padStart(10)).join('')}${String(mentions).padStart(11)}`;
}

function sayErrors(corpora: readonly (readonly CorefText[])[], response: Clustering, most: number, say: Say): void {
  for (const kind of ERROR_KINDS) {
    say(`put ${kind}`);
    for (const { cost, words } of costliest(corpora, response, kind, most)) say(`${cost.toFixed(1).padStart(8)}  ${words}`);
  }
}

function sayRoles(read: readonly (readonly [CorefText, Analysis])[], most: number, from: number, say: Say): void {
  const all = read.flatMap(([text, analysis]) => statedRoles(text.text, analysis));
  say(`\n${all.length} roles stated in ${read.length} texts`);
  for (const { name, role, sentence } of spread(all, most, from)) say(`${name} = ${role}\n      ${sentence}`);
}
