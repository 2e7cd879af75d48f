import type { Registry } from '../../entities/entity';
import { decision, type Decision } from '../../text/yaml/decision';
import { applyEdits, type TextEdit } from '../../text/edits';
import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { readYaml, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { ArticleAnchors, type Located } from '../anchoring/anchors';
import type { Annotation } from '../annotation';
import type { CheckFinding } from '../check/check';
import { Orphans } from '../check/orphans';
import type { Surroundings } from '../check/surroundings';
import { entriesOf, readSidecar, type Sidecar } from '../sidecar/sidecar';

/** What a problem is solved with: the files as they are now. */
export interface FixInput {
  /** The sidecar. */
  readonly yaml: string;
  readonly articleText: string | null;
  readonly registry: Registry | null;
  /** The text of `entities.yaml`; null where there is none. */
  readonly registryYaml: string | null;
  /** The article's name without its folder. */
  readonly file?: string;
  /** Who puts things right: `human:NAME`. Without it nothing is signed. */
  readonly by?: string;
}

/** One way to solve a problem. The title is for people, in one line, whatever the files hold. */
export interface Fix {
  readonly title: string;
  /** The file that is edited. */
  readonly file: 'sidecar' | 'registry' | 'index';
  readonly edits: readonly TextEdit[];
  /** It accepts words that were not annotated: whoever has the analysis at hand can say what they mean. */
  readonly accepts?: boolean;
  /** It can hardly be wrong. */
  readonly preferred?: boolean;
}

/** So many problems are solved in one go: whoever selects a whole file asks about all, and each fix is tried on all of the file. */
export const MAX_FIXED = 20;

const NOTHING: Decision = { ok: true, edits: [], inverse: [] };

/** A key and the mapping that it stands in. */
export interface Place {
  readonly mapping: YamlMapping;
  readonly entry: YamlEntry;
}

/** The files read once, however many problems are solved. */
export class FixContext {
  private tree: YamlNode | null | undefined;
  private reading: Sidecar | null | undefined;
  private anchors_: ArticleAnchors | undefined;
  private orphans_: Orphans | undefined;
  private places_: readonly Located[] | undefined;
  private entries: ReadonlyMap<number, YamlEntry> | undefined;
  private lines: LineIndex | undefined;

  constructor(readonly input: FixInput) {}

  get yaml(): string {
    return this.input.yaml;
  }

  /** The file's tree, also where it is no sidecar as yet; null where it is no YAML. */
  get root(): YamlNode | null {
    // Edits say which mapping they mean, so there must not be two trees of one file.
    if (this.tree === undefined) this.tree = this.sidecar?.root ?? readYaml(this.yaml).root;
    return this.tree;
  }

  get sidecar(): Sidecar | null {
    if (this.reading === undefined) this.reading = readSidecar(this.yaml).sidecar;
    return this.reading;
  }

  /** Null where the article is missing; so are the next two. */
  get anchors(): ArticleAnchors | null {
    const { articleText } = this.input;
    return articleText === null ? null : (this.anchors_ ??= new ArticleAnchors(articleText));
  }

  get orphans(): Orphans | null {
    const { articleText } = this.input;
    return articleText === null ? null : (this.orphans_ ??= new Orphans(articleText, this.sidecar?.annotations ?? [], this.places));
  }

  get surroundings(): Surroundings | null {
    return this.orphans?.surroundings ?? null;
  }

  /** Where each annotation is; empty where the article is missing. */
  get places(): readonly Located[] {
    return (this.places_ ??= this.anchors?.locateAll(this.sidecar?.annotations ?? []) ?? []);
  }

  /** A change of keys, made only where it does what is meant and nothing else. */
  decide(edits: readonly YamlEdit[]): Decision {
    const { root, yaml } = this;
    if (root?.kind !== 'mapping' || edits.length === 0) return NOTHING;
    return decision({ yaml, root, reread: text => this.reread(text) }, edits);
  }

  /** A change of other than keys and values, made only where the file can be read after it, as a sidecar if it was one. */
  splice(edits: readonly TextEdit[]): readonly TextEdit[] {
    return this.reread(applyEdits(this.yaml, edits)) === null ? [] : edits;
  }

  private reread(text: string): YamlNode | null {
    return this.sidecar === null ? readYaml(text).root : (readSidecar(text).sidecar?.root ?? null);
  }

  /** The keys around a place in the file, from the outermost in. */
  path(at: number): Place[] {
    const path: Place[] = [];
    for (let node: YamlNode | undefined = this.root ?? undefined; node !== undefined; ) {
      if (node.kind === 'scalar') return path;
      if (node.kind === 'sequence') {
        node = node.items.find(item => item.start <= at && at <= item.end);
        continue;
      }
      const mapping: YamlMapping = node;
      const entry = mapping.entries.find(candidate => candidate.start <= at && at <= candidate.end);
      if (entry === undefined) return path;
      path.push({ mapping, entry });
      node = entry.value;
    }
    return path;
  }

  /** The annotation or zone that a finding is about, as an entry of its section. */
  entryOf(finding: CheckFinding): (Place & { readonly section: 'annotations' | 'zones' }) | null {
    const [section, place] = this.path(finding.start);
    const name = section?.entry.key.value;
    return place !== undefined && (name === 'annotations' || name === 'zones') ? { ...place, section: name } : null;
  }

  /** The valid annotation that a finding is about, with its number in the file. */
  annotationOf(finding: CheckFinding): { readonly annotation: Annotation; readonly at: number } | null {
    const annotations = this.sidecar?.annotations ?? [];
    const at = annotations.findIndex(({ span }) => span.start <= finding.start && finding.start <= span.end);
    const annotation = annotations[at];
    return annotation === undefined ? null : { annotation, at };
  }

  /** The keys of a valid annotation, for edits. */
  mappingOf({ span }: Annotation): YamlMapping | null {
    this.entries ??= new Map(this.sidecar === null ? [] : entriesOf(this.sidecar, 'annotations').map(entry => [entry.start, entry]));
    const value = this.entries.get(span.start)?.value;
    return value?.kind === 'mapping' ? value : null;
  }

  /** The line of the article that a place is in, from 1. */
  lineOf({ start }: Span): number {
    return (this.lines ??= new LineIndex(this.input.articleText ?? '')).positionAt(start).line + 1;
  }
}

/** A fix of the sidecar; none where there is nothing to change. */
export function fix(title: string, made: readonly TextEdit[] | Decision, preferred = false): Fix[] {
  const edits = 'ok' in made ? (made.ok ? made.edits : []) : made;
  if (edits.length === 0) return [];
  return [{ title, file: 'sidecar', edits, ...(preferred ? { preferred } : {}) }];
}
