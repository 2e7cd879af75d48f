import * as vscode from 'vscode';
import { QUOTATION_KINDS, type QuotationKind } from '../../core/recognition/recognition';

/** What is marked in articles, each by a setting of its own: `pressmark.show.KIND`. */
export const SHOWN_KINDS = ['names', 'titles', 'times', 'quantities', 'quotations'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

export interface Configuration {
  readonly decorations: boolean;
  /** The kinds of marks that are painted, where any are. */
  readonly shown: ReadonlySet<ShownKind>;
  readonly dimFurniture: boolean;
  /** Whether headline, dateline, byline, captions and credit are set apart. */
  readonly markZones: boolean;
  /** Suggestions that score less are not shown. 0…1. */
  readonly minimumScore: number;
  /** Kinds that Annotate writes. */
  readonly kinds: readonly string[];
  /** The name behind `by: human:`; null where the user has given none yet. */
  readonly annotator: string | null;
  readonly setLanguage: boolean;
}

/** One frozen snapshot of the settings, replaced as a whole when one of them changes. */
export class ConfigurationStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private snapshot = readConfiguration();
  private readonly subscription = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('pressmark')) return;
    this.snapshot = readConfiguration();
    this.changed.fire();
  });

  get current(): Configuration {
    return this.snapshot;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

function readConfiguration(): Configuration {
  const settings = vscode.workspace.getConfiguration('pressmark');
  return Object.freeze({
    decorations: settings.get<boolean>('decorations.enabled') !== false,
    shown: new Set(SHOWN_KINDS.filter((kind) => settings.get<boolean>(`show.${kind}`) !== false)),
    dimFurniture: settings.get<boolean>('decorations.dimFurniture') !== false,
    markZones: settings.get<boolean>('decorations.markZones') !== false,
    minimumScore: Math.min(1, Math.max(0, Number(settings.get<number>('minimumScore')) || 0)),
    kinds: settings.get<string[]>('annotate.kinds') ?? [],
    annotator: annotatorName(settings.get<string>('annotator')),
    setLanguage: settings.get<boolean>('setLanguage') !== false,
  });
}

/** Of the kinds that are written those of quotations; direct and partial where there are none. */
export function quotationKinds(kinds: readonly string[]): readonly QuotationKind[] {
  const own = QUOTATION_KINDS.filter((kind) => kinds.includes(kind));
  return own.length > 0 ? own : ['direct', 'partial'];
}

/** A name as it stands in YAML as one plain word: "Kim Lee" becomes "Kim-Lee"; null where nothing is left of it. */
export function annotatorName(setting: string | undefined): string | null {
  return (setting ?? '').trim().replace(/[^\p{L}\p{N}._@-]+/gu, '-').replace(/^-+|(?<!-)-+$/g, '') || null;
}
