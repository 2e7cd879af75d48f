import type { Analysis } from '../../core/analysis';
import type { SearchedMentions } from '../../core/corpus/search/searchArticle';
import { bySpan, type Span } from '../../core/text/span';
import { SearchText } from '../../core/corpus/search/searchText';
import type { SharedIndex } from './corpusSharing';

const NOBODY: SearchedMentions = { spans: [], types: [], entities: [] };

type Facts = Pick<Analysis, 'times' | 'quantities' | 'quotations'>;

/** What of a corpus's articles is searched besides what reading them left. */
export class SearchIndex implements SharedIndex {
  private readonly byFile = new Map<string, SearchedMentions>();
  /** As the analysis has them: what nobody decided on takes no room besides. */
  private readonly facts = new Map<string, Facts>();
  /** Of texts that were searched for words, by who has the text: they go with it. */
  private readonly texts = new WeakMap<object, SearchText>();
  private sorted: readonly string[] | undefined;

  /** @param analysis with corpus-wide entity ids; its own id is the file */
  set({ id, mentions, times, quantities, quotations }: Analysis): void {
    if (!this.byFile.has(id)) this.sorted = undefined;
    // Only what is asked for: of ten thousand articles the mentions themselves would take several times the room.
    this.byFile.set(id, { spans: mentions.map(({ start, end }) => ({ start, end })), types: mentions.map(({ type }) => type), entities: mentions.map(({ entity }) => entity) });
    this.facts.set(id, { times, quantities, quotations });
  }

  delete(file: string): void {
    this.facts.delete(file);
    if (this.byFile.delete(file)) this.sorted = undefined;
  }

  clear(): void {
    this.byFile.clear();
    this.facts.clear();
    this.sorted = undefined;
  }

  /** In code unit order. */
  get files(): readonly string[] {
    return (this.sorted ??= [...this.byFile.keys()].sort());
  }

  mentionsIn(file: string): SearchedMentions {
    return this.byFile.get(file) ?? NOBODY;
  }

  /** Times, amounts and quotations, these with who said them; not words that are only set off by marks. */
  factsIn(file: string): SearchedMentions {
    const { times, quantities, quotations } = this.facts.get(file) ?? { times: [], quantities: [], quotations: [] };
    const all: (Span & { readonly type: SearchedMentions['types'][number]; readonly entity: string | null })[] = [
      ...[...times, ...quantities].map(({ start, end, type }) => ({ start, end, type, entity: null })),
      ...quotations.flatMap(({ start, end, kind, speaker }) => (kind === 'label' ? [] : [{ start, end, type: 'QUOTATION' as const, entity: speaker }])),
    ].sort(bySpan);
    return { spans: all, types: all.map(({ type }) => type), entities: all.map(({ entity }) => entity) };
  }

  /** @param article another object when its text is another */
  searchText(article: { readonly text: string }): SearchText {
    let text = this.texts.get(article);
    if (!text) this.texts.set(article, (text = new SearchText(article.text)));
    return text;
  }
}
