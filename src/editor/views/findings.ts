import * as vscode from 'vscode';
import type { ReadyQuery } from '../../core/corpus/search/searchArticle';
import type { Services } from '../commands/services';
import type { FoundArticle, FoundHit } from '../engine/find';
import type { Corpus } from '../workspace/corpus';
import { editsRead } from '../workspace/freshness';

/** An article with results. */
export interface FindingGroup {
  readonly kind: 'article';
  readonly corpus: Corpus;
  readonly article: FoundArticle;
  readonly findings: readonly Finding[];
}
export interface Finding {
  readonly kind: 'finding';
  readonly group: FindingGroup;
  readonly hit: FoundHit;
}

/** What was found so far. */
export interface Found {
  readonly groups: readonly FindingGroup[];
  /** How many results there are, and in how many articles; not all need be among the groups. */
  readonly hits: number;
  readonly articles: number;
}

const NOTHING: Found = { groups: [], hits: 0, articles: 0 };
/** Rows that are made at first, and each time that more are asked for. */
const PAGE = 1_000;
/** While articles are read or edited it is searched again no more often than this, or five times what it takes. */
const PAUSE_MS = 1_000;
/** So often the rows of a search that goes on are shown. */
const SHOW_MS = 250;
const MOST_RECENT = 10;

/** What Find in Corpus looks for and has found, kept up to date while articles change. A new search ends the one before it. */
export class Findings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Empty where nothing is looked for. */
  query = '';
  found = NOTHING;
  isSearching = false;
  /** What was looked for before, the last first. */
  recent: readonly string[] = [];
  private limit = PAGE;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private took = 0;
  private readonly disposables: vscode.Disposable[] = [this.changed];

  constructor(private readonly services: Pick<Services, 'corpora' | 'indexer' | 'articles' | 'engine' | 'log'>) {
    const { corpora, indexer, articles, engine } = services;
    this.disposables.push(
      indexer.onDidRead(() => this.soon()), corpora.onDidChange(() => this.soon()), articles.onDidChange(() => this.soon()), engine.onDidRestart(() => this.soon()),
    );
  }

  /** @throws Error where the query says nothing that could be looked for */
  async find(query: string): Promise<Found> {
    this.query = query.trim();
    this.limit = PAGE;
    this.found = NOTHING;
    this.recent = [this.query, ...this.recent.filter((other) => other !== this.query)].slice(0, MOST_RECENT);
    const turn = this.turn + 1;
    await this.run(true).catch((error: unknown) => {
      if (turn === this.turn) this.clear();
      throw error;
    });
    return this.found;
  }

  async more(): Promise<void> {
    this.limit += PAGE;
    await this.run(false);
  }

  /** Ends a search that goes on, too. */
  clear(): void {
    this.turn++;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.query = '';
    this.found = NOTHING;
    this.isSearching = false;
    this.changed.fire();
  }

  /** The result after or before another, round the end; the first or last where that is not among them any more. */
  step(from: Finding | undefined, direction: 1 | -1): Finding | undefined {
    const all = this.found.groups.flatMap(({ findings }) => findings);
    const key = from && keyOf(from);
    const at = key === undefined ? -1 : all.findIndex((finding) => keyOf(finding) === key);
    return at < 0 ? all.at(direction > 0 ? 0 : -1) : all.at((at + direction) % all.length);
  }

  /** How many articles are still to be read before everything is searched. */
  get left(): number {
    const { corpora, indexer } = this.services;
    return corpora.all.reduce((sum, corpus) => sum + indexer.left(corpus), 0);
  }

  dispose(): void {
    this.turn++;
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private soon(): void {
    if (this.query === '') return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.isSearching) this.soon();
      else this.run(false).catch((error: unknown) => this.services.log.warn(`Find in Corpus: ${String(error)}`));
    }, Math.max(PAUSE_MS, 5 * this.took));
  }

  /** @param isNew whether what is found is shown as it comes: rows that are shown stay until others are known */
  private async run(isNew: boolean): Promise<void> {
    const search = new Search(this.services, this.query, this.limit);
    const turn = ++this.turn;
    const began = performance.now();
    let shown = began;
    this.isSearching = true;
    if (isNew) this.changed.fire();
    try {
      await this.services.corpora.discover();
      for (const corpus of this.services.corpora.all) {
        for await (const found of search.in(corpus)) {
          if (turn !== this.turn) return;
          if (!isNew || performance.now() - shown < SHOW_MS) continue;
          shown = performance.now();
          this.show(found);
        }
        if (turn !== this.turn) return;
      }
    } finally {
      if (turn === this.turn) this.isSearching = false;
    }
    this.took = performance.now() - began;
    if (isNew || !isSame(search.found, this.found)) this.found = search.found;
    this.changed.fire();
  }

  private show(found: Found): void {
    this.found = found;
    this.changed.fire();
  }
}

/** Goes through corpora slice by slice, so that other questions are answered in between. */
class Search {
  private readonly groups: FindingGroup[] = [];
  private listed = 0;
  private hits = 0;
  private articles = 0;

  constructor(private readonly services: Pick<Services, 'indexer' | 'articles' | 'engine'>, private readonly query: string, private readonly limit: number) {}

  get found(): Found {
    return { groups: [...this.groups], hits: this.hits, articles: this.articles };
  }

  async *in(corpus: Corpus): AsyncGenerator<Found> {
    const { indexer, articles, engine } = this.services;
    indexer.begin(corpus);
    await editsRead(articles, corpus);
    const read = await engine.insist('readQuery', { corpus: corpus.key, query: this.query });
    if ('problem' in read) throw new Error(read.problem);
    let after: string | null = null;
    do {
      after = await this.slice(corpus, read.query, after);
      yield this.found;
    } while (after !== null);
  }

  private async slice(corpus: Corpus, query: ReadyQuery, after: string | null): Promise<string | null> {
    const { articles, more, last } = await this.services.engine.insist('find', { corpus: corpus.key, query, after, most: this.limit - this.listed });
    for (const article of articles) {
      const findings: Finding[] = [];
      const group: FindingGroup = { kind: 'article', corpus, article, findings };
      findings.push(...article.hits.map((hit): Finding => ({ kind: 'finding', group, hit })));
      this.groups.push(group);
      this.listed += findings.length;
      this.hits += findings.length;
    }
    this.hits += more.hits;
    this.articles += articles.length + more.articles;
    return last;
  }
}

export function keyOf({ group: { corpus, article }, hit: { start, end } }: Finding): string {
  return `${corpus.key}#${article.file}#${start}:${end}`;
}

function isSame(a: Found, b: Found): boolean {
  const told = ({ groups, ...counts }: Found): string => JSON.stringify([counts, groups.map(({ corpus, article }) => [corpus.key, article])]);
  return a.hits === b.hits && a.articles === b.articles && told(a) === told(b);
}
