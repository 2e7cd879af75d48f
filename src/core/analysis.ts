import { withRegistryNames } from './entities/registry/registryNames';
import { resolveEntities } from './entities/resolveEntities';
import type { Entity, Mention, OpenOffice, Registry } from './entities/entity';
import { ARTICLE_ZONES, type Metadata, type Page, type PageContext, type Zone } from './page/page';
import { readPage } from './page/readPage';
import { certainNames, readsAsEnglish } from './recognition/certainNames';
import { readNameRecogniser } from './recognition/names/recogniser';
import { recogniseNames } from './recognition/names/recogniseNames';
import { recogniseQuantities } from './recognition/quantities/recogniseQuantities';
import { recogniseQuotations } from './recognition/quotations/recogniseQuotations';
import type { QuotationRule } from './recognition/quotations/rules';
import type { ArticleText, Quantity, QuotationKind, QuotedSpan, TimeExpression } from './recognition/recognition';
import { recogniseTimes } from './recognition/times/recogniseTimes';
import { articleHash } from './text/hash';
import { splitSentences } from './text/sentences';
import type { Span } from './text/span';

export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** An id of the analysis' `entities`, else the source in the text's words, else null. */
  readonly speaker: string | null;
  readonly cue: Span | null;
  /** The words that name the source ("Duarte", "he", "officials"), null where nobody is named. */
  readonly source: Span | null;
  /** The rule that attributed it; `QUOTATION_RULES` explains it. */
  readonly rule: QuotationRule;
}

/**
 * One reading of one article: an immutable value and a pure function of the text, the context and the version of the analyser.
 * All offsets are UTF-16 code units into `text` as given.
 */
export interface Analysis {
  readonly id: string;
  /** SHA-256 over the text as UTF-8, CRLF read as LF. */
  readonly sha256: string;
  readonly metadata: Metadata;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  /** Who is spoken of by an office alone, and nothing says who that is. Left out where nobody is. */
  readonly offices?: readonly OpenOffice[];
}

/** Everything besides the text that an analysis depends on. Can be sent to a worker as it is. */
export interface AnalysisContext extends PageContext {
  /** The file's path inside its corpus, or any name the caller knows the text by. */
  readonly id: string;
  readonly registry?: Registry;
}

/** What wrote an annotation (`by:` in a sidecar), one for each kind. A change of behaviour is a new version. */
export interface Versions {
  readonly name: string;
  readonly time: string;
  readonly quantity: string;
  readonly quotation: string;
}

export const VERSIONS: Versions = { name: 'model:en-news@1', time: 'rule:time@1', quantity: 'rule:quantity@1', quotation: 'rule:quotation@1' };

/** The data files that recognition needs, as they lie in `media/`. */
export interface Resources {
  /** The model of names: `names.model`. */
  readonly names: Uint8Array;
}

export interface Analyser {
  readonly versions: Versions;
  analyse(text: string, context: AnalysisContext): Analysis;
}

/**
 * Makes the one pipeline: text → page → recognition → entities. Decoding the resources is done once, here.
 * @throws Error where the resources are damaged
 */
export function createAnalyser(resources: Resources): Analyser {
  const recogniser = readNameRecogniser(resources.names);
  return {
    versions: VERSIONS,
    analyse(text, context) {
      const page = readPage(text, context);
      const article = articleText(text, page);
      const found = recogniseNames(article, recogniser);
      const names = withRegistryNames(article, readsAsEnglish(page.metadata.language) ? found : certainNames(found, recogniser.model.lexicon), context.registry);
      const times = recogniseTimes(article);
      const quantities = recogniseQuantities(article, times);
      const quoted = recogniseQuotations(article, names);
      const { mentions, entities, speakers, offices } = resolveEntities(article, names, quoted, context.registry, recogniser.model.lexicon);
      return {
        id: context.id,
        sha256: articleHash(text),
        metadata: page.metadata,
        zones: page.zones,
        sentences: article.sentences,
        mentions,
        times,
        quantities,
        quotations: quoted.map((quotation, i) => withSpeaker(quotation, speakers[i] ?? null)),
        entities,
        ...(offices.length === 0 ? {} : { offices }),
      };
    },
  };
}

function articleText(text: string, page: Page): ArticleText {
  const passages = page.passages.filter((passage) => ARTICLE_ZONES.has(passage.zone));
  return {
    text,
    passages,
    sentences: passages.flatMap((passage) => splitSentences(text, passage)),
    published: page.metadata.published?.value ?? null,
  };
}

function withSpeaker({ start, end, kind, cue, source, rule }: QuotedSpan, speaker: string | null): Quotation {
  return { start, end, kind, speaker, cue, source: source && { start: source.start, end: source.end }, rule };
}
