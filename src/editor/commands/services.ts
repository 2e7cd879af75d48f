import type { Articles } from '../workspace/articles';
import type { ConfigurationStore } from '../workspace/configuration';
import type { Corpora } from '../workspace/corpora';
import type { CorpusIndexer } from '../workspace/corpusIndexer';
import type { EngineClient } from '../workspace/engineClient';
import type { Git } from '../workspace/git';
import type { KeptChanges } from '../workspace/keptChanges';
import type { LastGood } from '../workspace/lastGood';
import type { Log } from '../workspace/log';
import type { Sidecars } from '../workspace/sidecars';

/** What commands work with. Made once, in `extension.ts`. */
export interface Services {
  readonly corpora: Corpora;
  readonly articles: Articles;
  readonly indexer: CorpusIndexer;
  readonly sidecars: Sidecars;
  readonly engine: EngineClient;
  readonly configuration: ConfigurationStore;
  readonly kept: KeptChanges;
  readonly lastGood: LastGood;
  readonly git: Git;
  readonly log: Log;
}
