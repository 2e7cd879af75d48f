import type { Analysis } from '../../core/analysis';
import type { SearchedMentions } from '../../core/corpus/search/searchArticle';
import { SearchText } from '../../core/corpus/search/searchText';
import type { SharedIndex } from './corpusSharing';

const NOBODY: SearchedMentions = { spans: [], types: [], entities: [] };

/** What of a corpus's articles is searched besides what reading them left. */
export class SearchIndex implements SharedIndex {
  private readonly byFile = new Map<string, SearchedMentions>();
  /** Of texts that were searched for words, by who has the text: they go with it. */
  private readonly texts = new WeakMap<object, SearchText>();
  private sorted: readonly string[] | undefined;

  /** @param analysis with corpus-wide entity ids; its own id is the file */
  set({ id, mentions }: Analysis): void {
    if (!this.byFile.has(id)) this.sorted = undefined;
    // Only what is asked for: of ten thousand articles the mentions themselves would take several times the room.
    this.byFile.set(id, { spans: mentions.map(({ start, end }) => ({ start, end })), types: mentions.map(({ type }) => type), entities: mentions.map(({ entity }) => entity) });
  }

  delete(file: string): void {
    if (this.byFile.delete(file)) this.sorted = undefined;
  }

  clear(): void {
    this.byFile.clear();
    this.sorted = undefined;
  }

  /** In code unit order. */
  get files(): readonly string[] {
    return (this.sorted ??= [...this.byFile.keys()].sort());
  }

  mentionsIn(file: string): SearchedMentions {
    return this.byFile.get(file) ?? NOBODY;
  }

  /** @param article another object when its text is another */
  searchText(article: { readonly text: string }): SearchText {
    let text = this.texts.get(article);
    if (!text) this.texts.set(article, (text = new SearchText(article.text)));
    return text;
  }
}
