import type { AnalysisContext, Analysis, Versions } from '../../core/analysis';
import type { EditedPart, Judged } from '../../core/annotation/anchoring/follow';
import type { CheckFinding, CheckInput } from '../../core/annotation/check/check';
import type { Corrected } from '../../core/annotation/corrections';
import type { Fix } from '../../core/annotation/fixes/fixes';
import type { CompletionPlace } from '../../core/annotation/places/completionPlace';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { AnnotateSummary } from '../../core/annotation/reconciliation/annotateSummary';
import type { Decision } from '../../core/annotation/decisions/decisions';
import type { NewEntry } from '../../core/corpus/writing/newEntry';
import type { Rename } from '../../core/corpus/writing/renameInIndex';
import type { Roster } from '../../core/corpus/roster';
import type { Registry, RegistryEntry } from '../../core/entities/entity';
import type { TableFormat } from '../../core/exchange/tables';
import type { Fact } from '../../core/entities/facts/facts';
import type { Seen } from '../../core/entities/registry/newEntity';
import type { NewEntity } from '../../core/entities/registry/registryEdits';
import type { EntityMerge } from '../../core/entities/registry/mergeEntities';
import type { NameType } from '../../core/recognition/recognition';
import type { TextEdit } from '../../core/text/edits';
import type { Problem } from '../../core/text/problem';
import type { Span } from '../../core/text/span';
import type { DecisionRequest, DecisionStep } from './decisions';
import type { EntityDetails, EntityOrder, EntityRow, TypeCount } from './entityList';
import type { FindCalls } from './find';
import type { LookupCalls } from './lookups';
import type { MarkedFile, MergedFile } from './mergeMarked';
import type { FileVersions, MergedVersions } from './mergeVersions';
import type { QuotationCalls } from './quotations';
import type { ExportReply } from './tableExport';
import type { ValueCalls } from './typedValues';

/** One article as the engine needs it. Everything here can be cloned into a worker. */
export interface ArticleInput {
  /** Key of the corpus: its root as a string. */
  readonly corpus: string;
  /** The article's path inside the corpus, with forward slashes. */
  readonly file: string;
  /** Whether INDEX.md lists it. */
  readonly listed: boolean;
  readonly text: string;
  /** The sidecar's YAML, or null where there is none. */
  readonly sidecar: string | null;
  /** What the corpus knows about the article: publication date and publisher from INDEX.md, registry. */
  readonly context: Omit<AnalysisContext, 'id'>;
  /** Changes whenever the registry in `context` does: of each hash the engine keeps the first registry that it gets. Empty where there is none. */
  readonly registryHash: string;
  /** Names of the kinds that are shown and written. */
  readonly kinds: readonly string[];
}

/** One article as far as its lines are compared with others. */
export type ArticleLines = Pick<ArticleInput, 'corpus' | 'file' | 'text' | 'sidecar'>;

/** What the editor shows of an article: its analysis, and what people decided about it. */
export interface Reading {
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
  /** What of the analysis a person said. */
  readonly corrected: Corrected;
  /** Why nothing of the sidecar can be shown, if so: what people decided is there, but cannot be read. */
  readonly unreadable: string | null;
}

/** A place of an article: offsets into the text that was read. */
export interface ArticlePlace extends Span {
  readonly file: string;
  /** The article's publisher, or null where none is stated. */
  readonly source: string | null;
  /** When the article was published: an ISO 8601 date or date-time, or null. */
  readonly published: string | null;
}

/** A role, where it is stated: here, else where it was stated last. */
export interface RoleEvidence extends ArticlePlace {
  readonly text: string;
  readonly sentence: string;
  /** How often it is stated in the corpus. */
  readonly times: number;
  /** Some of the other publishers that state it. */
  readonly otherSources: readonly string[];
}

/** Somebody's own words, cut where they are long. */
export interface SaidWords extends ArticlePlace {
  readonly text: string;
}

/** What the articles of one publisher say of an entity; `source` is null for all articles that state none. */
export interface SourceShare {
  readonly source: string | null;
  readonly mentions: number;
  readonly articles: number;
  /** What they call it, most used first. */
  readonly names: readonly string[];
}

/** An article that mentions an entity, and where it does so first. */
export interface Appearance extends ArticlePlace {
  readonly mentions: number;
}

/** Who or what is meant by a mention, as the corpus knows it. Every list is capped. */
export interface EntityCard {
  /** The corpus-wide id. */
  readonly id: string;
  readonly name: string;
  readonly type: NameType;
  /** Other names, most used first. */
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Whether the registry has it. */
  readonly registered: boolean;
  readonly sameAs: RegistryEntry['sameAs'];
  /** What is built in about a place or body of that name. */
  readonly fact: Fact | null;
  /** Those of this article first. */
  readonly roles: readonly RoleEvidence[];
  /** The last ones first. */
  readonly quotations: readonly SaidWords[];
  /** Where this article mentions it first. */
  readonly first: Span | null;
  readonly here: number;
  readonly corpus: number;
  /** How many of both are no names, but offices (“the prime minister”). */
  readonly hereByOffice: number;
  readonly corpusByOffice: number;
  readonly articles: number;
  /** The publisher of this article. */
  readonly source: string | null;
  /** By mentions; `sourceCount` is how many there are in all. */
  readonly sources: readonly SourceShare[];
  readonly sourceCount: number;
  /** The last published first. */
  readonly appearances: readonly Appearance[];
  /** How many articles of the corpus have been read so far, and how many there are. */
  readonly read: number;
  readonly total: number;
}

export interface FoundMention extends Span {
  readonly file: string;
}

/** A summary as people read it. */
export interface SummaryText {
  readonly line: string;
  /** A line for each suggestion that is other than before. */
  readonly details: readonly string[];
}

export type AnnotateReply =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly summary: AnnotateSummary; readonly said: SummaryText }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What is asked about the problems at a place. */
export type FixRequest =
  | (CheckInput & {
      readonly where: 'sidecar' | 'article';
      /** Into the file that `where` names. */
      readonly span: Span;
      readonly registryYaml: string | null;
      /** `human:NAME`, where that is known. */
      readonly by?: string;
    })
  | { readonly where: 'registry'; readonly yaml: string; readonly span: Span }
  /** Of INDEX.md: the files that it lists and that are not there, and those that are there and not listed. */
  | { readonly where: 'index'; readonly markdown: string; readonly span: Span; readonly missing: readonly string[]; readonly unlisted: readonly string[] };

export interface FoundFixes {
  readonly found: readonly { readonly finding: CheckFinding; readonly fixes: readonly Fix[] }[];
  /** One for all annotations that moved, where there are several. */
  readonly allMoved: Fix | null;
}

/** A corpus's `entities.yaml` as it was read. */
export interface RegistryFound {
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  /** Of the text: changes whenever the registry may. */
  readonly hash: string;
  /** Why nothing of it can be used, with its place; null where something can. */
  readonly fault: string | null;
}

/** How much of an article's annotations people have decided. `broken`: the sidecar cannot be read. */
export interface Progress {
  readonly decided: number;
  readonly total: number;
  readonly conflicts: number;
  readonly broken: boolean;
}

/** What the engine answers: name of the request → what it takes and gives. */
export interface EngineCalls extends LookupCalls, FindCalls, QuotationCalls, ValueCalls {
  /** `names` is the model of names, `facts` the file of built-in facts, where there is one. */
  configure: { takes: { names: Uint8Array; facts?: Uint8Array }; gives: Versions };
  read: { takes: ArticleInput; gives: Reading };
  /** Where annotations are that edits came near, in the text around them. */
  judge: { takes: { readonly parts: readonly EditedPart[] }; gives: readonly Judged[] };
  annotate: { takes: ArticleInput; gives: AnnotateReply };
  /** What was done to several sidecars together, on one line. */
  sumUp: { takes: { readonly summaries: readonly AnnotateSummary[] }; gives: string };
  /** What a table has of an article. */
  exportRecords: { takes: ArticleInput & { readonly to: TableFormat }; gives: ExportReply };
  /** Reads an article for what the corpus is asked later. Gives whether it reads otherwise than last time, because other lines of it repeat in the corpus. */
  index: { takes: ArticleInput; gives: boolean };
  /**
   * Takes an article's lines into account where it is asked which lines repeat in the corpus, whether INDEX.md lists it or not. Gives the articles that
   * were read when other lines of them repeated.
   */
  lines: { takes: ArticleLines; gives: readonly string[] };
  /** Gives what `lines` gives. */
  forget: { takes: { corpus: string; file: string }; gives: readonly string[] };
  /** How many articles the corpus has, so that cards can say how much of it was read. */
  expect: { takes: { corpus: string; total: number }; gives: null };
  /** `entity`: an id of the article's own analysis, else one of the corpus or its registry, as a person's link has it; of the corpus where `file` is null. So in `references`. */
  card: { takes: { corpus: string; file: string | null; entity: string }; gives: EntityCard | null };
  /** Where an article speaks of somebody by an office alone, as marks that no sidecar holds; by corpus-wide ids and places of the text that was read. */
  described: { takes: { corpus: string; file: string }; gives: readonly Mark[] };
  /** Everybody whom the corpus mentions or its registry has, counted by type; of each type some at a time, in an order. */
  entityTypes: { takes: { corpus: string; filter: string }; gives: readonly TypeCount[] };
  entitiesOfType: { takes: { corpus: string; type: NameType; filter: string; order: EntityOrder; from: number; most: number }; gives: readonly EntityRow[] };
  /** Whom a name may mean, the best first. `file`: an article that INDEX.md may not list, or null. `filling`: others of the type may follow. */
  findEntities: { takes: { corpus: string; file: string | null; name: string; type: NameType | null; most: number; filling: boolean }; gives: readonly EntityRow[] };
  /** By the corpus-wide id; null where nobody has it. */
  entityDetails: { takes: { corpus: string; file: string | null; entity: string }; gives: EntityDetails | null };
  /** An entry for the registry, of somebody who was seen: with the id that is theirs, or one that neither the registry nor anybody in the corpus has. */
  newEntity: { takes: { corpus: string; file: string | null; seen: Seen }; gives: NewEntity };
  check: { takes: CheckInput; gives: readonly CheckFinding[] };
  /** The problems at a place of a sidecar, an article or a registry, and what can be done about each. */
  fixes: { takes: FixRequest; gives: FoundFixes };
  /** What is being written at a place of a sidecar, or of a registry; null where nothing is offered. */
  completionPlace: { takes: { readonly isSidecar: boolean; readonly yaml: string; readonly offset: number }; gives: CompletionPlace | null };
  progress: { takes: { yaml: string }; gives: Progress };
  /** Answered at once by an engine that runs. */
  ping: { takes: null; gives: null };
  readIndex: { takes: { file: string; markdown: string }; gives: Roster };
  createIndex: { takes: { title: string; entries: readonly NewEntry[] }; gives: string };
  /** The edits of INDEX.md that list more articles. */
  addToIndex: { takes: { file: string; markdown: string; entries: readonly NewEntry[] }; gives: readonly TextEdit[] };
  /** The edits of INDEX.md that list renamed files under their new paths; null where they cannot be made. */
  renameInIndex: { takes: { file: string; markdown: string; renames: readonly Rename[] }; gives: readonly TextEdit[] | null };
  /** `file`: the name of the registry, for messages. */
  readRegistry: { takes: { file: string; yaml: string }; gives: RegistryFound };
  decide: { takes: DecisionRequest; gives: Decision };
  /** Several decisions on one file, each on what the one before it left. */
  decideInSteps: { takes: { yaml: string | null; steps: readonly DecisionStep[] }; gives: Decision };
  /** What merging two entities of a registry would do, and what they say that cannot both stand. */
  previewMerge: { takes: { yaml: string; into: string; from: string }; gives: EntityMerge };
  /** Takes a sidecar or registry with Git's conflict markers apart, and merges the two sides. */
  merge: { takes: MarkedFile; gives: MergedFile };
  /** Merges what another program stored into what is about to be saved. */
  mergeVersions: { takes: FileVersions; gives: MergedVersions };
}

export type EngineCall = keyof EngineCalls;

export interface EngineRequest<C extends EngineCall = EngineCall> {
  readonly id: number;
  readonly call: C;
  readonly params: EngineCalls[C]['takes'];
}

export type EngineResponse =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };
