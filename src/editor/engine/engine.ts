import { type Analyser, type Analysis, createAnalyser } from '../../core/analysis';
import { checkSidecar } from '../../core/annotation/check';
import { correctionsOf } from '../../core/annotation/corrections';
import { kindsOf } from '../../core/annotation/kinds';
import { marksOf } from '../../core/annotation/marks';
import { annotate } from '../../core/annotation/reconcile';
import { readSidecar, type Sidecar } from '../../core/annotation/sidecar';
import { baseName } from '../../core/corpus/paths';
import type { SuggestionOptions } from '../../core/annotation/suggestions';
import type { Problem } from '../../core/text/problem';
import { CorpusReadings } from './corpusReadings';
import type { AnnotateReply, ArticleInput, EngineCall, EngineCalls, EntityCard, FoundMention, Reading } from './protocol';

type Handlers = { [C in EngineCall]: (params: EngineCalls[C]['takes']) => EngineCalls[C]['gives'] };

/**
 * Everything that is worked out about articles for the editor. It runs in the analysis worker; where no worker starts,
 * the extension host runs the very same object. Synchronous and free of side effects but for its own index.
 */
export class Engine {
  private analyser: Analyser | undefined;
  private readonly corpora = new Map<string, CorpusReadings>();

  private readonly handlers: Handlers = {
    configure: ({ lexicon }) => (this.analyser = createAnalyser({ lexicon })).versions,
    read: (input) => this.read(input, input.index),
    annotate: (input) => this.annotate(input),
    index: (input) => {
      this.corpus(input.corpus).add(input.file, input.text, this.analyse(input, sidecarOf(input)), input.context.registry);
      return null;
    },
    forget: ({ corpus, file }) => {
      this.corpora.get(corpus)?.remove(file);
      return null;
    },
    expect: ({ corpus, total }) => {
      this.corpus(corpus).total = total;
      return null;
    },
    card: ({ corpus, file, entity }): EntityCard | null => this.corpora.get(corpus)?.card(file, entity) ?? null,
    mentions: ({ corpus, file, entity, limit }): readonly FoundMention[] => this.corpora.get(corpus)?.mentions(file, entity, limit) ?? [],
    check: (input): readonly Problem[] => checkSidecar(input).findings,
  };

  /** @throws Error where the request fails; the caller turns it into an answer. */
  handle<C extends EngineCall>(call: C, params: EngineCalls[C]['takes']): EngineCalls[C]['gives'] {
    return this.handlers[call](params);
  }

  private read(input: ArticleInput, index: boolean): Reading {
    const sidecar = sidecarOf(input);
    const analysis = this.analyse(input, sidecar);
    if (index) this.corpus(input.corpus).add(input.file, input.text, analysis, input.context.registry);
    return { analysis, marks: marksOf(input.text, analysis, sidecar, this.options(input)) };
  }

  private annotate(input: ArticleInput): AnnotateReply {
    const { text, sidecar } = input;
    const analysis = this.analyse(input, sidecarOf(input));
    const result = annotate({ text, file: baseName(input.file), analysis, sidecar, ...this.options(input) });
    if (!result.ok) return result;
    return { ok: true, edits: result.edits, summary: result.summary };
  }

  private analyse(input: ArticleInput, sidecar: Sidecar | null): Analysis {
    return this.ready().analyse(input.text, { ...input.context, ...correctionsOf(input.text, sidecar), id: input.file });
  }

  private options({ kinds, context }: ArticleInput): SuggestionOptions {
    return { kinds: kindsOf(kinds), versions: this.ready().versions, registry: context.registry };
  }

  private corpus(key: string): CorpusReadings {
    let corpus = this.corpora.get(key);
    if (!corpus) this.corpora.set(key, (corpus = new CorpusReadings()));
    return corpus;
  }

  private ready(): Analyser {
    if (!this.analyser) throw new Error('The engine was asked before it was configured.');
    return this.analyser;
  }
}

function sidecarOf(input: ArticleInput): Sidecar | null {
  return input.sidecar === null ? null : readSidecar(input.sidecar).sidecar;
}
