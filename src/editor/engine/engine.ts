import { type Analyser, type Analysis, createAnalyser } from '../../core/analysis';
import { judge } from '../../core/annotation/anchoring/judge';
import { checkSidecar } from '../../core/annotation/check/check';
import { correctedBy, correctionsOf } from '../../core/annotation/corrections';
import { registryCompletion, sidecarCompletion } from '../../core/annotation/places/completionPlace';
import { addUp, describeSummary, summaryDetails } from '../../core/annotation/reconciliation/annotateSummary';
import { kindsOf } from '../../core/annotation/reconciliation/kinds';
import { marksOf } from '../../core/annotation/reconciliation/marks';
import { annotate } from '../../core/annotation/reconciliation/reconcile';
import { readSidecar, type Sidecar } from '../../core/annotation/sidecar/sidecar';
import type { SuggestionOptions } from '../../core/annotation/reconciliation/suggestions';
import { baseName } from '../../core/corpus/paths';
import { readIndex } from '../../core/corpus/reading/readIndex';
import { renameEntries } from '../../core/corpus/writing/renameInIndex';
import { withRegistryLinks } from '../../core/corpus/entities/registryLinks';
import { addEntries, createIndex } from '../../core/corpus/writing/writeIndex';
import type { Registry } from '../../core/entities/entity';
import { Facts } from '../../core/entities/facts/facts';
import { mergeEntities } from '../../core/entities/registry/mergeEntities';
import { readRegistry } from '../../core/entities/registry/registry';
import type { TableFormat } from '../../core/exchange/tables';
import { articleHash, sha256Hex } from '../../core/text/hash';
import { located } from '../../core/text/located';
import { CorpusReadings } from './corpusReadings';
import { decide, decideInSteps } from './decisions';
import type { EntityList } from './entityList';
import { findHandlers } from './find';
import { fixesAt } from './fixes';
import { lookupHandlers } from './lookups';
import { mergeMarked } from './mergeMarked';
import { mergeVersions } from './mergeVersions';
import { quotationHandlers } from './quotations';
import type { AnnotateReply, ArticleInput, EngineCall, EngineCalls, Progress, Reading, RegistryFound } from './protocol';
import { type ExportReply, tableExport } from './tableExport';
import { valueHandlers } from './typedValues';

type Handlers = { [C in EngineCall]: (params: EngineCalls[C]['takes']) => EngineCalls[C]['gives'] };

/**
 * Everything that is worked out about articles for the editor. It runs in the analysis worker, or, where no worker starts, in the extension
 * host. Synchronous and free of side effects but for what it remembers: the articles of each corpus as they were last read.
 */
export class Engine {
  private analyser: Analyser | undefined;
  /** The built-in facts: their file, read with the first card. */
  private factFile: Uint8Array | null = null;
  private readFacts: Facts | null = null;
  private readonly corpora = new Map<string, CorpusReadings>();
  /** The registry of each corpus as one object, however often it is sent: what is worked out about a registry is kept by its identity. */
  private readonly registries = new Map<string, { readonly hash: string; readonly registry: Registry }>();

  private readonly handlers: Handlers = {
    configure: ({ names, facts }) => {
      this.factFile = facts ?? null;
      return (this.analyser = createAnalyser({ names })).versions;
    },
    read: (input) => this.read(this.withKeptRegistry(input)),
    judge: ({ parts }) => judge(parts),
    annotate: (input) => this.annotate(this.withKeptRegistry(input)),
    sumUp: ({ summaries }) => describeSummary(addUp(summaries)),
    index: (input) => this.index(this.withKeptRegistry(input)),
    exportRecords: ({ to, ...input }) => this.exportRecords(this.withKeptRegistry(input), to),
    lines: ({ corpus, file, text }) => {
      this.corpus(corpus).lines.set(file, text, articleHash(text));
      return this.corpus(corpus).outdated();
    },
    forget: ({ corpus, file }) => {
      this.corpora.get(corpus)?.lines.remove(file);
      this.corpora.get(corpus)?.remove(file);
      this.corpora.delete(keyOf({ corpus, file, listed: false }));
      return this.corpora.get(corpus)?.outdated() ?? [];
    },
    expect: ({ corpus, total }) => {
      this.corpus(corpus).total = total;
      return null;
    },
    card: ({ corpus, file, entity }) => (file === null ? this.corpora.get(corpus) : this.home(corpus, file))?.card(file, entity, this.facts()) ?? null,
    described: ({ corpus, file }) => this.home(corpus, file)?.described(file) ?? [],
    entityTypes: ({ corpus, filter }) => this.corpus(corpus).entities().types(filter),
    entitiesOfType: ({ corpus, type, filter, order, from, most }) => this.corpus(corpus).entities().ofType(type, filter, order, from, most),
    findEntities: ({ corpus, file, name, type, most, filling }) => this.people(corpus, file).find(name, type, most, filling),
    entityDetails: ({ corpus, file, entity }) => this.people(corpus, file).details(entity),
    newEntity: ({ corpus, file, seen }) => this.people(corpus, file).entryFor(seen),
    check: (input) => checkSidecar(input).findings,
    fixes: fixesAt,
    completionPlace: ({ isSidecar, yaml, offset }) => (isSidecar ? sidecarCompletion : registryCompletion)(yaml, offset),
    progress: ({ yaml }) => progressOf(readSidecar(yaml).sidecar),
    ping: () => null,
    readIndex: ({ markdown }) => readIndex(markdown),
    createIndex: ({ title, entries }) => createIndex(title, entries),
    renameInIndex: ({ markdown, renames }) => renameEntries(markdown, renames),
    addToIndex: ({ markdown, entries }) => addEntries(markdown, entries),
    readRegistry: ({ file, yaml }) => registryFound(file, yaml),
    decide,
    decideInSteps,
    previewMerge: ({ yaml, into, from }) => mergeEntities(yaml, into, from),
    merge: mergeMarked,
    mergeVersions,
    ...findHandlers((corpus) => this.corpora.get(corpus)?.lookedUp),
    ...quotationHandlers((corpus, file) => (file === null ? this.corpora.get(corpus) : this.home(corpus, file))?.quoted),
    ...valueHandlers,
    ...lookupHandlers((corpus, file) => (file === null ? this.corpora.get(corpus) : this.home(corpus, file))?.lookedUp),
  };

  /** @throws Error where the request fails; the caller turns it into an answer */
  handle<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): EngineCalls[C]['gives'] {
    return this.handlers[call](params);
  }

  private read(input: ArticleInput): Reading {
    const sidecar = sidecarOf(input);
    const analysis = this.analyse(input, sidecar);
    const unreadable = input.sidecar === null || sidecar ? null : (readSidecar(input.sidecar).problems[0]?.message ?? 'it cannot be read');
    return { analysis, marks: marksOf(input.text, analysis, sidecar, this.options(input)), corrected: correctedBy(input.text, sidecar), unreadable };
  }

  private index(input: ArticleInput): boolean {
    const readings = this.corpus(keyOf(input));
    const before = readings.reading(input.file);
    this.analyse(input, sidecarOf(input));
    const now = readings.reading(input.file);
    return before !== undefined && before.key === now?.key && before.repeated !== now.repeated;
  }

  private annotate(input: ArticleInput): AnnotateReply {
    const { text, sidecar, file } = input;
    if (input.listed) this.corpus(input.corpus).lines.set(file, text, articleHash(text));
    const analysis = this.linked(input, this.analyse(input, sidecarOf(input)));
    const result = annotate({ text, file: baseName(file), analysis, sidecar, ...this.options(input) });
    if (!result.ok) return result;
    const { edits, summary } = result;
    return { ok: true, edits, summary, said: { line: describeSummary(summary), details: summaryDetails(summary) } };
  }

  private exportRecords(input: ArticleInput, to: TableFormat): ExportReply {
    const analysis = this.analyse(input, sidecarOf(input));
    return tableExport(input, to, this.corpus(keyOf(input)).sharedAnalysis(input.file) ?? analysis, this.ready().versions);
  }

  /** Names are resolved against the whole corpus where a registry gives ids that are written down. */
  private linked({ corpus, file, listed, context: { registry } }: ArticleInput, analysis: Analysis): Analysis {
    if (!registry || registry.size === 0) return analysis;
    const readings = this.corpus(corpus);
    const shared = listed ? readings.sharedAnalysis(file) : readings.sharedAnalysisWith(file, analysis);
    return shared ? withRegistryLinks(analysis, shared, registry) : analysis;
  }

  /** The analysis of an article, made anew only where something it depends on is another than last time. */
  private analyse(input: ArticleInput, sidecar: Sidecar | null): Analysis {
    const { text, file, context } = input;
    const corrections = correctionsOf(text, sidecar);
    const readings = this.corpus(keyOf(input));
    const { registry, ...facts } = context;
    const hash = articleHash(text);
    const key = `${hash} ${text.length} ${input.registryHash} ${JSON.stringify([facts, corrections])}`;
    const repeatedLines = this.corpora.get(input.corpus)?.lines.repeatedIn(file, text, hash) ?? new Set<number>();
    const repeated = [...repeatedLines].join();
    const known = readings.reading(file);
    const isKnown = known?.key === key && known.repeated === repeated;
    const analysis = isKnown ? known.analysis : this.ready().analyse(text, { ...context, ...corrections, repeatedLines, id: file });
    if (!isKnown) readings.set(file, { key, repeated, text, analysis }, registry);
    readings.decide(file, hash, input.sidecar, sidecar);
    return analysis;
  }

  private withKeptRegistry(input: ArticleInput): ArticleInput {
    const { corpus, registryHash: hash, context } = input;
    if (!context.registry || hash === '') return input;
    let kept = this.registries.get(corpus);
    if (kept?.hash !== hash) this.registries.set(corpus, (kept = { hash, registry: context.registry }));
    return { ...input, context: { ...context, registry: kept.registry } };
  }

  private options({ kinds, context }: ArticleInput): SuggestionOptions {
    return { kinds: kindsOf(kinds), versions: this.ready().versions, registry: context.registry };
  }

  private home(corpus: string, file: string): CorpusReadings | undefined {
    const readings = this.corpora.get(corpus);
    return readings?.has(file) ? readings : this.corpora.get(keyOf({ corpus, file, listed: false }));
  }

  /** Everybody of the corpus that a file is read with. */
  private people(corpus: string, file: string | null): EntityList {
    return ((file === null ? undefined : this.home(corpus, file)) ?? this.corpus(corpus)).entities();
  }

  private corpus(key: string): CorpusReadings {
    let corpus = this.corpora.get(key);
    if (!corpus) this.corpora.set(key, (corpus = new CorpusReadings()));
    return corpus;
  }

  private facts(): Facts | null {
    const file = this.factFile;
    // A file that is damaged is tried once.
    this.factFile = null;
    if (file) this.readFacts = new Facts(file);
    return this.readFacts;
  }

  private ready(): Analyser {
    if (!this.analyser) throw new Error('The engine was asked before it was configured.');
    return this.analyser;
  }
}

/** A file that INDEX.md does not list is a corpus of its own: what it says must not show up in the counts of the others. */
function keyOf({ corpus, file, listed }: Pick<ArticleInput, 'corpus' | 'file' | 'listed'>): string {
  return listed ? corpus : `${corpus}\0${file}`;
}

function sidecarOf(input: ArticleInput): Sidecar | null {
  return input.sidecar === null ? null : readSidecar(input.sidecar).sidecar;
}

/** A registry that gives no entry for its faults is no empty registry: what is written without it would differ. */
function registryFound(file: string, yaml: string): RegistryFound {
  const { registry, problems } = readRegistry(yaml);
  const fault = problems.find(({ severity }) => severity === 'error');
  return { registry, problems, hash: sha256Hex(yaml), fault: registry.size === 0 && fault ? located(file, yaml, fault) : null };
}

function progressOf(sidecar: Sidecar | null): Progress {
  if (!sidecar) return { decided: 0, total: 0, conflicts: 0, broken: true };
  const { annotations } = sidecar;
  const conflicts = annotations.filter(({ status }) => status === 'conflict').length;
  const suggested = annotations.filter(({ status }) => status === 'suggested').length;
  return { decided: annotations.length - suggested - conflicts, total: annotations.length, conflicts, broken: false };
}
