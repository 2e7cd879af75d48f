import type { MetadataField, ZoneKind } from '../../core/page/page';

/** The zones as people are told of them. */
export const ZONE_NAMES: Readonly<Record<ZoneKind, { readonly name: string; readonly means: string }>> = {
  headline: { name: 'Headline', means: 'the title of the article' },
  dateline: { name: 'Dateline', means: 'the place and date that open agency copy' },
  byline: { name: 'Byline', means: 'who wrote it, for whom, when' },
  body: { name: 'Body', means: 'the story itself, its subheads included' },
  caption: { name: 'Caption', means: 'the text of a photograph' },
  credit: { name: 'Credit', means: 'where the copy comes from, at its end' },
  related: { name: 'Related', means: 'not the article: headlines and teasers of other stories' },
  boilerplate: { name: 'Boilerplate', means: 'not the article: navigation, paywalls, newsletters, footers' },
};

/** What stands about an article outside its text. */
export const FIELD_NAMES: Readonly<Record<MetadataField, string>> = {
  headline: 'Headline', publisher: 'Publisher', author: 'Author', contributors: 'Contributors', agency: 'Agency', published: 'Published', dateline: 'Dateline',
  copyright: 'Copyright', language: 'Language',
};

export interface ZoneStyle {
  readonly fontWeight?: 'bold';
  readonly fontStyle?: 'italic';
}

/** The parts of an article that are set apart from its running text, each in its colour: `pressmark.ZONE`, for the four kinds of theme. */
export const MARKED_ZONES = {
  headline: { fontWeight: 'bold' },
  dateline: { fontWeight: 'bold' },
  byline: { fontStyle: 'italic' },
  caption: { fontStyle: 'italic' },
  credit: { fontStyle: 'italic' },
} as const satisfies Partial<Record<ZoneKind, ZoneStyle>>;

export type MarkedZone = keyof typeof MARKED_ZONES;

export function isMarkedZone(zone: ZoneKind): zone is MarkedZone {
  return Object.hasOwn(MARKED_ZONES, zone);
}

/** Further colours of the page, contributed as `pressmark.NAME`. */
export const PAGE_COLOURS = ['furniture', 'furnitureBackground', 'corrected'] as const;
