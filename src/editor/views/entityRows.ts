import type { NameType } from '../../core/recognition/recognition';
import { labelName } from '../../core/recognition/labelNames';
import type { Appearance, ArticlePlace, EntityCard, RoleEvidence, SourceShare } from '../engine/protocol';
import { counted, dayOf, factText, readSoFar, roleSayers, sayer, byOffice, wikidataPage } from '../features/cardText';

/** A row of the view "Entity". All of it is plain text, as the articles or the registry have it. */
export interface EntityRow {
  readonly label: string;
  /** In fainter letters beside the label. */
  readonly detail?: string;
  /** What is shown when one waits over the row, and read out; the label where it says no more. */
  readonly more?: string;
  readonly icon?: string;
  /** Where the row leads. */
  readonly opens?: ArticlePlace | { readonly entry: string } | { readonly page: string };
  readonly rows?: readonly EntityRow[];
}

/** The whole card of an entity as rows: what a reader asks first comes first. @param file the article in which somebody asked; null where nobody asked in one */
export function entityRows(card: EntityCard, file: string | null): EntityRow[] {
  const fact = factText(card.fact, card.name);
  return [
    { label: card.name, detail: typeName(card.type), icon: 'symbol-class', more: `${card.name}, ${typeName(card.type)}, ${card.id}` },
    ...(card.description ? [{ label: card.description, icon: 'note' }] : []),
    ...(fact === '' ? [] : [{ label: fact, icon: 'globe' }]),
    ...section('Roles', 'quote', card.roles.map((role) => roleRow(role, file))),
    mentionsRow(card, file),
    ...section('Called', 'tag', calledRows(card)),
    ...section('Quotations', 'comment', card.quotations.map((said) => ({ label: `“${said.text}”`, detail: sayer(said), more: `“${said.text}” ${sayer(said)}`, opens: said }))),
    ...linkRows(card),
  ];
}

function typeName(type: NameType): string {
  return labelName(type);
}

function section(label: string, icon: string, rows: readonly EntityRow[]): EntityRow[] {
  return rows.length === 0 ? [] : [{ label, icon, detail: String(rows.length), rows }];
}

function roleRow(role: RoleEvidence, file: string | null): EntityRow {
  return { label: role.text, detail: roleSayers(role, file), more: `${role.sentence.replace(/\s+/g, ' ').trim()} (${sayer(role)}; stated ${counted(role.times, 'time')})`, opens: role };
}

/** The mentions by source, the one with most first, and under each its articles. */
function mentionsRow(card: EntityCard, file: string | null): EntityRow {
  const appearances = new Map<string | null, Appearance[]>();
  for (const appearance of card.appearances) appearances.set(appearance.source, [...appearances.get(appearance.source) ?? [], appearance]);
  const rows = card.sources.map((share) => sourceRow(share, appearances.get(share.source) ?? [], file));
  const left = card.sourceCount - card.sources.length;
  if (left > 0) rows.push({ label: `${counted(left, 'more source')}` });
  return {
    label: `${counted(card.corpus, 'mention')}${byOffice(card.corpusByOffice)}`,
    detail: `${file === null ? '' : `${card.here} here, `}in ${card.articles} of ${counted(card.total, 'article')}${readSoFar(card)}`,
    icon: 'references',
    rows,
  };
}

function sourceRow({ source, mentions, articles }: SourceShare, appearances: readonly Appearance[], file: string | null): EntityRow {
  const rows: EntityRow[] = appearances.map((appearance) => ({
    label: appearance.file,
    detail: [counted(appearance.mentions, 'mention'), appearance.published === null ? null : dayOf(appearance.published), appearance.file === file ? 'this article' : null].filter((part) => part !== null).join(' · '),
    opens: appearance,
  }));
  const left = articles - appearances.length;
  if (left > 0) rows.push({ label: counted(left, 'older article') });
  return { label: source ?? 'No publisher stated', detail: `${counted(mentions, 'mention')} in ${counted(articles, 'article')}`, rows };
}

/** What which source calls it; names that no article has come from the registry. */
function calledRows({ sources, aliases, name }: EntityCard): EntityRow[] {
  const rows = sources.filter(({ names }) => names.length > 0).map(({ source, names }): EntityRow => ({ label: names.map((one) => `“${one}”`).join(', '), detail: source ?? 'no publisher stated' }));
  const said = new Set(sources.flatMap(({ names }) => names));
  const others = aliases.filter((alias) => alias !== name && !said.has(alias));
  return others.length === 0 ? rows : [...rows, { label: others.map((one) => `“${one}”`).join(', '), detail: 'also' }];
}

function linkRows(card: EntityCard): EntityRow[] {
  const page = wikidataPage(card);
  return [
    ...(card.registered ? [{ label: 'Entry in entities.yaml', icon: 'book', opens: { entry: card.id } }] : []),
    ...(page === null ? [] : [{ label: 'Wikidata', detail: page.slice(page.lastIndexOf('/') + 1), icon: 'link-external', opens: { page } }]),
  ];
}
