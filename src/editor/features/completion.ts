import * as vscode from 'vscode';
import { kindOf, STATUSES } from '../../core/annotation/annotation';
import type { CompletionPlace } from '../../core/annotation/places/completionPlace';
import { isSidecarName } from '../../core/corpus/paths';
import { ZONES } from '../../core/page/page';
import { labelName } from '../../core/recognition/labelNames';
import { NAME_TYPES, QUANTITY_TYPES, QUOTATION_KINDS, TIME_TYPES } from '../../core/recognition/recognition';
import { foldForSearch, fuzzyScore } from '../../core/text/fuzzy';
import type { Services } from '../commands/services';
import type { Corpus } from '../workspace/corpus';
import { articleOf } from '../workspace/inspection';
import { toRange } from '../workspace/spans';
import { plain } from './plainText';
import { quietly, RECORDS } from './referencesSubject';

/** Of more ids only those that answer what is typed are offered, and they are looked for again with each letter. */
const MOST = 1_000;
const LABELS = [...NAME_TYPES, ...TIME_TYPES, ...QUANTITY_TYPES, 'QUOTATION'];
/** By the names that registries give them. */
const AUTHORITIES: readonly (readonly [string, string])[] = [
  ['wikidata', 'Wikidata, as in Q20'], ['geonames', 'GeoNames'], ['viaf', 'Virtual International Authority File'], ['isni', 'International Standard Name Identifier'], ['gnd', 'Gemeinsame Normdatei'],
];
const STATUS_WORDS: Readonly<Record<string, string>> = { suggested: 'nobody has decided yet', accepted: 'a person agrees', rejected: 'a person disagrees; it stays, and silences the suggestion' };

interface Offer {
  readonly value: string;
  readonly detail: string;
}

/** Completes ids, labels and the other words of which there are a few, in sidecars and registries. */
export function registerCompletion(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(RECORDS, {
    provideCompletionItems: (document, position, token) => quietly(services.log, 'Completion', async () => {
      const text = document.getText();
      const offset = document.offsetAt(position);
      const place = await services.engine.call('completionPlace', { isSidecar: isSidecarName(document.uri.path), yaml: text, offset });
      if (!place || token.isCancellationRequested) return undefined;
      const typed = unquoted(text.slice(place.start, offset));
      const { offers, isCut } = await offersAt(services, document, place, typed);
      if (token.isCancellationRequested) return undefined;
      return new vscode.CompletionList(offers.map((offer, n) => item(document, text, place, offer, n)), isCut);
    }),
  }, ' ', '[', '{', '"');
}

async function offersAt(services: Services, document: vscode.TextDocument, place: CompletionPlace, typed: string): Promise<{ offers: readonly Offer[]; isCut: boolean }> {
  if (place.kind !== 'entity') return { offers: wordsFor(place), isCut: false };
  const isSidecar = isSidecarName(document.uri.path);
  const corpus = isSidecar ? await services.corpora.corpusOf(articleOf(document.uri)) : await services.corpora.corpusOfRegistry(document.uri);
  if (!corpus) return { offers: [], isCut: false };
  if (corpus.registry.size === 0 && isSidecar) return { offers: await known(services, corpus, typed), isCut: true };
  const all = [...corpus.registry.values()].filter(({ id }) => isSidecar || id !== place.owner);
  const fitting = all.length > MOST ? best(all, typed) : all;
  return { offers: fitting.map(({ id, name, type }) => ({ value: id, detail: `${name} · ${labelName(type)}` })), isCut: fitting.length < all.length };
}

function best<E extends { readonly id: string; readonly name: string }>(entries: readonly E[], typed: string): E[] {
  const wanted = foldForSearch(typed);
  const scored = entries.flatMap((entry) => {
    const score = Math.max(fuzzyScore(wanted, entry.id) ?? -Infinity, fuzzyScore(wanted, foldForSearch(entry.name)) ?? -Infinity);
    return score === -Infinity ? [] : [{ entry, score }];
  });
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST).map(({ entry }) => entry);
}

/** Where no registry says who there is: whom the articles mention. */
async function known({ engine }: Services, corpus: Corpus, typed: string): Promise<Offer[]> {
  const found = await engine.call('symbols', { corpus: corpus.key, query: typed, limit: MOST });
  return found.flatMap(({ entity }) => (entity ? [{ value: entity.id, detail: `${entity.name} · ${labelName(entity.type)}` }] : []));
}

function wordsFor({ kind, owner }: CompletionPlace): Offer[] {
  switch (kind) {
    case 'label': {
      // Labels of the annotation's own kind first.
      const own = (label: string): number => (kindOf(owner, '') === kindOf('', label) ? 0 : 1);
      return [...LABELS].sort((a, b) => own(a) - own(b)).map((value) => ({ value, detail: labelName(value) }));
    }
    case 'type': return NAME_TYPES.map((value) => ({ value, detail: labelName(value) }));
    case 'status': return STATUSES.filter((status) => status !== 'conflict').map((value) => ({ value, detail: STATUS_WORDS[value] ?? '' }));
    case 'zone': return ZONES.map((value) => ({ value, detail: '' }));
    case 'kind': return QUOTATION_KINDS.map((value) => ({ value, detail: '' }));
    default: return AUTHORITIES.map(([value, detail]) => ({ value, detail }));
  }
}

function item(document: vscode.TextDocument, text: string, { start, end, kind }: CompletionPlace, { value, detail }: Offer, order: number): vscode.CompletionItem {
  const made = new vscode.CompletionItem({ label: value, description: plain(detail) }, kind === 'entity' ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.EnumMember);
  const before = text.charAt(start - 1);
  const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? '';
  const isNewKey = kind === 'authority' && !/^\s*:/.test(text.slice(end, end + 20));
  made.detail = plain(detail);
  made.range = toRange(document, { start, end });
  // Ids and names are both typed; what stands there already may begin with a mark.
  made.filterText = `${quote}${value} ${detail}`;
  made.insertText = `${before === ':' ? ' ' : ''}${value}${isNewKey ? ': ' : ''}`;
  made.sortText = String(order).padStart(5, '0');
  return made;
}

function unquoted(text: string): string {
  return text.replace(/^["']/, '');
}
